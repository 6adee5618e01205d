import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Problem } from '../lib/problem.ts';
import { wholeFile } from '../lib/source-text.ts';
import type { Effects } from './effects.ts';
import { asTrueType, charactersOf } from './font-characters.ts';
import { fetchPackage, fontPath } from './fonts.ts';
import { problem } from './messages.ts';

/** A font of the pictures that are made without a browser; pages take the reader's own sans. */
export interface PictureFont {
  readonly trueType: Uint8Array;
  readonly characters: ReadonlySet<string>;
}

/**
 * What picture files are set in besides the pages' display face, the Chinese sans first. Chinese quotes, dashes and
 * ellipses take a whole square: English pictures take their letters and marks from the same families' Korean faces,
 * where the letters are the same and the marks are as English has them.
 */
const faces = [
  { family: 'sans', script: 'sc', weight: 400 },
  { family: 'sans', script: 'sc', weight: 700 },
  { family: 'sans', script: 'kr', weight: 400 },
  { family: 'sans', script: 'kr', weight: 700 },
  { family: 'serif', script: 'kr', weight: 700 },
] as const;
type PictureFace = (typeof faces)[number];

/** Where the full face lies in its package. */
function sourceFile({ family, script, weight }: PictureFace): string {
  const name = `${weight}${weight === 400 ? 'Regular' : 'Bold'}`;
  return `package/${name}/Noto${family === 'sans' ? 'Sans' : 'Serif'}${script.toUpperCase()}_${name}.ttf`;
}

/** The marks that the two scripts set differently, and what else of a text is not Chinese. */
function latinOf(text: string): string {
  return [...new Set(`${text}‘’“”–—…·`)].filter((each) => (each.codePointAt(0) ?? 0) < 0x2e80).join('');
}

/** The characters of a story's picture files that are set in the sans face, which may be any of them. */
export function pictureText(svgs: readonly string[]): string {
  const found = new Set(svgs.flatMap((svg) => [...svg.replace(/<desc>.*?<\/desc>|<[^>]*>/gs, '')]));
  // Escapes and whatever an author adds in Latin letters.
  for (let code = 0x20; code < 0x7f; code++) found.add(String.fromCodePoint(code));
  return [...found]
    .filter((character) => !/[\n\t]/.test(character))
    .sort()
    .join('');
}

/** The fonts that a story ships for its picture files, the Chinese sans first. Empty when it lacks one. */
export async function readPictureFonts(story: string, effects: Effects): Promise<PictureFont[]> {
  const paths = [...faces.map((face) => facePath(story, face)), fontPath(story, 700)];
  const fonts: PictureFont[] = [];
  for (const path of paths) {
    const woff2 = await effects.read(path);
    if (woff2 === null) return [];
    const trueType = await asTrueType(woff2);
    fonts.push({ trueType, characters: charactersOf(trueType) });
  }
  return fonts;
}

/** Says which characters of the pictures the shipped sans lacks: they would be set in a face of the machine's own. */
export function pictureFontProblems(story: string, fonts: readonly PictureFont[], text: string): Problem[] {
  const [sans] = fonts;
  const lacking = sans === undefined ? '' : [...text].filter((each) => !sans.characters.has(each)).join('');
  const file = wholeFile(facePath(story, faces[0]));
  return lacking === '' ? [] : [problem(file, 'pictureFontLacks', { lacking })];
}

/** Makes a story's fonts for pictures: exactly the characters of `text`. Fetches the full ones once into .cache. */
export async function makePictureFonts(
  story: string,
  text: string,
  root: string,
  effects: Effects,
): Promise<void> {
  for (const face of faces) {
    const name = `noto-${face.family}-${face.script}`;
    const file = join(root, '.cache', name, sourceFile(face));
    if (!existsSync(file)) fetchPackage(join(root, '.cache', name), `@expo-google-fonts/${name}@0.4.3`);
    const characters = face.script === 'sc' ? text : latinOf(text);
    const font = await subsetFont(readFileSync(file), `${characters} \u00a0`, {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['kern', 'tnum'],
    });
    const path = facePath(story, face);
    await effects.write(path, font);
    effects.log(`${path}  ${[...characters].length} characters, ${(font.length / 1000).toFixed(1)} kB`);
  }
}

function facePath(story: string, { family, script, weight }: PictureFace): string {
  return `stories/${story}/fonts/noto-${family}-${script}-${weight}.woff2`;
}
