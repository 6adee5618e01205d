import type { Page } from 'playwright';

/** Lays out once what the browser skips: what it makes for itself then, as what `use` shows, is no script's. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const parts = Array.from(document.querySelectorAll<HTMLElement>('.far'));
    for (const part of parts) part.style.setProperty('content-visibility', 'visible');
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    for (const part of parts) part.style.removeProperty('content-visibility');
  });
}

/** Jumps to steps one after another, each for as long as a picture takes to be drawn, and waits until all is let go. */
export async function visit(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    async ([from, to]) => {
      for (const step of Array.from(document.querySelectorAll('article.step')).slice(from, to)) {
        step.scrollIntoView();
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      }
      await new Promise((done) => setTimeout(done, 2000));
    },
    [from, to] as const,
  );
}
