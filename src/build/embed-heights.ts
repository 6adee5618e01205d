import { stageCrop } from '../charts/crop.ts';
import type { WidthHeight } from '../elements/cj-embed-dialog/heights.ts';
import type { Locale } from '../lib/locale.ts';
import { textWidth } from '../lib/text-measure.ts';
import { breakLines } from '../lib/text-wrap.ts';
import type { FrameClass } from '../scenes/scene-picture.ts';
import { textsOf } from '../story/plain-text.ts';
import type { Scene, Step } from '../story/story.ts';
import type { LoadedStory } from './load.ts';
import { storyPicture } from './pictures.ts';
import { storyText } from './story-text.ts';

/** Where the embedded page's layout changes (embed.css), px, and so many between that few lines turn from one to the next. */
const widths = [
  ...[240, 260, 280, 300, 320, 338, 355],
  ...[356, 375, 390, 412, 430, 460, 496, 540, 599],
  ...[600, 640, 700, 760, 959],
  ...[960, 1120, 1280],
];

/** Readers' fonts are not ours: a line more than needed, because what lacks would push the host's text down, px. */
const spare = 28;

/**
 * About how high an embedded page is at some widths, from its texts' lines and its pictures' shapes: what pages reserve
 * until the frame speaks for itself. It follows embed.css; tests/journeys/embed-heights.test.ts holds it to Chromium.
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
  /** For each step its title and its paragraphs. */
  readonly bodies: readonly { readonly title: string; readonly texts: readonly string[] }[];
  /** Whose story it is: its title, bold, and its body. */
  readonly credit: readonly [string, string];
}

function pageTexts(loaded: LoadedStory, locale: Locale, scene: Scene, step: Step | null): PageTexts {
  const text = (inlines: Step['title']) => storyText(loaded, inlines, locale);
  // A Chinese headline has breaks placed by hand; an English one has none.
  const broken = (inlines: Step['title']) =>
    inlines.map((each) => (each.kind === 'break' && locale === 'zh' ? '\n' : text([each]))).join('');
  const steps = step === null ? scene.steps : [step];
  const own = step !== null && step.title.length > 0;
  const { title, body } = loaded.story.tellings[locale];
  return {
    steps,
    headline: broken(own ? step.title : scene.title),
    second: broken(own ? scene.title : scene.measure),
    bodies: steps.map(({ title, body }) => ({
      title: step === null ? text(title) : '',
      texts: textsOf(body).map(text),
    })),
    credit: [text(title), text(body)],
  };
}

function heightOf(loaded: LoadedStory, locale: Locale, page: PageTexts, width: number): number {
  const wide = width >= 600;
  const beside = width >= 960;
  const room = Math.min(width, 1280) - (wide ? 32 : 16);
  const lines = (text: string, size: number, line: number, within: number, display = false) => {
    const face = display ? 'display' : 'sans';
    const broken = breakLines(text, within, (part) => textWidth(part, size, face, display, locale));
    return text === '' ? 0 : broken.length * line;
  };

  const [large, small] = wide ? [28, 16] : [22, 14];
  const head =
    lines(page.headline, large, large * 1.4, room, true) +
    (page.second === '' ? 0 : 4.8 + lines(page.second, small, small * 1.55, room));

  const frame: FrameClass = width < 356 ? 'narrow' : wide ? 'column' : 'phone';
  const pictures = page.steps.map(({ view }) => storyPicture(loaded, locale, view, frame));
  const crop = stageCrop(pictures);
  const pictureRoom = beside ? room - 320 : wide ? room : Math.min(room, 480);
  const picture = (crop.height * pictureRoom) / crop.width;

  const textRoom = beside ? 288 : room;
  const column = Math.min(textRoom, wide ? 608 : textRoom) - 16.4;
  const below = page.bodies.map(
    ({ title, texts }) =>
      (title === '' ? 0 : 4 + lines(title, 18, 25.2, column, true)) +
      texts.reduce((sum, text) => sum + lines(text, 16, 28, column), 0) +
      9.6 * Math.max(0, texts.length - 1),
  );
  const many = page.steps.length > 1;
  const text = Math.max(...below);
  const steps = beside
    ? Math.max(picture, text + (many ? 44 + 14.4 : 0))
    : picture + text + (many ? 6.4 + 44 + 9.6 : 14.4);

  const [title, body] = page.credit;
  const bolder = textWidth(title, 14, 'sans', true, locale) - textWidth(title, 14, 'sans', false, locale);
  const foot = 14.4 + 1 + 11.2 + lines(`${title} ${body}`, 14, 22.4, room - bolder) + 44;
  return Math.round((wide ? 44.6 : 32.6) + head + 14.4 + steps + foot) + spare;
}
