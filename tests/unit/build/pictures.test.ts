import { beforeAll, describe, expect, it } from 'vitest';
import { pageInput } from '../../../src/build/html-pages.ts';
import type { LoadedStory } from '../../../src/build/load.ts';
import { pictureFiles, standingAlone } from '../../../src/build/picture-files.ts';
import { bareSite } from '../../../src/build/prepare.ts';
import { filled, stageCrop } from '../../../src/charts/crop.ts';
import type { Mark, Picture } from '../../../src/charts/picture.ts';
import { colours } from '../../../src/draw/tokens.ts';
import { builtStory } from '../../journeys/told.ts';

let loaded: LoadedStory;
beforeAll(async () => {
  loaded = await builtStory();
});

function picture(marks: readonly Mark[], notes: readonly string[] = []): Picture {
  return { width: 960, height: 640, marks, summary: 'sum', table: { columns: [], rows: [] }, notes };
}
const rect = (y: number, height: number): Mark => ({
  ...{ kind: 'rect', key: `at-${y}`, role: 'data', x: 10, width: 20, fill: 'azurite' },
  ...{ y, height },
});

describe('crops', () => {
  it('a scene shows what any of its pictures fills', () => {
    const pictures = [picture([rect(100, 50)]), picture([rect(300, 40)])];
    expect(filled(pictures[0] ?? picture([]))).toEqual({ x: 0, y: 96, width: 960, height: 58 });
    expect(stageCrop(pictures)).toEqual({ x: 0, y: 96, width: 960, height: 248 });
    expect(stageCrop([picture([])])).toEqual({ x: 0, y: 0, width: 960, height: 640 });
    expect(stageCrop([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });
});

describe('picture files', () => {
  it('say what they show, where it is from and which story tells it', () => {
    const [file, night, ...rest] = pictureFiles(pageInput(loaded, 'en', bareSite), 'land-grid');
    expect(rest).toEqual([]);
    expect(file?.path).toBe('pictures/land-grid.en.day.svg');
    expect(night?.path).toBe('pictures/land-grid.en.night.svg');
    expect(night?.content).toContain(colours.night.paper);
    expect(file?.content).not.toContain(colours.night.paper);
    const texts = [...(file?.content ?? '').matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
    const text = texts.join(' ');
    expect(text).toContain('560');
    expect(text).toContain('Source: ');
    expect(text).toContain('The Year Without New Land');
    expect(text).toContain('https://example.invalid/en/');
    expect(file?.content).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/);
  });

  it('stand one below the other: titles, picture, notes, credits, all within the drawing', () => {
    const long = 'A long line that has to be broken to fit. '.repeat(12).trim();
    const svg = standingAlone(picture([rect(200, 100)], ['first note', long]), 'en', {
      title: long,
      subtitle: long,
      desc: '',
      credits: [`Source: ${long}`, 'Story, https://example.org/'],
    });
    const [, left, top, width, height] = (/viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg) ?? []).map(Number);
    const lines = [...svg.matchAll(/<text[^>]* x="(\S+)" y="(\S+)" font-size="(\S+)">([^<]*)/g)].map(
      ([, x, y, size, text]) => ({ x: Number(x), y: Number(y), size: Number(size), text }),
    );
    expect([left, width]).toEqual([-40, 1040]);
    expect(lines[0]?.y).toBeGreaterThan((top ?? 0) + 40);
    expect(lines.at(-1)?.y).toBeLessThan((top ?? 0) + (height ?? 0) - 40);
    expect(lines.at(-1)?.text).toBe('Story, https://example.org/');
    // No line reaches into the one before it, and none into the picture's marks, from 200 to 300.
    lines.forEach((line, index) => {
      const before = lines[index - 1];
      if (before) expect(line.y - line.size).toBeGreaterThan(before.y);
      expect(line.y < 196 || line.y - line.size > 304).toBe(true);
    });
    expect(lines.findIndex(({ text }) => text === 'first note')).toBeGreaterThan(
      lines.findIndex(({ y }) => y > 304) - 1,
    );
  });
});
