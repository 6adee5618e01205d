import { describe, expect, it } from 'vitest';
import { headScript } from '../../../src/pages/embed/head-script.ts';
import type { EmbedPageInput } from '../../../src/pages/embed/input.ts';
import { embedPage } from '../../../src/pages/embed/page.ts';
import { book, picture, story } from '../read/fixture.ts';

const told = story();
const [scene] = told.tellings.zh.sections.flatMap(({ scenes }) => scenes);
if (scene === undefined) throw new Error('no scene');

const site: EmbedPageInput['site'] = {
  address: 'https://example.org/x/',
  oembed: { path: 'embed/oembed/scene.zh.json' },
  image: { path: 'p.png', width: 1200, height: 900 },
};

function page(change: Partial<EmbedPageInput> = {}): string {
  const made = embedPage({
    story: told,
    locale: 'zh',
    book: book(),
    scene: scene as EmbedPageInput['scene'],
    step: null,
    picture: (view) => picture(view.layout),
    site,
    ...change,
  });
  return made.head.text + made.body.text;
}
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('the embedded page', () => {
  const whole = page();

  it('has unique ids, and every local link leads to one', () => {
    const ids = matches(whole, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const target of matches(whole, /href="#([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('holds every step in every frame, in a chart that can be explored', () => {
    for (const frame of ['narrow', 'phone', 'column']) {
      expect(whole.match(new RegExp(`<svg class="pic ${frame}"`, 'g'))).toHaveLength(3);
    }
    expect(whole.match(/<figure><cj-chart class="pics"><svg/g)).toHaveLength(3);
    expect(whole).toContain('<cj-chart class="stage" aria-hidden="true"></cj-chart>');
  });

  it('says where its numbers come from, those they are computed from included', () => {
    for (const id of ['land', 'half']) expect(whole).toContain(`id="fact-${id}"`);
    expect(whole).not.toContain('id="fact-gone"');
    expect(whole).toContain('来源所载（实心）');
    expect(whole).toContain('parcels &lt;unknown&gt;');
    expect(whole).toContain('报名与日期未载');
  });

  it('folds notes, source, tables and cards into one control', () => {
    const [more = ''] = matches(whole, /<details class="more">(.*)<\/details>\s*<\/footer>/gs);
    for (const part of ['a note', 'class="line source"', 'class="tables"', 'class="cards"', 'CC BY 4.0']) {
      expect(more).toContain(part);
    }
    expect(whole.match(/a note/g)).toHaveLength(1);
  });

  it('leads to the story at its place, in words and as an address to read', () => {
    expect(whole).toMatch(
      /<a class="to-story" href="https:\/\/example\.org\/x\/#scene" target="_blank" rel="noopener">/,
    );
    expect(whole).toContain('>https://example.org/x/#scene</span>');
    expect(whole).toContain('<link rel="canonical" href="https://example.org/x/#scene">');
    expect(whole).toContain('href="https://example.org/x/embed/oembed/scene.zh.json"');
    expect(page({ locale: 'en' })).toContain('>https://example.org/x/en/#scene</span>');
  });

  it('of one step shows that step alone, under its own headline', () => {
    const single = page({ step: scene.steps[2] ?? null });
    expect(single.match(/<article/g)).toHaveLength(1);
    expect(single).toContain('<h1>Step other</h1><p class="measure">Scene</p>');
    expect(single).not.toContain('class="stepper"');
    expect(single).toContain('https://example.org/x/#other');
  });

  it('escapes what authors write', () => {
    expect(whole).not.toContain('Title </title>');
    expect(whole).toContain('&lt;b&gt;&amp;');
  });

  it('needs no style attribute, no handler and no script but the head’s', () => {
    expect(whole).not.toMatch(/ style=| on[a-z]+=|<script/);
    expect(headScript).not.toContain('<');
  });

  it('names the approval of a map under a map alone', () => {
    const slots = { ...told.settings.slots, mapApproval: 'No. 7' };
    const approved = { ...told, settings: { ...told.settings, slots } };
    expect(page({ story: approved })).not.toContain('No. 7');
    const steps = scene.steps.map((step) => ({ ...step, view: { ...step.view, chart: 'map' } }));
    expect(page({ story: approved, scene: { ...scene, steps } })).toContain('No. 7');
  });
});
