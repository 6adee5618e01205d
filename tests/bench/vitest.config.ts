import { defineConfig } from 'vitest/config';

// One file after another: what is measured must not compete with itself.
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 1_200_000,
    hookTimeout: 600_000,
  },
});
