import { describe, expect, it } from 'vitest';
import { escapeHtml, html, jsonForScript, raw } from '../../../src/lib/html.ts';

describe('html', () => {
  it('escapes holes, joins lists, leaves out what is not there', () => {
    expect(
      html`<p title="${'"\'&'}">${'<b>'}${[1, 'a', html`<i></i>`]}${null}${undefined}${false}</p>`.text,
    ).toBe('<p title="&quot;&#39;&amp;">&lt;b&gt;1a<i></i></p>');
    expect(html`${raw('<hr>')}`.text).toBe('<hr>');
  });

  it('drops line breaks at tags and holes only', () => {
    const text = html`<p>
      ${'甲'}
      ${'乙'}
      <a
        href="x"
        id="y">丙</a>
    </p>`.text;
    expect(text).toBe('<p>甲乙<a href="x" id="y">丙</a></p>');
  });

  it('makes JSON that cannot end a script', () => {
    const text = jsonForScript({ a: '</script><!--\u2028' }).text;
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text)).toEqual({ a: '</script><!--\u2028' });
    expect(escapeHtml('a<b')).toBe('a&lt;b');
  });
});
