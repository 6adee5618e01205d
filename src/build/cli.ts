import { parseArgs } from 'node:util';
import { diskEffects } from './effects.ts';
import { ForAuthor, messageLocale } from './report.ts';

const usage = `npm run <command> -- [options]

  start    serve the story and reload on edits   [--story name] [--port 5173] [--path /gallery/]
  build    write the site to dist/               [--story name] [--all] [--out dist] [--address https://…/] [--base /x/]
                                                 [--publish: refuse what only a preview may lack]
  preview  serve dist/                           [--out dist] [--port 4173]
  check    say what is wrong with a story        [--story name] [--lang zh|en]
  new      make a new story                      <name>
  fonts    remake the display fonts              [--story name] [--from Black.ttf Bold.ttf]
  size     measure the built site                [--story name] [--out dist]
`;

const root = process.cwd();
const effects = diskEffects(root);

/** Runs one command; its exit code. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      story: { type: 'string' },
      lang: { type: 'string' },
      out: { type: 'string', default: 'dist' },
      address: { type: 'string' },
      base: { type: 'string' },
      port: { type: 'string' },
      path: { type: 'string', default: '/' },
      all: { type: 'boolean', default: false },
      publish: { type: 'boolean', default: false },
      from: { type: 'string', multiple: true, default: [] },
    },
  });
  const [command, ...rest] = positionals;
  const story = values.story ?? process.env.CHANGJUAN_STORY;
  const address = values.address ?? process.env.CHANGJUAN_ADDRESS;
  const locale = messageLocale(values.lang, process.env);
  switch (command) {
    case 'start': {
      const { startServer } = await import('./commands/serve.ts');
      return startServer(root, { story, port: values.port, path: values.path });
    }
    case 'build': {
      const { buildSite } = await import('./commands/build.ts');
      const { base, all, publish, out } = values;
      return buildSite(root, { story, address, base, all, publish, out });
    }
    case 'preview': {
      const { previewSite } = await import('./commands/serve.ts');
      return previewSite(root, { out: values.out, port: values.port });
    }
    case 'check': {
      const { check } = await import('./commands/check.ts');
      return check(story, locale, effects);
    }
    case 'new': {
      const { newStory } = await import('./commands/new.ts');
      return newStory(rest, locale, effects);
    }
    case 'fonts': {
      const { fonts } = await import('./commands/fonts.ts');
      return fonts(root, story, [...values.from, ...rest], effects);
    }
    case 'size': {
      const { size } = await import('./commands/size.ts');
      return size(root, { story, out: values.out }, effects);
    }
    default:
      effects.log(usage);
      return command === undefined ? 0 : 1;
  }
}

try {
  process.exitCode = await run();
} catch (error) {
  if (!isForPeople(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

/** Whether an error's message says all that is needed: what an author has to mend, or a mistyped option. */
function isForPeople(error: unknown): error is Error {
  return (
    error instanceof ForAuthor ||
    (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  );
}
