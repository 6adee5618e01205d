import { beforeAll, describe, expect, it } from 'vitest';
import { diskEffects } from '../../../src/build/effects.ts';
import { type LoadedStory, loadStory } from '../../../src/build/load.ts';
import { joinMarks } from '../../../src/charts/between-join.ts';
import type { Picture } from '../../../src/charts/picture.ts';
import { locales } from '../../../src/lib/locale.ts';
import { classFrame, scenePicture } from '../../../src/scenes/scene-picture.ts';
import { expectGoodWay } from './between-laws.ts';

const frames = ['phone', 'desktop'] as const;
const kinds = locales.flatMap((locale) => frames.map((name) => ({ locale, name })));

interface Shown {
  readonly id: string;
  readonly picture: Picture;
}

let loaded: LoadedStory;

beforeAll(async () => {
  const { value } = await loadStory('jurong-2021', diskEffects('.'));
  if (value === null) throw new Error('the story does not load');
  loaded = value;
});

const drawnOnce = new Map<string, Shown[][]>();

function scenes({ name, locale }: (typeof kinds)[number]): Shown[][] {
  const known = drawnOnce.get(`${name} ${locale}`);
  if (known) return known;
  const frame = classFrame(name, locale);
  const list = loaded.story.tellings[locale].sections.flatMap((section) =>
    section.scenes.map((scene) =>
      scene.steps.map(({ id, view }) => ({ id, picture: scenePicture(view, loaded.book, frame) })),
    ),
  );
  drawnOnce.set(`${name} ${locale}`, list);
  return list;
}

function neighbours(
  list: readonly Shown[],
): { readonly name: string; readonly a: Picture; readonly b: Picture }[] {
  return list.slice(1).map((b, i) => {
    const a = list[i];
    if (!a) throw new Error('no step before');
    return { name: `${a.id} > ${b.id}`, a: a.picture, b: b.picture };
  });
}

describe.each(kinds)('the story on a $name, $locale', (kind) => {
  it('has no key twice in a picture', () => {
    for (const { id, picture } of scenes(kind).flat()) {
      const keys = picture.marks.map((mark) => mark.key);
      expect({ id, keys: new Set(keys).size }).toEqual({ id, keys: keys.length });
    }
  });

  it('joins only what is the same thing, between any two steps of a scene', () => {
    for (const list of scenes(kind)) {
      for (const one of list)
        for (const other of list) {
          for (const { a, b } of joinMarks(one.picture.marks, other.picture.marks)) {
            if (a && b) expect([b.key, b.datum, b.role]).toEqual([a.key, a.datum, a.role]);
          }
        }
    }
  });

  it('moves well from every step to the next', () => {
    for (const { name, a, b } of scenes(kind).flatMap(neighbours)) {
      try {
        expectGoodWay(a, b, [0.3, 0.5, 0.999]);
      } catch (error) {
        throw new Error(`${name}: ${error}`);
      }
    }
  }, 60_000);
});

describe('marks that stay', () => {
  /** Shapes that are in both pictures of each pair; pairs without any are left out. */
  function stays(name: (typeof frames)[number]): Record<string, string> {
    const counts = scenes({ locale: 'zh', name })
      .flatMap(neighbours)
      .map(({ name: pair, a, b }) => {
        const joined = joinMarks(a.marks, b.marks);
        const both = joined.filter((one) => one.a && one.b && one.a.kind !== 'text').length;
        const texts = joined.filter((one) => one.a && one.b && one.a.kind === 'text').length;
        return [pair, `${both} shapes, ${texts} texts`] as const;
      });
    return Object.fromEntries(counts.filter(([, count]) => count !== '0 shapes, 0 texts'));
  }

  it('are these on a phone', () => {
    expect(stays('phone')).toMatchInlineSnapshot(`
      {
        "care-people > care-safety": "15 shapes, 7 texts",
        "foreign-all > foreign-manufacturing": "100 shapes, 3 texts",
        "growth-investment > growth-sales": "4 shapes, 5 texts",
        "land-grid > land-scale": "3 shapes, 3 texts",
        "land-late > wait-used": "8 shapes, 8 texts",
        "land-scale > land-place": "0 shapes, 3 texts",
        "problems-solved > problems-rules": "237 shapes, 3 texts",
        "rung-prefecture > rung-provincial": "11 shapes, 2 texts",
        "works-homes > works-roads": "35 shapes, 11 texts",
        "works-roads > works-fields": "30 shapes, 11 texts",
        "works-water > works-homes": "33 shapes, 10 texts",
      }
    `);
  });

  it('are these on a desktop', () => {
    expect(stays('desktop')).toMatchInlineSnapshot(`
      {
        "care-people > care-safety": "22 shapes, 16 texts",
        "foreign-all > foreign-manufacturing": "100 shapes, 3 texts",
        "growth-investment > growth-sales": "4 shapes, 5 texts",
        "land-grid > land-scale": "5 shapes, 3 texts",
        "land-late > wait-used": "18 shapes, 16 texts",
        "land-scale > land-place": "0 shapes, 3 texts",
        "problems-solved > problems-rules": "237 shapes, 4 texts",
        "rung-prefecture > rung-provincial": "23 shapes, 27 texts",
        "works-homes > works-roads": "42 shapes, 15 texts",
        "works-roads > works-fields": "40 shapes, 17 texts",
        "works-water > works-homes": "43 shapes, 13 texts",
      }
    `);
  });

  it('are the 560 cells wherever the found land lies in cells, and one pitch wherever one is drawn', () => {
    for (const name of frames) {
      const land = new Map(
        scenes({ locale: 'zh', name }).flatMap((list) => list.map((one) => [one.id, one.picture])),
      );
      const shared = (from: string, to: string, datum: string) =>
        joinMarks(land.get(from)?.marks ?? [], land.get(to)?.marks ?? []).filter(
          ({ a, b }) => a?.datum === datum && b && a.role !== 'axis' && a.kind !== 'text',
        ).length;
      expect(shared('land-grid', 'land-place', 'revitalised-land')).toBe(560);
      expect(shared('problems-solved', 'problems-rules', 'problems-solved')).toBe(237);
      expect(shared('land-grid', 'land-scale', 'football-pitch')).toBeGreaterThanOrEqual(3);
      expect(shared('land-scale', 'buildings', 'football-pitch')).toBeGreaterThanOrEqual(3);
    }
  });

  it('are never those of other data under the same key', () => {
    const pressure = scenes({ locale: 'zh', name: 'phone' }).flatMap(neighbours);
    const pair = pressure.find(({ name }) => name === 'signed-all > half-year');
    if (!pair) throw new Error('the steps are gone');
    const keys = new Set(pair.a.marks.map((mark) => mark.key));
    // Cells of projects and cells of months go by the same keys…
    expect(pair.b.marks.filter((mark) => keys.has(mark.key)).length).toBeGreaterThan(0);
    // …and never turn into each other.
    expect(joinMarks(pair.a.marks, pair.b.marks).filter(({ a, b }) => a && b)).toEqual([]);
  });
});
