import type { Effects } from '../src/build/effects.ts';

/** Effects that write to memory, over what another set of effects reads. */
export function memoryEffects(
  files: Map<string, Uint8Array | string>,
  lines: string[] = [],
  below?: Effects,
): Effects {
  return {
    async read(path) {
      const content = files.get(path) ?? (await below?.read(path)) ?? null;
      return typeof content === 'string' ? new TextEncoder().encode(content) : content;
    },
    async list(folder) {
      const own = [...files.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set([...own, ...((await below?.list(folder)) ?? [])])].sort();
    },
    async write(path, content) {
      files.set(path, content);
    },
    log: (text) => {
      lines.push(text);
    },
  };
}
