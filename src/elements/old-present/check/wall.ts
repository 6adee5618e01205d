import { plainWall, readMargin, readRatio } from '../../../talk/wall.ts';
import type { Screen } from '../screen.ts';
import type { Part, Talk } from '../talk.ts';

/** The fields of the wall: what is typed holds at once, what nobody could mean is marked and left out. */
export function wallPart({ view, signal }: Talk, screen: Screen, changed: () => void): Part {
  const field = (of: 'ratio' | 'margin') =>
    view.document.querySelector<HTMLInputElement>(`[data-wall="${of}"]`);
  const [ratio, margin] = [field('ratio'), field('margin')];
  const read = () => {
    const [shape, edge] = [ratio?.value.trim() ?? '', margin?.value.trim() ?? ''];
    const typed = { ratio: readRatio(shape), margin: readMargin(edge) };
    ratio?.setAttribute('aria-invalid', String(shape !== '' && typed.ratio === null));
    margin?.setAttribute('aria-invalid', String(edge !== '' && typed.margin === null));
    return { ratio: typed.ratio ?? plainWall.ratio, margin: typed.margin ?? plainWall.margin };
  };
  for (const each of [ratio, margin]) {
    each?.addEventListener(
      'input',
      () => {
        screen.setWall(read());
        changed();
      },
      { signal },
    );
  }
  return {
    show({ mode }, before) {
      if (mode !== 'check' || before?.mode === 'check') return;
      const wall = screen.wall();
      if (ratio) ratio.value = wall.ratio === null ? '' : ratioText(wall.ratio);
      if (margin) margin.value = wall.margin === 0 ? '' : String(wall.margin);
    },
  };
}

/** 32:9 rather than 3.5556, where it is one of the shapes that walls have. */
function ratioText(ratio: number): string {
  const known = [4 / 3, 16 / 10, 16 / 9, 21 / 9, 32 / 9, 48 / 9, 9 / 16];
  const names = ['4:3', '16:10', '16:9', '21:9', '32:9', '48:9', '9:16'];
  const index = known.findIndex((each) => Math.abs(each / ratio - 1) < 1e-3);
  return names[index] ?? String(Number(ratio.toFixed(3)));
}
