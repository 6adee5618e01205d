import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { browserFlags, findBrowser } from './tests/find-browser.mjs';
import { storyPictures } from './tests/story-pictures.ts';

// One seed for all properties, in Node and in the browser.
const env = { CHANGJUAN_SEED: process.env.CHANGJUAN_SEED ?? '2021' };
const shared = { env, testTimeout: 60_000, hookTimeout: 180_000, setupFiles: ['tests/setup.ts'] };
const executablePath = findBrowser();

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/stories/**/*.test.ts'] },
      },
      {
        // Elements, in the browser and beside their source.
        optimizeDeps: {
          include: [
            'axe-core',
            'lit/directives/guard.js',
            'lit/directives/keyed.js',
            'lit/directives/live.js',
            'lit/directives/when.js',
            'lit',
            'd3',
            'fast-check',
          ],
        },
        test: {
          name: 'elements',
          include: ['src/elements/**/*.test.ts'],
          env,
          setupFiles: ['tests/setup.ts'],
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: browserFlags, ...(executablePath === null ? {} : { executablePath }) },
            }),
            commands: { storyPictures },
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...shared,
          // Whole pages in a browser, on machines that do other things as well.
          testTimeout: 150_000,
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts', 'tests/journeys/**/*.test.ts'],
          globalSetup: ['tests/journeys/built-site.ts'],
        },
      },
    ],
  },
});
