/** Messages between windows of one talk, both ways. */
export interface Wire {
  /** Whether any window can be reached. */
  reaches(): boolean;
  post(data: object): void;
  /** A window that may be of the talk. */
  meet(peer: Window): void;
}

/**
 * A channel of that name; where there is none, or where it may lead nowhere (pages opened from files), also from window
 * to window, between those that one opened. `hear` is given whatever comes, and answers whether it is of use.
 */
export function wire(
  view: Window & typeof globalThis,
  name: string,
  signal: AbortSignal,
  hear: (data: unknown) => boolean,
): Wire {
  const { origin } = view;
  const channel = channelOf(view, name);
  const peers = new Set<Window>();
  const meet = (peer: Window) => {
    if (channel === null || origin === 'null') peers.add(peer);
  };
  if (view.opener) meet(view.opener as Window);
  channel?.addEventListener('message', ({ data }) => hear(data));
  view.addEventListener(
    'message',
    ({ data, origin: theirs, source }) => {
      if (theirs !== origin || source === null || source === view || !isNamed(data, name)) return;
      // A window that comes again after it was reloaded is met by what it says.
      if (hear(data)) meet(source as Window);
    },
    { signal },
  );
  signal.addEventListener('abort', () => channel?.close());
  return {
    meet,
    reaches: () => channel !== null || peers.size > 0,
    post(data) {
      const message = { ...data, talk: name };
      channel?.postMessage(message);
      for (const peer of peers) {
        if (peer.closed) peers.delete(peer);
        else peer.postMessage(message, origin === 'null' ? '*' : origin);
      }
    },
  };
}

/** Null where the browser has none, or grants none. */
function channelOf(view: Window & typeof globalThis, name: string): BroadcastChannel | null {
  try {
    return new view.BroadcastChannel(name);
  } catch {
    return null;
  }
}

function isNamed(data: unknown, name: string): boolean {
  return typeof data === 'object' && data !== null && (data as { talk?: unknown }).talk === name;
}
