import { join } from 'node:path';
import { pictureCss } from '../draw/svg-text.ts';
import { type Locale, locales } from '../lib/locale.ts';
import { bundleCss } from './bundle-css.ts';
import { embedManifest } from './embed-entries.ts';
import { oembedFiles } from './embed-oembed.ts';
import { type EmbedBeside, embedPages } from './embed-pages.ts';
import { hashed } from './hashed.ts';
import { classicBundle } from './host-script.ts';
import type { LoadedStory } from './load.ts';
import { picturePath } from './picture-files.ts';
import { pngImage } from './picture-images.ts';
import type { SiteFile } from './site.ts';

/** What every story's embedded pages share. */
export interface EmbedParts {
  /** The stylesheet, minified. */
  readonly css: string;
  /** The classic script. */
  readonly script: string;
}

export async function embedParts(root: string): Promise<EmbedParts> {
  const [css, script] = await Promise.all([
    embedStylesheet(root),
    classicBundle(root, 'src/elements/embed.ts'),
  ]);
  return { css, script };
}

/** The stylesheet of embedded pages, minified. */
export async function embedStylesheet(root: string): Promise<string> {
  return (await bundleCss(join(root, 'src/pages/embed/embed.css'))) + pictureCss;
}

/** The pages that can be embedded, their script, their oEmbed answers and the list of them all. */
export async function embedFiles(
  loaded: LoadedStory,
  parts: EmbedParts,
  { pngs, ...beside }: Omit<EmbedBeside, 'css' | 'script' | 'image'> & { readonly pngs: readonly SiteFile[] },
): Promise<SiteFile[]> {
  const images = new Map(pngs.map((png) => [png.path, pngImage(png)]));
  const image = (locale: Locale, step: string) => images.get(picturePath(locale, step, 'png')) ?? null;
  const script = hashed('assets/embed', 'js', parts.script);
  return [
    ...(await embedPages(loaded, { ...beside, image, css: parts.css, script: script.path })),
    script,
    ...locales.flatMap((locale) => oembedFiles(loaded, locale, beside.address, image)),
    { path: 'embed/manifest.json', content: `${embedManifest(loaded, beside.address)}\n` },
  ];
}
