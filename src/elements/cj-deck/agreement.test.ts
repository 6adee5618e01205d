import type { ReactiveController } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { goTo, jump, press, type State, startState } from '../../talk/model.ts';
import { Agreement } from './agreement.ts';

/** A window with nothing in it but the talk. */
class Host {
  state: State = startState(12);
  controllers: ReactiveController[] = [];
  updateComplete = Promise.resolve(true);
  readonly agreement: Agreement;
  constructor(role: 'slides' | 'speaker', name: string) {
    this.agreement = new Agreement(this);
    this.agreement.open(role, name);
    open.push(this);
  }
  addController(controller: ReactiveController) {
    this.controllers.push(controller);
  }
  removeController() {}
  requestUpdate() {
    queueMicrotask(() => {
      for (const controller of this.controllers) controller.hostUpdated?.();
    });
  }
  change(next: State) {
    if (next === this.state) return;
    this.state = next;
    this.requestUpdate();
  }
  press(key: string) {
    this.change(press(this.state, key));
  }
  close() {
    for (const controller of this.controllers) controller.hostDisconnected?.();
  }
}

let open: Host[] = [];
let talk = 0;
const name = () => `agreement ${++talk}`;
const shown = ({ state: { slide, mode, auto } }: Host) => `${slide} ${mode} ${auto}`;
const until = (check: () => void) => vi.waitFor(check, { interval: 10 });

afterEach(() => {
  for (const host of open) host.close();
  open = [];
  vi.useRealTimers();
});

describe('the windows of a talk', () => {
  it('turn each other, both ways, and tell when the talk began', async () => {
    const own = name();
    const [slides, speaker] = [new Host('slides', own), new Host('speaker', own)];
    await until(() => expect(speaker.agreement.company).toBe('there'));
    slides.press('PageDown');
    await until(() => expect(shown(speaker)).toBe('1 slides false'));
    expect(speaker.agreement.value.startedAt).toBeGreaterThan(0);
    speaker.press('b');
    await until(() => expect(shown(slides)).toBe('1 black false'));
    slides.change(jump(goTo(slides.state, 1), 7));
    await until(() => expect(speaker.state.origin).toMatchObject({ slide: 1, at: 7 }));
    speaker.agreement.start(null);
    await until(() => expect(slides.agreement.value.startedAt).toBe(null));
  });

  it('agree when both are turned at once, forty times a second', async () => {
    const own = name();
    const [slides, speaker] = [new Host('slides', own), new Host('speaker', own)];
    const one = ['PageDown', 'b', 'b', 'PageDown', 'PageUp', 'a'];
    const other = ['PageUp', 'PageDown', 'w', 'w', 'PageUp', 'End'];
    for (let count = 0; count < 80; count++) {
      slides.press(one[count % one.length] ?? '');
      if (count % 3 > 0) speaker.press(other[count % other.length] ?? '');
      await new Promise((done) => setTimeout(done, 12));
    }
    await until(() => expect(shown(slides)).toBe(shown(speaker)));
  });

  it('never turn slides by other slides, nor by another talk', async () => {
    const own = name();
    const [slides, others] = [new Host('slides', own), new Host('slides', own)];
    const far = new Host('speaker', name());
    slides.press('PageDown');
    await new Promise((done) => setTimeout(done, 100));
    expect([others.state.slide, far.state.slide]).toEqual([0, 0]);
  });
});

describe('a speaker’s window', () => {
  it('says when nobody answers, and again when somebody does', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const own = name();
    const speaker = new Host('speaker', own);
    vi.advanceTimersByTime(900);
    expect(speaker.agreement.company).toBe('there');
    vi.advanceTimersByTime(3000);
    expect(speaker.agreement.company).toBe('nobody');
    new Host('slides', own);
    await until(() => expect(speaker.agreement.company).toBe('there'));
    speaker.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});
