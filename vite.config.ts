import { defineConfig } from 'vite';
import { viteConfig } from './src/build/vite-config.ts';

export default defineConfig(
  viteConfig(import.meta.dirname, {
    story: process.env.CHANGJUAN_STORY,
    address: process.env.CHANGJUAN_ADDRESS,
  }),
);
