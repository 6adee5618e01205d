import type { wordsOf } from '../../../pages/present/words.ts';
import { press } from '../../../talk/model.ts';
import { keepRoom, keptRoom, metres } from '../../../talk/room.ts';
import { fill } from '../kiosk/status.ts';
import type { Part, Talk } from '../talk.ts';
import { type Check, checksOf } from './checks.ts';
import { lookAt } from './look.ts';

export type CheckWords = Pick<ReturnType<typeof wordsOf>['check'], 'results' | 'signs'>;

/** Where a page says that the single file lies. */
const fileLink = '[data-single-file]';

/** The checks before a talk: looked at anew each time that their sheet is opened. */
export function checkPart(talk: Talk, words: CheckWords): Part {
  const { view, signal } = talk;
  const { document } = view;
  const sheet = document.querySelector<HTMLElement>('.check');
  const fields = Array.from(sheet?.querySelectorAll<HTMLInputElement>('[data-room]') ?? []);
  let found: Awaited<ReturnType<typeof lookAt>> | null = null;

  const room = () => {
    const read = (of: 'distance' | 'height') =>
      metres(fields.find(({ dataset }) => dataset.room === of)?.value ?? '', of);
    return { distance: read('distance'), height: read('height') };
  };
  const write = ({ name, sign, result, values }: Check) => {
    const line = sheet?.querySelector<HTMLElement>(`[data-check="${name}"]`);
    if (!line) return;
    line.dataset.sign = sign;
    const [said, how] = ['.sign', '.result'].map((part) => line.querySelector(part));
    if (said) said.textContent = words.signs[sign];
    if (!how) return;
    how.textContent = fill(words.results[result], values);
    const file = result === 'offlineTodo' ? document.querySelector(fileLink)?.getAttribute('href') : null;
    if (file) how.append(' ', downloadLink(file));
  };
  const downloadLink = (address: string) => {
    const link = document.createElement('a');
    link.className = 'file';
    link.href = address;
    link.download = '';
    link.textContent = words.results.offlineFile;
    return link;
  };
  const writeAll = () => {
    if (found !== null && !signal.aborted) checksOf({ ...found, room: room() }).forEach(write);
  };
  const look = async () => {
    found = await lookAt(view);
    writeAll();
  };
  const leave = () => talk.update(press(talk.state(), 'Escape'));

  const kept = keptRoom(view);
  for (const field of fields) {
    const of = field.dataset.room === 'height' ? 'height' : 'distance';
    field.value = String(kept[of] ?? '');
    const changed = () => {
      field.setAttribute(
        'aria-invalid',
        String(field.value.trim() !== '' && metres(field.value, of) === null),
      );
      keepRoom(view, room());
      writeAll();
    };
    field.addEventListener('input', changed, { signal });
  }
  sheet?.querySelector('.leave')?.addEventListener('click', leave, { signal });
  // In a field keys are typing, but for this one.
  sheet?.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !(event.target instanceof view.HTMLInputElement)) return;
      event.target.blur();
      leave();
    },
    { signal },
  );
  view.addEventListener(
    'resize',
    () => {
      if (talk.state().mode === 'check') void look();
    },
    { signal },
  );
  return {
    show({ mode }, before) {
      if (sheet === null) return;
      const [now, last] = [mode === 'check', before?.mode === 'check'];
      sheet.hidden = !now;
      if (now && !last) void look();
      if (!now && last && sheet.contains(document.activeElement))
        (document.activeElement as HTMLElement).blur();
    },
  };
}
