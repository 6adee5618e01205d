import { describe, expect, it } from 'vitest';
import { diskEffects } from '../../../src/build/effects.ts';
import { loadStory } from '../../../src/build/load.ts';
import { syntheticStory } from '../../bench/synthetic.ts';
import { memoryEffects } from '../../memory-effects.ts';

const noText = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe, 0, 1]);
const load = (path: string) =>
  loadStory('jurong-2021', memoryEffects(new Map([[path, noText]]), [], diskEffects(process.cwd())));

describe('loading a story', () => {
  it('finds nothing wrong with the one that the bench builds', async () => {
    const { problems } = await loadStory('synthetic', memoryEffects(new Map(syntheticStory(10))));
    expect(problems).toEqual([]);
  });

  it.each(['stories/jurong-2021/zh.md', 'data/jurong-2021/facts.csv'])(
    'says once of %s that it is no text',
    async (file) => {
      const { value, problems } = await load(file);
      expect(value).toBeNull();
      const about = problems.filter(({ place }) => place.file === file);
      expect(about.map(({ found }) => found.en)).toEqual(['the bytes here are no text']);
    },
  );
});

describe('a story with a map', () => {
  const geojson = 'data/jurong-2021/zone.geojson';
  const yaml = 'data/jurong-2021/zone.yaml';
  const disk = diskEffects(process.cwd());
  const loadWith = (files: Readonly<Record<string, string | Uint8Array>>, publish = false) =>
    loadStory('jurong-2021', memoryEffects(new Map(Object.entries(files)), [], disk), { publish });
  const said = ({ problems }: Awaited<ReturnType<typeof loadWith>>) =>
    problems.map(({ severity, place, found }) => `${severity} ${place.file}:${place.line} ${found.en}`);

  it('knows where each place of a work is, and says that its shapes are its own', async () => {
    const { value } = await loadWith({});
    const zone = value?.book.zone;
    const drawn = Object.values(zone?.topology.objects ?? {}).flatMap(({ geometries }) =>
      geometries.map(({ id }) => id),
    );
    const named = (value?.book.tables.get('places')?.rows ?? []).map(({ cells }) => cells.id);
    expect(drawn).toEqual(expect.arrayContaining(named));
    expect(zone?.settings.schematic).toBe(true);
    expect(zone?.approval).toBeNull();
  });

  it('refuses a file that is too large by its size alone', async () => {
    const loaded = await loadWith({ [geojson]: new Uint8Array(50_000_000) });
    expect(said(loaded)).toEqual([`error ${geojson}:0 the file has 50 MB and was not read`]);
    expect(loaded.problems[0]?.accepted.en).toBe('up to 20 MB');
  });

  it('misses either of its two files', async () => {
    const without = (path: string) => ({
      ...disk,
      list: async (folder: string) => (await disk.list(folder)).filter((each) => each !== path),
    });
    expect(said(await loadStory('jurong-2021', without(yaml)))).toEqual([
      `error ${yaml}:0 there is no zone.yaml`,
    ]);
    expect(said(await loadStory('jurong-2021', without(geojson)))).toEqual([
      `error ${geojson}:0 there is no zone.geojson`,
    ]);
  });

  it('cannot do without a map that one of its steps asks for', async () => {
    const bare = {
      ...disk,
      list: async (folder: string) => (await disk.list(folder)).filter((each) => !/\/zone\./u.test(each)),
    };
    const { problems } = await loadStory('jurong-2021', bare);
    expect(problems.map(({ place, found }) => `${place.file}: ${found.en}`)).toEqual([
      'stories/jurong-2021/zh.md: this step uses map, yet the data folder has no map',
    ]);
    expect(problems[0]?.place.line).toBeGreaterThan(1);
  });

  it.each([
    ['schematic: yes\ntitle: t\nnote: n', '1 “schematic” is “yes”'],
    ['title: t\nnote: n', '1 “schematic” is missing'],
    ['schematic: true\nnote: n', '1 “title” is missing'],
    ['schematic: true\ntitle: { zh: 图 }\nnote: n', '2 “title.en” is missing'],
    ['schematic: true\ntitle: t', '1 “note” is missing'],
    ['schematic: true\ntitle: t\nnote: n\nlayers:\n  watr: w', '5 there is no key “layers.watr”'],
    ['schematic: true\ntitle: t\nnote: n\nlayers: [water]', '4 there is no key “layers.0”'],
    ['schematic: true\ntitle: t\nnote: n\ncolour: red', '4 there is no key “colour”'],
    ['- a', '1 “schematic” is missing'],
    ['', '1 this cannot be read: there are no lines of key: value'],
  ])('finds in zone.yaml %j', async (text, expected) => {
    expect(said(await loadWith({ [yaml]: text }))).toContain(`error ${yaml}:${expected}`);
  });

  it('needs an approval number once it is of real places and published', async () => {
    const point = (id: string, name_zh: string, name_en: string) => ({
      type: 'Feature',
      properties: { id, layer: 'places', name_zh, name_en },
      geometry: { type: 'Point', coordinates: [119.2, 31.9] },
    });
    const { value } = await loadWith({});
    const places = (value?.book.tables.get('places')?.rows ?? []).map(({ cells }) =>
      point(cells.id ?? '', cells.name_zh ?? '', cells.name_en ?? ''),
    );
    const files = {
      [geojson]: JSON.stringify({ type: 'FeatureCollection', features: places }),
      [yaml]: 'schematic: false\ntitle: { zh: 图, en: Map }\ncredit: { zh: 我们, en: Us }\n',
    };
    const missing = 'the map is of real places (schematic: false), yet there is no approval number (审图号)';
    const story = 'stories/jurong-2021/story.yaml';
    const text = new TextDecoder().decode((await disk.read(story)) ?? undefined);
    const line = text.slice(0, text.indexOf('mapApproval')).split('\n').length;

    const preview = await loadWith(files);
    expect(said(preview)).toEqual([`warning ${story}:${line} ${missing}`]);
    expect(preview.value?.book.zone?.approval).toBe('');
    expect(said(await loadWith(files, true))).toEqual([`error ${story}:${line} ${missing}`]);

    const numbered = { ...files, [story]: text.replace("mapApproval: ''", "mapApproval: 'GS(2026)0000号'") };
    const approved = await loadWith(numbered, true);
    expect(said(approved)).toEqual([]);
    expect(approved.value?.book.zone?.approval).toBe('GS(2026)0000号');
  });
});
