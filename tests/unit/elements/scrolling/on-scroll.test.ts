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
  }
}

let page: FakeWindow;

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
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a listener to the scroll', () => {
  it('is told of the first frame at once, then now and then, and where it ended', async () => {
    const { onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    page.scrollTo(10);
    expect(told).toHaveBeenLastCalledWith(10, false);
    scrollFrames(60);
    expect(told.mock.calls.length).toBeLessThan(40);
    vi.advanceTimersByTime(100);
    expect(told).toHaveBeenLastCalledWith(610, true);
    expect(told).toHaveBeenCalledWith(610, false);
    const count = told.mock.calls.length;
    vi.advanceTimersByTime(1000);
    expect(told).toHaveBeenCalledTimes(count);
    page.scrollTo(0);
    expect(told).toHaveBeenLastCalledWith(0, false);
  });

  it('is told of every frame while it wants to be', async () => {
    const { onScroll } = await fresh();
    const told = vi.fn();
    const scroll = onScroll(told);
    scroll.every(true);
    scrollFrames(20);
    for (let i = 1; i <= 20; i++) expect(told).toHaveBeenCalledWith(10 * i, false);
    scroll.every(false);
    told.mockClear();
    scrollFrames(60);
    expect(told.mock.calls.length).toBeLessThan(40);
  });

  it('is told at once of a scroll that the page makes itself', async () => {
    const { expectScroll, onScroll } = await fresh();
    const told = vi.fn();
    onScroll(told);
    page.scrollTo(10);
    page.scrollTo(20);
    expect(told).toHaveBeenLastCalledWith(10, false);
    expectScroll();
    page.scrollTo(30);
    expect(told).toHaveBeenLastCalledWith(30, false);
  });

  it('leaves nothing behind', async () => {
    const { onScroll } = await fresh();
    const [told, other] = [vi.fn(), vi.fn()];
    const scrolls = [onScroll(told), onScroll(other)];
    scrolls[0]?.every(true);
    page.scrollTo(10);
    for (const { destroy } of scrolls) destroy();
    vi.runAllTimers();
    page.scrollTo(20);
    expect(told).toHaveBeenCalledTimes(1);
    expect(page.heard).toBe(0);
  });
});
