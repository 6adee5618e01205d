import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../styles/tokens.css';
import '../../styles/base.css';
import './cj-trace.css';
import './cj-trace.ts';
import type { CjTrace } from './cj-trace.ts';

const row = (id: string, value: string, label: string, more = '') =>
  `<tr id="fact-${id}" data-status="reported"><th scope="row"><span class="register-value">${value}</span><span class="register-label">${label}</span></th>
    <td data-label="Period">2021</td>
    <td data-label="Basis"><span class="row-basis" data-label="Status">reported</span><span class="row-basis" data-label="Source">p. 2</span></td>
    <td data-label="Notes">${more}</td></tr>`;
const number = (id: string, text: string) =>
  `<a class="fact" href="#fact-${id}" data-fact="${id}"><data value="1">${text}</data></a>`;

const page = `<button id="before">before</button>
  <section class="scene" id="scene">
    <article class="step" id="step">
      <div class="step-text"><p>There are ${number('apples', '12')} apples and ${number('pears', '5')} pears, and <a href="#x" id="after">more</a>.</p></div>
      <a href="#table-2">Data</a>
    </article>
    <div id="chart" tabindex="0" style="height: 200px">chart</div>
    <footer class="scene-foot"><p class="source">Yearbook, p. 2</p>
      <details class="tables"><summary>Tables</summary>
        <table class="table" id="table-1"><tbody><tr data-d="north"><th scope="row">North</th><td data-label="Old">1</td></tr></tbody></table>
        <table class="table" id="table-2"><tbody><tr data-d="north"><th scope="row">North</th><td data-label="Trees">7</td><td data-label="Note"></td></tr>
          <tr><th scope="row"><a class="to-fact" href="#fact-pears">Pears</a></th><td data-label="Number">5</td></tr></tbody></table>
      </details></footer>
  </section>
  <table class="register"><tbody>
    ${row('apples', '12', 'Apples')}
    ${row('pears', '5', 'Pears', '<p data-label="Told" class="told"><a href="#step">Step</a></p>')}
    ${row('fruit', '17', 'Fruit', `<p data-label="Formula"><span class="row-lead">Formula: </span>Apples ${number('apples', '12')} + Pears ${number('pears', '5')} = ${number('fruit', '17')}</p>`)}
  </tbody></table>
  <p id="sum">In all ${number('fruit', '17')}.</p>
  <div id="fact-card" class="trace"><p class="trace-head"><span class="trace-value">3</span> <span class="trace-label">Carts</span></p><dl><div><dt>Period</dt><dd>1021</dd></div></dl></div>
  <p id="carts">${number('card', '3')}</p>
  <div style="height: 3000px"></div>
  <cj-trace></cj-trace>`;

let host: HTMLElement;
let trace: CjTrace;
/** Whether a listener that was there before the trace saw the last click as answered. */
let answered = false;
const panel = () => document.querySelector<HTMLElement>('.trace-panel');
const isOpen = () => panel() !== null;
const hasFocus = (element: Element | null) => document.activeElement === element;
const find = <T extends HTMLElement = HTMLElement>(selector: string) => {
  const found = host.querySelector<T>(selector);
  if (found === null) throw new Error(`no ${selector}`);
  return found;
};
/** The number in the text. */
const fact = (id: string) => find(`:not(td) > p > [data-fact="${id}"]`);
const later = (ms: number) => new Promise((done) => setTimeout(done, ms));
const click = async (element: Element) => {
  await userEvent.click(element);
  await trace.updateComplete;
};
const ask = async (detail: object, from = find('#chart')) => {
  const box = new DOMRect(20, 250, 40, 40);
  from.dispatchEvent(new CustomEvent('cj-datum', { bubbles: true, detail: { box, ...detail } }));
  await trace.updateComplete;
};

beforeEach(() => {
  document.documentElement.lang = 'en';
  host = document.createElement('main');
  host.addEventListener('click', (event) => {
    answered = event.defaultPrevented;
  });
  // The test's own page; nothing of a story.
  host.append(document.createRange().createContextualFragment(page));
  document.body.append(host);
  trace = find<CjTrace>('cj-trace');
  scrollTo(0, 0);
});
afterEach(() => {
  host.remove();
  document.documentElement.removeAttribute('data-size');
  expect(isOpen()).toBe(false);
});

