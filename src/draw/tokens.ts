import type { Ink } from '../charts/picture.ts';

export const themes = ['day', 'night'] as const;
export type Theme = (typeof themes)[number];

/** Literal colours of every ink, for pictures that stand without the page's styles; the same as in styles/tokens.css (a test holds them together). */
export const colours: Readonly<Record<Theme, Readonly<Record<Ink, string>>>> = {
  day: {
    ink: '#20241f',
    'ink-2': '#4b4e44',
    'ink-3': '#635f4e',
    line: '#e7dabd',
    paper: '#fbf6ea',
    card: '#fffdf6',
    azurite: '#1f5a86',
    malachite: '#226a58',
    ochre: '#96501f',
    gold: '#8a6316',
    cinnabar: '#b93526',
    'azurite-2': '#5288aa',
    'malachite-2': '#579678',
    'ochre-2': '#b67a40',
  },
  night: {
    ink: '#f6ecd2',
    'ink-2': '#cfc3a3',
    'ink-3': '#bdb192',
    line: '#33435f',
    paper: '#14213a',
    card: '#1a2946',
    azurite: '#93c3e6',
    malachite: '#8fc7a9',
    ochre: '#e3ab78',
    gold: '#dfc07c',
    cinnabar: '#f79f87',
    'azurite-2': '#6a9cc4',
    'malachite-2': '#6ca58a',
    'ochre-2': '#bd8a5a',
  },
};

/** Font stacks of pictures that stand without the page's styles. */
export const fonts = {
  sans: {
    zh: "'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif",
    en: "'Helvetica Neue',Roboto,'Liberation Sans',Arial,'Noto Sans KR','Noto Sans SC','Noto Sans CJK SC',sans-serif",
  },
  display: {
    zh: "'Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',serif",
    en: "'Noto Serif KR','Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',serif",
  },
} as const;
