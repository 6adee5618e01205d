/** The speaker's window of a page of slides: the same page, asked for by its query; what else that says is kept. */
export function speakerAddress(slides: string): string {
  const address = new URL(slides);
  // Nobody turns the pages of a window that runs unattended.
  address.searchParams.delete('kiosk');
  address.searchParams.set('speaker', '');
  return address.href;
}

/** The slides that a speaker's window belongs to. */
export function slidesAddress(speaker: string): string {
  const address = new URL(speaker);
  address.searchParams.delete('speaker');
  return address.href;
}

/** What windows of one talk have in common: story, page and route. */
export function talkName(story: string, path: string, route: string | null): string {
  return `changjuan ${story} ${path} ${route ?? ''}`;
}

/** The slide that the address names, as it was typed; one that is broken is taken as it stands. */
export function slideInAddress(): string {
  const asked = location.hash.slice(1);
  try {
    return decodeURIComponent(asked);
  } catch {
    return asked;
  }
}

/** Never a step of the browser's own history: the way back leads out of the talk. */
export function writeSlide(id: string): void {
  if (location.hash === `#${id}`) return;
  try {
    history.replaceState(history.state, '', `#${id}`);
  } catch {
    // Browsers refuse hundreds in a few seconds; the next slide's is written again.
  }
}

/** Browsers that tell which pages lie behind this one. */
interface Navigation {
  readonly currentEntry: { readonly index: number } | null;
  entries(): readonly { readonly url: string | null }[];
}

/** Goes to an address of the reading page: back where it lies right behind, so that it is as the reader left it. */
export function leaveFor(address: string): void {
  const { navigation } = window as Window & { readonly navigation?: Navigation };
  const behind = navigation?.entries()[(navigation.currentEntry?.index ?? 0) - 1]?.url ?? '';
  const page = new URL(address, location.href);
  if (behind.split(/[?#]/)[0] === page.origin + page.pathname) history.back();
  else location.replace(page);
}

/** Opens the speaker's window, one however often it is asked for: by its name. Null where it is blocked. */
export function openSpeaker(name: string): Window | null {
  const { availWidth, availHeight } = window.screen;
  const size = `width=${Math.round(availWidth * 0.8)},height=${Math.round(availHeight * 0.8)}`;
  const opened = window.open(speakerAddress(location.href), name, `popup,${size}`);
  if (opened === null || opened.closed) return null;
  opened.focus();
  return opened;
}
