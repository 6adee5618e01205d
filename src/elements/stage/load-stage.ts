import { decodeStage, type StageData } from '../../scenes/stage-data.ts';

/** The frames the page's pictures come in; CSS shows one of them. */
export type FrameClass = (typeof frameClasses)[number];
const frameClasses = ['phone', 'desktop', 'large'] as const;

/** Answers that came or are under way, by address; a failure is asked again the next time. */
const asked = new Map<string, Promise<StageData | null>>();

/** The pictures of a scene as data. Null when there are none, the network fails or the answer is not ours. */
export function loadStage(scene: HTMLElement, frameClass: FrameClass): Promise<StageData | null> {
  const path = scene.getAttribute(`data-${frameClass}`);
  if (path === null) return Promise.resolve(null);
  const address = new URL(path, document.baseURI).href;
  const known = asked.get(address);
  if (known !== undefined) return known;
  const answer = fetch(address)
    .then((response) => (response.ok ? response.json() : null))
    .then(decodeStage)
    .catch(() => null);
  asked.set(address, answer);
  answer.then((data) => {
    if (data === null) asked.delete(address);
  });
  return answer;
}

/** Lets go of a scene's pictures; the browser's cache still has them. */
export function forgetStage(scene: HTMLElement): void {
  for (const frameClass of frameClasses) {
    const path = scene.getAttribute(`data-${frameClass}`);
    if (path !== null) asked.delete(new URL(path, document.baseURI).href);
  }
}
