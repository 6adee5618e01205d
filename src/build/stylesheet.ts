import { join } from 'node:path';
import { pictureCss } from '../draw/svg-text.ts';
import { bundleCss } from './bundle-css.ts';

/** The stylesheet of what only scripts show, minified. */
export function laterStylesheet(root: string): Promise<string> {
  return bundleCss(join(root, 'src/pages/read/later.css'));
}

/** The whole stylesheet of the pages, minified. */
export async function stylesheet(root: string): Promise<string> {
  return (await bundleCss(join(root, 'src/pages/read/page.css'))) + pictureCss;
}
