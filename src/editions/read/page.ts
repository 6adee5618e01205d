import type { ReadPageInput } from './input.ts';

/** The whole story in one language as one HTML document. */
export function renderReadPage(input: ReadPageInput): string {
  return `<!doctype html><html lang="${input.locale}"><title>…</title></html>`;
}

/** The page a static host shows for an unknown address, in the same look. `input.site.base` must be absolute. */
export function renderNotFoundPage(input: ReadPageInput): string {
  return `<!doctype html><html lang="${input.locale}"><title>404</title></html>`;
}
