import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fonts } from '../../src/draw/tokens.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { type Face, textWidth } from '../../src/lib/text-measure.ts';
import { launchBrowser } from './browser.ts';

/** How far the measure may be off what Chromium draws, as a part of the text's width. */
const allowed = 0.05;

const texts: Readonly<Record<Locale, readonly string[]>> = {
  zh: [
    '盘活的闲置土地',
    '约723米',
    '560亩',
    '121.47亿元',
    '比上年增长14.8%',
    '105 × 68 米',
    '“一极两区”：融入南京，接力镇江',
    '1亩 = 2000/3 平方米。',
    '江苏富达 · 高新技术创业园',
    '12寸晶圆先进封装年产能24万片',
    '361service',
    '六十多年——老卫生服务中心…',
    '≈ 52 座足球场',
    '（未公布）',
    'CNY 13.8 billion',
  ],
  en: [
    'Idle land brought back into use',
    'CNY 13.8 billion',
    '560 mu (37.3 ha)',
    'Planned total investment of the signed projects',
    "Share of the city's actually utilised foreign capital",
    'at least CNY 1.5 billion',
    '“Flags” of the year’s work — 2021',
    '7,140 m²',
    '105 × 68 m',
    'Which months, and how large the target was, are not published.',
    '52.38%',
    'Years of the Yangtze Valley',
    'Jurong, Zhenjiang: 17th, up from 18th',
    'café – naïve ± 5°',
    'about 52 football pitches → 37.3 ha',
  ],
};

interface Sample {
  readonly text: string;
  readonly size: number;
  readonly face: Face;
  readonly bold: boolean;
}

const samples = (locale: Locale): Sample[] =>
  texts[locale].flatMap((text) =>
    [12, 15, 26, 64].flatMap((size) => [
      { text, size, face: 'sans' as const, bold: false },
      { text, size, face: 'sans' as const, bold: true },
      { text, size, face: 'display' as const, bold: true },
    ]),
  );

/** Widths as Chromium sets the texts in a picture. */
async function drawn(page: Page, locale: Locale, list: readonly Sample[]): Promise<number[]> {
  const lang = locale === 'zh' ? 'zh-Hans' : 'en';
  await page.setContent(
    `<!doctype html><html lang="${lang}"><body><svg width="4000" height="100"></svg></body></html>`,
  );
  return page.evaluate(
    ({ items, sans, display }) => {
      const svg = document.querySelector('svg');
      return items.map(({ text, size, face, bold }) => {
        const node = document.createElementNS('http://www.w3.org/2000/svg', 'text');
        node.textContent = text;
        node.style.cssText = `font-family:${face === 'sans' ? sans : display};font-size:${size}px;font-weight:${bold ? 700 : 400};font-variant-numeric:lining-nums tabular-nums;text-autospace:normal;text-spacing-trim:space-all`;
        svg?.append(node);
        const width = node.getComputedTextLength();
        node.remove();
        return width;
      });
    },
    { items: [...list], sans: fonts.sans[locale], display: fonts.display[locale] },
  );
}

describe('textWidth against Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(() => browser?.close());

  it.each(['zh', 'en'] as const)('is at most five per cent off, %s', async (locale) => {
    const list = samples(locale);
    const widths = await drawn(page, locale, list);
    const off = list.map((sample, i) => {
      const measured = textWidth(sample.text, sample.size, sample.face, sample.bold, locale);
      return { ...sample, part: measured / (widths[i] ?? 1) - 1 };
    });
    const wrong = off.filter(({ part }) => Math.abs(part) > allowed);
    expect(
      wrong.map(({ text, size, face, part }) => `${text} ${size} ${face}: ${(100 * part).toFixed(1)}%`),
    ).toEqual([]);
    const mean = off.reduce((sum, { part }) => sum + Math.abs(part), 0) / off.length;
    expect(mean).toBeLessThan(0.015);
  });

  it.each(['zh', 'en'] as const)('never takes a text for narrower without a locale, %s', async (locale) => {
    const list = samples(locale);
    const widths = await drawn(page, locale, list);
    const short = list.filter(
      (sample, i) => textWidth(sample.text, sample.size, sample.face, sample.bold) < 0.95 * (widths[i] ?? 0),
    );
    expect(short).toEqual([]);
  });
});
