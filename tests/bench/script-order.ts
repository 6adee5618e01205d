import type { Browser } from 'playwright';
import { observe } from './in-page.ts';
import { settled } from './load.ts';
import { openPhone } from './phone.ts';

export interface ScriptOrder {
  /** Bytes of script files that ran before the first paint. */
  readonly ranBefore: number;
  /** Bytes of all script files that a reader who scrolls to the end fetches. */
  readonly bytes: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ts: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

/** Loads a page once under a trace, goes to its end, and tells which scripts came before its first paint. */
export async function scriptOrder(browser: Browser, address: string): Promise<ScriptOrder> {
  const phone = await openPhone(browser);
  const { page, close } = phone;
  await page.addInitScript(observe);
  await browser.startTracing(page, { categories: ['devtools.timeline', 'loading', 'v8'] });
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  await settled(phone);
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await settled(phone);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const resources = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).map(
      ({ name, encodedBodySize }) => ({ name, encodedBodySize }),
    ),
  );
  await close();
  const ran = ranBeforePaint(trace.traceEvents);
  const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'));
  const sum = (list: typeof scripts) => list.reduce((all, { encodedBodySize }) => all + encodedBodySize, 0);
  return {
    ranBefore: sum(scripts.filter(({ name }) => ran.includes(name))),
    bytes: sum(scripts),
  };
}

/** Script files that began to run before the first contentful paint of a trace. */
export function ranBeforePaint(events: readonly TraceEvent[]): string[] {
  const painted = events.find(({ name }) => name === 'firstContentfulPaint')?.ts ?? Number.POSITIVE_INFINITY;
  const ran = events
    .filter(({ name, ts }) => (name === 'EvaluateScript' || name === 'v8.evaluateModule') && ts < painted)
    .map(({ args }) => args?.data?.url ?? args?.fileName ?? '');
  return [...new Set(ran.filter((url) => url.endsWith('.js')))];
}
