import type { Locale, Localized } from '../lib/locale.ts';
import type { Place, Problem } from '../lib/problem.ts';
import { type Field, fields } from './limits.ts';
import { both, error, listed, suggest, warning } from './message-parts.ts';

/** What may stand in a section or a step besides headings and directives. */
const bodyParts = both('段落和列表', 'paragraphs and lists');

// Files

export function missingFile(place: Place, name: string): Problem {
  return error(
    place,
    both(`没有 ${name}`, `there is no ${name}`),
    both('一个故事有 zh.md、en.md 和 story.yaml', 'a story has zh.md, en.md and story.yaml'),
    both(`新建 ${name}，编号与 zh.md 相同`, `add ${name} with the same ids as zh.md`),
  );
}

export function emptyFile(place: Place): Problem {
  return error(
    place,
    both('文件是空的', 'the file is empty'),
    both('', ''),
    both('写上内容，或从备份中取回', 'write the story in it, or take it back from a copy'),
  );
}

export function noText(place: Place, character: string): Problem {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return error(
    place,
    both(`有不是文字的字符（${code}）`, `a character that is no text (${code})`),
    both('UTF-8 编码的纯文本', 'plain text in UTF-8'),
    both('删去它，并以 UTF-8 另存', 'delete it and save the file as UTF-8'),
  );
}

// Front matter and story.yaml

export function missingFrontMatter(place: Place, keys: readonly string[]): Problem {
  return error(
    place,
    both('开头没有 --- 之间的标题等信息', 'the file does not begin with front matter between --- and ---'),
    both(
      `首行 ---，各占一行的 ${listed(keys).zh}，再一行 ---`,
      `a first line ---, then ${listed(keys).en}, then ---`,
    ),
    both('从文件的第一行写起，前面不留空行', 'begin on the very first line, with no blank line before'),
  );
}

export function unreadableYaml(place: Place, reason: Localized): Problem {
  return error(
    place,
    both(`读不懂：${reason.zh}`, `this cannot be read: ${reason.en}`),
    both('每行 键: 值，冒号用半角，后面留一个空格', 'lines of `key: value`, an ASCII colon and a space'),
    both(
      "值里有冒号、# 或引号时，用半角单引号括起来：'……'",
      "put a value that holds a colon, # or quotes between straight quotes: '…'",
    ),
  );
}

export function missingKey(place: Place, key: string, accepted: Localized): Problem {
  return error(
    place,
    both(`缺少“${key}”`, `“${key}” is missing`),
    accepted,
    both(`加一行 ${key}: ……`, `add a line ${key}: …`),
  );
}

export function unknownKey(place: Place, key: string, keys: readonly string[]): Problem {
  return error(
    place,
    both(`没有“${key}”这一项`, `there is no key “${key}”`),
    listed(keys),
    suggest(key, keys, both('删去这一行', 'delete the line')),
  );
}

export function wrongValue(place: Place, key: string, found: string, accepted: Localized): Problem {
  return error(
    place,
    found === ''
      ? both(`“${key}”是空的`, `“${key}” is empty`)
      : both(`“${key}”的值是“${found}”`, `“${key}” is “${found}”`),
    accepted,
    both('改成上面说的样子', 'write it as said above'),
  );
}

export function notOneLine(place: Place, key: string): Problem {
  return error(
    place,
    both(`“${key}”不是一行文字`, `“${key}” is not one line of text`),
    both('一行文字，可用 :fact[…]、:plain[…]', 'one line of text; :fact[…] and :plain[…] may stand in it'),
    both('删去 #、列表符号和空行', 'take out #, list marks and blank lines'),
  );
}

export function unknownSection(place: Place, key: string, id: string, ids: readonly string[]): Problem {
  return error(
    place,
    both(
      `“${key}”里的“${id}”不是 zh.md 中任何部分的编号`,
      `“${id}” in “${key}” is the id of no section in zh.md`,
    ),
    listed(ids),
    suggest(id, ids, both('改成一个部分的编号', 'write the id of a section')),
  );
}

export function wrongAlias(place: Place, old: string): Problem {
  return error(
    place,
    both(`aliases 里的“${old}”不能作地址`, `“${old}” in aliases cannot be an address`),
    both('小写英文字母、数字和 -，如 old-land', 'small letters, digits and -, such as old-land'),
    both('写这一幕原来的编号', 'write the id that the scene once had'),
  );
}

