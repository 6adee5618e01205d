import type { Enter, Mark } from '../charts/picture.ts';
import { number } from './svg-syntax.ts';

/** Texts appear after what they name. */
const afterShapes = 0.5;

/** How a mark enters as `data-*` attributes; none for what fades in from the start. */
export function entrance(mark: Mark): Record<string, string> {
  const { kind = 'fade', origin, start = 0 } = mark.enter ?? usual(mark);
  return {
    ...(kind === 'fade' ? {} : { 'data-e': kind }),
    ...(origin ? { 'data-o': `${number(origin.x)} ${number(origin.y)}` } : {}),
    ...(start > 0 ? { 'data-t': number(start) } : {}),
  };
}

/** What a chart does not say: families are sown, lines drawn, texts follow. */
function usual(mark: Mark): Enter {
  if (mark.family !== undefined) return { kind: 'sow' };
  if (mark.kind === 'text') return { kind: 'fade', start: afterShapes };
  if (mark.kind === 'line') return { kind: 'draw', start: mark.role === 'data' ? 0 : 0.4 };
  return { kind: 'fade' };
}
