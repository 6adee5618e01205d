import { createHash } from 'node:crypto';

/** Directives of every page: its own files and nothing else. They hold in sandboxed frames as well. */
const common = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** What pages may load beside their styles and scripts, by kind. */
const directives = {
  /** Pages fetch data; the preview of what is embedded is a frame. */
  page: ["img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "frame-src 'self'"],
  embed: ["img-src 'self' data:", "font-src 'self'"],
  single: ['img-src data:', 'font-src data:'],
};

/**
 * Adds the content policy to a finished page, as its first meta: files of its own (none for a single file) and exactly
 * the scripts and styles that stand in it.
 */
export function withPolicy(document: string, kind: keyof typeof directives): string {
  const own = kind === 'single' ? [] : ["'self'"];
  const scripts = inline(document, /<script(?: type="module"| crossorigin)*>(.*?)<\/script>/gs);
  const styles = inline(document, /<style[^>]*>(.*?)<\/style>/gs);
  const policy = [
    ...common,
    `script-src ${[...own, ...scripts].join(' ') || "'none'"}`,
    `style-src ${[...own, ...styles].join(' ') || "'none'"}`,
    ...directives[kind],
  ].join('; ');
  const charset = '<meta charset="utf-8">';
  if (!document.includes(charset))
    throw new Error(`A page has no ${charset}, which its policy stands after.`);
  return document.replace(
    charset,
    () => `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
}

function inline(document: string, elements: RegExp): string[] {
  return Array.from(document.matchAll(elements), ([, text = '']) => policyHash(text));
}

/** A text as a policy names it. */
function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
