import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { parsed, prepareRoot, slidesHtml } from '../../../tests/elements/deck-page.ts';
import { startState } from '../../talk/model.ts';
import '../cj-chart/cj-chart.ts';
import type { CjSpeaker } from './cj-speaker.ts';
import './cj-speaker.ts';

let main: HTMLElement;
let speaker: CjSpeaker;
const text = (selector: string) =>
  (speaker.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (label: string) => {
  const all = Array.from(speaker.querySelectorAll('button'));
  const found = all.find(({ textContent }) => textContent.includes(label));
  if (found === undefined) throw new Error(`no button ${label}`);
  return found;
};
const show = async (change: Partial<CjSpeaker['state']>) => {
  speaker.state = { ...speaker.state, ...change };
  await speaker.updateComplete;
};

beforeEach(async () => {
  prepareRoot('speaker');
  document.documentElement.dataset.mode = 'slides';
  main = document.createElement('div');
  const slides = document.createElement('main');
  slides.className = 'slides';
  slides.append(parsed(slidesHtml));
  speaker = document.createElement('cj-speaker');
  speaker.slides = Array.from(slides.querySelectorAll<HTMLElement>('.slide'));
  speaker.state = startState(6, 2);
  speaker.minutes = 30;
  main.append(slides, speaker);
  main.addEventListener('cj-change', ({ detail }) => {
    speaker.state = detail(speaker.state);
  });
  main.addEventListener('cj-start-time', (event) => {
    speaker.startedAt = (event as CustomEvent<number | null>).detail;
  });
  document.body.append(main);
  await speaker.updateComplete;
});
afterEach(() => {
  main.remove();
  vi.useRealTimers();
  prepareRoot();
});

describe('the speaker’s window', () => {
  it('shows the slide, the next one, and what is said, as pictures of its own', async () => {
    expect(text('h1')).toBe('orchard');
    const said = Array.from(speaker.querySelectorAll('.speaker-said p'), ({ textContent }) => textContent);
    expect(said).toEqual(['The line of a1: 12', 'Say a1.', 'a1 is counted.']);
    // Within a scene what comes is its line.
    expect(text('.speaker-title')).toBe('The line of a2: 12');
    const [now, next] = Array.from(speaker.querySelectorAll('cj-chart'));
    await Promise.all([now?.updateComplete, next?.updateComplete]);
    const widths = [now, next].map((chart) =>
      chart?.querySelector('.live [data-k="bar"]')?.getAttribute('width'),
    );
    expect(widths).toEqual(['10', '40']);
    expect(speaker.querySelectorAll('[id]')).toHaveLength(0);
    await show({ slide: 5 });
    expect([text('.speaker-now'), text('.speaker-title')]).toEqual(['End', 'This is the last slide']);
    expect(text('.speaker-said')).toBe('About End.');
  });

  it('turns, darkens, chooses and leads back', async () => {
    await userEvent.click(button('→'));
    expect(speaker.state.slide).toBe(3);
    await userEvent.click(button('Black'));
    expect([speaker.state.mode, button('Black').ariaPressed]).toEqual(['black', 'true']);
    expect(text('.speaker-dark')).toBe('The screen is black');
    await userEvent.click(button('Black'));
    await userEvent.click(button('All slides'));
    expect(text('.speaker-list [aria-current]')).toContain('The line of a2');
    const last = speaker.querySelector<HTMLElement>('.speaker-list li:last-child button');
    if (last) await userEvent.click(last);
    expect([speaker.state.slide, button('All slides').ariaExpanded]).toEqual([5, 'false']);
    await userEvent.click(button('Back to 4'));
    expect(speaker.state).toMatchObject({ slide: 3, origin: null });
  });

  it('tells the time from when the talk began, against the plan, and a restart can be undone', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 27, 9, 10), toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    await show({ slide: 0 });
    expect([text('.speaker-time b'), text('.speaker-pace')]).toEqual([
      '0:00',
      'The clock starts with the first turn',
    ]);
    speaker.startedAt = Date.now();
    const pass = async (minutes: number) => {
      vi.setSystemTime(Date.now() + minutes * 60_000);
      speaker.requestUpdate();
      await speaker.updateComplete;
    };
    await pass(1);
    expect([text('.speaker-time b'), text('.speaker-pace')]).toEqual(['1:00', 'on time']);
    await pass(59);
    expect(text('.speaker-time b')).toBe('1:00:00');
    expect(text('.speaker-pace')).toMatch(/^\+5\d:\d\d behind plan$/);
    expect([text('time'), text('.speaker-plan')]).toEqual(['10:10', '30:00']);
    button('Restart').click();
    await speaker.updateComplete;
    expect(text('.speaker-time b')).toBe('0:00');
    button('Undo').click();
    await speaker.updateComplete;
    expect(text('.speaker-time b')).toBe('1:00:00');
  });

  it('says when this browser keeps windows apart', async () => {
    expect(text('.speaker-alone')).toBe('');
    speaker.company = 'apart';
    await speaker.updateComplete;
    expect(text('.speaker-alone')).toContain('apart');
  });

  it('counts seconds, and no more once it is gone', async () => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
    const other = document.createElement('cj-speaker');
    main.append(other);
    vi.advanceTimersByTime(5000);
    expect(vi.getTimerCount()).toBe(1);
    other.remove();
    expect(vi.getTimerCount()).toBe(0);
  });
});
