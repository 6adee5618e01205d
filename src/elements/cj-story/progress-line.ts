import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SectionTop, StoryLayout } from './story-layout.ts';

/**
 * The line at the bar's lower edge: how far the reader has come, with a tick where each section begins. Links to the
 * reader's section are marked as current.
 */
export class ProgressLine implements ReactiveController {
  private line: HTMLElement | null = null;
  private done = document.createElement('i');
  private drawn = -1;
  private ticked: readonly SectionTop[] = [];
  private section = '';

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly layout: StoryLayout,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.line = document.createElement('div');
    this.line.className = 'progress';
    this.line.setAttribute('aria-hidden', 'true');
    this.line.append(this.done);
    this.host.querySelector('.bar')?.append(this.line);
  }

  hostDisconnected(): void {
    this.line?.remove();
    this.line = null;
    this.ticked = [];
  }

  hostUpdated(): void {
    const { sections, section, done } = this.layout;
    if (sections !== this.ticked) this.tick(sections);
    if (done !== this.drawn) this.done.style.transform = `scaleX(${done})`;
    this.drawn = done;
    if (section !== this.section) this.mark(section);
  }

  private tick(sections: readonly SectionTop[]): void {
    this.ticked = sections;
    // New ones: a tick that moves would count as something that shifts under the reader.
    const ticks = sections.map(({ y }) => {
      const tick = document.createElement('b');
      tick.style.left = `${100 * this.layout.shareOf(y)}%`;
      return tick;
    });
    this.line?.replaceChildren(this.done, ...ticks);
  }

  private mark(section: string): void {
    this.section = section;
    for (const link of Array.from(document.querySelectorAll('.bar-parts a, .panel-parts a'))) {
      if (section !== '' && link.getAttribute('href') === `#${section}`) {
        link.setAttribute('aria-current', 'true');
      } else link.removeAttribute('aria-current');
    }
  }
}
