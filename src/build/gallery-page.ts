import type { Frame } from '../charts/frame.ts';
import type { Picture } from '../charts/picture.ts';
import { svgText } from '../draw/svg-text.ts';
import { colours, fonts, type Theme, themes } from '../draw/tokens.ts';
import { escapeHtml } from '../lib/html.ts';

/** A chart variant drawn in one frame, named `chart-variant-locale-width`. */
export interface GalleryExample {
  readonly name: string;
  readonly frame: Frame;
  readonly picture: Picture;
}

/** All chart examples on one page, by chart, with switches for theme, language and width. For development only. */
export function galleryPage(examples: readonly GalleryExample[]): string {
  const charts = new Map<string, GalleryExample[]>();
  for (const example of examples) {
    const chart = example.name.split('-', 1)[0] ?? example.name;
    charts.set(chart, [...(charts.get(chart) ?? []), example]);
  }
  const widths = [...new Set(examples.map(({ frame }) => frame.width))].sort((a, b) => a - b);
  const themeCss = themes.map((theme) => `.${theme}{${properties(theme)}}`).join('\n');
  const hiding = [...widths.map((width) => `w${width}`), 'zh', 'en']
    .map((name) => `#show-${name}:not(:checked)~main .${name}{display:none}`)
    .join('\n');
  return `<!doctype html>
<html lang="zh-Hans" class="day">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Gallery</title>
<link rel="stylesheet" href="/src/styles/pictures.css">
<style>
${themeCss}
html{background:var(--paper);color:var(--ink);font:16px/1.6 ${fonts.sans.zh};--sans:${fonts.sans.zh};--display:${fonts.display.zh}}
body{margin:1.5rem}
figure{margin:0 0 2rem;max-width:100%}
figcaption{color:var(--ink-2);font-size:14px}
.pic{outline:1px solid var(--line)}
section{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:flex-start}
h2{flex-basis:100%;margin:1rem 0 0}
${hiding}
</style>
</head>
<body>
<button type="button" onclick="document.documentElement.classList.toggle('night')">day / night</button>
${['zh', 'en'].map((name) => toggle(name, name, true)).join('\n')}
${widths.map((width) => toggle(`w${width}`, `${width} px`, width < 1000)).join('\n')}
<main>
${[...charts].map(([chart, drawn]) => `<section id="${escapeHtml(chart)}"><h2>${escapeHtml(chart)}</h2>${drawn.map(figure).join('\n')}</section>`).join('\n')}
</main>
</body>
</html>`;
}

function toggle(name: string, words: string, checked: boolean): string {
  return `<input type="checkbox" id="show-${name}"${checked ? ' checked' : ''}><label for="show-${name}">${words}</label>`;
}

function figure({ name, frame, picture }: GalleryExample): string {
  const notes = picture.notes.map((note) => `<br>${escapeHtml(note)}`).join('');
  return `<figure class="${frame.locale} w${frame.width}" style="width:${frame.width}px">${svgText(picture, { idPrefix: name })}<figcaption>${escapeHtml(name)}${notes}</figcaption></figure>`;
}

function properties(theme: Theme): string {
  return Object.entries(colours[theme])
    .map(([ink, colour]) => `--${ink}:${colour}`)
    .join(';');
}