describe('a number', () => {
  it('opens its trace by a click, which takes the focus, and closes it by the next', async () => {
    await click(fact('pears'));
    expect(trace.datum).toBe('pears');
    expect(answered).toBe(true);
    expect(panel()?.getAttribute('role')).toBe('dialog');
    expect(panel()?.getAttribute('aria-label')).toBe('Pears: 5');
    expect(panel()?.textContent).toContain('p. 2');
    expect(hasFocus(panel())).toBe(true);
    expect(fact('pears').getAttribute('aria-expanded')).toBe('true');
    await click(fact('pears'));
    expect(trace.datum).toBe(null);
    expect(fact('pears').getAttribute('aria-expanded')).toBe('false');
  });

  it.each(['Enter', ' '])('opens by the key "%s" and gives the focus back on Escape', async (key) => {
    fact('apples').focus();
    await userEvent.keyboard(key === ' ' ? '[Space]' : '{Enter}');
    await trace.updateComplete;
    expect(hasFocus(panel())).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(hasFocus(fact('apples'))).toBe(true);
    expect(isOpen()).toBe(false);
  });

  it('is peeked at by Tab, without more tab stops, and then closed by leaving it', async () => {
    find('#before').focus();
    await userEvent.tab();
    await trace.updateComplete;
    expect(trace.datum).toBe('apples');
    expect(hasFocus(fact('apples'))).toBe(true);
    await userEvent.tab();
    await trace.updateComplete;
    expect(trace.datum).toBe('pears');
    await userEvent.tab();
    expect(hasFocus(find('#after'))).toBe(true);
    expect(isOpen()).toBe(false);
  });

  it('is followed by its pinned panel in the order of Tab', async () => {
    fact('apples').focus();
    await userEvent.keyboard('{Enter}');
    await trace.updateComplete;
    await userEvent.tab({ shift: true });
    expect(hasFocus(fact('apples'))).toBe(true);
    await userEvent.tab();
    expect(panel()?.contains(document.activeElement)).toBe(true);
    for (let i = 0; i < 5 && panel()?.contains(document.activeElement); i++) await userEvent.tab();
    expect(hasFocus(fact('pears'))).toBe(true);
  });

  it('is peeked at by a mouse that rests on it; the panel may be reached', async () => {
    await userEvent.hover(fact('pears'));
    await later(250);
    expect(trace.datum).toBe('pears');
    expect(panel()?.contains(document.activeElement)).toBe(false);
    await userEvent.hover(panel() as HTMLElement);
    await later(350);
    expect(trace.datum).toBe('pears');
    await userEvent.hover(find('#before'));
    await later(350);
    expect(isOpen()).toBe(false);
  });

  it('is never covered, and its panel stays in the window', async () => {
    for (const id of ['apples', 'fruit', 'card']) {
      await click(fact(id));
      const [own, box] = [fact(id).getBoundingClientRect(), panel()?.getBoundingClientRect()];
      if (box === undefined) throw new Error('no panel');
      expect(box.top >= own.bottom || box.bottom <= own.top).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(innerWidth);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(innerHeight);
      await userEvent.keyboard('{Escape}');
    }
  });

  it('loses its trace by a click elsewhere and by scrolling away', async () => {
    await click(fact('pears'));
    await click(find('#before'));
    expect(isOpen()).toBe(false);
    await click(fact('pears'));
    scrollBy(0, 20);
    await later(60);
    expect(trace.datum).toBe('pears');
    scrollBy(0, 200);
    await later(60);
    expect(isOpen()).toBe(false);
  });

  it('remains a link for those who ask for one', async () => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true });
    // Nothing is to be followed here.
    document.body.addEventListener('click', (each) => each.preventDefault(), { once: true });
    fact('fruit').dispatchEvent(event);
    expect(trace.datum).toBe(null);
  });

  it('leads from a formula to its inputs and back', async () => {
    await click(fact('fruit'));
    expect(panel()?.querySelectorAll('.fact').length).toBe(2);
    expect(panel()?.textContent).not.toContain('Formula: ');
    await click(panel()?.querySelector('.fact[data-fact="pears"]') as Element);
    expect(trace.datum).toBe('pears');
    expect(hasFocus(panel())).toBe(true);
    await click(panel()?.querySelector('.trace-back') as Element);
    expect(trace.datum).toBe('fruit');
    expect((document.activeElement as HTMLElement).dataset.fact).toBe('pears');
    await userEvent.keyboard('{Escape}');
    expect(hasFocus(fact('fruit'))).toBe(true);
  });

  it('leads to its row in a data table', async () => {
    await click(fact('pears'));
    await click(panel()?.querySelectorAll('.trace-links a')[1] as Element);
    expect(hasFocus(find('.to-fact'))).toBe(true);
    expect(find<HTMLDetailsElement>('.tables').open).toBe(true);
  });

  it('answers from a card as well', async () => {
    await click(fact('card'));
    expect(panel()?.getAttribute('aria-label')).toBe('Carts: 3');
    expect(panel()?.querySelector('dl')?.textContent).toContain('1021');
    await userEvent.keyboard('{Escape}');
  });

  it('is meant by a finger that just misses it', async () => {
    const { left, bottom } = fact('pears').getBoundingClientRect();
    const paragraph = find('.step-text p');
    paragraph.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, pointerType: 'touch' }));
    const at = { clientX: left + 2, clientY: bottom + 8, detail: 1 };
    paragraph.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...at }));
    await trace.updateComplete;
    expect(trace.datum).toBe('pears');
    trace.close();
  });
});

