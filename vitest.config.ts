import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 60_000, hookTimeout: 180_000 };
const bench = process.argv.includes('bench');

export default defineConfig({
  test: {
    projects: bench
      ? [{ test: { ...shared, name: 'bench', include: ['tests/bench/**/*.test.ts'], testTimeout: 300_000 } }]
      : [
          {
            test: {
              ...shared,
              name: 'unit',
              include: ['tests/unit/**/*.test.ts', 'tests/stories/**/*.test.ts'],
            },
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
