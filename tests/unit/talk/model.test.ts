import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, keyOf, keyTable } from '../../../src/talk/keys.ts';
import { advance, goTo, press, type State, startState, whenOf } from '../../../src/talk/model.ts';

const keys = [...new Set(keyTable.flatMap((row) => row.keys)), 'x', 'Tab', 'Shift+Enter'];
const play = (state: State, ...pressed: readonly string[]) => pressed.reduce(press, state);
const ten = startState(10, 4);

describe('the keys', () => {
  it('mean one thing at a time', () => {
    for (const when of [undefined, 'typed', 'overview', 'explore'] as const) {
      const all = keyTable.filter((row) => row.when === when).flatMap((row) => row.keys);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('are named by what is pressed, and left to the browser with Ctrl, Alt or Meta', () => {
    const event = { key: 'a', shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
    expect(keyOf({ ...event, key: 'B', shiftKey: true })).toBe('b');
    expect(keyOf({ ...event, key: ' ', shiftKey: true })).toBe('Shift+ ');
    expect(keyOf({ ...event, key: '?', shiftKey: true })).toBe('?');
    expect(keyOf({ ...event, key: 'F5', shiftKey: true })).toBe('Shift+F5');
    expect(keyOf({ ...event, key: 'p', ctrlKey: true })).toBeNull();
  });
});

describe('pressing', () => {
  it.each(['ArrowRight', 'ArrowDown', ' ', 'PageDown', 'n', 'Enter'])('%s turns on', (key) => {
    expect(press(ten, key).slide).toBe(5);
    expect(press(startState(10, 9), key).slide).toBe(9);
  });

  it.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'p', 'Backspace', 'Shift+ '])('%s turns back', (key) => {
    expect(press(ten, key).slide).toBe(3);
    expect(press(startState(10), key).slide).toBe(0);
  });

  it('goes to both ends', () => {
    expect(press(ten, 'Home').slide).toBe(0);
    expect(press(ten, 'End').slide).toBe(9);
  });

  it('goes to a number, or says that there is none and goes to the nearest', () => {
    expect(play(ten, '7')).toMatchObject({ slide: 4, typed: '7' });
    expect(play(ten, '7', 'Enter')).toMatchObject({ slide: 6, typed: '', note: null });
    expect(play(ten, '1', '7', 'Backspace', '0', 'Enter').slide).toBe(9);
    expect(play(ten, '9', '9', 'Enter')).toMatchObject({ slide: 9, note: { kind: 'page', asked: '99' } });
    expect(play(ten, '0', 'Enter')).toMatchObject({ slide: 0, note: { asked: '0' } });
    expect(play(ten, '9', '9', 'Enter', 'x').note).not.toBeNull();
    expect(play(ten, '9', '9', 'Enter', 'ArrowLeft').note).toBeNull();
    expect(play(ten, '7', 'Escape', 'Enter').slide).toBe(5);
    expect(play(ten, '7', 'ArrowRight', 'Enter').slide).toBe(6);
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

  it('chooses among all slides, and leaves without going anywhere', () => {
    const all = { ...press(ten, 'o'), columns: 3 };
    expect(all).toMatchObject({ mode: 'overview', chosen: 4, slide: 4 });
    expect(play(all, 'ArrowDown', 'ArrowRight')).toMatchObject({ chosen: 8, slide: 4 });
    expect(play(all, 'ArrowDown', 'ArrowDown').chosen).toBe(7);
    expect(play(all, 'ArrowUp', 'ArrowUp').chosen).toBe(1);
    expect(play(all, 'End', 'Enter')).toMatchObject({ mode: 'slides', slide: 9 });
    expect(play(all, '2', 'Enter')).toMatchObject({ mode: 'slides', slide: 1 });
    for (const key of ['Escape', 'o']) {
      expect(play(all, 'End', key)).toMatchObject({ mode: 'slides', slide: 4, chosen: 4 });
    }
  });

  it('makes detours, and one key leads back to the slide and to what it was doing', () => {
    const looking = press(ten, 'e');
    expect(looking).toMatchObject({ mode: 'explore', slide: 4, origin: { slide: 4, auto: false } });
    // The picture's own keys are left to it; others go on meaning what they mean.
    for (const key of ['ArrowRight', 'ArrowLeft', 'Enter', ' ', 'Home'])
      expect(press(looking, key)).toBe(looking);
    expect(press(looking, 'PageDown')).toMatchObject({ mode: 'explore', slide: 5 });
    for (const key of ['Escape', 'e', 'r']) {
      expect(press(looking, key)).toMatchObject({ mode: 'slides', slide: 4, origin: null });
    }
    const away = play(looking, 'o', 'End', 'Enter', 'ArrowLeft');
    expect(away).toMatchObject({ mode: 'slides', slide: 8, origin: { slide: 4, at: 9 } });
    expect(press(away, 'r')).toMatchObject({ slide: 4, origin: null });
    expect(play(ten, '9', 'Enter', '2', 'Enter', 'r').slide).toBe(4);
    // Who walks back to where the detour began has ended it.
    expect(play(ten, '6', 'Enter', 'ArrowLeft')).toMatchObject({ slide: 4, origin: null });
    expect(play(press(ten, 'a'), 'e', 'PageDown', 'r')).toMatchObject({ slide: 4, auto: true });
    expect(press(ten, 'r').slide).toBe(4);
  });

  it('turns by itself in a ring', () => {
    expect(press(ten, 'a').auto).toBe(true);
    expect(play(ten, 'a', 'a').auto).toBe(false);
    expect(advance(ten).slide).toBe(5);
    expect(advance(goTo(ten, 9)).slide).toBe(0);
  });

  it('asks for the full screen and gives it back', () => {
    for (const key of ['f', 'F5', 'Shift+F5']) expect(press(ten, key).fullscreen).toBe(true);
    expect(play(ten, 'f', 'Escape').fullscreen).toBe(false);
    expect(play(ten, 'f', 'b', 'Escape').fullscreen).toBe(true);
  });

  it('keeps the state as it is for other keys', () => {
    for (const key of ['x', 'Tab', 'Shift+Enter']) expect(press(ten, key)).toBe(ten);
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
            for (const at of [state.slide, state.chosen]) {
              expect(Number.isInteger(at) && at >= 0 && at < count).toBe(true);
            }
            expect(state.typed).toMatch(/^\d{0,4}$/);
            if (state.mode !== 'overview') expect(state.chosen).toBe(state.slide);
            const seen = ['slides', 'overview', 'explore'].includes(before.mode);
            if (!seen) expect(before.typed).toBe('');
            // Slides are turned only where they are seen, by a key that turns them; the way back alone leads elsewhere.
            const turns = ['next', 'previous', 'first', 'last', 'go', 'open', 'return'].includes(
              action ?? '',
            );
            if (!seen || !turns) expect(state.slide).toBe(before.slide);
            if (action === null || action === 'mark') expect(state).toBe(before);
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
