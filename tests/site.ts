import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build, mergeConfig } from 'vite';
import type { Effects } from '../src/build/effects.ts';
import type { StoryOptions } from '../src/build/plugin.ts';
import { siteConfig } from '../vite.config.ts';

interface BuildOptions extends StoryOptions {
  readonly out: string;
  /** Root of the project; this one when left out. */
  readonly root?: string;
  readonly base?: string;
  readonly mode?: string;
}

/** Builds a site into `out`, as `npx vite build` does. */
export async function buildSite({
  out,
  root = process.cwd(),
  base,
  mode,
  ...options
}: BuildOptions): Promise<void> {
  // Vitest says `test`, of which Vite would make a site for development.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  const own = { root, configFile: false, logLevel: 'silent', build: { outDir: out } } as const;
  const built = build(
    mergeConfig(siteConfig(options), {
      ...own,
      ...(base === undefined ? {} : { base }),
      ...(mode === undefined ? {} : { mode }),
    }),
  );
  await built.finally(() => {
    process.env.NODE_ENV = NODE_ENV;
  });
}

export interface ProjectCopy {
  readonly root: string;
  remove(): Promise<void>;
}

/** A project of its own, whose texts a test may change: stories and data are copies, code is the same. */
export async function copyProject(): Promise<ProjectCopy> {
  const root = await mkdtemp(join(tmpdir(), 'changjuan-project-'));
  for (const name of ['stories', 'data', 'public', 'index.html', 'package.json', 'vite.config.ts'])
    await cp(name, join(root, name), { recursive: true });
  for (const name of ['src', 'tests', 'node_modules'])
    await symlink(join(process.cwd(), name), join(root, name));
  // Pictures that were made once.
  await mkdir('.cache/pictures', { recursive: true });
  await symlink(join(process.cwd(), '.cache'), join(root, '.cache'));
  return { root, remove: () => rm(root, { recursive: true, force: true }) };
}

/** Writes a story that a test keeps in memory, and its data, into a project. */
export async function writeStory(name: string, from: Effects, root: string): Promise<void> {
  for (const folder of [`stories/${name}`, `data/${name}`]) {
    for (const path of await from.list(folder)) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), (await from.read(path)) ?? '');
    }
  }
}
