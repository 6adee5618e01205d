import type { PictureExample } from './example.ts';

// Every file in this folder that exports `examples` is a chart's list of variants.
const files = import.meta.glob<{ examples: readonly PictureExample[] }>(
  ['./*.ts', '!./index.ts', '!./example.ts', '!./story-data.ts'],
  { eager: true },
);

/** All named examples of all charts, in the order of their files' names. */
export const allExamples: readonly PictureExample[] = Object.keys(files)
  .sort()
  .flatMap((file) => files[file]?.examples ?? []);
