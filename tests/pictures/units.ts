import type { Frame } from '../../src/charts/frame.ts';
import type { Picture } from '../../src/charts/picture.ts';
import { units } from '../../src/charts/units.ts';
import type { UnitsOptions } from '../../src/charts/units-layout.ts';
import { inEveryFrame, type PictureExample } from './example.ts';
import { storyDatum } from './story-data.ts';

type Id = Parameters<typeof storyDatum>[0];

const mu = 2000 / 3;

function draw(ids: readonly Id[], options: (frame: Frame) => UnitsOptions): (frame: Frame) => Picture {
  return (frame) =>
    units(
      ids.map((id) => storyDatum(id, frame.locale)),
      options(frame),
      frame,
    );
}

const amount =
  (zh: string, en: string) =>
  ({ locale }: Frame) =>
  (value: number): string =>
    locale === 'zh' ? `${value}${zh}` : `${value}\u00a0${en}`;
const inMu = amount('亩', 'mu');

/** Every layout of units with the story's data. */
export const examples: readonly PictureExample[] = [
  ...inEveryFrame(
    'units-grid',
    draw(['land', 'hectares', 'pitches'], (frame) => ({
      layout: 'grid',
      unitArea: mu,
      amount: inMu(frame),
      beside: { datum: storyDatum('pitch', frame.locale), area: 7140 },
    })),
  ),
  ...inEveryFrame(
    'units-grid-alone',
    draw(['land'], (frame) => ({ layout: 'grid', unitArea: mu, amount: inMu(frame) })),
  ),
  ...inEveryFrame(
    'units-empty',
    draw(['newLand', 'land'], (frame) => ({ layout: 'empty', unitArea: mu, amount: inMu(frame) })),
  ),
  ...inEveryFrame(
    'units-row',
    draw(['projects'], (frame) => ({
      layout: 'row',
      amount: amount('个', 'project')(frame),
      total: storyDatum('investment', frame.locale),
    })),
  ),
  ...inEveryFrame(
    'units-row-money',
    draw(['assets'], ({ locale }) => ({
      layout: 'row',
      per: 1e7,
      amount: () => (locale === 'zh' ? '1000万元' : 'CNY\u00a010\u00a0million'),
    })),
  ),
  ...inEveryFrame(
    'units-pack',
    draw(['problems'], (frame) => ({ layout: 'pack', amount: amount('条', 'problem')(frame) })),
  ),
  ...inEveryFrame(
    'units-pack-planned',
    draw(['wafers'], ({ locale }) => ({
      layout: 'pack',
      per: 1e4,
      amount: () => (locale === 'zh' ? '1万片' : '10,000\u00a0wafers'),
    })),
  ),
  ...inEveryFrame(
    'units-ring',
    draw(['problems', 'rules'], (frame) => ({ layout: 'ring', amount: amount('条', 'item')(frame) })),
  ),
  ...inEveryFrame(
    'units-waffle',
    draw(['foreign'], () => ({ layout: 'waffle' })),
  ),
  ...inEveryFrame(
    'units-waffle-two',
    draw(['foreign', 'manufacturing'], () => ({ layout: 'waffle' })),
  ),
  ...inEveryFrame(
    'units-open',
    draw(['clinic'], (frame) => ({ layout: 'open', amount: amount('年', 'year')(frame) })),
  ),
  ...inEveryFrame(
    'units-open-few',
    draw(['holdouts'], (frame) => ({ layout: 'open', amount: amount('年', 'year')(frame) })),
  ),
  ...inEveryFrame(
    'units-unknown',
    draw(['reserve'], ({ locale }) => ({ layout: 'unknown', threshold: storyDatum('threshold', locale) })),
  ),
];
