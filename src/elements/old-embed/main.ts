/*
 * The embedded page's one script: the stepper, numbers that answer, and the height for the page around. Nothing is
 * fetched or kept, so that it runs in a sandbox, too. Every part stands alone and fails silently.
 */
import { speakOfHeight } from '../embed-height/speak.ts';
import { startStepper } from './stepper.ts';
import { answerNumbers } from './trace.ts';

const root = document.getElementById('embed');

if (root !== null) {
  for (const start of [
    () => {
      startStepper(root);
      document.documentElement.classList.add('ready');
    },
    () => answerNumbers(root, root.dataset.close ?? ''),
    () => speakOfHeight(window, root),
  ]) {
    try {
      start();
    } catch {
      // An old engine lacks something: the other parts still serve.
    }
  }
}
