import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, heldDoes, keyOf, keyTable } from '../../../src/talk/keys.ts';
import { advance, goTo, leavesTalk, press, type State, startState, whenOf } from '../../../src/talk/model.ts';

const keys = [...new Set(keyTable.flatMap((row) => row.keys)), 'x', 'Tab', 'Shift+Enter'];
const play = (state: State, ...pressed: readonly string[]) => pressed.reduce(press, state);
const ten = startState(10, 4);

describe('the keys', () => {
  it.each([undefined, 'typed', 'overview', 'explore'] as const)('mean one thing at a time (%s)', (when) => {
    const all = keyTable.filter((row) => row.when === when).flatMap((row) => row.keys);
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    [{ key: 'B', shiftKey: true }, 'b'],
    [{ key: ' ', shiftKey: true }, 'Shift+ '],
    [{ key: '?', shiftKey: true }, '?'],
    [{ key: 'F5', shiftKey: true }, 'Shift+F5'],
    [{ key: 'p', ctrlKey: true }, null],
  ])('%o is %s', (event, key) => {
    expect(keyOf({ ...{ shiftKey: false, altKey: false, ctrlKey: false, metaKey: false }, ...event })).toBe(
      key,
    );
  });

  it('that are held turn on three times a second, and do everything else once', () => {
    for (const { action } of keyTable) {
      expect(heldDoes(action, 300)).toBe(false);
      expect(heldDoes(action, 400)).toBe(['next', 'previous', 'down', 'up', 'erase'].includes(action));
    }
  });
});

