import type { Locale, Localized } from '../lib/locale.ts';
import type { Place } from '../lib/problem.ts';

/** How a fact is printed: as published, with Chinese numerals, the value without its unit, … (see facts/format.ts). */
export const factForms = ['published', 'hanzi', 'number'] as const;
export type FactForm = (typeof factForms)[number];

/** Text inside a paragraph or heading. No HTML ever. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly id: string; readonly as: FactForm; readonly place: Place }
  /** A digit or numeral that is no quantity, such as a year or a name; marked `:plain[…]` by the author. */
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'strong'; readonly children: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A hand-placed break in a headline, `:br` in Markdown. */
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] };

/** What a step asks of the scene's chart. Names are checked against the catalogue that is handed to the parser. */
export interface View {
  readonly chart: string;
  /** Fact ids, or the one name of a table, as the chart's catalogue entry says. */
  readonly data: readonly string[];
  readonly layout: string;
  readonly options: Readonly<Record<string, string>>;
}

/** One paragraph and what the stage shows beside it. */
export interface Step {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly body: readonly Block[];
  /** The slide's line. */
  readonly summary: readonly Inline[];
  /** The speaker's notes, a paragraph each. */
  readonly notes: readonly (readonly Inline[])[];
  /** What the picture shows, for readers who listen. */
  readonly alt: readonly Inline[];
  readonly view: View;
  readonly place: Place;
}

/** How much of a wide screen a scene's stage takes: what the text leaves, or all of it with the text upon it. */
export const stageNames = ['beside', 'full'] as const;

/** What a scene says of itself beside its pictures. */
export interface Setting {
  /** `beside` when left out. */
  readonly stage?: (typeof stageNames)[number];
  /** Id of the row of the seals' table whose work it tells. */
  readonly seal?: string;
}

/** One stage with its steps; the unit that can be embedded. */
export interface Scene extends Setting {
  readonly id: string;
  /** The message: a statement. */
  readonly title: readonly Inline[];
  /** What is measured: unit, period, place. */
  readonly measure: readonly Inline[];
  readonly steps: readonly Step[];
  readonly place: Place;
}

export interface Section {
  readonly id: string;
  readonly title: readonly Inline[];
  readonly lead: readonly Block[];
  readonly scenes: readonly Scene[];
  readonly place: Place;
}

/** The story in one language. */
export interface Telling {
  readonly locale: Locale;
  readonly title: readonly Inline[];
  readonly deck: readonly Inline[];
  /** Whose year this is, one line above the title. */
  readonly body: readonly Inline[];
  readonly period: readonly Inline[];
  /** One plain sentence for search engines and share cards. */
  readonly description: readonly Inline[];
  readonly sections: readonly Section[];
}

export const routeNames = ['full', 'short'] as const;
export type RouteName = (typeof routeNames)[number];

/** A cut of the story: which steps are told, in the story's order, and in how many minutes. */
export interface Route {
  readonly minutes: number;
  /** Ids; all steps when left out. */
  readonly steps?: readonly string[];
}

/** What belongs to no language: from story.yaml. */
export interface StorySettings {
  readonly id: string;
  /** Folder below data/. */
  readonly data: string;
  readonly version: string;
  readonly updated: string;
  /** Absolute address of the published site, with a trailing slash. */
  readonly address: string;
  /** Section ids that carry a numeral (一, 二, …) and stand in the bar. */
  readonly parts: readonly string[];
  /** Id of the section that "how this was made" is appended to. */
  readonly method: string;
  /** Name of the table whose rows are the opening's seals. */
  readonly seals: string;
  /** Seed of the opening's mountains. */
  readonly seed: number;
  readonly makers: Localized;
  /** Empty strings stay blank on the page. */
  readonly slots: {
    readonly publisher: Localized;
    readonly contact: string;
    readonly icp: string;
    readonly police: string;
    readonly mapApproval: string;
  };
  /** Older ids of scenes, each with the id it has now: their addresses keep working. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Cuts of the story for telling it to a room. */
  readonly routes?: Readonly<Partial<Record<RouteName, Route>>>;
}

export interface Story {
  readonly settings: StorySettings;
  readonly tellings: Localized<Telling>;
}
