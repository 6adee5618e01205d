import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { announce, checkOutFolder, listName, removeOld } from '../../../src/build/out-folder.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'changjuan-out-'));
  for (const folder of ['stories/a', 'src', 'public']) await mkdir(join(root, folder), { recursive: true });
  await writeFile(join(root, 'stories/a/zh.md'), '');
});
afterEach(() => rm(root, { recursive: true, force: true }));

const check = (folder: string) => checkOutFolder(root, join(root, folder));
const files = async (folder: string) =>
  (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .sort();

/** What a build does around Vite's writing. */
async function build(folder: string, paths: readonly string[]): Promise<void> {
  await check(folder);
  const out = join(root, folder);
  await announce(out, paths);
  for (const path of paths) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), 'built');
  }
  await removeOld(out, paths);
}

describe('the folder a site is written to', () => {
  it.each(['.', '..', 'stories', 'stories/new', 'src', 'public', 'tests', 'node_modules/x', '.git'])(
    'is not %s',
    async (folder) => {
      const before = await files('.');
      await expect(check(folder)).rejects.toThrow(/cannot be written to .* Nothing was changed\. .*--outDir/);
      expect(await files('.')).toEqual(before);
    },
  );

  it('is none that holds files of other origin, by whatever way it is named', async () => {
    await mkdir(join(root, 'dist'));
    await writeFile(join(root, 'dist/mine.txt'), '');
    await expect(check('dist')).rejects.toThrow('it holds files that no build wrote (mine.txt)');
    await symlink(join(root, 'stories'), join(root, 'linked'));
    await expect(check('linked')).rejects.toThrow('stories/ is part of the project');
    await expect(check('stories/a/zh.md')).rejects.toThrow();
  });

  it('is a new or empty one, or one that an earlier build wrote', async () => {
    await check('new/deep');
    await mkdir(join(root, 'empty'));
    await build('empty', ['index.html']);
    await check('empty');
  });

  it('loses what an earlier build wrote and this one did not, and nothing else', async () => {
    await build('dist', ['index.html', 'old/a/b.html', 'assets/a.js']);
    await writeFile(join(root, 'dist/CNAME'), 'mine');
    await writeFile(join(root, 'dist/assets/mine.js'), 'mine');
    await build('dist', ['index.html', 'assets/b.js']);
    expect(await files('dist')).toEqual(
      [listName, 'CNAME', 'assets/b.js', 'assets/mine.js', 'index.html'].sort(),
    );
    expect(await readdir(join(root, 'dist'))).not.toContain('old');
  });

  it('keeps a file of other origin that a build would overwrite', async () => {
    await build('dist', ['index.html']);
    await writeFile(join(root, 'dist/robots.txt'), 'mine');
    await expect(build('dist', ['index.html', 'robots.txt'])).rejects.toThrow('would overwrite robots.txt');
    expect(await readFile(join(root, 'dist/robots.txt'), 'utf8')).toBe('mine');
  });

  it('can be built to again when a build stopped half way', async () => {
    await announce(join(root, 'dist'), ['index.html', 'late.html']);
    await writeFile(join(root, 'dist/index.html'), 'half');
    await build('dist', ['index.html']);
    expect(await files('dist')).toEqual([listName, 'index.html']);
  });

  it('is not trusted when its list names files outside, or cannot be read', async () => {
    for (const list of ['["../stories/a/zh.md"]', '["/etc/passwd"]', '{}', 'no']) {
      await rm(join(root, 'dist'), { recursive: true, force: true });
      await mkdir(join(root, 'dist'));
      await writeFile(join(root, 'dist', listName), list);
      await expect(check('dist')).rejects.toThrow('no build wrote');
    }
    await cp(join(root, 'stories'), join(root, 'copy'), { recursive: true });
    await expect(check('copy')).rejects.toThrow('no build wrote');
  });
});
