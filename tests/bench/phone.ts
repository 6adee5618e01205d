import type { Browser, CDPSession, Page } from 'playwright';

/** The phone of the bench: 390×844, four times slower than this machine, 1.6 Mbit/s, 150 ms. */
export interface Phone {
  readonly page: Page;
  readonly cdp: CDPSession;
  close(): Promise<void>;
}

export interface PhoneOptions {
  /** How many times slower than this machine; 4 when left out. */
  readonly slower?: number;
  /** No limit on the network. */
  readonly fastNetwork?: boolean;
}

/** A new page with an empty cache, as a cheap phone would show it. */
export async function openPhone(browser: Browser, options: PhoneOptions = {}): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // Nothing of what comes is kept for us: the page itself would have to decode it once more.
  await cdp.send('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  // Thread time: what other programs on this machine take is not counted.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: options.slower ?? 4 });
  if (!options.fastNetwork) {
    await cdp.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: 1_600_000 / 8,
      uploadThroughput: 750_000 / 8,
    });
  }
  return { page, cdp, close: () => context.close() };
}

/** Chromium's counters by name; durations in seconds of the main thread's own time. */
export async function metrics(cdp: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

export interface Memory {
  /** Bytes of the JavaScript heap in use after collection. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What is alive after garbage has been collected. */
export async function memory(cdp: CDPSession): Promise<Memory> {
  // The second collection takes what the first one's finalizers let go.
  for (let turn = 0; turn < 3; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
  return { heap: usedSize, nodes, listeners: jsEventListeners };
}
