import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import {
  type EmbedChoice,
  type EmbedEntry,
  embedCode,
  forms,
  storyAddress,
} from '../../../../src/elements/cj-embed-dialog/codes.ts';

const root = 'https://example.org/x/';
const entry: EmbedEntry = {
  scene: 'dunes',
  step: 'dunes-grid',
  language: 'en',
  title: 'A "title" <b> & more',
  alt: 'What "it" shows',
  path: 'en/embed/dunes/dunes-grid/',
  oembed: 'embed/oembed/dunes.dunes-grid.en.json',
  pictures: {
    day: { svg: 'pictures/dunes-grid.en.day.svg', png: 'pictures/dunes-grid.en.day.png' },
    night: { svg: 'pictures/dunes-grid.en.night.svg', png: 'pictures/dunes-grid.en.night.png' },
  },
  heights: [
    [320, 900],
    [720, 640],
    [1000, 1200],
  ],
};
const choice: EmbedChoice = { entry, form: 'frame', theme: 'auto', plain: false, root };

describe('codes to paste', () => {
  it('need neither styles nor inline scripts, and say nothing that HTML does not', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      // Old attributes, the only ones that a strict policy and a sanitizer both leave.
      rules: { 'no-deprecated-attr': 'off', 'attribute-allowed-values': 'off', 'no-inline-style': 'error' },
      elements: ['html5', { 'cj-embed': { flow: true, phrasing: true } }],
    });
    for (const form of forms.filter((each) => each !== 'oembed')) {
      const code = embedCode({ ...choice, form, theme: 'night', plain: true });
      const report = await validator.validateString(code);
      expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
      expect(code).not.toMatch(/style=|<script>|on\w+=/);
      // Pictures that stand in for frames are no dearer than these.
      for (const [image] of code.matchAll(/<img[^>]*>/g)) expect(image).toContain('loading="lazy"');
    }
  });

  it('choose scene, step and language by path, theme and the plain form by query', () => {
    expect(embedCode(choice)).toContain('src="https://example.org/x/en/embed/dunes/dunes-grid/"');
    expect(embedCode({ ...choice, theme: 'night', plain: true })).toContain(
      'src="https://example.org/x/en/embed/dunes/dunes-grid/?theme=night&amp;plain"',
    );
    const component = embedCode({ ...choice, form: 'component', theme: 'day', plain: true });
    expect(component).toContain(
      '<cj-embed src="https://example.org/x/en/embed/dunes/" step="dunes-grid" theme="day" plain heights="320:900 720:640 1000:1200">',
    );
    expect(embedCode({ ...choice, form: 'oembed' })).toBe(`${root}embed/oembed/dunes.dunes-grid.en.json`);
    expect(embedCode({ ...choice, form: 'picture', theme: 'night' })).toContain(
      'src="https://example.org/x/pictures/dunes-grid.en.night.png"',
    );
  });

  it('make a frame without a script as high as any column of text needs', () => {
    expect(embedCode(choice)).toContain('height="900"');
    const narrow = { ...entry, heights: [[240, 1600], ...entry.heights] as EmbedEntry['heights'] };
    expect(embedCode({ ...choice, entry: narrow })).toContain('height="900"');
  });

  it('name a whole scene without a step', () => {
    const whole = { ...entry, step: null, path: 'en/embed/dunes/' };
    const code = embedCode({ ...choice, entry: whole, form: 'component' });
    expect(code).toContain('<cj-embed src="https://example.org/x/en/embed/dunes/" heights=');
    expect(storyAddress({ entry: whole, root })).toBe('https://example.org/x/en/#dunes');
    expect(storyAddress({ entry: { ...whole, language: 'zh' }, root })).toBe('https://example.org/x/#dunes');
  });
});
