/*
 * embed.js: one classic script without dependencies for pages that show our pictures. Nothing of ours may throw there:
 * an engine that lacks something keeps its iframes as they are.
 */
import { startHost } from './host.ts';

try {
  const script = document.currentScript;
  startHost(script instanceof HTMLScriptElement ? script.src.replace(/[^/]*$/, '') : null);
} catch {
  // The content of the page stays as it was pasted.
}
