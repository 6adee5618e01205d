import { startRecording, stopRecording } from './in-page.ts';
import { type Memory, memory, metrics, type Phone } from './phone.ts';
import { type Frames, framesOf } from './statistics.ts';

/** One steady scroll. */
export interface Scroll {
  readonly frames: Frames;
  /** Pixels by which the page ended elsewhere than the gesture led: its height changed on the way. */
  readonly strayed: number;
  /** Main-thread time per frame, milliseconds. */
  readonly perFrame: number;
  /** Main-thread time per 1,000 px scrolled, milliseconds; and the parts of it. */
  readonly mainThread: number;
  readonly script: number;
  readonly layout: number;
  readonly style: number;
  /** All layout shifts since the page was opened. */
  readonly layoutShift: number;
  /** What is alive afterwards. */
  readonly memory: Memory;
}

/** Pixels a second: a reader who moves on without haste. */
export const steadySpeed = 800;

/** Scrolls by small wheel steps, one a frame, from where the page stands, at an even speed, and measures on the way. */
export async function scrollSteadily(
  { page, cdp }: Phone,
  distance: number,
  speed = steadySpeed,
): Promise<Scroll> {
  const from = await page.evaluate(() => window.scrollY);
  await page.evaluate(startRecording);
  const before = await metrics(cdp);
  await cdp.send('Input.synthesizeScrollGesture', {
    x: 195,
    y: 700,
    yDistance: -distance,
    speed,
    gestureSourceType: 'mouse',
    preventFling: true,
  });
  const after = await metrics(cdp);
  const times = await page.evaluate(stopRecording);
  // The last wheel step still glides.
  await page.waitForTimeout(500);
  const layoutShift = await page.evaluate(() => window.benchSeen.shifts);
  const scrolled = (await page.evaluate(() => window.scrollY)) - from;
  const perThousand = (name: string) =>
    (((after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN)) * 1_000_000) / Math.abs(scrolled);
  const frames = framesOf(times);
  return {
    frames,
    perFrame: (perThousand('TaskDuration') * Math.abs(scrolled)) / 1000 / frames.count,
    strayed: Math.abs(scrolled - distance),
    mainThread: perThousand('TaskDuration'),
    script: perThousand('ScriptDuration'),
    layout: perThousand('LayoutDuration'),
    style: perThousand('RecalcStyleDuration'),
    layoutShift,
    memory: await memory(cdp),
  };
}
