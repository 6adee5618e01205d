import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, posix } from 'node:path';

/** What building needs of the world; handed in, so that tests can hand in something else. Paths are relative, with `/`. */
export interface Effects {
  /** Bytes of a file; null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Paths of all files below a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file and the folders above it. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** Prints a line for the person at the keyboard. */
  log(text: string): void;
}

/** Effects on the disk below `root`. */
export function diskEffects(root: string): Effects {
  return {
    read: (path) => readFile(join(root, path)).catch(absentAs(null)),
    async list(folder) {
      const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(
        absentAs([]),
      );
      return entries
        .filter((entry) => entry.isFile() && !ignored(entry.name))
        .map((entry) =>
          posix.join(
            folder,
            slashed(join(entry.parentPath, entry.name).slice(join(root, folder).length + 1)),
          ),
        )
        .sort();
    },
    async write(path, content) {
      const target = join(root, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    },
    log: (text) => process.stdout.write(`${text}\n`),
  };
}

/** Files that editors and Excel leave beside the author's own. */
function ignored(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db' || name === 'desktop.ini';
}

function slashed(path: string): string {
  return path.replaceAll('\\', '/');
}

function absentAs<T>(value: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'EISDIR') return value;
    throw error;
  };
}
