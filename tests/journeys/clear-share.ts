import type { Page } from 'playwright';

/** Shares of the way through the story, 0 to 1. */
export interface ClearShare {
  /** Of the scroll with a stage in its place: a step's whole picture at rest and its whole text uncovered in the window. */
  readonly staged: number;
  /** The same of the whole way from the first section to the last, headlines and openers counted. */
  readonly all: number;
}

/** Scrolls through the story, 40 px at a time, and looks what can be read. */
export function clearShare(page: Page): Promise<ClearShare> {
  return page.evaluate(async () => {
    const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const px = (element: Element) => Number.parseFloat(getComputedStyle(element).top) || 0;
    const sections = [...document.querySelectorAll('.section:not(.method)')];
    const origin = scrollY;
    const from = (sections[0]?.getBoundingClientRect().top ?? 0) + origin - innerHeight;
    const to = (sections.at(-1)?.getBoundingClientRect().bottom ?? 0) + origin - innerHeight;
    const count = { staged: 0, clear: 0, all: 0 };
    for (let y = from; y < to; y += 40) {
      scrollTo({ top: y, behavior: 'instant' });
      await frame();
      count.all++;
      // The last one on: stages lie on each other.
      const scene = [...document.querySelectorAll<HTMLElement & { progress: number }>('cj-scene')]
        .filter((each) => {
          const stage = each.querySelector('.stage');
          if (stage === null || !each.classList.contains('live') || each.progress <= -1) return false;
          const { top, height } = stage.getBoundingClientRect();
          return height > 0 && Math.abs(top - px(stage)) < 1;
        })
        .at(-1);
      const words = scene?.querySelector('.step.now .step-words');
      const text = words?.querySelector('.step-text')?.getBoundingClientRect();
      if (scene === undefined || !words || !text || scene.progress < 0) continue;
      // While the headline stands below the stage it is the headline's.
      const head = scene.querySelector('.scene-head')?.getBoundingClientRect();
      const beside = scene.querySelector('.stage')?.getBoundingClientRect().right ?? 0;
      if (head && head.left < beside && head.bottom > px(words)) continue;
      count.staged++;
      const uncovered = text.top >= px(words) - 1 && text.bottom <= innerHeight + 1;
      if (Number.isInteger(scene.progress) && uncovered) count.clear++;
    }
    return { staged: count.clear / count.staged, all: count.clear / count.all };
  });
}
