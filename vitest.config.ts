import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, hookTimeout: 180_000, setupFiles: ['tests/setup.ts'] };

export default defineConfig({
  test: {
    projects: [
      {
        test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/stories/**/*.test.ts'] },
      },
      {
        test: {
          ...shared,
          // Whole pages in a browser, on machines that do other things as well.
          testTimeout: 150_000,
          name: 'pages',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/built-site.ts'],
        },
      },
    ],
  },
});
