import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Keeps what stands below its host where it is, while somebody works there and the host grows or shrinks. */
export class SteadyBelow implements ReactiveController {
  private height = 0;
  private readonly watch = new ResizeObserver(() => this.onResize());

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostConnected(): void {
    this.height = this.host.offsetHeight;
    this.watch.observe(this.host);
  }

  hostDisconnected(): void {
    this.watch.disconnect();
  }

  private onResize(): void {
    const { host } = this;
    const grown = host.offsetHeight - this.height;
    this.height = host.offsetHeight;
    const around = host.parentElement;
    if (around?.matches(':focus-within') && !host.matches(':focus-within')) around.scrollTop += grown;
  }
}
