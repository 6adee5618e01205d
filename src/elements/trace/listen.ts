/** Listeners that are taken away together. (`signal` in listener options is younger than the engine floor.) */
export interface Listeners {
  on<E extends Event>(
    target: EventTarget,
    type: string,
    heard: (event: E) => void,
    options?: AddEventListenerOptions,
  ): void;
  off(): void;
}

export function listeners(): Listeners {
  const undo: (() => void)[] = [];
  return {
    on(target, type, heard, options = {}) {
      const listener = heard as EventListener;
      target.addEventListener(type, listener, options);
      undo.push(() => target.removeEventListener(type, listener, options));
    },
    off() {
      for (const one of undo.splice(0)) one();
    },
  };
}
