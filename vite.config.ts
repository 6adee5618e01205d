import { Features } from 'lightningcss';
import { defineConfig, type UserConfig } from 'vite';
import { type StoryOptions, story } from './src/build/plugin.ts';

/** How a site is built and served; `npx vite`, `npx vite build` and `npx vite preview` read the default below. */
export function siteConfig(options: StoryOptions = {}): UserConfig {
  return {
    // Pages and their files are addressed relatively: the site works below any path.
    base: './',
    appType: 'mpa',
    plugins: [story(options)],
    css: {
      // Day and night are told by selectors: what light-dark() would need in every rule is left out.
      lightningcss: { exclude: Features.LightDark },
    },
    build: {
      // The engine floor; older ones read the page without scripts, with the styles of DingTalk's Chromium 69.
      target: ['chrome86', 'safari14', 'firefox90'],
      cssTarget: ['chrome69', 'safari11'],
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1000,
      rolldownOptions: { checks: { bundlerTimings: false } },
    },
  };
}

const { CHANGJUAN_STORY, CHANGJUAN_ADDRESS, CHANGJUAN_ALL } = process.env;

export default defineConfig(
  siteConfig({
    // The story at the root; package.json's when left out.
    story: CHANGJUAN_STORY,
    // Absolute address of the site, instead of the story's own.
    address: CHANGJUAN_ADDRESS,
    // Every other story too, each below a folder of its name.
    all: CHANGJUAN_ALL === '1',
  }),
);
