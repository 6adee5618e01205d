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
