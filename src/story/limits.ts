import type { Locale, Localized } from '../lib/locale.ts';

/** Above `warn` characters an author is told, above `stop` the build stops. Chinese is counted without spaces. */
export interface Limit {
  readonly warn: number;
  readonly stop: number;
}

/** Every kind of text an author writes, its name, how long it may be, and what may stand in it. */
export const fields = {
  title: field('标题', 'title', [16, 24], [48, 80], { breaks: true }),
  deck: field('导语 deck', 'deck', [90, 140], [260, 400], {}),
  body: field('主体 body', 'body', [30, 50], [90, 140], {}),
  period: field('时段 period', 'period', [20, 30], [40, 60], {}),
  description: field('描述 description', 'description', [100, 160], [220, 340], {}),
  sectionTitle: field('部分标题', 'section title', [12, 20], [40, 70], { breaks: true }),
  lead: field('部分开头', 'section lead', [180, 320], [560, 960], { links: true }),
  sceneTitle: field('场景标题', 'scene title', [28, 40], [80, 120], { breaks: true }),
  measure: field('图下说明', 'measure line', [70, 110], [200, 320], {}),
  stepTitle: field('步骤标题', 'step title', [28, 40], [80, 120], { breaks: true }),
  text: field('步骤正文', 'step text', [120, 200], [360, 600], { links: true }),
  alt: field('alt', 'alt', [110, 180], [320, 520], {}),
  summary: field('summary', 'summary', [40, 60], [110, 160], {}),
  notes: field('notes', 'notes', [300, 500], [900, 1500], { links: true }),
} as const;

export type Field = keyof typeof fields;

interface FieldRule {
  readonly name: Localized;
  readonly limit: Localized<Limit>;
  readonly links: boolean;
  readonly breaks: boolean;
}

function field(
  zh: string,
  en: string,
  zhLimit: readonly [number, number],
  enLimit: readonly [number, number],
  may: { links?: boolean; breaks?: boolean },
): FieldRule {
  const limit = ([warn, stop]: readonly [number, number]): Limit => ({ warn, stop });
  return {
    name: { zh, en },
    limit: { zh: limit(zhLimit), en: limit(enLimit) },
    links: may.links ?? false,
    breaks: may.breaks ?? false,
  };
}

/** How long a text counts in its language. */
export function countedLength(text: string, locale: Locale): number {
  return [...(locale === 'zh' ? text.replace(/\s/gu, '') : text)].length;
}

/** Ids the pages use themselves. */
export const reservedIds: readonly string[] =
  'main top closing method menu nav contents sources corrections downloads tables traces zh en'.split(' ');

/** Of the reserved ids, those a link may point at. */
export const pageAnchors: readonly string[] = 'main top method sources corrections downloads'.split(' ');

/** Tables that serve the others and need not be drawn by any step. */
export const servingTables: readonly string[] = 'terms glossary companies places units facts'.split(' ');
