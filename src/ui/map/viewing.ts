import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../../model/id.js';
import type { Direction } from '../../view/map/neighbour.js';
import type { Scene, ScenePoint } from '../../view/map/scene.js';
import { aroundNode, contains } from '../../view/map/visible.js';
import { fitted, kept, pannedBy, revealed, visibleBox, zoomedAt, type Margin } from '../../view/map/viewport.js';

/** How far beyond the window the map is drawn, so that panning moves a picture that is there, in px. */
export const BEYOND = 320;

/** Up to this many shapes the map is drawn anew while zooming; larger ones are scaled and drawn when the hand rests. */
const DRAWN_LIVE = 150;

/** How long after the last turn of a wheel the hand rests, in milliseconds. */
const RESTS_AFTER = 140;

/** One step of the arrow keys, in px. */
const KEY_PAN = 64;

/** What is looked at, and through which window. */
export interface Viewed extends ReactiveControllerHost, HTMLElement {
  readonly scene: Scene;
  readonly page: string;
  readonly margin: Margin;
  readonly leastFit: number;
  /** What is being named stands on the picture, which is then drawn at every step. */
  readonly naming: unknown;
  /** The picture that is drawn; null until there is one. */
  readonly picture: SVGSVGElement | null;
  /** Where a pointer is, in the window. */
  placeOf(event: MouseEvent): ScenePoint;
}

/** Looking at the map: pan, zoom, fit, and bringing something into the window; while a hand moves, the picture that is drawn is moved. */
export class Viewing implements ReactiveController {
  /** The viewport at this moment. */
  live: ZoomTransform = zoomIdentity;
  size = { width: 0, height: 0 };

