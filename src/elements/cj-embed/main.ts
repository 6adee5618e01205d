/*
 * embed.js: one classic script without dependencies for pages that show our pictures. Elsewhere nothing of ours may
 * throw, so an engine that lacks something keeps its iframes as they are.
 */
import { startHost } from './host.ts';

try {
  startHost(window);
} catch {
  // The content of the page stays as it was pasted.
}
