/**
 * Whether something around the page keeps sticky stages from working: an ancestor that clips, scrolls, transforms or
 * contains, or a frame as high as its content, which never scrolls.
 */
export function obstructed(steps: HTMLElement): boolean {
  const root = document.documentElement;
  if (window.parent !== window && root.scrollHeight <= root.clientHeight + 1) return true;
  for (
    let element = steps.parentElement;
    element !== null && element !== root;
    element = element.parentElement
  ) {
    const style = getComputedStyle(element);
    const clips =
      element !== document.body && [style.overflowX, style.overflowY].some((it) => it !== 'visible');
    const moves = [style.transform, style.perspective, style.filter].some((it) => it !== 'none' && it !== '');
    if (clips || moves || /paint|layout|strict|content/.test(style.contain)) return true;
  }
  return false;
}
