import type { ReactiveController } from 'lit';

/**
 * Listeners that come and go together: with the element whose controller they are, or by `on` and `off`.
 * (`signal` in listener options is younger than the engine floor.)
 */
export class Listeners implements ReactiveController {
  private target: EventTarget | null = null;

  constructor(
    private readonly findTarget: () => EventTarget | null,
    private readonly heard: Readonly<Record<string, (event: never) => void>>,
    private readonly options: AddEventListenerOptions = {},
  ) {}

  on(): void {
    this.off();
    this.target = this.findTarget();
    for (const [type, listener] of Object.entries(this.heard)) {
      this.target?.addEventListener(type, listener as EventListener, this.options);
    }
  }

  off(): void {
    for (const [type, listener] of Object.entries(this.heard)) {
      this.target?.removeEventListener(type, listener as EventListener, this.options);
    }
    this.target = null;
  }

  hostConnected(): void {
    this.on();
  }

  hostDisconnected(): void {
    this.off();
  }
}