export function aliasInUse(place: Place, old: string): Problem {
  return error(
    place,
    both(`aliases 里的“${old}”是现有一幕的编号`, `“${old}” in aliases is the id of a scene there is`),
    both('不再使用的编号', 'an id that no scene has any more'),
    both('删去这一行，或给那一幕换一个编号', 'take the line out, or give that scene another id'),
  );
}

export function unknownAliased(place: Place, old: string, id: string, ids: readonly string[]): Problem {
  return error(
    place,
    both(
      `aliases 里“${old}”指向的“${id}”不是任何一幕的编号`,
      `“${old}” in aliases leads to “${id}”, which is the id of no scene`,
    ),
    listed(ids),
    suggest(id, ids, both('改成一幕的编号', 'write the id of a scene')),
  );
}

export function unknownRouteStep(place: Place, route: string, id: string, ids: readonly string[]): Problem {
  return error(
    place,
    both(
      `routes 的“${route}”里的“${id}”不是任何步骤的编号`,
      `“${id}” in the route “${route}” is the id of no step`,
    ),
    listed(ids),
    suggest(id, ids, both('改成一个步骤的编号，或删去', 'write the id of a step, or take it out')),
  );
}

// Lines and structure

export function mendedLine(place: Place, found: string, mended: string): Problem {
  return error(
    place,
    both(`写法不对：${found}`, `not written as it must be: ${found}`),
    both(
      '半角的 : # { } [ ] =，名称与括号之间不留空格，# 之后留一个空格',
      'ASCII : # { } [ ] =, no space between a name and its bracket, one space after #',
    ),
    both(`写成 ${mended}`, `write ${mended}`),
  );
}

export function unreadableDirective(place: Place, found: string): Problem {
  return error(
    place,
    both(`这一行读不懂：${found}`, `this line cannot be read: ${found}`),
    both(
      ':::scene{#id chart=… data=…}、::step{#id layout=…}、::alt[…]、::summary[…]、::notes[…]，各占一行',
      ':::scene{#id chart=… data=…}, ::step{#id layout=…}, ::alt[…], ::summary[…], ::notes[…], each on a line of its own',
    ),
    both(
      '检查括号是否成对、半角；值里有空格或 = 时用 "…" 括起来',
      'check that brackets are ASCII and in pairs; put values with a space or = between "…"',
    ),
  );
}

export function unknownDirective(place: Place, name: string, accepted: readonly string[]): Problem {
  return error(
    place,
    both(`没有“${name}”这种标记`, `there is no directive “${name}”`),
    listed(accepted),
    suggest(
      name,
      accepted.map((word) => word.replace(/:/gu, '')),
      both('如果只是冒号，写全角“：”或 \\:', 'if the colon is only a colon, write \\:'),
    ),
  );
}

export function wrongColons(place: Place, found: string, right: string): Problem {
  return error(
    place,
    both(
      `“${found}”的冒号数目不对，或位置不对`,
      `“${found}” has the wrong number of colons, or stands in the wrong place`,
    ),
    both(
      'scene 三个冒号；step、alt、summary、notes 两个，各占一行；fact、plain、br 一个，在文字中间',
      'three colons for scene; two for step, alt, summary, notes, on a line of their own; one for fact, plain, br, within text',
    ),
    both(`写成 ${right}`, `write ${right}`),
  );
}

export function textBeforeSection(place: Place): Problem {
  return error(
    place,
    both('第一个部分之前有文字', 'text before the first section'),
    both('先写 # 标题 {#id}', 'a line # Title {#id} first'),
    both('在前面加一行 # 标题 {#id}', 'put a line # Title {#id} above it'),
  );
}

export function noSections(place: Place): Problem {
  return error(
    place,
    both('没有一个部分', 'the story has no section'),
    both('# 标题 {#id}', '# Title {#id}'),
    both('至少写一个部分', 'write at least one section'),
  );
}

export function emptySection(place: Place, id: string): Problem {
  return error(
    place,
    both(`部分“${id}”是空的`, `section “${id}” is empty`),
    both('一段开头的文字，或一个场景', 'a paragraph or a scene'),
    both('写上内容，或删去标题', 'write something in it, or delete the heading'),
  );
}

export function sceneOutsideSection(place: Place): Problem {
  return error(
    place,
    both('场景在第一个部分之前', 'a scene before the first section'),
    both('每个场景在一个部分之内', 'every scene stands in a section'),
    both('在前面加一行 # 标题 {#id}', 'put a line # Title {#id} above it'),
  );
}

