/**
 * A link `a.embed-here[data-manifest]` to a scene's codes opens them in a dialog on the page. Engines without modal
 * dialogs follow the link, and so does whoever asks for another tab.
 */
export function startEmbedDialog(document: Document): { destroy(): void } {
  const { HTMLDialogElement } = document.defaultView ?? {};
  if (HTMLDialogElement === undefined || !('showModal' in HTMLDialogElement.prototype))
    return { destroy() {} };

  const click = (event: MouseEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>('a.embed-here');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    import('./dialog.ts')
      .then(({ openEmbedDialog }) => openEmbedDialog(link))
      .catch(() => {
        document.location.href = link.href;
      });
  };
  document.addEventListener('click', click);
  return { destroy: () => document.removeEventListener('click', click) };
}
