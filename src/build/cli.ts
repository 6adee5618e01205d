import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { fonts } from './commands/fonts.ts';
import { newStory } from './commands/new.ts';
import { size } from './commands/size.ts';
import { diskEffects } from './effects.ts';
import { ForAuthor, messageLocale } from './report.ts';

const usage = `npm run <command> -- [options]

  check    say what is wrong with a story        [--story name] [--lang zh|en]
  new      make a new story                      <name>
  fonts    remake the display fonts              [--story name] [--from Black.ttf Bold.ttf]
  size     measure the built site                [--outDir dist]

  start, build and preview are Vite's: npx vite --help
`;

const root = process.cwd();
const effects = diskEffects(root);

/** Runs one command; its exit code. */
async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      story: { type: 'string', default: process.env.CHANGJUAN_STORY },
      lang: { type: 'string' },
      outDir: { type: 'string', default: 'dist' },
      from: { type: 'string', multiple: true, default: [] },
    },
  });
  const [command, ...rest] = positionals;
  const locale = messageLocale(values.lang, process.env);
  switch (command) {
    case 'check':
      return check(values.story, locale, effects);
    case 'new':
      return newStory(rest, locale, effects);
    case 'fonts':
      return fonts(root, values.story, [...values.from, ...rest], effects);
    case 'size':
      return size(root, values.outDir, effects);
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
