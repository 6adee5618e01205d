/** Read without haste, from a distance: Chinese characters, and words and numbers of others, a second. */
const characters = 4;
const words = 3;
/** To find one's way into a slide and its picture, ms. */
const look = 4000;
const [shortest, longest] = [7000, 30_000];

/** How long a slide with this text stands when slides turn by themselves, ms. */
export function dwellOf(text: string): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others =
    text.match(/[^\s\p{Script=Han}\p{P}\p{S}]+(?:[.,'’-][^\s\p{Script=Han}\p{P}\p{S}]+)*/gu)?.length ?? 0;
  const reading = 1000 * (han / characters + others / words);
  return Math.round(Math.max(shortest, Math.min(longest, look + reading)));
}
