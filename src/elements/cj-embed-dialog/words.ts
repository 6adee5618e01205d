import type { Locale, Localized } from '../../lib/locale.ts';
import type { EmbedForm, EmbedTheme } from './codes.ts';

/** Words of the embed dialog and of the editors' page. Nothing of a story stands here. */
const zh = {
  title: '嵌入',
  pageTitle: '把这一卷的图放进别的网页',
  lead: '每一幕、每一步都可以单独嵌入：粘贴一段代码，图会按栏宽排好，带着标题、出处、状态说明和回到原文的链接。读者无须登录，页面不写入任何存储，也不向别处请求。',
  wholeScene: '整幕',
  stepName: '第{n}步',
  form: '形式',
  step: '步骤',
  language: '语言',
  theme: '明暗',
  plain: '只要图，不带标题和文字',
  code: '代码',
  copy: '复制',
  copied: '已复制',
  byHand: '已选中，请按 Ctrl+C 或长按复制',
  preview: '预览',
  previewWidth: '预览宽度',
  previewFull: '全宽',
  previewName: '预览：{title}',
  close: '关闭',
  allCodes: '全部代码',
  story: '回到长卷',
  otherLanguage: 'English',
  scenes: '各幕的代码',
  steps: '单独一步',
  oembedPage: '或把这个地址交给会自己找 oEmbed 的系统：',
  failed: '列表没有取到。全部代码在这里：',
  rules: '用之前知道这些',
  ruleList: [
    '文字与数据按 CC BY 4.0 使用：请保留图中的出处和链接。',
    '地址不会变：改过名的一幕，旧地址照常有效。',
    '只有框架时，高度取最高的一种；加上 embed.js，框架随内容变高变矮；把 embed.js 放进网页的 head，打开时也不跳动。',
    '内容安全策略（CSP）严格的网站：放行本站的 frame-src；用脚本时再放行 script-src。代码里没有内联样式和内联脚本。',
    '已经在用 pym.js、iframe-resizer、AMP 或 Datawrapper 脚本的网页，不必再放 embed.js：框架自己会把高度告诉它们。',
  ],
  versioned: '固定版本的脚本（内容永不改变，可校验）：',
  forms: {
    frame: { name: '框架', hint: '一段 iframe，无须脚本。' },
    'frame-script': { name: '框架加脚本', hint: '框架随内容调整高度。' },
    component: { name: '组件', hint: '滚到附近才载入；脚本不运行的地方显示图片。' },
    picture: { name: '图片', hint: '只放图片，出处写在图里。' },
    oembed: { name: 'oEmbed 地址', hint: '给支持 oEmbed 的发布系统。' },
  } satisfies Record<EmbedForm, { name: string; hint: string }>,
  themes: { auto: '随读者', day: '白天', night: '夜间' } satisfies Record<EmbedTheme, string>,
  languages: { zh: '中文', en: 'English' } satisfies Record<Locale, string>,
};

export type EmbedWords = typeof zh;

const en: EmbedWords = {
  title: 'Embed',
  pageTitle: 'Put these pictures on another page',
  lead: 'Every scene and every step can be embedded by itself: paste one code, and the picture fits the column, with its headline, source, notes on status and a link back to the story. Readers need no account; the page stores nothing and asks no other host.',
  wholeScene: 'Whole scene',
  stepName: 'Step {n}',
  form: 'Form',
  step: 'Step',
  language: 'Language',
  theme: 'Theme',
  plain: 'Picture only, without headline and text',
  code: 'Code',
  copy: 'Copy',
  copied: 'Copied',
  byHand: 'Selected: press Ctrl+C, or hold to copy',
  preview: 'Preview',
  previewWidth: 'Width of the preview',
  previewFull: 'Full',
  previewName: 'Preview: {title}',
  close: 'Close',
  allCodes: 'All codes',
  story: 'Back to the story',
  otherLanguage: '中文',
  scenes: 'Codes by scene',
  steps: 'One step',
  oembedPage: 'Or give this address to a system that finds oEmbed itself: ',
  failed: 'The list did not arrive. All codes are here: ',
  rules: 'Good to know',
  ruleList: [
    'Text and data are CC BY 4.0: please keep the source and the link that stand in the picture.',
    'Addresses last: a scene that is renamed keeps its old address.',
    'A frame alone is as high as it may need in any column from 320 px; with embed.js it grows and shrinks with its content, and with embed.js in the page’s head nothing moves while it loads.',
    'Sites with a strict content policy: allow this host in frame-src, and in script-src for the forms with a script. No code has inline styles or inline scripts.',
    'Pages that run pym.js, iframe-resizer, AMP or Datawrapper’s script need no embed.js: the frame tells them its height too.',
  ],
  versioned: 'The script in this very version (it never changes and can be checked): ',
  forms: {
    frame: { name: 'Frame', hint: 'An iframe, without a script.' },
    'frame-script': { name: 'Frame and script', hint: 'The frame grows and shrinks with its content.' },
    component: {
      name: 'Component',
      hint: 'Loads when it comes near; shows the picture where scripts do not run.',
    },
    picture: { name: 'Picture', hint: 'The picture alone, its source written into it.' },
    oembed: { name: 'oEmbed address', hint: 'For publishing systems that take oEmbed.' },
  },
  themes: { auto: 'Reader’s', day: 'Day', night: 'Night' },
  languages: { zh: '中文', en: 'English' },
};

const words: Localized<EmbedWords> = { zh, en };

export function embedWords(locale: Locale): EmbedWords {
  return words[locale];
}
