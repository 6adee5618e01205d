import { startEmbedDialog } from '../embed-dialog/start.ts';
import { startSettings } from '../settings/start.ts';
import { startTraces } from '../trace/trace.ts';

/** What is not an element yet. */
export function start(): void {
  for (const each of [startSettings, () => startTraces(document), () => startEmbedDialog(document)]) {
    try {
      each();
    } catch {
      // The others still serve.
    }
  }
}
