import { readFileSync } from 'node:fs';

const read = (path: string) =>
  readFileSync(path, 'utf8').replaceAll('NAME', 'synthetic').replaceAll('TODAY', '2026-01-31');
const template = 'src/build/template';

/** The files of a story with `count` steps, five a scene and twenty-five a section, each with a picture of its own. */
export function syntheticStory(count: number): Map<string, string> {
  const ids = Array.from({ length: count }, (_, index) => index);
  const facts = ids.map(
    (index) =>
      `fact-${index},班数,Classes,${20 + (index % 300)},class,${20 + (index % 300)}个班,,2021,全年,the whole year,reported,,report,1.${index + 1},,,未公布。,Not published.,`,
  );
  const header = read(`${template}/data/facts.csv`).split('\n', 1)[0];
  return new Map([
    ['data/synthetic/facts.csv', `${[header, ...facts].join('\n')}\n`],
    ...['units.csv', 'aims.csv', 'sources.yaml', 'corrections.yaml'].map(
      (name) => [`data/synthetic/${name}`, read(`${template}/data/${name}`)] as const,
    ),
    [
      'stories/synthetic/story.yaml',
      read(`${template}/story/story.yaml`).replace('[people, trees]', '[part-0]'),
    ],
    ['stories/synthetic/zh.md', telling(ids, 'zh')],
    ['stories/synthetic/en.md', telling(ids, 'en')],
  ]);
}

function telling(ids: readonly number[], locale: 'zh' | 'en'): string {
  const say = (zh: string, en: string) => (locale === 'zh' ? zh : en);
  const front = `---\ntitle: ${say('合成', 'Synthetic')}\ndeck: ${say('一个合成的故事。', 'A synthetic story.')}\nbody: ${say('某处', 'Somewhere')}\nperiod: ${say('某年', 'Some year')}\ndescription: ${say('一个合成的故事。', 'A synthetic story.')}\n---\n`;
  const steps = ids.map((index) => {
    const section =
      index % 25 === 0
        ? `\n# ${say('部分', 'Section')} {#part-${index / 25}}\n\n${say('开头。', 'It begins.')}\n`
        : '';
    const scene =
      index % 5 === 0
        ? `\n:::scene{#scene-${index}${say(` chart=units data=fact-${index}`, '')}}\n## ${say('场景', 'Scene')}\n\n${say('每格一个班', 'One cell a class')}\n`
        : '';
    const asks = say(` data=fact-${index} layout=${['row', 'pack'][index % 2]}`, '');
    const end = index % 5 === 4 || index === ids.length - 1 ? '\n:::\n' : '';
    return `${section}${scene}\n::step{#step-${index}${asks}}\n### ${say('一步', 'A step')}\n\n${say('共', 'In all ')}:fact[fact-${index}]。\n\n::alt[:fact[fact-${index}]]\n::summary[:fact[fact-${index}]]\n::notes[${say('讲稿。', 'Notes.')}]\n${end}`;
  });
  return `${front}${steps.join('')}\n# ${say('如何制成', 'How this was made')} {#how-made}\n\n${say('材料。', 'Material.')}\n`;
}
