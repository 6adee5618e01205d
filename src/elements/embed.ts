/*
 * An embedded page's one script: its elements, and the height for the page around. Nothing is fetched or kept, so that it
 * runs in a sandbox, too.
 */
import './cj-chart/cj-chart.ts';
import './cj-stepper/cj-stepper.ts';
import './cj-trace/cj-trace.ts';
import { speakOfHeight } from './embed-height/speak.ts';

const root = document.getElementById('embed');

if (root !== null) {
  document.documentElement.classList.add('ready');
  speakOfHeight(window, root);
}
