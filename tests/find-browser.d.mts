export const browserFlags: string[];
/** Path of a Chromium: the one that is asked for, the system's, or Playwright's own; null when there is none. */
export function findBrowser(): string | null;
/** Installs Chromium, and says where it is; null: not possible. */
export function installBrowser(): string | null;
