import { join } from 'node:path';
import type { Page } from 'playwright';
import { build, type Rollup } from 'vite';
import type { LoadedStory } from '../../src/build/load.ts';
import { stylesheet } from '../../src/build/stylesheet.ts';
import type { Picture } from '../../src/charts/picture.ts';
import type { Locale } from '../../src/lib/locale.ts';
import { classFrame, type FrameClass, scenePicture } from '../../src/scenes/scene-picture.ts';
import { decodeStage, encodeStage } from '../../src/scenes/stage-data.ts';

/** A script for the page (live-page.ts when left out), built as the site's scripts are. */
export async function livePageScript(entry = join(import.meta.dirname, 'live-page.ts')): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      target: ['chrome86', 'safari14'],
      lib: { entry, formats: ['iife'], name: 'ignored' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]) as Rollup.RollupOutput[];
  for (const { output } of outputs) for (const chunk of output) if (chunk.type === 'chunk') return chunk.code;
  throw new Error('nothing was built');
}

/** An empty page with the site's styles, the script and a stage `width` px wide. */
export async function openStage(page: Page, script: string, width: number, left = 10.3): Promise<void> {
  const css = await stylesheet(process.cwd());
  await page.setContent(
    `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><style>${css}
     body{margin:0;background:var(--paper)}#stage{position:absolute;left:${left}px;top:7.6px;width:${width}px}</style><body><div id="stage"></div></body></html>`,
  );
  await page.addScriptTag({ content: script });
  await page.evaluate(() => document.fonts.ready);
}

export interface ScenePictures {
  readonly id: string;
  readonly steps: readonly { readonly id: string; readonly picture: Picture }[];
}

/** Every scene's pictures in a frame class, as they reach the page. */
export function storyPictures(
  { story, book }: LoadedStory,
  name: FrameClass,
  locale: Locale,
): ScenePictures[] {
  return story.tellings[locale].sections.flatMap(({ scenes }) =>
    scenes.map(({ id, steps }) => {
      const pictures = steps.map((step) => ({
        id: step.id,
        picture: scenePicture(step.view, book, classFrame(name, locale)),
      }));
      const crop = { x: 0, y: 0, width: 1, height: 1 };
      const data = decodeStage(JSON.parse(encodeStage({ crop, steps: pictures })));
      if (data === null) throw new Error(`${id} cannot be read back`);
      return { id, steps: data.steps };
    }),
  );
}
