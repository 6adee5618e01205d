// Functions that run in the page; each stands alone and returns what a reader would complain about, as text.

/** Texts of the page (pictures apart, which have tests of their own) that leave the box that clips them, or the window. */
export function clippedTexts(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll(
    'h1,h2,h3,h4,p,li,a,summary,button,th,td,dt,dd,figcaption',
  )) {
    const style = getComputedStyle(element);
    if (element.closest('svg') || style.position === 'fixed' || element.getClientRects().length === 0)
      continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const box = range.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    // With very large text parts of the bar wrap out of sight as a whole; the opening holds the same links.
    const bar = element.closest('.bar')?.getBoundingClientRect();
    if (bar !== undefined && box.top >= bar.bottom - 1) continue;
    const name = `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 24)}`;
    if (box.left < -1 || box.right > innerWidth + 1) faults.push(`outside the window: ${name}`);
    for (
      let holder: Element | null = element;
      holder !== null && holder !== document.body;
      holder = holder.parentElement
    ) {
      const { overflowX, overflowY } = getComputedStyle(holder);
      const frame = holder.getBoundingClientRect();
      // What may be scrolled to is not lost; what is one pixel large is hidden on purpose.
      if (frame.width <= 1 || frame.height <= 1) break;
      const hidesX = overflowX === 'hidden' || overflowX === 'clip';
      const hidesY = overflowY === 'hidden' || overflowY === 'clip';
      if (hidesX && (box.left < frame.left - 1 || box.right > frame.right + 1))
        faults.push(`clipped: ${name}`);
      if (hidesY && (box.top < frame.top - 1 || box.bottom > frame.bottom + 1))
        faults.push(`clipped: ${name}`);
    }
  }
  return [...new Set(faults)].slice(0, 20);
}

/** Pairs of texts that lie on each other. */
export function overlappingTexts(): string[] {
  const lines: { text: string; box: DOMRect; holder: Element }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const holder = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (
      holder === null ||
      text === '' ||
      holder.closest('svg, script, style, details:not([open]) > :not(summary)')
    )
      continue;
    let lifted = false;
    for (let above: Element | null = holder; above !== null; above = above.parentElement) {
      const { position, visibility, opacity } = getComputedStyle(above);
      const { width, height } = above.getBoundingClientRect();
      // Hidden from the eye and kept for readers who listen.
      if ((width <= 1 || height <= 1) && position === 'absolute') lifted = true;
      if (position === 'fixed' || position === 'sticky' || visibility === 'hidden' || opacity === '0')
        lifted = true;
    }
    if (lifted) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 2 && box.height > 2) lines.push({ text, box, holder });
    }
  }
  lines.sort((a, b) => a.box.top - b.box.top);
  const faults: string[] = [];
  lines.forEach((a, index) => {
    for (let i = index + 1; i < lines.length; i++) {
      const b = lines[i];
      if (b === undefined || b.box.top > a.box.bottom) break;
      if (a.holder.contains(b.holder) || b.holder.contains(a.holder)) continue;
      const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
      const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      // Line boxes are taller than their letters and may touch.
      if (width > 2 && height > 0.35 * Math.min(a.box.height, b.box.height)) {
        faults.push(`${a.text.slice(0, 20)} | ${b.text.slice(0, 20)}`);
      }
    }
  });
  return [...new Set(faults)].slice(0, 20);
}
