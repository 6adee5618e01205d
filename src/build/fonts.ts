import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Problem } from '../lib/problem.ts';
import { wholeFile } from '../lib/source-text.ts';
import type { DisplayText } from './display-text.ts';
import type { Effects } from './effects.ts';
import { asTrueType, charactersOf } from './font-characters.ts';
import { problem } from './messages.ts';
import { ForAuthor } from './report.ts';

/** The weights of the display face that are shipped. */
export const fontWeights = [900, 700] as const;
export type FontWeight = (typeof fontWeights)[number];

/** A shipped font: `woff2` for the pages, `trueType` for pictures made without a browser. */
export interface DisplayFont {
  readonly weight: FontWeight;
  readonly woff2: Uint8Array;
  readonly trueType: Uint8Array;
  readonly characters: ReadonlySet<string>;
}

/** Where a story keeps its subset of a weight. */
export function fontPath(story: string, weight: FontWeight): string {
  return `stories/${story}/fonts/noto-serif-sc-${weight}.woff2`;
}

/** Where a story keeps the style sheet that declares its display fonts. */
export function fontStyle(story: string): string {
  return `stories/${story}/fonts/display.css`;
}

/** The fonts a story ships; those that were never made are left out. */
export async function readFonts(story: string, effects: Effects): Promise<DisplayFont[]> {
  const fonts: DisplayFont[] = [];
  for (const weight of fontWeights) {
    const woff2 = await effects.read(fontPath(story, weight));
    if (woff2 === null) continue;
    const trueType = await asTrueType(woff2);
    fonts.push({ weight, woff2, trueType, characters: charactersOf(trueType) });
  }
  return fonts;
}

/** Says which characters of the display text the shipped fonts lack; a story without fonts gets one warning. */
export function fontProblems(story: string, fonts: readonly DisplayFont[], text: DisplayText): Problem[] {
  if (fonts.length === 0) return [problem(wholeFile(`stories/${story}/fonts`), 'noDisplayFonts')];
  return fontWeights.flatMap((weight) => {
    const held = fonts.find((font) => font.weight === weight)?.characters ?? new Set();
    const lacking = [...text[weight]].filter((character) => !held.has(character)).join('');
    return lacking === ''
      ? []
      : [problem(wholeFile(fontPath(story, weight)), 'displayFontLacks', { lacking })];
  });
}

/** Vertical forms and tight punctuation; kerning (2 kB) for the large title alone. Others would only add glyphs. */
const keptFeatures: Readonly<Record<FontWeight, readonly string[]>> = {
  900: ['kern', 'vert', 'halt', 'chws'],
  700: ['vert', 'halt', 'chws'],
};

/** Exactly the characters of `text`, as woff2. */
function subset(font: Uint8Array, weight: FontWeight, text: string): Promise<Uint8Array> {
  // Spaces must be of the face too, or words of a line stand apart by another font's measure.
  return subsetFont(font, `${text} \u00a0`, {
    targetFormat: 'woff2',
    noHinting: true,
    keepFeatures: keptFeatures[weight],
  });
}

/** Declares the display face; the fonts stand beside it. */
function faces(): string {
  return fontWeights
    .map(
      (weight) => `@font-face {
  font-family: "Changjuan Display";
  font-weight: ${weight};
  font-display: swap;
  src: url("./noto-serif-sc-${weight}.woff2") format("woff2");
}
`,
    )
    .join('');
}

/** Makes a story's fonts and their style sheet: exactly the characters of `text`, as woff2. `sources` are full fonts by weight. */
export async function makeFonts(
  story: string,
  text: DisplayText,
  sources: Readonly<Record<FontWeight, Uint8Array>>,
  effects: Effects,
): Promise<void> {
  for (const weight of fontWeights) {
    const font = await subset(sources[weight], weight, text[weight]);
    await effects.write(fontPath(story, weight), font);
    effects.log(
      `${fontPath(story, weight)}  ${[...text[weight]].length} characters, ${(font.length / 1000).toFixed(1)} kB`,
    );
  }
  await effects.write(fontStyle(story), faces());
}

const sourcePackage = '@expo-google-fonts/noto-serif-sc@0.4.3';
const sourceFiles: Readonly<Record<FontWeight, string>> = {
  900: 'package/900Black/NotoSerifSC_900Black.ttf',
  700: 'package/700Bold/NotoSerifSC_700Bold.ttf',
};

/**
 * The full Noto Serif SC in TrueType: from `given` files (Bold and Black, told apart by their names), else from an
 * npm package that is fetched once into .cache (68 MB). Throws ForAuthor with what to do when neither can be had.
 */
export function fullFonts(root: string, given: readonly string[]): Record<FontWeight, Uint8Array> {
  if (given.length > 0) {
    const file = (name: RegExp, wanted: string) => {
      const found = given.find((path) => name.test(path));
      if (found === undefined || !existsSync(found))
        throw new ForAuthor(`--from: there is no file of the ${wanted} weight.`);
      return readFileSync(found);
    };
    return { 900: file(/black|900/i, 'Black'), 700: file(/bold|700/i, 'Bold') };
  }
  const folder = join(root, '.cache', 'noto-serif-sc');
  if (!existsSync(join(folder, sourceFiles[900]))) fetchPackage(folder, sourcePackage);
  return {
    900: readFileSync(join(folder, sourceFiles[900])),
    700: readFileSync(join(folder, sourceFiles[700])),
  };
}

/** Fetches a package with npm and unpacks it into a folder. Throws ForAuthor with what to do when that fails. */
export function fetchPackage(folder: string, name: string): void {
  mkdirSync(folder, { recursive: true });
  const run = (command: string, ...args: string[]) =>
    spawnSync(command, args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    }).status === 0;
  const packed = run('npm', 'pack', '--silent', name);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!packed || tarball === undefined || !run('tar', '-xzf', tarball)) {
    throw new ForAuthor(
      `${name} could not be fetched with npm. Give the fonts yourself: npm run fonts -- --from NotoSerifSC-Black.ttf NotoSerifSC-Bold.ttf`,
    );
  }
}