describe('a mark', () => {
  it('that shows a fact opens its trace beside its box', async () => {
    await ask({ datum: 'apples', how: 'tap' });
    expect(trace.datum).toBe('apples');
    expect(panel()?.getBoundingClientRect().top).toBeGreaterThanOrEqual(298);
    await ask({ datum: null, how: 'tap' });
    expect(isOpen()).toBe(false);
  });

  it('that shows a table row opens the row of the step that is shown', async () => {
    find('#step').dispatchEvent(new CustomEvent('cj-step', { bubbles: true, detail: { id: 'step' } }));
    find('#chart').focus();
    await ask({ datum: 'north', how: 'key' });
    expect(panel()?.textContent).toContain('Trees');
    expect(panel()?.querySelectorAll('dt').length).toBe(1);
    expect(panel()?.textContent).toContain('Yearbook');
    await userEvent.keyboard('{Escape}');
    expect(hasFocus(find('#chart'))).toBe(true);
  });

  it('is peeked at by hover, unless something is pinned', async () => {
    await ask({ datum: 'apples', how: 'hover' });
    expect(trace.datum).toBe('apples');
    await ask({ datum: null, how: 'hover' });
    await later(350);
    expect(isOpen()).toBe(false);
    await ask({ datum: 'apples', how: 'tap' });
    await ask({ datum: 'pears', how: 'hover' });
    expect(trace.datum).toBe('apples');
    trace.close();
  });

  it('that nothing is known of opens nothing', async () => {
    await ask({ datum: 'nobody', how: 'tap' });
    expect(isOpen()).toBe(false);
  });
});

describe('with large text', () => {
  it('the trace stands in the text and closes by its number', async () => {
    document.documentElement.dataset.size = '3';
    await userEvent.hover(fact('pears'));
    await later(250);
    expect(isOpen()).toBe(false);
    await click(fact('pears'));
    expect(find('.step-text p').nextElementSibling === panel()).toBe(true);
    expect(panel()?.getAttribute('role')).toBe('group');
    expect(panel()?.hasAttribute('popover')).toBe(false);
    await click(fact('pears'));
    find<HTMLDetailsElement>('.tables').open = true;
    await click(find('.to-fact'));
    expect(panel()?.closest('tr')?.className).toBe('trace-row');
    await userEvent.keyboard('{Escape}');
    expect(host.querySelectorAll('.trace-row').length).toBe(0);
  });
});

it('works without popovers', async () => {
  const { showPopover } = HTMLElement.prototype;
  Reflect.set(HTMLElement.prototype, 'showPopover', undefined);
  await click(fact('pears'));
  expect(panel()?.hasAttribute('popover')).toBe(false);
  expect(panel()?.getBoundingClientRect().height).toBeGreaterThan(100);
  HTMLElement.prototype.showPopover = showPopover;
  await userEvent.keyboard('{Escape}');
});

it.each(['', 'night'])('has nothing for axe to find, theme "%s"', async (theme) => {
  document.documentElement.dataset.theme = theme;
  for (const owner of [fact('fruit'), fact('card')]) {
    await click(owner);
    const { violations } = await axe.run(panel() as HTMLElement, { resultTypes: ['violations'] });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    trace.close();
  }
  document.documentElement.removeAttribute('data-theme');
});
