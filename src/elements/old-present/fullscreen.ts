/** Before Safari 16.4. */
interface PrefixedDocument extends Document {
  readonly webkitFullscreenElement?: Element | null;
  readonly webkitFullscreenEnabled?: boolean;
  webkitExitFullscreen?(): void;
}
interface PrefixedElement extends HTMLElement {
  webkitRequestFullscreen?(): void;
}

export function isFullscreen(document: PrefixedDocument): boolean {
  return (document.fullscreenElement ?? document.webkitFullscreenElement ?? null) !== null;
}

/** Whether the screen may be asked for at all. */
export function canFillScreen(document: PrefixedDocument): boolean {
  const { requestFullscreen, webkitRequestFullscreen } = document.documentElement as PrefixedElement;
  return (
    (requestFullscreen !== undefined || webkitRequestFullscreen !== undefined) &&
    (document.fullscreenEnabled ?? document.webkitFullscreenEnabled ?? false)
  );
}

/** Takes the screen or gives it back. `refused` is called where it cannot be had. */
export function setFullscreen(document: PrefixedDocument, on: boolean, refused: () => void): void {
  if (on === isFullscreen(document)) return;
  const root: PrefixedElement = document.documentElement;
  if (!on) {
    if (document.exitFullscreen) document.exitFullscreen().catch(() => undefined);
    else document.webkitExitFullscreen?.();
  } else if (root.requestFullscreen) root.requestFullscreen().catch(refused);
  else if (root.webkitRequestFullscreen) root.webkitRequestFullscreen();
  else refused();
}
