/**
 * Runs in the page of slides: returns what someone in the last row would complain about on the slide that is shown, as
 * text: what leaves the screen, texts on one another, texts below a fortieth of the shorter side.
 */
export function slideFaults(): string[] {
  const faults: string[] = [];
  const least = Math.min(innerWidth, innerHeight) / 40 - 0.05;
  const meet = (a: DOMRect, b: DOMRect) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  const slides = Array.from(document.querySelectorAll<HTMLElement>('.slide.on'));
  if (slides.length !== 1) faults.push(`${slides.length} slides are shown`);
  for (const slide of slides) {
    const say = (fault: string) => faults.push(`${slide.id}: ${fault}`);
    const { width, height } = slide.getBoundingClientRect();
    if (width > innerWidth + 1 || height > innerHeight + 1) say(`is ${width} x ${height}`);

    const texts: { text: string; box: DOMRect; owner: Element; drawn: boolean }[] = [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (holder === null || text === '' || holder.closest('title, desc') !== null) continue;
      const svg = holder.closest('svg');
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = svg === null ? range.getBoundingClientRect() : holder.getBoundingClientRect();
      if (box.width === 0) continue;
      const scale = svg?.getScreenCTM()?.a ?? 1;
      const size = Number.parseFloat(getComputedStyle(holder).fontSize) * scale;
      if (size < least) say(`"${text.slice(0, 20)}" is set at ${size.toFixed(1)}, not ${least.toFixed(1)}`);
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
        say(`"${text.slice(0, 20)}" leaves the screen`);
      // Parts of one sentence share their lines.
      const owner = holder.closest('p, h1, h2') ?? holder;
      texts.push({ text, box, owner, drawn: svg !== null });
    }
    texts.forEach((a, index) => {
      for (const b of texts.slice(index + 1)) {
        // Pictures have tests of their own.
        if ((a.drawn && b.drawn) || a.owner === b.owner || !meet(a.box, b.box)) continue;
        say(`"${a.text.slice(0, 20)}" lies on "${b.text.slice(0, 20)}"`);
      }
    });
    const [words, picture, foot] = ['.words', '.picture', '.foot'].map((part) => slide.querySelector(part));
    const bottom = Math.max(
      ...Array.from(words?.children ?? [], (child) => child.getBoundingClientRect().bottom),
    );
    if (words && foot && bottom > foot.getBoundingClientRect().top + 1) say('its words reach into its foot');
    if (words && picture) {
      const [left, right] = [words, picture].map((part) => part.getBoundingClientRect());
      if (left && right && meet(left, right)) say('its words reach into its picture');
    }
  }
  return faults;
}
