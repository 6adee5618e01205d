import type { EmbedEntry } from './codes.ts';

/** What a site says can be embedded. */
export interface EmbedManifest {
  /** Absolute address of the site's root, with a trailing slash: what codes name. */
  readonly address: string;
  readonly embeds: readonly EmbedEntry[];
}

/** Throws when it does not come. */
export async function loadManifest(url: string): Promise<EmbedManifest> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as EmbedManifest;
}
