/** Runs in the page and stands alone: what keeps the story from being a plain article, whole and readable. */
export function unrolledFaults(): string[] {
  const faults: string[] = [];
  if (document.querySelector('.stage-live, .is-live') !== null) faults.push('a live stage');
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    for (let above: Element | null = element; above !== null; above = above.parentElement) {
      const { opacity, visibility, display } = getComputedStyle(above);
      if (Number(opacity) < 1 || visibility !== 'visible' || display === 'none') return false;
    }
    return width > 100 && height > 40;
  };
  const steps = Array.from(document.querySelectorAll('.step'));
  let last = Number.NEGATIVE_INFINITY;
  for (const step of steps) {
    const text = step.querySelector('.step-text')?.getBoundingClientRect();
    const figure = step.querySelector('figure');
    const picture = Array.from(step.querySelectorAll('svg.pic')).find(seen)?.getBoundingClientRect();
    if (!text || text.height < 20 || text.width < 100) faults.push(`${step.id}: no text`);
    if (figure !== null && !picture) faults.push(`${step.id}: no picture`);
    if (text && picture) {
      const across = Math.min(text.right, picture.right) - Math.max(text.left, picture.left);
      const along = Math.min(text.bottom, picture.bottom) - Math.max(text.top, picture.top);
      if (across > 1 && along > 1) faults.push(`${step.id}: the text lies on the picture`);
    }
    const own = step.getBoundingClientRect();
    if (own.top < last - 1) faults.push(`${step.id}: lies on the step before`);
    last = own.bottom;
    if (text && (text.left < -1 || text.right > innerWidth + 1))
      faults.push(`${step.id}: outside the window`);
  }
  if (steps.length === 0) faults.push('no steps');
  return faults;
}
