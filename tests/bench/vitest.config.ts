import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { include: ['tests/bench/**/*.test.ts'], testTimeout: 300_000 } });
