import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viteSingleFile } from 'vite-plugin-singlefile';
import type { Locale } from '../lib/locale.ts';
import { loadedBy, type SiteStory } from './html-pages.ts';
import { nestedBuild } from './nested-build.ts';
import { withPolicy } from './policy.ts';
import { slidesPage } from './present-page.ts';
import { fillShell } from './shell.ts';
import type { SiteFile } from './site-files.ts';

/** The slides of a language as one file, which holds all that it shows and opens from a disk. */
export async function singleFile(
  root: string,
  shell: string,
  story: SiteStory,
  locale: Locale,
): Promise<SiteFile & { readonly content: string }> {
  const page = slidesPage(story.loaded, locale, { address: story.address, reading: null });
  const icon = `data:image/svg+xml;base64,${await readFile(join(root, 'public/icon.svg'), 'base64')}`;
  const document = fillShell(shell, page, { ...loadedBy('present', story), fonts: [] });
  const input = join(root, 'slides.html');
  const file = await nestedBuild(root, { rolldownOptions: { input } }, [
    {
      name: 'changjuan:slides',
      enforce: 'pre',
      resolveId: (id) => (id === input ? id : null),
      load: (id) => (id === input ? document.replace('/icon.svg', icon) : null),
    },
    viteSingleFile(),
  ]);
  if (file.type !== 'asset') throw new Error('The slides are no page.');
  const content = withPolicy(String(file.source), 'single');
  return { path: `changjuan-${story.loaded.name}-${locale}.html`, content };
}
