import type { Picture } from '../../../src/charts/picture.ts';
import type { Fact, FactBook, Status } from '../../../src/facts/fact.ts';
import { builtInUnits } from '../../../src/facts/units.ts';
import type { Locale } from '../../../src/lib/locale.ts';
import type { ReadPageInput, ReadSite } from '../../../src/pages/read/input.ts';
import type { Inline, Step, Story, Telling } from '../../../src/story/story.ts';

const place = { file: 'test', line: 1, column: 1 };
const both = (text: string) => ({ zh: text, en: text });
export const text = (value: string): Inline => ({ kind: 'text', text: value });
const number = (id: string): Inline => ({ kind: 'fact', id, as: 'published', place });

function fact(id: string, value: number | null, status: Status, extra: Partial<Fact> = {}): Fact {
  return {
    id,
    label: both(`label of ${id}`),
    value,
    unit: 'mu',
    published: value === null ? '' : `${value}亩`,
    publishedEn: '',
    qualifier: '',
    period: '2021',
    periodWorded: both('last year'),
    status,
    formula: '',
    source: 'article',
    locator: '1.2',
    note: both(''),
    missing: both(''),
    decimals: 0,
    place,
    ...extra,
  };
}

export function book(): FactBook {
  const facts = [
    fact('land', 560, 'reported', { missing: both('parcels <unknown>') }),
    fact('half', 280, 'derived', { formula: 'land / 2', published: '' }),
    fact('gone', null, 'not-published', { missing: both('all of it') }),
  ];
  return {
    facts: new Map(facts.map((each) => [each.id, each])),
    units: new Map(builtInUnits.map((unit) => [unit.id, unit])),
    tables: new Map([
      [
        'seals',
        {
          name: 'seals',
          columns: ['name_zh'],
          rows: [{ place, cells: { name_zh: '招商引资', name_en: 'Attract' } }],
        },
      ],
      [
        'glossary',
        {
          name: 'glossary',
          columns: ['zh'],
          rows: [{ place, cells: { zh: '亩', en: 'mu', ours: 'yes', note_zh: '', note_en: '' } }],
        },
      ],
    ]),
    sources: new Map([
      [
        'article',
        {
          id: 'article',
          title: both('The "Report"'),
          authors: both('two'),
          publication: both(''),
          date: '',
          note: both(''),
        },
      ],
    ]),
    corrections: [],
    zone: null,
  };
}

function step(id: string, layout: string): Step {
  return {
    id,
    title: [text(`Step ${id}`)],
    body: [{ kind: 'paragraph', children: [text('We have '), number('land'), text(' <b>&')] }],
    summary: [],
    notes: [],
    alt: [text('Alt with '), number('half')],
    view: { chart: 'units', data: ['land'], layout, options: {} },
    place,
  };
}

function telling(locale: Locale): Telling {
  return {
    locale,
    title: [text('Title </title>'), { kind: 'break' }, text('two')],
    deck: [text('Deck '), number('land')],
    body: [text('Body')],
    period: [text('2021')],
    description: [text('About "it"')],
    sections: [
      {
        id: 'one',
        title: [text('One')],
        lead: [],
        place,
        scenes: [
          {
            id: 'scene',
            title: [text('Scene')],
            measure: [text('each mu')],
            steps: [step('first', 'grid'), step('same', 'grid'), step('other', 'block')],
            place,
          },
        ],
      },
      { id: 'made', title: [text('How')], lead: [], scenes: [], place },
    ],
  };
}

export function story(): Story {
  return {
    settings: {
      id: 'test',
      data: 'test',
      version: '1.0',
      updated: '2026-01-01',
      address: 'https://example.org/x/',
      parts: ['one'],
      method: 'made',
      seals: 'seals',
      seed: 7,
      makers: both('Makers'),
      slots: { publisher: both(''), contact: '', icp: '', police: '', mapApproval: '' },
    },
    tellings: { zh: telling('zh'), en: telling('en') },
  };
}

export function picture(layout: string): Picture {
  return {
    width: 100,
    height: 200,
    marks: [
      {
        kind: 'rect',
        key: 'a',
        role: 'data',
        x: 0,
        y: 60,
        width: 50,
        height: 40,
        fill: 'azurite',
        datum: 'land',
      },
    ],
    summary: `summary ${layout}`,
    table: {
      columns: [
        { key: 'name', label: 'Name', numeric: false },
        { key: 'value', label: 'Value', numeric: true },
      ],
      rows: [{ datum: 'land', cells: ['Land', '560'] }],
    },
    notes: ['a note'],
  };
}

export const site: ReadSite = {
  base: '/x/',
  address: 'https://example.org/x/',
  downloads: [{ path: 'data/facts.csv', label: 'Facts', bytes: 2048 }],
  slides: { path: 'present/', file: { path: 'slides-zh.html', bytes: 500_000 } },
  largeFile: (step) => `pictures/${step}.zh.large.svg`,
  pictureFile: (step, ending) => `pictures/${step}.${ending}`,
  shareImages: {
    wide: { path: 'w.png', width: 1200, height: 630 },
    square: { path: 's.png', width: 600, height: 600 },
  },
};

const qr = () => ({ size: 1, path: 'M0 0h1v1h-1z' });

export function input(locale: Locale, change: Partial<ReadPageInput> = {}): ReadPageInput {
  return {
    story: story(),
    locale,
    book: book(),
    site,
    qr,
    picture: (view) => picture(view.layout),
    ...change,
  };
}
