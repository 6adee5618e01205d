import { startEmbedDialog } from '../embed-dialog/start.ts';
import { startSettings } from '../settings/start.ts';

/** What is not an element yet. */
export function start(): void {
  for (const each of [startSettings, () => startEmbedDialog(document)]) {
    try {
      each();
    } catch {
      // The others still serve.
    }
  }
}
