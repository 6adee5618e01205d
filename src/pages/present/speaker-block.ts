import { type Html, html, jsonForScript } from '../../lib/html.ts';
import { routeNames, type Step, type Story } from '../../story/story.ts';
import type { TellingContext } from '../parts/telling.ts';
import { type SpeakerWords, speakerWords } from './speaker-words.ts';
import { slideText } from './text.ts';

/** What the speaker's window is told by the page. */
export interface SpeakerData {
  /** The story's id. */
  readonly story: string;
  /** Planned minutes by the name of the route; '' is all of the story. */
  readonly minutes: Readonly<Record<string, number>>;
  readonly words: SpeakerWords;
}

export function speakerBlock(context: TellingContext & { readonly story: Story }): Html {
  const { id, routes = {} } = context.story.settings;
  const minutes: Record<string, number> = {};
  for (const name of routeNames) {
    const route = routes[name];
    if (route === undefined) continue;
    minutes[name] = route.minutes;
    if (route.steps === undefined) minutes[''] ??= route.minutes;
  }
  const data: SpeakerData = { story: id, minutes, words: speakerWords(context.locale) };
  return html`<script type="application/json" id="speaking">${jsonForScript(data)}</script>`;
}

/** A step's notes, for the speaker's window alone. */
export function speech(context: TellingContext, { notes }: Step): Html | false {
  return (
    notes.length > 0 &&
    html`<div class="speech" hidden>${notes.map((note) => html`<p>${slideText(context, note)}</p>`)}</div>`
  );
}
