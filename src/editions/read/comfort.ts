import { pageMap } from '../../elements/page-map/page-map.ts';
import { startPager } from '../../elements/pager/pager.ts';
import { startProgress } from '../../elements/progress/progress.ts';
import { startSettings } from '../../elements/settings/start.ts';

/** Starts what the bar holds: settings, steps, progress. Each stands alone; without it the page loses nothing. */
export function start(): void {
  const map = pageMap();
  for (const each of [startSettings, () => startPager(map), () => startProgress(map)]) {
    try {
      each();
    } catch {
      // The others still serve.
    }
  }
}
