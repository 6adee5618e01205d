import { startEmbedDialog } from '../embed-dialog/start.ts';
import { startExploring } from '../explore/plain.ts';
import { pageMap } from '../page-map/page-map.ts';
import { startPager } from '../pager/pager.ts';
import { startProgress } from '../progress/progress.ts';
import { startSettings } from '../settings/start.ts';
import { startTraces } from '../trace/trace.ts';

/** Starts what the bar holds, the numbers and the pictures that answer. Each stands alone; without it the page loses nothing. */
export function start(): void {
  const map = pageMap();
  const starters = [
    startSettings,
    () => startPager(map),
    () => startProgress(map),
    () => startTraces(document),
    () => startExploring(document),
    () => startEmbedDialog(document),
  ];
  for (const each of starters) {
    try {
      each();
    } catch {
      // The others still serve.
    }
  }
}
