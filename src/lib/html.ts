/** Markup that needs no more escaping. Made by `html` and `raw` alone. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a hole of an `html` template. Strings and numbers are escaped, lists joined, the rest left out. */
export type HtmlValue = string | number | Html | null | undefined | false | readonly HtmlValue[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as element content and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}

/** Text that is markup already: our own constants, or what another module made and escaped. */
export function raw(text: string): Html {
  return new Html(text);
}

/**
 * Template tag for markup: every hole is escaped unless it holds `Html`. A line break (with the indentation after
 * it) next to a tag or a hole is dropped, so that templates may be laid out freely without adding spaces between
 * Chinese characters; elsewhere, as between two attributes, it becomes one space.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let out = '';
  strings.forEach((part, index) => {
    out += part.replace(/(^|>)\n\s*|\n\s*(?=<|$)/g, '$1').replace(/\n\s*/g, ' ');
    if (index < values.length) out += printed(values[index]);
  });
  return new Html(out);
}

function printed(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return value.map(printed).join('');
}

/** JSON for a `<script>` data block: no sequence in it can end the element or open a comment. */
export function jsonForScript(value: unknown): Html {
  return raw(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
