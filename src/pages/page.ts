import type { Html } from '../lib/html.ts';

/** A page without its styles and scripts: what the shell (index.html) is filled with. */
export interface Page {
  /** Language of the page, as `<html lang>` has it. */
  readonly lang: string;
  /** Further attributes of `<html>`. */
  readonly root?: Readonly<Record<string, string>>;
  /** What stands in `<head>`: title, description, links. Charset, viewport, styles and scripts are the shell's. */
  readonly head: Html;
  /** Runs inline before the first paint; empty: none. */
  readonly headScript: string;
  /** What stands in `<body>`. */
  readonly body: Html;
}
