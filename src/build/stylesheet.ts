import { join } from 'node:path';
import { pictureCss } from '../draw/svg-text.ts';
import { bundleCss } from './bundle-css.ts';

/** The whole stylesheet of the pages, minified. */
export async function stylesheet(root: string): Promise<string> {
  return (await bundleCss(join(root, 'src/editions/read/page.css'))) + pictureCss;
}
