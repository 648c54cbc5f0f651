import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { eased, sceneBetween } from '../../../view/map/glide.js';
import type { Scene } from '../../../view/map/scene.js';

/** How long everything is on its way, in milliseconds. */
const LASTS = 240;

/** What is drawn of a page while it goes from one order to the next; people who want no motion see the new order at once. */
export class Gliding implements ReactiveController {
  private from: Scene | null = null;
  private to: Scene | null = null;
  private since = 0;
  private frame = 0;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement & { readonly scene: Scene }) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'wheel', 'keydown']) this.host.addEventListener(type, this.end, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'wheel', 'keydown']) this.host.removeEventListener(type, this.end, { capture: true });
    this.end();
  }

  /** The next scene is come to by gliding from the one that is there. */
  start(): void {
    this.end();
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.from = this.host.scene;
  }

  /** Everything is where it was going: a hand wants to work there. */
  readonly end = (): void => {
    cancelAnimationFrame(this.frame);
    if (this.to) this.host.requestUpdate();
    this.from = this.to = null;
  };

  /** The scene to draw now. */
  get shown(): Scene {
    const { from, host } = this;
    if (!from || host.scene === from) return host.scene;
    if (this.to !== host.scene) {
      // Another scene on the way: whoever changed something wants to see that.
      if (this.to) return this.stopped();
      this.to = host.scene;
      this.since = performance.now();
    }
    const t = (performance.now() - this.since) / LASTS;
    if (t >= 1) return this.stopped();
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => host.requestUpdate());
    return sceneBetween(from, host.scene, eased(t));
  }

  private stopped(): Scene {
    this.from = this.to = null;
    return this.host.scene;
  }
}
