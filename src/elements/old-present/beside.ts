import type { Picture } from '../../charts/picture.ts';
import { type LiveDrawing, svgDrawing } from '../../draw/live.ts';
import type { ScriptWords } from '../../pages/present/words.ts';
import type { StageData } from '../../scenes/stage-data.ts';
import type { State } from '../../talk/model.ts';
import type { Stages } from './stages.ts';
import type { Part, Talk } from './talk.ts';

/** More lines than this do not stand in a column. */
const mostRows = 12;

export interface Beside extends Part {
  /** The screen's shape may have changed. */
  resized(): void;
}

/**
 * What stands beside a step's picture on screens wider than 3:1: on 32:9 the scene's next picture, else the one before,
 * else the table; on 48:9 both pictures and the table. Made for the slide that is shown, and gone with it.
 */
export function besideOn(
  { view, slides, signal }: Pick<Talk, 'view' | 'slides' | 'signal'>,
  stages: Stages,
  words: ScriptWords,
): Beside {
  const { document } = view;
  let shown = '';
  let slide: HTMLElement | undefined;
  let drawings: LiveDrawing[] = [];
  const clear = () => {
    for (const drawing of drawings) drawing.destroy();
    drawings = [];
    for (const column of Array.from(document.querySelectorAll('.beside'))) column.remove();
  };
  const column = (kind: string, name: string, text: string): HTMLElement => {
    const made = document.createElement('aside');
    made.className = `beside ${kind}`;
    const line = document.createElement('p');
    line.className = 'beside-name';
    const strong = document.createElement('strong');
    strong.textContent = name;
    line.append(strong, text === '' ? '' : `  ${text}`);
    made.append(line);
    slide?.append(made);
    return made;
  };
  const picture = (kind: 'before' | 'after', stage: StageData, index: number) => {
    const step = stage.steps[index];
    const text = document.getElementById(step?.id ?? '')?.querySelector('.line')?.textContent ?? '';
    const made = column(kind, words[kind], text);
    const box = document.createElement('div');
    box.className = 'beside-picture';
    box.setAttribute('aria-hidden', 'true');
    made.append(box);
    const drawing = svgDrawing(stage.crop);
    box.append(drawing.element);
    if (step !== undefined) drawing.draw(step.picture);
    drawings.push(drawing);
  };
  const table = ({ table: { columns, rows } }: Picture) => {
    const made = column('table', words.table, '');
    const element = document.createElement('table');
    const row = (cells: readonly string[], tag: 'th' | 'td') => {
      const line = element.insertRow();
      cells.forEach((text, index) => {
        const cell = document.createElement(tag);
        cell.textContent = text;
        cell.classList.toggle('numeric', columns[index]?.numeric === true);
        line.append(cell);
      });
    };
    row(
      columns.map(({ label }) => label),
      'th',
    );
    for (const { cells } of rows) row(cells, 'td');
    made.append(element);
  };
  signal.addEventListener('abort', clear);
  const make = () => {
    const shape = document.documentElement.dataset.shape ?? '';
    const name = shape.includes('wide') ? `${shape} ${slide?.id}` : '';
    if (name === shown) return;
    clear();
    const stage = name === '' ? null : stages.get(slide?.dataset.scene ?? '', 'tall');
    shown = stage === null ? '' : name;
    if (stage === null) return;
    const at = stage.steps.findIndex(({ id }) => id === slide?.id);
    const now = stage.steps[at]?.picture;
    const differs = (index: number) => {
      const other = stage.steps[index]?.picture;
      return other !== undefined && other !== now;
    };
    const rows = now?.table.rows.length ?? 0;
    const tabled = now !== undefined && rows > 0 && rows <= mostRows;
    const wall = shape.includes('wall');
    if (differs(at + 1)) picture('after', stage, at + 1);
    if (differs(at - 1) && (wall || !differs(at + 1))) picture('before', stage, at - 1);
    if (tabled && (wall || document.querySelector('.beside') === null)) table(now);
  };
  return {
    show({ slide: index }: State) {
      slide = slides[index];
      make();
    },
    resized: make,
  };
}
