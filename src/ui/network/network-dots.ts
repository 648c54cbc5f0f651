import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { dotsAlong, type DottedLine } from '../../view/network/dots.js';
import type { Viewing } from '../map/canvas/viewing.js';

/** The drawing on which dots run. */
export interface DottedHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether time runs. */
  readonly isFlowing: boolean;
  /** The lines along which they run now. */
  readonly dotted: readonly DottedLine[];
}

/** How fast a dot goes, in units of the network per millisecond. */
const SPEED = 0.07;

/** Dots that go from giver to receiver while time runs; none for people who want no motion. */
export class NetworkDots implements ReactiveController {
  private frame = 0;

  constructor(
    private readonly host: DottedHost,
    private readonly viewing: Viewing,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const isOn = this.host.isFlowing && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (isOn && this.frame === 0) this.frame = requestAnimationFrame(this.draw);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  private readonly draw = (now: number): void => {
    this.frame = 0;
    const paper = this.host.renderRoot.querySelector('canvas');
    const pen = paper?.getContext('2d');
    if (!paper || !pen) return;
    const { width, height } = this.viewing.size;
    const dense = devicePixelRatio;
    if (paper.width !== Math.round(width * dense) || paper.height !== Math.round(height * dense)) [paper.width, paper.height] = [Math.round(width * dense), Math.round(height * dense)];
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, paper.width, paper.height);
    if (!this.host.isFlowing) return;
    const { x, y, k } = this.viewing.live;
    pen.setTransform(dense * k, 0, 0, dense * k, dense * x, dense * y);
    const style = getComputedStyle(this.host);
    pen.fillStyle = style.getPropertyValue('--surface');
    pen.strokeStyle = style.getPropertyValue('--ink');
    pen.lineWidth = 1 / k;
    pen.beginPath();
    for (const { x: left, y: top, r } of dotsAlong(this.host.dotted, now * SPEED)) {
      pen.moveTo(left + r, top);
      pen.arc(left, top, r, 0, 2 * Math.PI);
    }
    pen.fill();
    pen.stroke();
    this.frame = requestAnimationFrame(this.draw);
  };
}
