import type { Enter, Mark } from '../charts/picture.ts';
import { number } from './svg-syntax.ts';

/** Texts and what marks them appear after what they name. */
const afterShapes = 0.5;

/** How a mark enters as `data-*` attributes; none for what fades in from the start. */
export function entrance(mark: Mark): Record<string, string> {
  const { kind, origin, start = 0 } = { ...usual(mark), ...mark.enter };
  // Dashes are taken: what is dashed cannot be drawn along its course.
  const way = kind === 'draw' && mark.dashed ? 'fade' : kind;
  return {
    ...(way === 'fade' ? {} : { 'data-e': way }),
    ...(origin ? { 'data-o': `${number(origin.x)} ${number(origin.y)}` } : {}),
    ...(start > 0 ? { 'data-t': number(start) } : {}),
  };
}

/** What a chart does not say: families are sown, lines drawn, rivers and roads run along, texts follow. */
function usual(mark: Mark): Enter & Required<Pick<Enter, 'kind'>> {
  if (mark.family !== undefined) return { kind: 'sow' };
  if (mark.kind === 'text' || mark.role === 'label') return { kind: 'fade', start: afterShapes };
  if (mark.kind === 'line') return { kind: 'draw', start: mark.role === 'data' ? 0 : 0.4 };
  if (mark.kind === 'path' && mark.ground) {
    return mark.stroke && !mark.fill ? { kind: 'draw' } : { kind: 'fade' };
  }
  return { kind: 'fade' };
}
