import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Updates its host at every full second. */
export class Clock implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#arm();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly #arm = (): void => {
    this.#timer = window.setTimeout(this.#tick, 1000 - (Date.now() % 1000));
  };

  readonly #tick = (): void => {
    this.#host.requestUpdate();
    this.#arm();
  };
}
