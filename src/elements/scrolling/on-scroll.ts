type Listener = (offset: number) => void;

const listeners = new Set<Listener>();

/**
 * Calls back with the window's offset, px, whenever it has been scrolled: once a frame, before anything is drawn. The
 * offset is read once for all, before anyone has changed the page; reading it later would lay the page out anew.
 */
export function onScroll(listener: Listener): () => void {
  if (listeners.size === 0) window.addEventListener('scroll', tell, { passive: true });
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('scroll', tell);
  };
}

function tell(): void {
  const offset = window.pageYOffset;
  for (const listener of listeners) listener(offset);
}
