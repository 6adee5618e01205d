import type { SpeakerData } from '../../../pages/present/speaker-block.ts';
import type { State } from '../../../talk/model.ts';
import type { Part, Talk } from '../talk.ts';
import { speakerAddress, talkName } from './addresses.ts';
import { type Agreement, agreement } from './agreement.ts';
import { speakerView } from './view.ts';

/** Whether this is the speaker's window; the head's script knows it by the address. */
export function isSpeaking(document: Document): boolean {
  return document.documentElement.dataset.view === 'speaker';
}

/** What joins the slides' window with the speaker's, in either of them. */
export function speakerParts(talk: Talk): Part[] {
  const { view } = talk;
  const { document, location } = view;
  const text = document.getElementById('speaking')?.textContent ?? null;
  if (text === null) return [];
  const data = JSON.parse(text) as SpeakerData;
  const name = talkName(data.story, location.pathname, talk.route);
  if (!isSpeaking(document)) {
    const shared = agreement(talk, 'slides', name, () => undefined);
    return [shared, speakerKey(talk, shared, name)];
  }
  let window: Part | null = null;
  const shared = agreement(talk, 'speaker', name, () => window?.show(talk.state(), talk.state()));
  window = speakerView(talk, shared, data);
  return [shared, window];
}

/** Opens the speaker's window when it is asked for, or says where it is to be had. */
function speakerKey(talk: Talk, shared: Agreement, name: string): Part {
  const { view } = talk;
  return {
    show(state, before) {
      linkNote(view.document, state);
      if (before === null || state.speaker <= before.speaker) return;
      shared.lead();
      const address = speakerAddress(view.location.href);
      const { availWidth, availHeight } = view.screen;
      const size = `width=${Math.round(availWidth * 0.8)},height=${Math.round(availHeight * 0.8)}`;
      // By its name, so that there is one however often it is asked for.
      const opened = view.open(address, name, `popup,${size}`);
      if (opened !== null && !opened.closed) {
        shared.meet(opened);
        opened.focus();
        return;
      }
      // After all parts were told of this change.
      view.queueMicrotask(() => talk.update({ ...talk.state(), note: { kind: 'speaker', asked: address } }));
    },
  };
}

/** The note that the window was blocked is a link to it. */
function linkNote(document: Document, { note }: State): void {
  const line = document.querySelector('.note');
  if (line === null || note?.kind !== 'speaker' || line.querySelector('a') !== null) return;
  const link = document.createElement('a');
  link.href = note.asked;
  link.target = '_blank';
  link.rel = 'opener';
  link.textContent = line.textContent;
  line.replaceChildren(link);
}
