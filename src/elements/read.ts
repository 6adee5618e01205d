/*
 * The reading page's script. Each element takes over what stands in the page already; without it the page loses nothing.
 */
import './cj-chart/cj-chart.ts';
import './cj-scene/cj-scene.ts';
import './cj-settings/cj-settings.ts';
import './cj-share/cj-share.ts';
import './cj-story/cj-story.ts';
import './cj-trace/cj-trace.ts';
