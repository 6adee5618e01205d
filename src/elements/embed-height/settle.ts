/** When to tell the host a height, and when to give up: pure, the clock and the window are handed in. */
export interface Surroundings {
  /** Height of the content root now, whole px; 0 while the frame is not shown. */
  content(): number;
  /** Height of the frame's inside, px. */
  room(): number;
  tell(height: number): void;
  /** Makes the content root at least so high, px; 0: as high as its content. */
  fill(height: number): void;
  /** Puts the page into its short layout, or back. */
  shorten(short: boolean): void;
  /** Runs work after `ms`; the answer takes it back. */
  later(work: () => void, ms: number): () => void;
}

export interface Settler {
  /** The content or the frame may have changed. */
  look(): void;
  /** The frame has quite another width: nothing is reserved any more, and what was too high may fit now. */
  turn(): void;
  /** The host asks to be told again. */
  again(): void;
}

/** Repeats while the frame is not as high as was asked, ms after one another: hosts that load late have no greeting. */
const repeats = [250, 500, 1000, 2000, 4000, 8000];
/** A host that answers with another height than was asked has had its say after this, ms. */
const answered = 400;
/** A host that has not answered in this time may never, ms. */
const silence = 3500;
/** A host that has reserved so much more than is needed at most, px, keeps it: nothing below the frame moves. */
const sparing = 96;
/** With so much less room than it takes, px, the page is laid out in short. */
const lacking = 24;

/**
 *     at first, a little too much reserved  ->  the content fills it
 *     content or frame changes  ->  told when the height is another one  ->  the frame is as high: quiet
 *                                                                        ->  it is not: told again, ever more slowly, then quiet
 *                                                                        ->  it is much less high for good: short layout
 */
export function settler(around: Surroundings): Settler {
  let told = 0;
  let roomWhenTold = 0;
  let repeat = 0;
  let short: 'no' | 'unanswered' | 'capped' = 'no';
  const takeBack: (() => void)[] = [];

  const settled = () => Math.abs(around.room() - told) <= 1;
  const wait = (work: () => void, ms: number) => {
    takeBack.push(around.later(work, ms));
  };
  const stop = () => {
    for (const one of takeBack.splice(0)) one();
  };
  const shorten = (next: typeof short) => {
    short = next;
    around.shorten(next !== 'no');
    look();
  };
  const tooHigh = () => around.room() > 0 && around.room() < told - lacking;

  function tell(height: number): void {
    stop();
    told = height;
    roomWhenTold = around.room();
    repeat = 0;
    around.tell(height);
    if (settled()) return;
    wait(tellAgain, repeats[0] ?? 0);
    if (short === 'no') wait(() => tooHigh() && shorten('unanswered'), silence);
  }

  function tellAgain(): void {
    if (settled() || around.content() === 0) return;
    around.tell(told);
    repeat += 1;
    const next = repeats[repeat];
    if (next !== undefined) wait(tellAgain, next);
  }

  function look(): void {
    if (told === 0) takeReserved();
    const height = around.content();
    if (height === 0) return;
    if (height !== told) {
      tell(height);
      return;
    }
    if (settled()) {
      stop();
      // It answers after all: it may give the whole height, too.
      if (short === 'unanswered' && around.room() !== roomWhenTold) shorten('no');
      return;
    }
    if (around.room() !== roomWhenTold) {
      // The host has answered, with a height of its own.
      roomWhenTold = around.room();
      stop();
      wait(tellAgain, repeats[Math.min(repeat + 1, repeats.length - 1)] ?? 0);
      repeat += 1;
      if (short !== 'capped') wait(() => !settled() && tooHigh() && shorten('capped'), answered);
    }
  }

  function takeReserved(): void {
    const [height, room] = [around.content(), around.room()];
    if (height > 0 && room > height && room <= height + sparing) around.fill(room);
  }

  return {
    look,
    turn() {
      around.fill(0);
      if (short !== 'no') shorten('no');
      else look();
    },
    again() {
      if (told === 0) takeReserved();
      const height = around.content();
      if (height > 0) tell(height);
    },
  };
}
