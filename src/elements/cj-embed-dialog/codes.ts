import { escapeHtml } from '../../lib/html.ts';
import type { Locale } from '../../lib/locale.ts';
import { heightsText, mostHeight, type WidthHeight } from './heights.ts';

export const themes = ['auto', 'day', 'night'] as const;
export type EmbedTheme = (typeof themes)[number];

/** The five forms of the code, simplest first. */
export const forms = ['frame', 'frame-script', 'component', 'picture', 'oembed'] as const;
export type EmbedForm = (typeof forms)[number];

/** A step's picture as files. Paths are relative to the site's root. */
export interface EmbedPicture {
  readonly svg: string;
  readonly png: string;
}

/** One page that can be embedded, as `embed/manifest.json` lists it. Paths are relative to the site's root. */
export interface EmbedEntry {
  readonly scene: string;
  /** Null: the scene as a whole, which begins with its first step. */
  readonly step: string | null;
  readonly language: Locale;
  /** Headline, plain text. */
  readonly title: string;
  /** What the picture shows, for readers who listen. */
  readonly alt: string;
  readonly path: string;
  readonly oembed: string;
  readonly pictures: { readonly day: EmbedPicture; readonly night: EmbedPicture };
  /** Heights the frame will need at some widths, CSS px, narrow to wide. */
  readonly heights: readonly WidthHeight[];
}

/** What a site says can be embedded. */
export interface EmbedManifest {
  /** Absolute address of the site's root, with a trailing slash: what codes name. */
  readonly address: string;
  readonly embeds: readonly EmbedEntry[];
}

export interface EmbedChoice {
  readonly entry: EmbedEntry;
  readonly form: EmbedForm;
  readonly theme: EmbedTheme;
  /** Without headline and text: for pages that tell those themselves. */
  readonly plain: boolean;
  /** Absolute address of the site's root, with a trailing slash. */
  readonly root: string;
}

/** What to paste: HTML, or for `oembed` the address that a CMS asks for. Needs no style and no inline script. */
export function embedCode(choice: EmbedChoice): string {
  switch (choice.form) {
    case 'frame':
      return frame(choice, {});
    case 'frame-script':
      return `${frame(choice, { 'data-heights': heightsText(choice.entry.heights) })}\n${script(choice)}`;
    case 'component':
      return component(choice);
    case 'picture':
      return linkedPicture(choice);
    case 'oembed':
      return choice.root + choice.entry.oembed;
  }
}

/** Absolute address of the page that is embedded. */
export function embedAddress({ entry, theme, plain, root }: EmbedChoice): string {
  const query = [...(theme === 'auto' ? [] : [`theme=${theme}`]), ...(plain ? ['plain'] : [])].join('&');
  return root + entry.path + (query === '' ? '' : `?${query}`);
}

/** Where the story tells what the picture shows. */
export function storyAddress({ entry, root }: Pick<EmbedChoice, 'entry' | 'root'>): string {
  return `${root}${entry.language === 'en' ? 'en/' : ''}#${entry.step ?? entry.scene}`;
}

/** The columns of text that a frame without a script is made to fit, px; in narrower ones its page is laid out in short. */
const columns = { narrowest: 320, widest: 720 };

/** An iframe, high enough in any column of text, and below it what stays when a CMS takes the iframe out. */
function frame(choice: EmbedChoice, more: Readonly<Record<string, string>>): string {
  const { entry } = choice;
  const own = attributes({
    src: embedAddress(choice),
    title: entry.title,
    width: '100%',
    height: String(
      mostHeight(entry.heights.filter(([width]) => columns.narrowest <= width && width <= columns.widest)),
    ),
    ...more,
    loading: 'lazy',
    frameborder: '0',
  });
  return `<iframe${own}></iframe>\n${creditLine(choice)}`;
}

function component(choice: EmbedChoice): string {
  const { entry, theme, plain, root } = choice;
  // The component adds the step itself, so that an author may change it by hand.
  const scenePath = entry.step === null ? entry.path : entry.path.replace(/[^/]+\/$/, '');
  const own = attributes({
    src: root + scenePath,
    step: entry.step,
    theme: theme === 'auto' ? null : theme,
    plain: plain ? '' : null,
    heights: heightsText(entry.heights),
  });
  return `<cj-embed${own}>${linkedPicture(choice)}</cj-embed>\n${script(choice)}`;
}

/** The picture, with its credit inside, leading to the story. */
function linkedPicture(choice: EmbedChoice): string {
  const { entry, theme, root } = choice;
  const { png } = entry.pictures[theme === 'night' ? 'night' : 'day'];
  const image = attributes({
    src: root + png,
    alt: entry.alt || entry.title,
    width: '100%',
    loading: 'lazy',
  });
  return `<a${attributes({ href: storyAddress(choice) })}><img${image}></a>`;
}

function creditLine(choice: EmbedChoice): string {
  return `<p><a${attributes({ href: storyAddress(choice) })}>${escapeHtml(choice.entry.title)}</a></p>`;
}

function script({ root }: EmbedChoice): string {
  return `<script${attributes({ src: `${root}embed.js` })} async></script>`;
}

function attributes(values: Readonly<Record<string, string | null>>): string {
  return Object.entries(values)
    .map(([name, value]) => {
      if (value === null) return '';
      return value === '' && name !== 'alt' ? ` ${name}` : ` ${name}="${escapeHtml(value)}"`;
    })
    .join('');
}
