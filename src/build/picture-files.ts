import { filled } from '../charts/crop.ts';
import type { Mark, Picture } from '../charts/picture.ts';
import { type BlockPlace, balanced, blockMarks, type TextStyle, textBlock } from '../charts/text-block.ts';
import { svgDocument } from '../draw/svg-text.ts';
import { type Theme, themes } from '../draw/tokens.ts';
import type { Locale } from '../lib/locale.ts';
import { plainText } from '../pages/parts/inline.ts';
import { sourceText } from '../pages/parts/sources.ts';
import { factsOfStep } from '../pages/parts/telling.ts';
import { type Context, contextOf } from '../pages/read/context.ts';
import type { ReadPageInput } from '../pages/read/input.ts';
import { absolutePage } from '../pages/read/links.ts';
import { classFrame, scenePicture } from '../scenes/scene-picture.ts';
import type { Scene, Step } from '../story/story.ts';

export interface PictureFile {
  /** Relative to the story's root. */
  readonly path: string;
  readonly content: string;
}

/** Path of a step's picture file below the story's root. */
export function picturePath(
  locale: Locale,
  step: string,
  ending: 'svg' | 'png' = 'svg',
  theme: Theme = 'day',
): string {
  return `pictures/${step}.${locale}.${theme}.${ending}`;
}

/** Each step's picture as SVG files in the page's language, by day and by night; of one step when it is named. */
export function pictureFiles(input: ReadPageInput, only?: string): PictureFile[] {
  const context = contextOf(input);
  const scenes = context.telling.sections.flatMap((section) => section.scenes);
  return scenes.flatMap((scene) =>
    scene.steps
      .filter((step) => only === undefined || step.id === only)
      .flatMap((step) =>
        themes.map((theme) => ({
          path: picturePath(input.locale, step.id, 'svg', theme),
          content: pictureFile(context, scene, step, theme),
        })),
      ),
  );
}

/** A step's picture for newspapers and slides, wide: nothing is left to the page it is taken from. */
function pictureFile(context: Context, scene: Scene, step: Step, theme: Theme): string {
  const { book, locale, site, story, telling, words } = context;
  const picture = scenePicture(step.view, book, classFrame('wide', locale));
  const titles = [step.title, scene.title].filter((title) => title.length > 0);
  const cited = factsOfStep({ ...step, title: titles.flat(), body: [], alt: [] });
  const [title = '', subtitle = ''] = titles.map((inlines) => plainText(context, inlines));
  const told = `${plainText(context, telling.title)} · ${plainText(context, telling.body)}`;
  const version = `${words.made.version} ${story.settings.version}`;
  return standingAlone(
    picture,
    locale,
    {
      title,
      subtitle,
      desc: plainText(context, step.alt) || picture.summary,
      credits: [
        sourceText(context, [step], cited),
        [told, version, absolutePage(site, locale)].join(words.comma),
      ],
    },
    theme,
  );
}

/** What a picture says of itself when it stands alone. */
export interface PictureWords {
  readonly title: string;
  /** The statement that the picture is a step of. What the scene measures need not fit each of its pictures. */
  readonly subtitle: string;
  /** What the picture shows, for readers who listen. */
  readonly desc: string;
  /** Sources, and the story with its address. */
  readonly credits: readonly string[];
}

const margin = 40;
const gap = 26;
const styles = {
  title: { size: 32, face: 'display', bold: true },
  subtitle: { size: 18 },
  note: { size: 15 },
  credit: { size: 14 },
} as const satisfies Record<string, TextStyle>;

/** A picture as an SVG document with its titles above it, and its notes and credits below. */
export function standingAlone(
  picture: Picture,
  locale: Locale,
  words: PictureWords,
  theme: Theme = 'day',
): string {
  const { x, y, width, height } = filled(picture);
  // Other machines set the display face in a serif of their own, which may be wider.
  const title = balanced(textBlock(words.title, 0.94 * width, styles.title));
  const subtitle = textBlock(words.subtitle, width, styles.subtitle);
  const top = y - gap - subtitle.height - title.height;
  const above = [
    ...blockMarks(title, { key: 'file-title', x, y: top }),
    ...blockMarks(subtitle, { key: 'file-subtitle', x, y: top + title.height, ink: 'ink-2' }),
  ];

  let foot = y + height + gap;
  const below: Mark[] = [];
  const add = (text: string, style: TextStyle, place: Pick<BlockPlace, 'key' | 'ink'>) => {
    const block = balanced(textBlock(text, width, style));
    below.push(...blockMarks(block, { ...place, x, y: foot }));
    foot += block.height + 4;
  };
  picture.notes.forEach((note, index) => {
    add(note, styles.note, { key: `file-note-${index}`, ink: 'ink-2' });
  });
  below.push({
    kind: 'line',
    key: 'file-rule',
    role: 'decoration',
    ...{ x1: x, x2: x + width, y1: foot + 6, y2: foot + 6 },
    stroke: 'line',
  });
  foot += 16;
  words.credits.forEach((credit, index) => {
    add(credit, styles.credit, { key: `file-credit-${index}`, ink: 'ink-3' });
  });

  const crop = {
    x: x - margin,
    y: top - margin,
    width: width + 2 * margin,
    height: Math.ceil(foot - top) + 2 * margin,
  };
  const { title: name, desc } = words;
  return svgDocument(
    { ...picture, marks: [...above, ...picture.marks, ...below] },
    { theme, locale, title: name, desc, crop },
  );
}
