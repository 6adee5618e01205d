import type { ReactiveControllerHost } from 'lit';
import type { State } from '../../talk/model.ts';
import { Listeners } from '../listeners.ts';

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

interface FullScreenHost extends ReactiveControllerHost {
  readonly state: State;
  change(next: State): void;
}

/** Keeps the state and the browser's full screen the same. */
export class FullScreen {
  constructor(host: FullScreenHost) {
    const changed = () => host.change(this.seen(host.state));
    const heard = { fullscreenchange: changed, webkitfullscreenchange: changed };
    host.addController(new Listeners(() => document, heard));
  }

  /** Takes the screen or gives it back. `refused` is called where it cannot be had. */
  set(on: boolean, refused: () => void): void {
    if (on === isFullscreen(document)) return;
    const root: PrefixedElement = document.documentElement;
    const prefixed: PrefixedDocument = document;
    if (!on) {
      if (document.exitFullscreen) document.exitFullscreen().catch(() => undefined);
      else prefixed.webkitExitFullscreen?.();
    } else if (root.requestFullscreen) root.requestFullscreen().catch(refused);
    else if (root.webkitRequestFullscreen) root.webkitRequestFullscreen();
    else refused();
  }

  /** The state with what the document says; the very same one where they agree. */
  seen(state: State): State {
    const fullscreen = isFullscreen(document);
    return state.fullscreen === fullscreen ? state : { ...state, fullscreen };
  }
}