export function sceneNotClosed(place: Place, id: string, before: string): Problem {
  return error(
    place,
    both(`场景“${id}”没有结束`, `scene “${id}” is not closed`),
    both('场景以单独一行 ::: 结束', 'a scene ends with a line :::'),
    both(
      `在${before === '' ? '文件末尾' : ` ${before} `}之前加一行 :::`,
      `add a line ::: before ${before === '' ? 'the end of the file' : before}`,
    ),
  );
}

export function strayFence(place: Place): Problem {
  return error(
    place,
    both('这里的 ::: 没有可结束的场景', 'this ::: closes no scene'),
    both('每个 :::scene 对应一个 :::', 'one ::: for every :::scene'),
    both('删去这一行，或检查上面的 :::scene', 'delete the line, or look at the :::scene above'),
  );
}

export function stepOutsideScene(place: Place, id: string): Problem {
  return error(
    place,
    both(`步骤“${id}”不在场景里`, `step “${id}” stands in no scene`),
    both('::step 写在 :::scene 与 ::: 之间', '::step stands between :::scene and :::'),
    both('把它移进场景，或检查上面的 :::', 'move it into a scene, or look at the ::: above'),
  );
}

export function partOutsideStep(place: Place, name: string): Problem {
  return error(
    place,
    both(`::${name} 不在步骤里`, `::${name} stands in no step`),
    both(`::${name} 写在 ::step 之后`, `::${name} stands after a ::step`),
    both('移到它所属的步骤之后', 'move it below the step it belongs to'),
  );
}

export function sceneWithoutSteps(place: Place, id: string): Problem {
  return error(
    place,
    both(`场景“${id}”没有步骤`, `scene “${id}” has no step`),
    both('至少一个 ::step{#id layout=…}', 'at least one ::step{#id layout=…}'),
    both('加一个步骤', 'add a step'),
  );
}

export function sceneWithoutTitle(place: Place, id: string): Problem {
  return error(
    place,
    both(`场景“${id}”没有标题`, `scene “${id}” has no title`),
    both('在 :::scene 之后写一行 ## 标题', 'a line ## Title after :::scene'),
    both('加一行 ## 标题，写一个判断', 'add a line ## Title that makes a statement'),
  );
}

export function headingNotHere(place: Place, depth: number): Problem {
  const marks = '#'.repeat(depth);
  return error(
    place,
    both(`这里不能有 ${marks} 标题`, `a ${marks} heading cannot stand here`),
    both(
      '# 是部分，在场景之外；## 是场景标题，紧接 :::scene；### 是步骤标题，紧接 ::step',
      '# is a section, outside scenes; ## the scene’s title, right after :::scene; ### a step’s title, right after ::step',
    ),
    both('改用合适的级别，或移到合适的位置', 'use the right level or move it to its place'),
  );
}

export function underlinedHeading(place: Place): Problem {
  return error(
    place,
    both(
      '文字下面的 --- 或 === 会把上一段变成标题',
      'a line of --- or === turns the paragraph above it into a heading',
    ),
    both('标题以 # 开头', 'headings begin with #'),
    both('删去 --- 或 === 这一行', 'delete the line of --- or ==='),
  );
}

export function textNotHere(place: Place): Problem {
  return error(
    place,
    both(
      '第一个步骤之前只能有一段文字（图下说明）',
      'only one paragraph (the measure line) may stand before the first step',
    ),
    both('一段说明，然后 ::step', 'one paragraph, then ::step'),
    both('并成一段，或移进步骤', 'join the paragraphs, or move the text into a step'),
  );
}

export function stepWithoutText(place: Place, id: string): Problem {
  return error(
    place,
    both(`步骤“${id}”没有正文`, `step “${id}” has no text`),
    both('至少一段文字', 'at least one paragraph'),
    both('写一段', 'write a paragraph'),
  );
}

export function missingPart(place: Place, id: string, name: 'alt' | 'summary' | 'notes'): Problem {
  const what = {
    alt: both('图上画了什么，给听的读者', 'what the picture shows, for readers who listen'),
    summary: both('幻灯片上的一句话', 'the slide’s line'),
    notes: both('讲解者的话', 'the speaker’s notes'),
  }[name];
  return (name === 'notes' ? warning : error)(
    place,
    both(`步骤“${id}”没有 ${name}`, `step “${id}” has no ${name}`),
    both(`::${name}[${what.zh}]`, `::${name}[${what.en}]`),
    both(`在步骤里加一行 ::${name}[……]`, `add a line ::${name}[…] to the step`),
  );
}

