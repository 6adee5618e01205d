import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../../src/pages/read/far.ts';
import type { Scene, Section, Step } from '../../../src/story/story.ts';

const place = { file: 'test', line: 1, column: 1 };

/** A section of so many steps, in one scene. */
function section(id: string, steps: number): Section {
  const scene = {
    id: `${id}-scene`,
    steps: Array.from({ length: steps }, () => ({}) as Step),
  } as Partial<Scene>;
  return { id, title: [], lead: [], scenes: steps === 0 ? [] : [scene as Scene], place };
}

const stepsOf = (sections: readonly Section[]) =>
  sections.flatMap(({ scenes }) => scenes.flatMap(({ steps }) => steps)).length;

describe('the stretches of a story', () => {
  it('keep its sections in their order, and those that begin within 48 steps near', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 30 }), (counts) => {
        const sections = counts.map((steps, index) => section(`s${index}`, steps));
        const stretches = stretchesOf(sections);
        expect(stretches.flatMap((stretch) => stretch.sections)).toEqual(sections);
        let before = 0;
        for (const { far, sections } of stretches) {
          for (const each of sections) {
            expect(far).toBe(before >= 48 && stepsOf([each]) > 0);
            before += stepsOf([each]);
          }
          // Without its last section a stretch would be too short.
          if (far) expect(stepsOf(sections.slice(0, -1))).toBeLessThan(24);
        }
      }),
    );
  });
});
