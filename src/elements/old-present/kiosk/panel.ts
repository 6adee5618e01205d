import type { Beginning } from '../../../pages/present/start-panel.ts';
import { press, type State } from '../../../talk/model.ts';
import { choosesScreens, fillOtherScreen, severalScreens } from '../screens.ts';
import type { Part, Talk } from '../talk.ts';
import type { KioskPart } from './kiosk.ts';

/** The ways to begin, on the opening of a talk that has not begun. */
export function panelPart(talk: Talk, kiosk: KioskPart): Part {
  const { view, signal } = talk;
  const panel = view.document.querySelector<HTMLElement>('.start');
  const pressed = (key: string) => talk.update(press(talk.state(), key));
  const deeds: Readonly<Record<Beginning, () => void>> = {
    present: () => talk.update({ ...talk.state(), fullscreen: true }),
    async screens() {
      const filled = await fillOtherScreen(view);
      if (signal.aborted) return;
      if (!filled) talk.update({ ...talk.state(), fullscreen: true });
      pressed('s');
    },
    speaker: () => pressed('s'),
    kiosk: () => kiosk.begin(),
    check: () => pressed('i'),
    help: () => pressed('?'),
  };
  for (const [name, deed] of Object.entries(deeds)) {
    const button = panel?.querySelector<HTMLElement>(`[data-start="${name}"]`);
    button?.addEventListener('click', deed, { signal });
    if (name === 'screens' && button) button.hidden = !choosesScreens(view) || severalScreens(view) !== true;
  }
  // A hand that misses a button turns nothing.
  panel?.addEventListener('pointerdown', (event) => event.stopPropagation(), { signal });
  return {
    show({ slide, mode, fullscreen, auto }: State) {
      if (panel === null) return;
      panel.hidden = slide !== 0 || mode !== 'slides' || fullscreen || auto || kiosk.unattended();
    },
  };
}