export function repeatedPart(place: Place, id: string, name: string): Problem {
  return error(
    place,
    both(`步骤“${id}”有不止一个 ${name}`, `step “${id}” has more than one ${name}`),
    both(
      '每个步骤一个 alt、一个 summary；notes 可以多个',
      'one alt and one summary a step; any number of notes',
    ),
    both('并成一个', 'make them one'),
  );
}

export function emptyText(place: Place, field: Field): Problem {
  const { name } = fields[field];
  return error(
    place,
    both(`${name.zh}是空的`, `the ${name.en} is empty`),
    both('一行文字', 'a line of text'),
    both('写上文字', 'write it'),
  );
}

export function unsupported(place: Place, what: Localized, accepted: Localized = bodyParts): Problem {
  return error(
    place,
    both(`这里不能用${what.zh}`, `${what.en} cannot stand here`),
    accepted,
    both('删去它，或改成普通文字', 'delete it, or write it as plain text'),
  );
}

export function rawHtml(place: Place, found: string): Problem {
  return error(
    place,
    both(`有 HTML：${found}`, `raw HTML: ${found}`),
    both('Markdown，不用 HTML', 'Markdown without HTML'),
    both(
      '删去标签；标题里换行写 :br；要写小于号，写 \\<',
      'take the tag out; :br breaks a title; \\< is a less-than sign',
    ),
  );
}

export function tooDeep(place: Place): Problem {
  return error(
    place,
    both('一层套一层，太深了，读不下去', 'too many things stand within each other to be read'),
    both(
      '场景不相套，各以单独一行 ::: 结束',
      'scenes do not stand within each other; each ends with a line :::',
    ),
    both(
      '给每个 :::scene 补上结束的 :::，删去多余的 >',
      'close every :::scene with :::, and take out needless >',
    ),
  );
}

// Ids

export function missingId(place: Place, what: 'section' | 'scene' | 'step'): Problem {
  const name = { section: '部分', scene: '场景', step: '步骤' }[what];
  const written = { section: '# 标题 {#id}', scene: ':::scene{#id}', step: '::step{#id}' }[what];
  return error(
    place,
    both(`这个${name}没有编号`, `this ${what} has no id`),
    both(written, written.replace('标题', 'Title')),
    both('加上 {#id}，用小写英文字母、数字和 -', 'add {#id} in small letters, digits and -'),
  );
}

export function badId(place: Place, id: string): Problem {
  const mended = id
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_.]+/gu, '-')
    .replace(/[^a-z0-9-]/gu, '')
    .replace(/^[^a-z]+|-+$/gu, '')
    .replace(/-{2,}/gu, '-');
  return error(
    place,
    both(`编号“${id}”不能用`, `“${id}” cannot be an id`),
    both(
      '小写英文字母开头，字母、数字和 -，如 land-grid',
      'small letters, digits and -, beginning with a letter, such as land-grid',
    ),
    mended === '' ? both('换一个编号', 'write another id') : both(`写成 ${mended}`, `write ${mended}`),
  );
}

export function reservedId(place: Place, id: string): Problem {
  return error(
    place,
    both(`编号“${id}”页面自己要用`, `“${id}” is an id the page uses itself`),
    both('别的编号', 'any other id'),
    both(`写成 the-${id} 之类`, `write the-${id} or the like`),
  );
}

export function repeatedId(place: Place, id: string, first: Place): Problem {
  return error(
    place,
    both(`编号“${id}”用过了（第 ${first.line} 行）`, `the id “${id}” is used already (line ${first.line})`),
    both('部分、场景、步骤的编号各不相同', 'sections, scenes and steps each have an id of their own'),
    both('换一个编号', 'write another id'),
  );
}

// Facts and quantities

export function unknownFact(place: Place, id: string, ids: readonly string[]): Problem {
  return error(
    place,
    both(`facts.csv 里没有“${id}”`, `there is no fact “${id}” in facts.csv`),
    listed(ids),
    suggest(id, ids, both('检查编号，或在 facts.csv 中加一行', 'check the id, or add a row to facts.csv')),
  );
}

