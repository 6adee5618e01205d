import type { FactBook } from '../facts/fact.ts';
import { formatFact } from '../facts/format.ts';
import type { Locale } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import type { SceneDraft, SectionDraft, StepDraft } from './draft.ts';
import type { FrontMatter } from './front-matter.ts';
import { countedLength, type Field, fields } from './limits.ts';
import { problem, telling } from './messages.ts';
import { factPrinter, plainText, textsOf } from './plain-text.ts';
import type { Inline } from './story.ts';

type Texts = readonly (readonly Inline[])[];

/** Lengths of all texts, and units written again after a fact that holds its unit. */
export function checkTexts(
  front: FrontMatter | null,
  sections: readonly SectionDraft[],
  locale: Locale,
  book: FactBook,
  top: Place,
): Problem[] {
  const problems: Problem[] = [];
  const tell = telling(problems);
  const resolve = factPrinter(book, locale);

  function check(field: Field, texts: Texts, place: Place): void {
    const length = texts.reduce((sum, text) => sum + countedLength(plainText(text, resolve), locale), 0);
    const { name, limit } = fields[field];
    const { warn, stop } = limit[locale];
    const values = { name, length, warn, stop };
    if (length > warn) tell(place, length > stop ? 'tooLongText' : 'longText', values);
    for (const text of texts) problems.push(...repeatedUnits(text, book, locale));
  }

  function checkStep({ place, title, body, alt, summary, notes }: StepDraft): void {
    check('stepTitle', [title], place);
    check('text', textsOf(body), place);
    check('alt', [alt], place);
    check('summary', [summary], place);
    check('notes', notes, place);
  }

  function checkScene({ place, title, measure, steps }: SceneDraft): void {
    check('sceneTitle', [title], place);
    check('measure', [measure], place);
    for (const step of steps) checkStep(step);
  }

  if (front) {
    for (const key of ['title', 'deck', 'body', 'period', 'description'] as const)
      check(key, [front[key]], top);
  }
  for (const { place, title, lead, scenes } of sections) {
    check('sectionTitle', [title], place);
    check('lead', textsOf(lead), place);
    for (const scene of scenes) checkScene(scene);
  }
  return problems;
}

/** `:fact[revitalised-land]亩` prints 560亩亩. */
function repeatedUnits(text: readonly Inline[], book: FactBook, locale: Locale): Problem[] {
  return text.flatMap((inline, index) => {
    if ('children' in inline) return repeatedUnits(inline.children, book, locale);
    const next = text[index + 1];
    if (inline.kind !== 'fact' || next?.kind !== 'text') return [];
    const fact = book.facts.get(inline.id);
    const unit = fact ? book.units.get(fact.unit) : undefined;
    if (!fact || !unit) return [];
    const printed = formatFact(fact, book.units, locale, inline.as);
    const words = locale === 'zh' ? [unit.zh] : [unit.en.other, unit.en.one];
    const after = next.text.trimStart();
    const repeated = words.find(
      (word) =>
        word !== '' &&
        printed.endsWith(word) &&
        after.startsWith(word) &&
        (locale === 'zh' || !/^[a-z]/iu.test(after.slice(word.length))),
    );
    return repeated
      ? [problem(inline.place, 'repeatedUnit', { id: inline.id, printed, unit: repeated })]
      : [];
  });
}
