/** Messages between windows of one talk, both ways. */
export interface Wire {
  /** Whether any window can be reached. */
  reaches(): boolean;
  post(data: object): void;
  /** A window that may be of the talk. */
  meet(peer: Window): void;
  close(): void;
}

/**
 * A channel of that name; where there is none, or where it may lead nowhere (pages opened from files), also from window
 * to window, between those that one opened. `hear` is given whatever comes, and answers whether it is of use.
 */
export function wire(name: string, hear: (data: unknown) => boolean): Wire {
  // A sandboxed page has none: "null", as on file://.
  const { origin } = window;
  const channel = channelOf(name);
  const peers = new Set<Window>();
  const meet = (peer: Window) => {
    if (channel === null || origin === 'null') peers.add(peer);
  };
  const heard = ({ data, origin: theirs, source }: MessageEvent) => {
    if (theirs !== origin || source === null || source === window || !isNamed(data, name)) return;
    // A window that comes again after it was reloaded is met by what it says.
    if (hear(data)) meet(source as Window);
  };
  if (window.opener) meet(window.opener as Window);
  channel?.addEventListener('message', ({ data }) => hear(data));
  window.addEventListener('message', heard);
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
    close() {
      channel?.close();
      window.removeEventListener('message', heard);
    },
  };
}

/** Null where the browser has none, or grants none. */
function channelOf(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

function isNamed(data: unknown, name: string): boolean {
  return typeof data === 'object' && data !== null && (data as { talk?: unknown }).talk === name;
}