export function factWithoutId(place: Place): Problem {
  return error(
    place,
    both(':fact 没有编号', ':fact without an id'),
    both(':fact[编号]', ':fact[id]'),
    both('在方括号里写 facts.csv 中的编号', 'write an id of facts.csv between square brackets'),
  );
}

export function unusedFact(place: Place, id: string): Problem {
  return warning(
    place,
    both(`事实“${id}”没有用到`, `the fact “${id}” is not used`),
    both('在文字、图或公式中用到的事实', 'facts used in a text, a picture or a formula'),
    both('在故事里用它，或删去这一行', 'use it in the story, or delete the row'),
  );
}

export function unknownForm(place: Place, found: string, forms: readonly string[]): Problem {
  return error(
    place,
    both(`数字没有“${found}”这种写法`, `a fact cannot be printed as “${found}”`),
    both(`as=${forms.join('、as=')}，或不写`, `as=${forms.join(', as=')}, or none`),
    suggest(found, forms, both('删去 as=', 'take out as=')),
  );
}

export function emptyPlain(place: Place): Problem {
  return error(
    place,
    both(':plain 里没有文字', ':plain without text'),
    both(':plain[文字]', ':plain[text]'),
    both('在方括号里写不作为数量的数字', 'write the digits that are no quantity between square brackets'),
  );
}

export function typedQuantity(place: Place, found: string): Problem {
  return error(
    place,
    both(`手写的数量：${found}`, `a quantity typed by hand: ${found}`),
    both(
      'facts.csv 里的数量 :fact[编号]；年份、名称等不是数量的 :plain[……]',
      'quantities of facts.csv as :fact[id]; years and names, which are no quantities, as :plain[…]',
    ),
    both(`写成 :fact[编号]，或 :plain[${found}]`, `write :fact[id], or :plain[${found}]`),
  );
}

export function quantityInData(place: Place, column: string, found: string): Problem {
  return error(
    place,
    both(`${column} 里手写的数量：${found}`, `a quantity typed by hand in ${column}: ${found}`),
    both(
      '不带数量的说明；数量各在 facts.csv 的一行里',
      'notes without quantities; each quantity has a row of its own in facts.csv',
    ),
    both('换个不写数量的说法', 'say it without the quantity'),
  );
}

export function repeatedUnit(place: Place, id: string, printed: string, unit: string): Problem {
  return warning(
    place,
    both(`“${printed}”之后又写了“${unit}”`, `“${printed}” is followed by “${unit}” again`),
    both(`:fact[${id}] 已带单位`, `:fact[${id}] holds its unit`),
    both(`删去后面的“${unit}”`, `delete the “${unit}” after it`),
  );
}

// Text

export function strayMark(place: Place, found: string): Problem {
  return error(
    place,
    both(`${found} 没有起作用，会照原样印出`, `${found} does nothing here and would be printed`),
    both('**强调**、*着重*，紧贴文字', '**strong**, *emphasis*, close to the words'),
    both(
      '成对地写，标点放到 ** 之外；要印出它，写 \\*',
      'write it in pairs, punctuation outside; \\* prints it',
    ),
  );
}

export function strayBraces(place: Place, found: string): Problem {
  return error(
    place,
    both(`${found} 会照原样印出`, `${found} would be printed as it stands`),
    both(
      '{#id} 只在 # 标题末尾；{as=…} 紧接 :fact[编号]；其他只在 :::scene、::step 之后',
      '{#id} at the end of a # heading; {as=…} right after :fact[id]; otherwise only after :::scene and ::step',
    ),
    both('移到应在的位置，或删去', 'move it to its place, or delete it'),
  );
}

export function hardBreak(place: Place): Problem {
  return warning(
    place,
    both('手工换行', 'a line break made by hand'),
    both('标题里用 :br，正文由页面自己换行', ':br in titles; the page breaks other lines itself'),
    both('删去行末的反斜杠或空格', 'delete the backslash or spaces at the line’s end'),
  );
}

export function breakNotHere(place: Place, field: Field): Problem {
  const { name } = fields[field];
  return error(
    place,
    both(`${name.zh}里不能有 :br`, `:br cannot stand in the ${name.en}`),
    both('只在标题里', 'in titles only'),
    both('删去 :br', 'delete :br'),
  );
}

