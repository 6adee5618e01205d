import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildSite } from '../site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the story's site, built once for all tests of pages. */
    readonly site: string;
  }
}

/** Builds the site once a run, in a folder that is removed afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'changjuan-site-'));
  await buildSite({ out: folder });
  project.provide('site', folder);
  return () => rm(folder, { recursive: true, force: true });
}
