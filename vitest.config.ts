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
          name: 'pages',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/browser/built-site.ts'],
        },
      },
    ],
  },
});
