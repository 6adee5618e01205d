import { createHash } from 'node:crypto';
import type { SiteFile } from './site-files.ts';

/** A file whose name changes with its content, so that hosts may keep it for ever. */
export function hashed(stem: string, ending: string, content: string | Uint8Array): SiteFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10);
  return { path: `${stem}-${hash}.${ending}`, content };
}
