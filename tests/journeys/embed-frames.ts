import type { Frame, Page } from 'playwright';
import type { EmbedManifest } from '../../src/elements/cj-embed-dialog/codes.ts';

/** The address that the story's site is built for. */
export const builtFor = 'https://changjuan.example/';

/** What the served site says can be embedded. */
export async function manifestOf(address: string): Promise<EmbedManifest> {
  return (await (await fetch(`${address}embed/manifest.json`)).json()) as EmbedManifest;
}

/** The page's frames in their order, those in shadow roots too. */
export async function framesOf(page: Page): Promise<Frame[]> {
  const handles = await page.locator('iframe').elementHandles();
  const found = await Promise.all(handles.map((handle) => handle.contentFrame()));
  return found.filter((frame): frame is Frame => frame !== null);
}

/** How much higher each frame is than its content needs, px; NaN where none of ours is in it. */
export async function misfits(page: Page): Promise<number[]> {
  return Promise.all(
    (await framesOf(page)).map((frame) =>
      frame.evaluate(() => {
        const root = document.getElementById('embed')?.getBoundingClientRect();
        return root === undefined || root.height === 0 ? Number.NaN : window.innerHeight - root.height;
      }),
    ),
  );
}

/** Waits until so many frames are as high as their content, ±1 px. */
export function settled(page: Page, count: number): Promise<void> {
  return until(async () => {
    const now = await misfits(page);
    const fit = now.length === count && now.every((distance) => Math.abs(distance) <= 1);
    return fit || `px off: ${now}`;
  });
}

/** Waits until `held` answers true; throws its last answer when it does not in 20 s. */
export async function until(held: () => Promise<true | string>): Promise<void> {
  const end = Date.now() + 20_000;
  let answer = await held();
  while (answer !== true && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 100));
    answer = await held();
  }
  if (answer !== true) throw new Error(answer);
}

/** Notes the layout shifts of every document that the page opens from now on, its frames' too. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const told = window as unknown as { shifts: string[] };
    told.shifts = [];
    const text = ({ node, previousRect: a, currentRect: b }: ShiftSource) => {
      const name = node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName);
      return `${name} from ${a.x},${a.y} ${a.width}×${a.height} to ${b.x},${b.y} ${b.width}×${b.height}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as {
        value: number;
        startTime: number;
        sources: ShiftSource[];
      }[]) {
        told.shifts.push(`${entry.value} at ${entry.startTime}: ${entry.sources.map(text).join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

interface ShiftSource {
  readonly node: Node | null;
  readonly previousRect: DOMRectReadOnly;
  readonly currentRect: DOMRectReadOnly;
}

/** The layout shifts in a document since it was opened, as text. */
export function shiftsOf(frame: Frame): Promise<string[]> {
  return frame.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
}
