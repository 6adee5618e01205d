import { startEmbedDialog } from '../embed-dialog/start.ts';

/** What is not an element yet. */
export function start(): void {
  for (const each of [() => startEmbedDialog(document)]) {
    try {
      each();
    } catch {
      // The others still serve.
    }
  }
}
