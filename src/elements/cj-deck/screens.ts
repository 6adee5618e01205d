/** Part of the Window Management API, which types do not know yet. */
interface ScreenDetails {
  readonly screens: readonly Screen[];
  readonly currentScreen: Screen;
}
interface ManagedWindow extends Window {
  getScreenDetails?(): Promise<ScreenDetails>;
}
interface ManagedScreen extends Screen {
  readonly isExtended?: boolean;
}

/** Whether there is more than one screen; null: the browser does not tell. */
export function severalScreens({ screen }: Window): boolean | null {
  return (screen as ManagedScreen).isExtended ?? null;
}

/** Whether the browser may be asked for a screen other than the window's own. */
export function choosesScreens(view: ManagedWindow): boolean {
  return view.getScreenDetails !== undefined;
}

/** What the reader of the page has said to choosing screens, without asking anew. */
export async function screensAllowed({ navigator }: Window): Promise<PermissionState | 'unknown'> {
  try {
    const name = 'window-management' as PermissionName;
    return (await navigator.permissions.query({ name })).state;
  } catch {
    return 'unknown';
  }
}

/**
 * Fills a screen that the window is not on; call it in a click. False: there is none, or it is refused, and the screen
 * that the window is on is for the caller to fill.
 */
export async function fillOtherScreen(view: ManagedWindow): Promise<boolean> {
  try {
    const details = await view.getScreenDetails?.();
    const other = details?.screens.find((each) => each !== details.currentScreen);
    if (other === undefined) return false;
    await view.document.documentElement.requestFullscreen({ screen: other } as FullscreenOptions);
    return true;
  } catch {
    return false;
  }
}
