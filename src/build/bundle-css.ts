import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleAsync, Features } from 'lightningcss';

/** Engines whose CSS the page has to speak: DingTalk's Chromium 69 and iOS 11.3, in lightningcss' form. */
const targets = { chrome: 69 << 16, safari: (11 << 16) | (1 << 8) };

/**
 * One minified stylesheet from `entry` (a path on disk) and all it imports.
 * Throws with lightningcss' message, which names file and line.
 */
export async function bundleCss(entry: string): Promise<string> {
  const { code } = await bundleAsync({
    filename: entry,
    minify: true,
    targets,
    // Day and night are told by selectors: what light-dark() would need in every rule is left out.
    exclude: Features.LightDark,
    resolver: {
      read: (path) => readFile(path, 'utf8'),
      resolve: (specifier, from) => join(dirname(from), specifier),
    },
  });
  return new TextDecoder().decode(code);
}
