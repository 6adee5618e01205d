import { mkdir, readdir, readFile, realpath, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { ForAuthor } from './report.ts';

/** Lists, in the folder itself, the files that builds wrote there: nothing else is ever removed. */
export const listName = '.changjuan-files.json';

/** Folders of the project that hold what people write. */
const own = ['.ci', '.git', 'data', 'docs', 'node_modules', 'public', 'src', 'stories', 'tests'];

const mend = 'Give a new or empty folder with --outDir, or one that an earlier build wrote.';

/**
 * Refuses a folder that a build must not write to: the project's own, one above it, or one that holds files of other
 * origin. Nothing is touched. Throws ForAuthor.
 */
export async function checkOutFolder(root: string, folder: string): Promise<void> {
  const [project, target] = await Promise.all([real(root), real(folder)]);
  const inside = relative(project, target);
  if (inside === '' || !relative(target, project).startsWith('..')) {
    throw refusal(folder, 'it holds the project itself');
  }
  const [top = ''] = inside.split(sep);
  if (own.includes(top)) throw refusal(folder, `${top}/ is part of the project`);
  const kind = await stat(target).catch(() => null);
  if (kind === null) return;
  if (!kind.isDirectory()) throw refusal(folder, 'it is a file');
  const found = await readdir(target);
  if (found.length > 0 && (await written(target)) === null) {
    const names = found.slice(0, 3).join(', ');
    throw refusal(folder, `it holds files that no build wrote (${names}${found.length > 3 ? ', …' : ''})`);
  }
}

/** Lists what is about to be written beside what is there. Throws ForAuthor before a file of other origin is overwritten. */
export async function announce(folder: string, paths: readonly string[]): Promise<void> {
  const before = new Set(await written(folder));
  for (const path of paths) {
    if (before.has(path) || path === listName) continue;
    const there = await stat(join(folder, path)).catch(() => null);
    if (there !== null) throw refusal(folder, `a build would overwrite ${path}, which no build wrote`);
  }
  await writeList(folder, [...before, ...paths]);
}

/** Removes what an earlier build wrote and this one did not, and folders that are empty then. */
export async function removeOld(folder: string, paths: readonly string[]): Promise<void> {
  const kept = new Set(paths);
  for (const path of (await written(folder)) ?? []) {
    if (kept.has(path)) continue;
    await rm(join(folder, path), { force: true });
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) {
      if (
        !(await rmdir(join(folder, parent)).then(
          () => true,
          () => false,
        ))
      )
        break;
    }
  }
  await writeList(folder, paths);
}

/** Paths that builds wrote to a folder; null when it has no list that can be trusted. */
async function written(folder: string): Promise<string[] | null> {
  const text = await readFile(join(folder, listName), 'utf8').catch(() => 'null');
  const list: unknown = parsed(text);
  const safe = (path: unknown): path is string =>
    typeof path === 'string' && path !== '' && !relative(folder, resolve(folder, path)).startsWith('..');
  return Array.isArray(list) && list.every(safe) ? list : null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function writeList(folder: string, paths: readonly string[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const list = [...new Set(paths)].filter((path) => path !== listName).sort();
  await writeFile(join(folder, listName), `${JSON.stringify(list, null, 1)}\n`);
}

/** A path with its links followed as far as it exists. */
async function real(path: string): Promise<string> {
  const absolute = resolve(path);
  const found = await realpath(absolute).catch(() => null);
  if (found !== null) return found;
  const parent = dirname(absolute);
  return parent === absolute ? absolute : join(await real(parent), relative(parent, absolute));
}

function refusal(folder: string, why: string): ForAuthor {
  return new ForAuthor(`The site cannot be written to ${folder}: ${why}. Nothing was changed. ${mend}`);
}
