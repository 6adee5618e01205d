import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { prepareRoot } from '../../../tests/elements/deck-page.ts';
import { startState } from '../../talk/model.ts';
import type { CjChecks } from './cj-checks.ts';
import './cj-checks.ts';
import { lookedAt } from './look.ts';

let checks: CjChecks;
const state = { ...startState(3), mode: 'check' as const };
const check = (name: string) => {
  const line = checks.querySelector<HTMLElement>(`[data-check="${name}"]`);
  return { sign: line?.dataset.sign, text: (line?.textContent ?? '').replace(/\s+/g, ' ') };
};
const field = (name: string) => {
  const found = checks.querySelector<HTMLInputElement>(`[data-field="${name}"]`);
  if (found === null) throw new Error(`no field ${name}`);
  return found;
};
const checked = () => vi.waitFor(() => expect(check('fonts').sign).toBeDefined(), { timeout: 3000 });

beforeEach(async () => {
  localStorage.clear();
  prepareRoot();
  checks = document.createElement('cj-checks');
  document.body.append(checks);
  checks.open = true;
  await checks.updateComplete;
});
afterEach(() => {
  checks.remove();
  localStorage.clear();
  vi.restoreAllMocks();
});

describe('the checks', () => {
  it('look at everything when they are opened, each time anew', async () => {
    expect(check('fonts').text).toContain('being checked');
    await checked();
    expect(lookedAt.filter((name) => check(name).sign === undefined)).toEqual([]);
    expect(check('speaker').sign).toBe('ok');
    // No display face in this page.
    expect(check('fonts').sign).toBe('todo');
    checks.open = false;
    await checks.updateComplete;
    expect(checks.querySelector('.check')).toBe(null);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied');
    });
    checks.open = true;
    await checks.updateComplete;
    await checked();
    expect(check('storage').sign).toBe('without');
  });

  it('tell whether the last row can read, keep the room, and mark what cannot be meant', async () => {
    await checked();
    await userEvent.type(field('distance'), '20');
    await userEvent.type(field('height'), '2');
    expect(check('room').text).toContain('7.0 m');
    expect(check('room').sign).toBe('todo');
    await userEvent.fill(field('height'), '-2');
    expect([field('height').getAttribute('aria-invalid'), check('room').sign]).toEqual(['true', 'without']);
    await userEvent.fill(field('height'), '6');
    expect(check('room').sign).toBe('ok');
    const again = document.createElement('cj-checks');
    document.body.append(again);
    again.open = true;
    await again.updateComplete;
    const typed = Array.from(again.querySelectorAll('input'), ({ value }) => value);
    expect(typed.slice(0, 2)).toEqual(['20', '6']);
    again.remove();
  });

  it('hold the wall, which holds at once', async () => {
    const walls: unknown[] = [];
    checks.addEventListener('cj-wall', (event) => walls.push((event as CustomEvent).detail));
    await userEvent.fill(field('ratio'), '32:9');
    await userEvent.fill(field('margin'), '3');
    await userEvent.fill(field('margin'), '99');
    expect(walls).toEqual([
      { ratio: 32 / 9, margin: 0 },
      { ratio: 32 / 9, margin: 3 },
      { ratio: 32 / 9, margin: 0 },
    ]);
    expect(field('margin').getAttribute('aria-invalid')).toBe('true');
    checks.open = false;
    await checks.updateComplete;
    checks.wall = { ratio: 16 / 9, margin: 2 };
    checks.open = true;
    await checks.updateComplete;
    expect([field('ratio').value, field('margin').value]).toEqual(['16:9', '2']);
  });

  it('are left by their button, and by Esc out of a field', async () => {
    const modes: string[] = [];
    checks.addEventListener('cj-change', ({ detail }) => modes.push(detail(state).mode));
    await userEvent.click(checks.querySelector('.leave') as HTMLElement);
    field('ratio').focus();
    await userEvent.keyboard('{Escape}');
    expect(modes).toEqual(['slides', 'slides']);
    expect(document.activeElement).toBe(document.body);
  });
});
