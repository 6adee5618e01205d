import { policyHash } from './content-policy.ts';

/**
 * What an embedded page may load: its own files, and exactly the styles and scripts that were printed into it. It fetches
 * nothing. It holds in sandboxed frames as well, where 'self' is still where the page came from.
 */
export function embedPolicy(inline: {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}): string {
  return [
    "default-src 'none'",
    `style-src ${inline.styles.map(policyHash).join(' ')}`,
    `script-src ${["'self'", ...inline.scripts.map(policyHash)].join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}
