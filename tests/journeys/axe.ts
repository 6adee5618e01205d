import axe from 'axe-core';
import type { Page } from 'playwright';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface AxeOptions {
  /** Rules beyond the standards. */
  readonly also?: readonly string[];
  /** Contrast of 7:1. */
  readonly enhanced?: boolean;
}

/**
 * What axe finds in a page, as text. Open it with `bypassCSP`: the test's own script has to run beside the page's
 * content policy.
 */
export async function axeFaults(
  page: Page,
  { also = [], enhanced = false }: AxeOptions = {},
): Promise<string[]> {
  await page.addScriptTag({ content: axe.source });
  const options = {
    runOnly: [...standards, ...also],
    rules: { 'color-contrast-enhanced': { enabled: enhanced } },
  };
  return page.evaluate(async (asked) => {
    const { axe: run } = window as unknown as { axe: typeof axe };
    const { violations } = await run.run(document, asked);
    return violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, options);
}
