import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** A window that counts who listens to its scroll. */
class FakeWindow extends EventTarget {
  pageYOffset = 0;
  heard = 0;
  setTimeout = (work: () => void, ms: number) => setTimeout(work, ms);
  clearTimeout = (timer: ReturnType<typeof setTimeout>) => clearTimeout(timer);

  override addEventListener(...all: Parameters<EventTarget['addEventListener']>): void {
    this.heard++;
    super.addEventListener(...all);
  }

  override removeEventListener(...all: Parameters<EventTarget['removeEventListener']>): void {
    this.heard--;
    super.removeEventListener(...all);
  }

  scrollTo(offset: number): void {
    this.pageYOffset = offset;
    this.dispatchEvent(new Event('scroll'));
    for (const observer of Array.from(observers)) if (observers.has(observer)) observer.frame();
  }
}

let page: FakeWindow;
const observers = new Set<FakeObserver>();
/** Whether observers keep what they have seen to themselves for now. */
let late = false;

/** Sees the top of the page in the window and so much above it as its root's margin says. */
class FakeObserver {
  private readonly above: number;
  private seen: boolean | null = null;
  private entries: { isIntersecting: boolean }[] = [];

  constructor(
    private readonly told: (entries: { isIntersecting: boolean }[]) => void,
    { rootMargin }: { rootMargin: string },
  ) {
    this.above = Number.parseFloat(rootMargin);
  }

  observe(): void {
    observers.add(this);
  }

  disconnect(): void {
    observers.delete(this);
  }

  frame(): void {
    const isIntersecting = page.pageYOffset <= this.above;
    if (this.seen !== isIntersecting) this.entries.push({ isIntersecting });
    this.seen = isIntersecting;
    if (late || this.entries.length === 0) return;
    this.told(this.entries);
    this.entries = [];
  }
}

/** The module as a page that has just come has it. */
async function fresh() {
  vi.resetModules();
  return import('../../../../src/elements/scrolling/on-scroll.ts');
}

/** Scrolls by 10 px a frame. */
function scrollFrames(count: number): void {
  for (let i = 0; i < count; i++) {
    page.scrollTo(page.pageYOffset + 10);
    vi.advanceTimersByTime(16);
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  page = new FakeWindow();
  vi.stubGlobal('window', page);
  vi.stubGlobal('document', { createElement: () => ({}), body: { prepend: () => {} } });
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  observers.clear();
  late = false;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a listener to the scroll', () => {
  it('is told of the first frame at once, then now and then, and where it ended', async () => {
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    calmWithin([0, 1000]);
    page.scrollTo(10);
    expect(told).toHaveBeenLastCalledWith(10, false);
    scrollFrames(60);
    expect(told.mock.calls.length).toBeLessThan(15);
    vi.advanceTimersByTime(300);
    expect(told).toHaveBeenLastCalledWith(610, true);
    expect(told).toHaveBeenCalledWith(610, false);
    const count = told.mock.calls.length;
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledTimes(count);
    page.scrollTo(0);
    expect(told).toHaveBeenLastCalledWith(0, false);
  });

  it('is told of every frame beyond what is calm', async () => {
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    calmWithin([205, 605.5]);
    scrollFrames(20);
    for (let i = 1; i <= 20; i++) expect(told).toHaveBeenCalledWith(10 * i, false);
    told.mockClear();
    scrollFrames(40);
    expect(told.mock.calls.length).toBeLessThan(12);
    told.mockClear();
    scrollFrames(20);
    for (let i = 61; i <= 80; i++) expect(told).toHaveBeenCalledWith(10 * i, false);
    calmWithin([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    told.mockClear();
    scrollFrames(60);
    expect(told.mock.calls.length).toBeLessThan(15);
  });

  it('is told of every frame where the browser cannot watch', async () => {
    vi.stubGlobal('IntersectionObserver', undefined);
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    calmWithin([0, 1000]);
    scrollFrames(20);
    for (let i = 1; i <= 20; i++) expect(told).toHaveBeenCalledWith(10 * i, false);
  });

  it('is told at once of a jump out of the calm, to either side', async () => {
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    page.scrollTo(500);
    for (const offset of [400, 600]) {
      calmWithin([401, 600]);
      page.scrollTo(500);
      page.scrollTo(offset);
      expect(told).toHaveBeenLastCalledWith(offset, false);
    }
  });

  it('is told of a jump out of the calm that a browser was late to see, and only once', async () => {
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    calmWithin([400, 600]);
    late = true;
    // Inside first, then out: the observer has both to tell.
    page.scrollTo(500);
    page.scrollTo(700);
    late = false;
    page.scrollTo(710);
    expect(told).toHaveBeenLastCalledWith(710, false);
    told.mockClear();
    calmWithin([700, 900]);
    page.scrollTo(720);
    late = true;
    page.scrollTo(950);
    vi.advanceTimersByTime(151);
    expect(told).toHaveBeenLastCalledWith(950, false);
    told.mockClear();
    late = false;
    for (const observer of Array.from(observers)) observer.frame();
    expect(told).not.toHaveBeenCalled();
  });

  it('is told at once of a scroll that the page makes itself', async () => {
    const { calmWithin, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    calmWithin([0, 1000]);
    page.scrollTo(10);
    page.scrollTo(20);
    expect(told).toHaveBeenLastCalledWith(10, false);
    calmWithin([0, 0]);
    page.scrollTo(30);
    expect(told).toHaveBeenLastCalledWith(30, false);
  });

  it('leaves nothing behind', async () => {
    const { calmWithin, onScroll } = await fresh();
    const [told, other] = [vi.fn(), vi.fn()];
    const ends = [onScroll(told), onScroll(other)];
    calmWithin([0, 1000]);
    page.scrollTo(10);
    for (const end of ends) end();
    vi.runAllTimers();
    page.scrollTo(2000);
    expect(told).toHaveBeenCalledTimes(1);
    expect(page.heard).toBe(0);
    expect(observers.size).toBe(0);
  });
});
