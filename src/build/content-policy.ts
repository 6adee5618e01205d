import { createHash } from 'node:crypto';

/** Everything that stands inline in a page, exactly as printed. */
export interface InlineParts {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** What a page may load: its own files, and exactly the styles and scripts that were printed into it. */
export function contentPolicy({ styles, scripts }: InlineParts): string {
  return [
    "default-src 'none'",
    `style-src ${styles.map(policyHash).join(' ') || "'none'"}`,
    `script-src ${["'self'", ...scripts.map(policyHash)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    // The stages' data.
    "connect-src 'self'",
    // The preview of what is embedded.
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A text as a policy names it. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