export function linkNotHere(place: Place, field: Field): Problem {
  const { name } = fields[field];
  return error(
    place,
    both(`${name.zh}里不能有链接`, `no link can stand in the ${name.en}`),
    both('链接只在正文、部分开头和 notes 里', 'links stand in step texts, section leads and notes'),
    both('移到正文', 'move it to the text'),
  );
}

export function badLink(place: Place, href: string): Problem {
  return error(
    place,
    both(`链接“${href}”不能用`, `the link “${href}” cannot be used`),
    both('https://……、#编号、mailto:……、data/表名.csv', 'https://…, #id, mailto:…, data/table.csv'),
    href.startsWith('http://')
      ? both(`写成 https://${href.slice(7)}`, `write https://${href.slice(7)}`)
      : both('改成上面的一种', 'write one of these'),
  );
}

export function linkToNowhere(place: Place, href: string, targets: readonly string[]): Problem {
  return error(
    place,
    both(`链接“${href}”没有去处`, `the link “${href}” leads nowhere`),
    listed(targets),
    suggest(href, targets, both('改成存在的编号或文件', 'write an id or file that exists')),
  );
}

export function longText(place: Place, field: Field, locale: Locale, length: number, stop: boolean): Problem {
  const { name, limit } = fields[field];
  const most = limit[locale];
  return (stop ? error : warning)(
    place,
    both(`${name.zh}有 ${length} 字`, `the ${name.en} has ${length} characters`),
    both(`最好不过 ${most.warn}，最多 ${most.stop}`, `better up to ${most.warn}, at most ${most.stop}`),
    both('删短，或分成两步', 'shorten it, or make two steps of it'),
  );
}

// Languages

export function attributesInTranslation(place: Place, key: string): Problem {
  return error(
    place,
    both(`译文里的“${key}”不起作用`, `“${key}” has no effect in the translation`),
    both('en.md 里只写 {#id}；图的设置都在 zh.md', 'only {#id} in en.md; charts are set in zh.md'),
    both('删去它', 'delete it'),
  );
}

const kinds = {
  section: both('部分', 'section'),
  scene: both('场景', 'scene'),
  step: both('步骤', 'step'),
};
export type Kind = keyof typeof kinds;

export function missingInTranslation(place: Place, kind: Kind, id: string, file: string): Problem {
  return error(
    place,
    both(`译文里没有${kinds[kind].zh}“${id}”`, `the translation has no ${kind} “${id}”`),
    both(`与 ${file} 相同的部分、场景和步骤`, `the same sections, scenes and steps as ${file}`),
    both(`在这里译出 ${file} 的“${id}”`, `translate “${id}” of ${file} here`),
  );
}

export function extraInTranslation(place: Place, kind: Kind, id: string, ids: readonly string[]): Problem {
  return error(
    place,
    both(`${kinds[kind].zh}“${id}”只在译文里有`, `the ${kind} “${id}” is only in the translation`),
    listed(ids),
    suggest(id, ids, both('删去它，或在 zh.md 中加上', 'delete it, or add it to zh.md')),
  );
}

export function movedInTranslation(place: Place, kind: Kind, id: string, where: string): Problem {
  return error(
    place,
    both(
      `${kinds[kind].zh}“${id}”的位置与 zh.md 不同`,
      `the ${kind} “${id}” does not stand where it stands in zh.md`,
    ),
    both(`zh.md 中：${where}`, `in zh.md: ${where}`),
    both('移到同样的位置', 'move it to the same place'),
  );
}

export function factInOneLanguage(place: Place, fact: string, step: string, other: string): Problem {
  return warning(
    place,
    both(
      `“${step}”在这里引用了“${fact}”，${other} 里没有`,
      `“${step}” cites “${fact}” here, but not in ${other}`,
    ),
    both('两种语言引用相同的事实', 'both languages cite the same facts'),
    both(
      `在 ${other} 里也写上 :fact[${fact}]，或在这里删去`,
      `cite :fact[${fact}] in ${other} too, or delete it here`,
    ),
  );
}

export function partInOneLanguage(place: Place, what: Localized, id: string, other: string): Problem {
  return warning(
    place,
    both(`“${id}”在这里有${what.zh}，${other} 里没有`, `“${id}” has a ${what.en} here, but not in ${other}`),
    both('两种语言一样', 'both languages alike'),
    both(`在 ${other} 里也写上，或在这里删去`, `write it in ${other} too, or delete it here`),
  );
}