describe('pressing', () => {
  // Each key by itself, at the fifth of ten slides.
  it.each<[string, Partial<State>]>([
    ...['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'].map((key): [string, Partial<State>] => [
      key,
      { slide: 5 },
    ]),
    ...['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace', 'Shift+ '].map(
      (key): [string, Partial<State>] => [key, { slide: 3 }],
    ),
    ['Home', { slide: 0 }],
    ['End', { slide: 9 }],
    ['r', { slide: 4 }],
    ['a', { auto: true }],
    ['f', { fullscreen: true }],
    ['F5', { fullscreen: true }],
    ['Shift+F5', { fullscreen: true }],
  ])('%s', (key, expected) => expect(press(ten, key)).toMatchObject(expected));

  it.each<[string, Partial<State>]>([
    ['7', { slide: 4, typed: '7' }],
    ['7 Enter', { slide: 6, typed: '', note: null }],
    ['1 7 Backspace 0 Enter', { slide: 9 }],
    ['9 9 Enter', { slide: 9, note: { kind: 'page', asked: '99' } }],
    ['0 Enter', { slide: 0, note: { kind: 'page', asked: '0' } }],
    ['9 9 Enter x', { note: { kind: 'page', asked: '99' } }],
    ['9 9 Enter ArrowLeft', { note: null }],
    ['7 Escape Enter', { slide: 5 }],
    ['7 ArrowRight Enter', { slide: 6 }],
    ['a a', { auto: false }],
    ['f Escape', { fullscreen: false }],
    ['f b Escape', { fullscreen: true }],
    // Detours, and the key that leads back.
    ['e', { mode: 'explore', origin: { slide: 4, auto: false, at: 4 } }],
    ['e PageDown', { mode: 'explore', slide: 5 }],
    ['e Escape', { mode: 'slides', slide: 4, origin: null }],
    ['e e', { mode: 'slides', slide: 4, origin: null }],
    ['e r', { mode: 'slides', slide: 4, origin: null }],
    ['e o End Enter ArrowLeft', { slide: 8, origin: { slide: 4, auto: false, at: 9 } }],
    ['e o End Enter ArrowLeft r', { slide: 4, origin: null }],
    ['9 Enter 2 Enter r', { slide: 4 }],
    ['a e PageDown r', { slide: 4, auto: true }],
    // Who walks back to where the detour began has ended it.
    ['6 Enter ArrowLeft', { slide: 4, origin: null }],
  ])('%s, one after the other', (pressed, expected) => {
    expect(play(ten, ...pressed.split(' '))).toMatchObject(expected);
  });

  it.each([
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    [',', 'white'],
    ['?', 'help'],
    ['i', 'check'],
  ])('%s hides the slides, and any key brings the same one back', (key, mode) => {
    const hidden = press(ten, key);
    expect(hidden).toMatchObject({ mode, slide: 4 });
    for (const other of [key, 'ArrowRight', 'Escape', 'Enter', '3', 'Home']) {
      expect(press(hidden, other)).toMatchObject({ mode: 'slides', slide: 4, typed: '' });
    }
  });

  it.each<[string, Partial<State>]>([
    ['ArrowDown ArrowRight', { mode: 'overview', chosen: 8, slide: 4 }],
    ['ArrowDown ArrowDown', { chosen: 7 }],
    ['ArrowUp ArrowUp', { chosen: 1 }],
    ['End Enter', { mode: 'slides', slide: 9 }],
    ['2 Enter', { mode: 'slides', slide: 1 }],
    ['End Escape', { mode: 'slides', slide: 4, chosen: 4 }],
    ['End o', { mode: 'slides', slide: 4, chosen: 4 }],
  ])('%s among all slides, three in a row', (pressed, expected) => {
    expect(play({ ...press(ten, 'o'), columns: 3 }, ...pressed.split(' '))).toMatchObject(expected);
  });

  it('leaves to the picture and the browser what is theirs', () => {
    const looking = press(ten, 'e');
    for (const key of ['ArrowRight', 'ArrowLeft', 'Enter', ' ', 'Home'])
      expect(press(looking, key)).toBe(looking);
    for (const key of ['x', 'Tab', 'Shift+Enter']) expect(press(ten, key)).toBe(ten);
  });

  it('leaves the talk only where there is nothing nearer to leave', () => {
    expect(leavesTalk(ten)).toBe(true);
    for (const key of ['o', 'e', 'b', 'w', '?', 'i', 'f', '7']) {
      expect(leavesTalk(press(ten, key))).toBe(false);
      expect(leavesTalk(play(ten, key, 'Escape'))).toBe(true);
    }
    expect(leavesTalk(play(ten, '9', '9', 'Enter'))).toBe(false);
  });

  it('never leaves the slides, whatever is pressed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: -5, max: 70 }),
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.constantFrom(...keys), { maxLength: 60 }),
        (count, first, columns, pressed) => {
          let state: State = { ...startState(count, first), columns };
          for (const key of pressed) {
            const before = state;
            const action = actionOf(key, whenOf(before));
            state = press(before, key);
            for (const at of [state.slide, state.chosen, advance(state).slide])
              expect(Number.isInteger(at) && at >= 0 && at < count).toBe(true);
            expect(state.typed).toMatch(/^\d{0,4}$/);
            if (state.mode !== 'overview') expect(state.chosen).toBe(state.slide);
            // Slides are turned only where they are seen, by a key that turns them; the way back alone leads elsewhere.
            const seen = ['slides', 'overview', 'explore'].includes(before.mode);
            const turning = ['next', 'previous', 'first', 'last', 'go', 'open', 'return'];
            if (!seen || !turning.includes(action ?? '')) expect(state.slide).toBe(before.slide);
            if (!seen) expect(before.typed).toBe('');
            // From wherever a detour leads, one key leads back to what was there before.
            if (state.origin !== null) {
              const { slide, auto } = state.origin;
              const back = press({ ...state, mode: 'slides' }, 'r');
              expect(back).toMatchObject({ slide, auto, mode: 'slides', origin: null });
            }
          }
          expect(press(goTo(state, 0), 'Home')).toMatchObject({ slide: 0, mode: 'slides' });
        },
      ),
    );
  });
});
