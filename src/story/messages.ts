import { near, placed, type TellAt, teller } from '../lib/messages.ts';
import type { Problem } from '../lib/problem.ts';
import { viewErrors, viewWarnings } from './view-messages.ts';

/* Everything the story layer tells an author but what it says of views (view-messages.ts). */

const errors = {
  // Files

  missingFile: `没有 {name} | there is no {name}
    一个故事有 zh.md、en.md 和 story.yaml | a story has zh.md, en.md and story.yaml
    新建 {name}，编号与 zh.md 相同 | add {name} with the same ids as zh.md`,
  emptyFile: `文件是空的 | the file is empty
    写上内容，或从备份中取回 | write the story in it, or take it back from a copy`,
  noText: `有不是文字的字符（{code}） | a character that is no text ({code})
    UTF-8 编码的纯文本 | plain text in UTF-8
    删去它，并以 UTF-8 另存 | delete it and save the file as UTF-8`,

  // Front matter and story.yaml

  missingFrontMatter: `开头没有 --- 之间的标题等信息 | the file does not begin with front matter between --- and ---
    首行 ---，各占一行的 {keys}，再一行 --- | a first line ---, then {keys}, then ---
    从文件的第一行写起，前面不留空行 | begin on the very first line, with no blank line before`,
  notOneLine: `“{key}”不是一行文字 | “{key}” is not one line of text
    一行文字，可用 :fact[…]、:plain[…] | one line of text; :fact[…] and :plain[…] may stand in it
    删去 #、列表符号和空行 | take out #, list marks and blank lines`,
  unknownSection: `“{key}”里的“{id}”不是 zh.md 中任何部分的编号 | “{id}” in “{key}” is the id of no section in zh.md
    {ids} | {ids}
    {id?ids} 改成一个部分的编号 | write the id of a section`,
  wrongAlias: `aliases 里的“{old}”不能作地址 | “{old}” in aliases cannot be an address
    小写英文字母、数字和 -，如 old-land | small letters, digits and -, such as old-land
    写这一幕原来的编号 | write the id that the scene once had`,
  aliasInUse: `aliases 里的“{old}”是现有一幕的编号 | “{old}” in aliases is the id of a scene there is
    不再使用的编号 | an id that no scene has any more
    删去这一行，或给那一幕换一个编号 | take the line out, or give that scene another id`,
  unknownAliased: `aliases 里“{old}”指向的“{id}”不是任何一幕的编号 | “{old}” in aliases leads to “{id}”, which is the id of no scene
    {ids} | {ids}
    {id?ids} 改成一幕的编号 | write the id of a scene`,
  unknownRouteStep: `routes 的“{route}”里的“{id}”不是任何步骤的编号 | “{id}” in the route “{route}” is the id of no step
    {ids} | {ids}
    {id?ids} 改成一个步骤的编号，或删去 | write the id of a step, or take it out`,

  // Lines and structure

  mendedLine: `写法不对：{found} | not written as it must be: {found}
    半角的 : # { } [ ] =，名称与括号之间不留空格，# 之后留一个空格
    ASCII : # { } [ ] =, no space between a name and its bracket, one space after #
    写成 {mended} | write {mended}`,
  unreadableDirective: `这一行读不懂：{found} | this line cannot be read: {found}
    :::scene{#id chart=… data=…}、::step{#id layout=…}、::alt[…]、::summary[…]、::notes[…]，各占一行
    :::scene{#id chart=… data=…}, ::step{#id layout=…}, ::alt[…], ::summary[…], ::notes[…], each on a line of its own
    检查括号是否成对、半角；值里有空格或 = 时用 "…" 括起来
    check that brackets are ASCII and in pairs; put values with a space or = between "…"`,
  unknownDirective: `没有“{name}”这种标记 | there is no directive “{name}”
    {accepted} | {accepted}
    如果只是冒号，写全角“：”或 \\: | if the colon is only a colon, write \\:`,
  wrongColons: `“{found}”的冒号数目不对，或位置不对 | “{found}” has the wrong number of colons, or stands in the wrong place
    scene 三个冒号；step、alt、summary、notes 两个，各占一行；fact、plain、br 一个，在文字中间
    three colons for scene; two for step, alt, summary, notes, on a line of their own; one for fact, plain, br, within text
    写成 {right} | write {right}`,
  textBeforeSection: `第一个部分之前有文字 | text before the first section
    先写 # 标题 {#id} | a line # Title {#id} first
    在前面加一行 # 标题 {#id} | put a line # Title {#id} above it`,
  noSections: `没有一个部分 | the story has no section
    # 标题 {#id} | # Title {#id}
    至少写一个部分 | write at least one section`,
  emptySection: `部分“{id}”是空的 | section “{id}” is empty
    一段开头的文字，或一个场景 | a paragraph or a scene
    写上内容，或删去标题 | write something in it, or delete the heading`,
  sceneOutsideSection: `场景在第一个部分之前 | a scene before the first section
    每个场景在一个部分之内 | every scene stands in a section
    在前面加一行 # 标题 {#id} | put a line # Title {#id} above it`,
  sceneNotClosed: `场景“{id}”没有结束 | scene “{id}” is not closed
    场景以单独一行 ::: 结束 | a scene ends with a line :::
    在 {before} 之前加一行 ::: | add a line ::: before {before}`,
  lastSceneNotClosed: `场景“{id}”没有结束 | scene “{id}” is not closed
    场景以单独一行 ::: 结束 | a scene ends with a line :::
    在文件末尾之前加一行 ::: | add a line ::: before the end of the file`,
  strayFence: `这里的 ::: 没有可结束的场景 | this ::: closes no scene
    每个 :::scene 对应一个 ::: | one ::: for every :::scene
    删去这一行，或检查上面的 :::scene | delete the line, or look at the :::scene above`,
  stepOutsideScene: `步骤“{id}”不在场景里 | step “{id}” stands in no scene
    ::step 写在 :::scene 与 ::: 之间 | ::step stands between :::scene and :::
    把它移进场景，或检查上面的 ::: | move it into a scene, or look at the ::: above`,
  partOutsideStep: `::{name} 不在步骤里 | ::{name} stands in no step
    ::{name} 写在 ::step 之后 | ::{name} stands after a ::step
    移到它所属的步骤之后 | move it below the step it belongs to`,
  sceneWithoutSteps: `场景“{id}”没有步骤 | scene “{id}” has no step
    至少一个 ::step{#id layout=…} | at least one ::step{#id layout=…}
    加一个步骤 | add a step`,
  sceneWithoutTitle: `场景“{id}”没有标题 | scene “{id}” has no title
    在 :::scene 之后写一行 ## 标题 | a line ## Title after :::scene
    加一行 ## 标题，写一个判断 | add a line ## Title that makes a statement`,
  headingNotHere: `这里不能有 {marks} 标题 | a {marks} heading cannot stand here
    # 是部分，在场景之外；## 是场景标题，紧接 :::scene；### 是步骤标题，紧接 ::step
    # is a section, outside scenes; ## the scene’s title, right after :::scene; ### a step’s title, right after ::step
    改用合适的级别，或移到合适的位置 | use the right level or move it to its place`,
  missingAlt: `步骤“{id}”没有 alt | step “{id}” has no alt
    ::alt[图上画了什么，给听的读者] | ::alt[what the picture shows, for readers who listen]
    在步骤里加一行 ::alt[……] | add a line ::alt[…] to the step`,
  missingSummary: `步骤“{id}”没有 summary | step “{id}” has no summary
    ::summary[幻灯片上的一句话] | ::summary[the slide’s line]
    在步骤里加一行 ::summary[……] | add a line ::summary[…] to the step`,
  underlinedHeading: `文字下面的 --- 或 === 会把上一段变成标题 | a line of --- or === turns the paragraph above it into a heading
    标题以 # 开头 | headings begin with #
    删去 --- 或 === 这一行 | delete the line of --- or ===`,
  textNotHere: `第一个步骤之前只能有一段文字（图下说明） | only one paragraph (the measure line) may stand before the first step
    一段说明，然后 ::step | one paragraph, then ::step
    并成一段，或移进步骤 | join the paragraphs, or move the text into a step`,
  stepWithoutText: `步骤“{id}”没有正文 | step “{id}” has no text
    至少一段文字 | at least one paragraph
    写一段 | write a paragraph`,
  repeatedPart: `步骤“{id}”有不止一个 {name} | step “{id}” has more than one {name}
    每个步骤一个 alt、一个 summary；notes 可以多个 | one alt and one summary a step; any number of notes
    并成一个 | make them one`,
  emptyText: `{name}是空的 | the {name} is empty
    一行文字 | a line of text
    写上文字 | write it`,
  sectionWithoutId: `这个部分没有编号 | this section has no id
    # 标题 {#id} | # Title {#id}
    加上 {#id}，用小写英文字母、数字和 - | add {#id} in small letters, digits and -`,
  sceneWithoutId: `这个场景没有编号 | this scene has no id
    :::scene{#id} | :::scene{#id}
    加上 {#id}，用小写英文字母、数字和 - | add {#id} in small letters, digits and -`,
  stepWithoutId: `这个步骤没有编号 | this step has no id
    ::step{#id} | ::step{#id}
    加上 {#id}，用小写英文字母、数字和 - | add {#id} in small letters, digits and -`,
  unsupported: `这里不能用{what} | {what} cannot stand here
    {accepted} | {accepted}
    删去它，或改成普通文字 | delete it, or write it as plain text`,
  rawHtml: `有 HTML：{found} | raw HTML: {found}
    Markdown，不用 HTML | Markdown without HTML
    删去标签；标题里换行写 :br；要写小于号，写 \\< | take the tag out; :br breaks a title; \\< is a less-than sign`,
  tooDeep: `一层套一层，太深了，读不下去 | too many things stand within each other to be read
    场景不相套，各以单独一行 ::: 结束 | scenes do not stand within each other; each ends with a line :::
    给每个 :::scene 补上结束的 :::，删去多余的 > | close every :::scene with :::, and take out needless >`,

  // Ids

  badId: `编号“{id}”不能用 | “{id}” cannot be an id
    小写英文字母开头，字母、数字和 -，如 land-grid | small letters, digits and -, beginning with a letter, such as land-grid
    写成 {mended} | write {mended}`,
  hopelessId: `编号“{id}”不能用 | “{id}” cannot be an id
    小写英文字母开头，字母、数字和 -，如 land-grid | small letters, digits and -, beginning with a letter, such as land-grid
    换一个编号 | write another id`,
  reservedId: `编号“{id}”页面自己要用 | “{id}” is an id the page uses itself
    别的编号 | any other id
    写成 the-{id} 之类 | write the-{id} or the like`,
  repeatedId: `编号“{id}”用过了（第 {line} 行） | the id “{id}” is used already (line {line})
    部分、场景、步骤的编号各不相同 | sections, scenes and steps each have an id of their own
    换一个编号 | write another id`,

  // Facts and quantities

  unknownFact: `facts.csv 里没有“{id}” | there is no fact “{id}” in facts.csv
    {ids} | {ids}
    {id?ids} 检查编号，或在 facts.csv 中加一行 | check the id, or add a row to facts.csv`,
  factWithoutId: `:fact 没有编号 | :fact without an id
    :fact[编号] | :fact[id]
    在方括号里写 facts.csv 中的编号 | write an id of facts.csv between square brackets`,
  unknownForm: `数字没有“{found}”这种写法 | a fact cannot be printed as “{found}”
    {forms}，或不写 | {forms}, or none
    删去 as= | take out as=`,
  emptyPlain: `:plain 里没有文字 | :plain without text
    :plain[文字] | :plain[text]
    在方括号里写不作为数量的数字 | write the digits that are no quantity between square brackets`,
  typedQuantity: `手写的数量：{found} | a quantity typed by hand: {found}
    facts.csv 里的数量 :fact[编号]；年份、名称等不是数量的 :plain[……]
    quantities of facts.csv as :fact[id]; years and names, which are no quantities, as :plain[…]
    写成 :fact[编号]，或 :plain[{found}] | write :fact[id], or :plain[{found}]`,
  quantityInData: `{column} 里手写的数量：{found} | a quantity typed by hand in {column}: {found}
    不带数量的说明；数量各在 facts.csv 的一行里 | notes without quantities; each quantity has a row of its own in facts.csv
    换个不写数量的说法 | say it without the quantity`,

  // Text

  strayMark: `{found} 没有起作用，会照原样印出 | {found} does nothing here and would be printed
    **强调**、*着重*，紧贴文字 | **strong**, *emphasis*, close to the words
    成对地写，标点放到 ** 之外；要印出它，写 \\* | write it in pairs, punctuation outside; \\* prints it`,
  strayBraces: `{found} 会照原样印出 | {found} would be printed as it stands
    {#id} 只在 # 标题末尾；{as=…} 紧接 :fact[编号]；其他只在 :::scene、::step 之后
    {#id} at the end of a # heading; {as=…} right after :fact[id]; otherwise only after :::scene and ::step
    移到应在的位置，或删去 | move it to its place, or delete it`,
  breakNotHere: `{name}里不能有 :br | :br cannot stand in the {name}
    只在标题里 | in titles only
    删去 :br | delete :br`,
  linkNotHere: `{name}里不能有链接 | no link can stand in the {name}
    链接只在正文、部分开头和 notes 里 | links stand in step texts, section leads and notes
    移到正文 | move it to the text`,
  badLink: `链接“{href}”不能用 | the link “{href}” cannot be used
    https://……、#编号、mailto:……、data/表名.csv | https://…, #id, mailto:…, data/table.csv
    改成上面的一种 | write one of these`,
  insecureLink: `链接“{href}”不能用 | the link “{href}” cannot be used
    https://……、#编号、mailto:……、data/表名.csv | https://…, #id, mailto:…, data/table.csv
    写成 https://{rest} | write https://{rest}`,
  linkToNowhere: `链接“{href}”没有去处 | the link “{href}” leads nowhere
    {targets} | {targets}
    {href?targets} 改成存在的编号或文件 | write an id or file that exists`,
  tooLongText: `{name}有 {length} 字 | the {name} has {length} characters
    最好不过 {warn}，最多 {stop} | better up to {warn}, at most {stop}
    删短，或分成两步 | shorten it, or make two steps of it`,

  // Languages

  attributesInTranslation: `译文里的“{key}”不起作用 | “{key}” has no effect in the translation
    en.md 里只写 {#id}；图的设置都在 zh.md | only {#id} in en.md; charts are set in zh.md
    删去它 | delete it`,
  missingInTranslation: `译文里没有{kind}“{id}” | the translation has no {kind} “{id}”
    与 {file} 相同的部分、场景和步骤 | the same sections, scenes and steps as {file}
    在这里译出 {file} 的“{id}” | translate “{id}” of {file} here`,
  extraInTranslation: `{kind}“{id}”只在译文里有 | the {kind} “{id}” is only in the translation
    {ids} | {ids}
    {id?ids} 删去它，或在 zh.md 中加上 | delete it, or add it to zh.md`,
  movedInTranslation: `{kind}“{id}”的位置与 zh.md 不同 | the {kind} “{id}” does not stand where it stands in zh.md
    zh.md 中：{where} | in zh.md: {where}
    移到同样的位置 | move it to the same place`,
} as const;

