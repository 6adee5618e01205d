import type { Browser } from 'playwright';
import { observe, observePicture, type Seen } from './in-page.ts';
import { metrics, openPhone, type Phone } from './phone.ts';
import { blockingTime } from './statistics.ts';
import { type TraceEvent, tasksAfterPaint } from './trace-tasks.ts';

/** One loading of a page. Times in milliseconds since navigation began. */
export interface Load {
  /** Bytes over the wire, headers included. */
  readonly bytes: number;
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly layoutShift: number;
  /**
   * Beyond 50 ms a task, from first paint until the page has settled, of the main thread's own time: by the clock a
   * task is as long as whatever else the machine does makes it.
   */
  readonly blocking: number;
  /** The same by the clock. */
  readonly blockingByClock: number;
  /** Main-thread time until the page has settled, milliseconds. */
  readonly mainThread: number;
}

/** Opens `address` on a fresh phone and waits until it has settled; the caller closes the phone. */
export async function loadPage(browser: Browser, address: string): Promise<{ phone: Phone; load: Load }> {
  const phone = await openPhone(browser);
  const { page, cdp } = phone;
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  await page.addInitScript(observe);
  await browser.startTracing(page, { categories: ['toplevel', 'loading'] });
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  const seen = await settled(phone);
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const firstPaint = seen.paints['first-contentful-paint'] ?? Number.NaN;
  return {
    phone,
    load: {
      bytes,
      firstPaint,
      largestPaint: seen.largest,
      layoutShift: seen.shifts,
      blocking: blockingTime(tasksAfterPaint(trace.traceEvents), 0),
      blockingByClock: blockingTime(seen.tasks, firstPaint),
      mainThread: ((await metrics(cdp)).get('TaskDuration') ?? Number.NaN) * 1000,
    },
  };
}

/** Milliseconds until the picture of `step` is visible in a page opened at that step. */
export async function firstPicture(browser: Browser, address: string, step: string): Promise<number> {
  const { page, close } = await openPhone(browser);
  await page.addInitScript(observe);
  await page.addInitScript(observePicture, step);
  await page.goto(`${address}#${step}`, { waitUntil: 'load', timeout: 120_000 });
  const seen = await page.waitForFunction(() => window.benchSeen.picture, null, {
    polling: 250,
    timeout: 30_000,
  });
  const picture = await seen.jsonValue();
  await close();
  return picture ?? Number.NaN;
}

/** Waits until a second has passed without a long task or a request, and tells what was seen. */
export async function settled({ page }: Phone): Promise<Seen> {
  const look = () =>
    page.evaluate(() => ({
      seen: window.benchSeen,
      activity: window.benchSeen.tasks.length + performance.getEntriesByType('resource').length,
    }));
  for (let before = -1; ; ) {
    const { seen, activity } = await look();
    if (activity === before) return seen;
    before = activity;
    await page.waitForTimeout(1000);
  }
}
