import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Updates its host at every full second. */
export class Clock implements ReactiveController {
  private timer = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = window.setTimeout(
      () => {
        this.host.requestUpdate();
        this.hostConnected();
      },
      1000 - (Date.now() % 1000),
    );
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
  }
}
