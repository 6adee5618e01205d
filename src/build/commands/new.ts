import type { Locale, Localized } from '../../lib/locale.ts';
import type { Effects } from '../effects.ts';

const template = 'src/build/template';

const words = {
  usage: {
    zh: '用法：npm run new -- <名字>，如 npm run new -- my-zone-2022',
    en: 'usage: npm run new -- <name>, such as npm run new -- my-zone-2022',
  },
  badName: {
    zh: '名字只能用小写英文字母、数字和短横，字母开头，最多 40 个字符，如 my-zone-2022。',
    en: 'A name has small letters, digits and hyphens, a letter first, at most 40 characters, such as my-zone-2022.',
  },
  taken: {
    zh: '已经有这个文件夹了，没有改动任何文件：',
    en: 'There is such a folder already; nothing was changed: ',
  },
  next: {
    zh: '接下来：',
    en: 'Next: ',
  },
} satisfies Record<string, Localized>;

/** Names that addresses of the site or the system's own files already use. */
const reserved =
  /^(en|zh|data|assets|share|stage|pictures|embed|gallery|src|stories|tests|con|prn|aux|nul|com\d|lpt\d)$/;

/** Makes a short story that works, in stories/<name> and data/<name>. 1: nothing was made. */
export async function newStory(names: readonly string[], locale: Locale, effects: Effects): Promise<number> {
  const [name] = names;
  if (name === undefined || names.length > 1) return refuse(words.usage[locale]);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40 || reserved.test(name)) {
    return refuse(`${name}: ${words.badName[locale]}`);
  }
  const folders = { story: `stories/${name}`, data: `data/${name}` };
  for (const folder of Object.values(folders)) {
    if ((await effects.list(folder)).length > 0) return refuse(words.taken[locale] + folder);
  }
  for (const [kind, folder] of Object.entries(folders)) {
    const from = `${template}/${kind}/`;
    for (const path of await effects.list(`${template}/${kind}`)) {
      const text = new TextDecoder().decode((await effects.read(path)) ?? undefined);
      await effects.write(`${folder}/${path.slice(from.length)}`, filledIn(text, name, path));
    }
    effects.log(`${folder}/`);
  }
  effects.log(`${words.next[locale]}npm start, http://localhost:5173/${name}/`);
  return 0;

  function refuse(why: string): number {
    effects.log(why);
    return 1;
  }
}

/** The template's text for one story. CSV gets a byte order mark, without which Excel takes it for GBK. */
function filledIn(text: string, name: string, path: string): string {
  const own = text.replaceAll('NAME', name).replaceAll('TODAY', new Date().toISOString().slice(0, 10));
  return path.endsWith('.csv') ? `\uFEFF${own}` : own;
}