const warnings = {
  missingNotes: `步骤“{id}”没有 notes | step “{id}” has no notes
    ::notes[讲解者的话] | ::notes[the speaker’s notes]
    在步骤里加一行 ::notes[……] | add a line ::notes[…] to the step`,
  unusedFact: `事实“{id}”没有用到 | the fact “{id}” is not used
    在文字、图或公式中用到的事实 | facts used in a text, a picture or a formula
    在故事里用它，或删去这一行 | use it in the story, or delete the row`,
  repeatedUnit: `“{printed}”之后又写了“{unit}” | “{printed}” is followed by “{unit}” again
    :fact[{id}] 已带单位 | :fact[{id}] holds its unit
    删去后面的“{unit}” | delete the “{unit}” after it`,
  hardBreak: `手工换行 | a line break made by hand
    标题里用 :br，正文由页面自己换行 | :br in titles; the page breaks other lines itself
    删去行末的反斜杠或空格 | delete the backslash or spaces at the line’s end`,
  longText: `{name}有 {length} 字 | the {name} has {length} characters
    最好不过 {warn}，最多 {stop} | better up to {warn}, at most {stop}
    删短，或分成两步 | shorten it, or make two steps of it`,
  factInOneLanguage: `“{step}”在这里引用了“{fact}”，{other} 里没有 | “{step}” cites “{fact}” here, but not in {other}
    两种语言引用相同的事实 | both languages cite the same facts
    在 {other} 里也写上 :fact[{fact}]，或在这里删去 | cite :fact[{fact}] in {other} too, or delete it here`,
  partInOneLanguage: `“{id}”在这里有{what}，{other} 里没有 | “{id}” has a {what} here, but not in {other}
    两种语言一样 | both languages alike
    在 {other} 里也写上，或在这里删去 | write it in {other} too, or delete it here`,
} as const;

const allErrors = { ...errors, ...viewErrors };
const allWarnings = { ...warnings, ...viewWarnings };

export const problem = placed(teller(allErrors, allWarnings));

export type Tell = TellAt<typeof allErrors & typeof allWarnings, void>;

/** What is told is put with some problems. */
export function telling(problems: Problem[]): Tell {
  return (place, key, ...values) => {
    problems.push(problem(place, key, ...values));
  };
}

/** What is said of an unknown directive; its name was meant without colons. */
export function directiveAmong(name: string, accepted: readonly string[]) {
  const words = accepted.map((word) => word.replace(/:/gu, ''));
  return { name, accepted, near: near(name, words) };
}
