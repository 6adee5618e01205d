import { stageCrop } from '../charts/crop.ts';
import type { WidthHeight } from '../elements/embed-dialog/heights.ts';
import { sourceText } from '../html/sources.ts';
import { factsOfScene } from '../html/telling.ts';
import { sharedWords } from '../html/words.ts';
import type { Locale } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { breakLines } from '../lib/text-wrap.ts';
import type { FrameClass } from '../scenes/scene-picture.ts';
import { textsOf } from '../story/plain-text.ts';
import type { Scene, Step } from '../story/story.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { storyText } from './story-text.ts';

/** Where the embedded page's layout changes (embed.css), px, and some widths between. */
const widths = [280, 351, 352, 390, 480, 599, 600, 720, 959, 960, 1200];

/**
 * About how high an embedded page is at some widths, from its texts' lines and its pictures' shapes: what pages reserve
 * until the frame speaks for itself. It follows embed.css; tests/browser/embed-heights.test.ts holds it to Chromium.
 */
export function embedHeights(
  loaded: LoadedStory,
  locale: Locale,
  scene: Scene,
  step: Step | null,
): WidthHeight[] {
  const page = pageTexts(loaded, locale, scene, step);
  return widths.map((width) => [width, heightOf(loaded, locale, page, width)]);
}

interface PageTexts {
  readonly steps: readonly Step[];
  readonly headline: string;
  readonly second: string;
  readonly source: string;
  /** For each step its title and its paragraphs. */
  readonly bodies: readonly { readonly title: string; readonly texts: readonly string[] }[];
  readonly credits: readonly string[];
}

function pageTexts(loaded: LoadedStory, locale: Locale, scene: Scene, step: Step | null): PageTexts {
  const { story, book } = loaded;
  const telling = story.tellings[locale];
  const text = (inlines: Step['title']) => storyText(loaded, inlines, locale);
  /** With its hand-placed breaks, which English has none of. */
  const broken = (inlines: Step['title']) =>
    inlines.map((inline) => (inline.kind === 'break' && locale === 'zh' ? '\n' : text([inline]))).join('');
  const steps = step === null ? scene.steps : [step];
  const own = step !== null && step.title.length > 0;
  const context = { story, locale, book, telling, words: sharedWords(locale) };
  return {
    steps,
    headline: broken(own ? step.title : scene.title),
    second: broken(own ? scene.title : scene.measure),
    source: sourceText(context, steps, factsOfScene({ ...scene, steps })),
    bodies: steps.map(({ title, body }) => ({
      title: step === null ? text(title) : '',
      texts: textsOf(body).map(text),
    })),
    credits: [
      `${text(telling.title)} · ${text(telling.body)}`,
      // The way to the story, its address included, takes about a line and a half.
      `${story.settings.address}${scene.id}${'—'.repeat(8)}`,
      `${story.settings.makers[locale]} ${'—'.repeat(12)}`,
    ],
  };
}

function heightOf(loaded: LoadedStory, locale: Locale, page: PageTexts, width: number): number {
  const wide = width >= 600;
  const beside = width >= 960;
  const room = Math.min(width, 1280) - (wide ? 32 : 24);
  const lines = (text: string, size: number, line: number, within: number, display = false) => {
    const face = display ? 'display' : 'sans';
    const broken = breakLines(text, within, (part) => textWidth(part, size, face, display, locale));
    return text === '' ? 0 : broken.length * line;
  };

  const [large, small] = wide ? [28, 16] : [22, 14];
  const head =
    lines(page.headline, large, large * 1.4, room, true) +
    (page.second === '' ? 0 : 4.8 + lines(page.second, small, small * 1.55, room));

  const frame: FrameClass = width < 352 ? 'narrow' : wide ? 'column' : 'phone';
  const pictures = page.steps.map(({ view }) => storyPicture(loaded, locale, view, frame));
  const crop = stageCrop(pictures);
  const pictureRoom = beside ? room - 320 : wide ? room : Math.min(room, 480);
  const picture = (crop.height * pictureRoom) / crop.width;

  const textRoom = beside ? 288 : room;
  const column = Math.min(textRoom, wide ? 608 : textRoom) - 16.4;
  const below = page.bodies.map(({ title, texts }, index) => {
    const notes = pictures[index]?.notes ?? [];
    return (
      (title === '' ? 0 : 4 + lines(title, 18, 25.2, column, true)) +
      texts.reduce((sum, text) => sum + lines(text, 16, 28, column), 0) +
      9.6 * Math.max(0, texts.length - 1) +
      (notes.length > 0 ? 11.2 : 0) +
      notes.reduce((sum, note) => sum + lines(note, 14, 22.4, textRoom), 0)
    );
  });
  const many = page.steps.length > 1;
  const text = Math.max(...below);
  const steps = beside
    ? Math.max(picture, text + (many ? 44 + 14.4 : 0))
    : picture + text + (many ? 6.4 + 44 + 9.6 : 14.4);

  const foot =
    29.8 +
    lines(page.source, 14, 22.4, room) +
    44 +
    6.4 +
    page.credits.reduce((sum, credit) => sum + lines(credit, 14, 22.4, room), 0);
  return Math.round((wide ? 44.6 : 32.6) + head + 14.4 + steps + foot);
}
