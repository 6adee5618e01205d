import type { Frame } from '../frame.ts';
import type { Box, Ink, Mark, MarkStyle, PathMark, Place } from '../picture.ts';
import { roomyText } from '../text-block.ts';
import { hundredth } from './camera.ts';
import type { Point } from './outline.ts';
import type { Pictogram } from './pictograms.ts';

/** How strongly a little picture stands out. */
export type Weight = 'lit' | 'plain' | 'receded';

/** Extent in px of a little picture that stands on `foot`. */
export function pictogramBox(picture: Pictogram, foot: Point, scale: number): Box {
  return {
    x: hundredth(foot.x - (picture.width / 2) * scale),
    y: hundredth(foot.y - picture.height * scale),
    width: hundredth(picture.width * scale),
    height: hundredth(picture.height * scale),
  };
}

/** px a unit of the little pictures. */
export function pictogramScale(frame: Frame, weight: Weight): number {
  return hundredth((roomyText(frame) / 15) * (weight === 'lit' ? 1.15 : weight === 'plain' ? 1 : 0.85));
}

/** The picture's marks: light walls, dark roofs. */
export function pictogramMarks(
  key: string,
  picture: Pictogram,
  at: Place,
  weight: Weight,
  more: Pick<PathMark, 'role' | 'datum' | 'status'>,
): Mark[] {
  const ink: Ink = weight === 'lit' ? 'azurite' : weight === 'plain' ? 'ink-2' : 'ink-3';
  const box = pictogramBox(picture, at, at.scale);
  const opacity = weight === 'receded' ? { opacity: 0.6 } : {};
  const path = (part: string, d: string, style: MarkStyle): Mark[] =>
    d === ''
      ? []
      : [{ kind: 'path', key: `${key}${part}`, ...more, ground: true, ...style, ...opacity, d, at, box }];
  return [
    ...path('-walls', picture.walls, {
      fill: 'card',
      stroke: ink,
      strokeWidth: hundredth(Math.max(0.8, 0.7 * at.scale)),
    }),
    ...path('', picture.roofs, { fill: ink }),
  ];
}
