import { createHash } from 'node:crypto';
import type { InlineParts } from '../editions/read/input.ts';

/** What a page may load: its own files, and exactly the styles and scripts that were printed into it. */
export function contentPolicy({ styles, scripts }: InlineParts): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(hash).join(' ') || "'none'"}`,
    `script-src ${["'self'", ...scripts.map(hash)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // The stages' data.
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