  private shown: ZoomTransform = zoomIdentity;
  private page: string | null = null;
  private isPlaced = false;
  /** A shape that is to be within the window once there is one. */
  private toReveal: Id | null = null;
  private beforePrint: ZoomTransform | null = null;
  private frame = 0;
  private rest = 0;
  private readonly watch = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    // Paper is laid out by the page, from what the window shows.
    if (this.beforePrint !== null || width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return;
    this.size = { width, height };
    this.host.requestUpdate();
  });

  constructor(private readonly host: Viewed) {
    host.addController(this);
  }

  hostConnected(): void {
    this.watch.observe(this.host);
    // A listener of a template would be passive, and the page would scroll and zoom with the map.
    this.host.addEventListener('wheel', this.onWheel, { passive: false });
    addEventListener('beforeprint', this.onPrint);
    addEventListener('afterprint', this.onPrinted);
  }

  hostDisconnected(): void {
    this.watch.disconnect();
    this.host.removeEventListener('wheel', this.onWheel);
    removeEventListener('beforeprint', this.onPrint);
    removeEventListener('afterprint', this.onPrinted);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.frame = this.rest = 0;
  }

  hostUpdate(): void {
    const { scene, page, margin, leastFit } = this.host;
    if (page !== this.page) this.isPlaced = false;
    this.page = page;
    if (this.isPlaced || this.size.width === 0) return;
    this.isPlaced = true;
    if (!scene.bounds) this.place(zoomIdentity.translate(this.size.width / 2, this.size.height / 2));
    else this.place(fitted(scene.bounds, this.size, margin, leastFit));
    if (this.toReveal !== null) this.reveal(this.toReveal);
    this.toReveal = null;
  }

  hostUpdated(): void {
    this.movePicture();
  }

  /** The viewport of the picture that is drawn; while a gesture goes on that picture is moved. */
  get drawn(): ZoomTransform {
    return this.shown;
  }

  private draw(viewport: ZoomTransform): void {
    if (viewport === this.shown) return;
    this.shown = viewport;
    this.host.requestUpdate();
  }

  /** Shows the whole page. */
  fit(): void {
    if (this.host.scene.bounds) this.place(fitted(this.host.scene.bounds, this.size, this.host.margin));
  }

  /** Moves the map just so far that a shape is within the window. */
  reveal(node: Id): void {
    const found = this.host.scene.nodes.find(({ id }) => id === node);
    if (!this.isPlaced) this.toReveal = node;
    else if (found) this.place(revealed(this.live, aroundNode(found), this.size, this.host.margin));
  }

  /** The map under the pointer of a gesture: it follows at the next frame. */
  move(viewport: ZoomTransform): void {
    this.live = this.held(viewport);
    this.frame ||= requestAnimationFrame(this.onFrame);
  }

  zoomBy(factor: number): void {
    this.place(this.held(zoomedAt(this.live, factor, { x: this.size.width / 2, y: this.size.height / 2 })));
  }

  panTo(direction: Direction): void {
    const [dx, dy] = { left: [KEY_PAN, 0], right: [-KEY_PAN, 0], up: [0, KEY_PAN], down: [0, -KEY_PAN] }[direction];
    this.place(this.held(pannedBy(this.live, dx ?? 0, dy ?? 0)));
  }

  /** Draws what is seen now, as sharp as it can be. */
  settle(): void {
    if (this.live !== this.drawn && !(this.live.k === this.drawn.k && this.isAllDrawn)) this.draw(this.live);
  }

  /** A place of the window in units of the view. */
  toView({ x, y }: ScenePoint): ScenePoint {
    const [left, top] = this.live.invert([x, y]);
    return { x: left, y: top };
  }

  /** The middle of the window, in units of the view. */
  get middle(): ScenePoint {
    return this.toView({ x: this.size.width / 2, y: this.size.height / 2 });
  }

  private held(viewport: ZoomTransform): ZoomTransform {
    const { bounds } = this.host.scene;
    return bounds ? kept(viewport, bounds, this.size) : viewport;
  }

  private place(viewport: ZoomTransform): void {
    clearTimeout(this.rest);
    this.rest = 0;
    this.live = viewport;
    this.draw(viewport);
    this.movePicture();
  }

  private readonly onFrame = (): void => {
    this.frame = 0;
    const { live, drawn } = this;
    if (this.host.naming) return this.draw(live);
    const scale = live.k / drawn.k;
    const [dx, dy] = [live.x - drawn.x * scale, live.y - drawn.y * scale];
    const isZoomed = Math.abs(scale - 1) > 1e-9;
    const isOut = !this.isAllDrawn && (Math.abs(dx) > BEYOND - 20 || Math.abs(dy) > BEYOND - 20);
    if (isZoomed ? this.host.scene.nodes.length <= DRAWN_LIVE || scale < 0.7 || scale > 1.6 : isOut) this.draw(live);
    else this.movePicture();
  };

  /** Moves the picture that is drawn to where the viewport is now. */
  private movePicture(): void {
    const { live, drawn } = this;
    const { picture } = this.host;
    if (!picture) return;
    const scale = live.k / drawn.k;
    const [dx, dy] = [live.x - drawn.x * scale, live.y - drawn.y * scale];
    picture.style.transform = dx === 0 && dy === 0 && scale === 1 ? '' : `matrix(${scale},0,0,${scale},${dx},${dy})`;
  }

  /** Whether panning alone brings nothing into sight that is not drawn yet. */
  private get isAllDrawn(): boolean {
    const { bounds } = this.host.scene;
    return bounds !== null && contains(visibleBox(this.drawn, this.size, BEYOND), bounds);
  }

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      const turn = Math.max(-0.4, Math.min(0.4, -event.deltaY * unit * 0.01));
      this.move(zoomedAt(this.live, Math.exp(turn), this.host.placeOf(event)));
    } else {
      this.move(pannedBy(this.live, -event.deltaX * unit, -event.deltaY * unit));
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(), RESTS_AFTER) as unknown as number;
  };

  /** Paper shows the whole page, whatever part the window does. */
  private readonly onPrint = (): void => {
    this.beforePrint = this.live;
    this.fit();
  };
  private readonly onPrinted = (): void => {
    if (this.beforePrint) this.place(this.beforePrint);
    this.beforePrint = null;
  };
}
