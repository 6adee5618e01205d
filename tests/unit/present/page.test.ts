import { beforeAll, describe, expect, it } from 'vitest';
import { diskEffects } from '../../../src/build/effects.ts';
import { readFonts } from '../../../src/build/fonts.ts';
import { type LoadedStory, loadStory } from '../../../src/build/load.ts';
import { storyPicture } from '../../../src/build/pictures.ts';
import { storyDisplayText } from '../../../src/build/prepare.ts';
import { slidesPage } from '../../../src/build/present-page.ts';
import { locales } from '../../../src/lib/locale.ts';
import { classFrame, type FrameClass, frameClasses } from '../../../src/scenes/scene-picture.ts';
import { stepsOf } from '../../../src/story/steps.ts';
import { screenFrames } from '../../../src/talk/shape.ts';
import { slidesOf } from '../../../src/talk/slides.ts';
import { complaints } from '../charts/picture-properties.ts';

const site = { address: 'https://example.org/', reading: '../' };
let loaded: LoadedStory;
const pages = new Map<string, string>();

beforeAll(async () => {
  const { value } = await loadStory('jurong-2021', diskEffects(process.cwd()));
  if (value === null) throw new Error('The story has errors.');
  loaded = value;
  for (const locale of locales) pages.set(locale, slidesPage(loaded, locale, site).body.text);
});

describe('the slides', () => {
  it('are the opening, the sections with all their steps, and the closing', () => {
    const { tellings, settings } = loaded.story;
    const slides = slidesOf(tellings.zh, settings);
    expect(slides[0]?.kind).toBe('opening');
    expect(slides.at(-1)?.kind).toBe('closing');
    expect(slides.filter(({ kind }) => kind === 'section')).toHaveLength(tellings.zh.sections.length);
    expect(slides.filter(({ kind }) => kind === 'step').map(({ id }) => id)).toEqual(
      stepsOf(tellings.zh).map(({ step }) => step.id),
    );
    expect(new Set(slides.map(({ id }) => id)).size).toBe(slides.length);
  });

  it('are told by the routes that name them, with the sections of what is told', () => {
    const { tellings, settings } = loaded.story;
    const steps = ['land-grid'];
    const slides = slidesOf(tellings.zh, { ...settings, routes: { short: { minutes: 5, steps } } });
    const told = slides.filter(({ routes }) => routes.includes('short')).map(({ id }) => id);
    expect(told).toEqual(['top', 'industry', 'land-grid', 'how-made', 'closing']);
    const { routes: _, ...without } = settings;
    expect(slidesOf(tellings.zh, without).every(({ routes }) => routes.length === 0)).toBe(true);
  });

  it.each(locales)('carry headline, line, picture, notes, source with date and number (%s)', (locale) => {
    const page = pages.get(locale) ?? '';
    const slide = page.slice(page.indexOf('id="land-grid"'), page.indexOf('id="land-scale"'));
    for (const frame of screenFrames) expect(slide).toContain(`<svg class="${frame} pic`);
    // One of the three names them all.
    expect(slide.match(/<title /g)).toHaveLength(1);
    expect(slide).toMatch(/<h2 id="land-grid-h">.*560|<h2 id="land-grid-h">.*五百六十亩/);
    expect(slide).toContain('class="line"');
    expect(slide).toContain('class="notes"');
    expect(slide).toContain(`<time>${loaded.story.settings.updated}</time>`);
    expect(slide).toMatch(/<span class="at">\d+<\/span> \/ <span class="count">\d+<\/span>/);
    // Links lead to what stands on the page: each number has its card.
    for (const [, id] of page.matchAll(/(?:<a [^>]*href="#|data-fact=")(?:fact-)?([^"]+)"/g))
      expect(page).toContain(`id="fact-${id}"`);
    expect(page).not.toContain(' style="');
  });

  it.each(locales)('hold the notes for the speaker, shown to nobody else (%s)', (locale) => {
    const told = stepsOf(loaded.story.tellings[locale]).filter(({ step }) => step.notes.length > 0);
    expect(told.length).toBeGreaterThan(20);
    expect(pages.get(locale)?.match(/<div class="speech" hidden>/g)).toHaveLength(told.length);
  });

  it('set nothing in the display face that the shipped fonts lack', async () => {
    const fonts = await readFonts('jurong-2021', diskEffects(process.cwd()));
    const text = storyDisplayText(loaded, { slides: true });
    for (const { weight, characters } of fonts) {
      const lacking = [...text[weight]].filter((character) => !characters.has(character));
      expect({ weight, lacking }).toEqual({ weight, lacking: [] });
    }
  });
});

/** Every step's picture in some classes of frames. */
function* drawn(frames: readonly FrameClass[]) {
  for (const locale of locales) {
    for (const { step } of stepsOf(loaded.story.tellings[locale])) {
      for (const frame of frames) {
        const picture = storyPicture(loaded, locale, step.view, frame);
        yield { name: `${locale} ${step.id} ${frame}`, locale, frame, view: step.view, picture };
      }
    }
  }
}

describe('the pictures for big screens', () => {
  it('are good pictures, with no text below a fortieth of the shorter side', () => {
    const found: string[] = [];
    for (const { name, locale, frame, picture } of drawn(screenFrames)) {
      for (const fault of complaints(picture, classFrame(frame, locale))) found.push(`${name}: ${fault}`);
      const texts = picture.marks.filter((mark) => mark.kind === 'text');
      for (const { text, size } of texts) if (size < 1080 / 40) found.push(`${name}: ${text} is ${size}`);
    }
    expect(found).toEqual([]);
  });
});

describe('the pictures of every class', () => {
  it('draw and name the works a map is about', () => {
    const works = loaded.book.tables.get('works')?.rows ?? [];
    const found: string[] = [];
    let named = 0;
    for (const { name, view, picture } of drawn(Object.keys(frameClasses) as FrameClass[])) {
      if (view.chart !== 'map' || view.layout !== 'works') continue;
      const focus = (view.options.focus ?? '').split(' ');
      const texts = picture.marks.filter((mark) => mark.kind === 'text');
      for (const { cells } of works.filter((work) => focus.includes(work.cells.kind ?? ''))) {
        const said = texts.filter(({ datum }) => datum === cells.id);
        const labels = new Set(said.map(({ key }) => /-label-\d+/u.exec(key)?.[0])).size;
        named += 1;
        // A work without a place is on the paper.
        if (labels < (cells.places ?? '').split(';').length) found.push(`${name}: ${cells.id} lacks a name`);
      }
    }
    expect(named).toBeGreaterThan(0);
    expect(found).toEqual([]);
  });
});
