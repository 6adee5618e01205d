import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/lib/locale.ts';
import { classFrame, scenePicture } from '../../../src/scenes/scene-picture.ts';
import { builtStory } from '../../journeys/told.ts';
import { complaints } from '../charts/picture-properties.ts';

const { book, story } = await builtStory();

describe.each(locales)('the pictures of the story, %s', (locale) => {
  const steps = story.tellings[locale].sections
    .flatMap(({ scenes }) => scenes)
    .flatMap((scene) => scene.steps);

  it.each(['phone', 'wide'] as const)('are good and cut no words in %s', (name) => {
    const frame = classFrame(name, locale);
    for (const { id, view } of steps) {
      const picture = scenePicture(view, book, frame);
      expect([id, ...complaints(picture, frame)]).toEqual([id]);
      const cut = picture.marks.filter((mark) => mark.kind === 'text' && mark.text.endsWith('…'));
      expect([id, ...cut.map(({ key }) => key)]).toEqual([id]);
    }
  });
});
