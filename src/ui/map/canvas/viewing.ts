import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Id } from '../../../model/id.js';
import type { Direction } from '../../../view/map/neighbour.js';
import type { Scene, SceneBox, SceneNode, ScenePoint } from '../../../view/map/scene.js';
import { aroundNode, contains } from '../../../view/map/visible.js';
import { fitted, kept, pannedBy, revealed, roomAround, visibleBox, zoomedAt, type Margin, type Sheet } from '../../../view/map/viewport.js';

/** How far beyond the window the map is drawn, so that panning moves paper that is there, in px. */
const BEYOND = 320;

/** Up to this many shapes the map is drawn anew while zooming; larger ones are scaled, up to this much, and drawn when the hand rests. */
const DRAWN_LIVE = 150;
const SCALED = { least: 0.45, most: 2.2 } as const;

/** How long after the last turn of a wheel the hand rests, in milliseconds. */
const RESTS_AFTER = 140;

/** One step of the arrow keys, in px. */
const KEY_PAN = 64;

/** What is looked at, and through which window. */
export interface Viewed extends ReactiveControllerHost, HTMLElement {
  readonly scene: Pick<Scene, 'bounds'> & { readonly nodes: readonly Pick<SceneNode, 'id' | 'box' | 'label'>[] };
  readonly page: string;
  readonly margin: Margin;
  readonly leastFit: number;
  /** Whether what does not fit is seen from its middle, and not from its top left. */
  readonly isCentred?: boolean;
  /** What is being named stands over the paper, and is placed at every step. */
  readonly naming: unknown;
  /** Smallest side of what a finger or a mouse hits, in px. */
  readonly hit: number;
  /** The sheets of paper that are drawn on; one that is carried says how far, in units of the view. */
  readonly paper: Iterable<HTMLElement>;
  /** Where a pointer is, in the window. */
  placeOf(event: MouseEvent): ScenePoint;
  /** The paper was moved or scaled. */
  moved?(viewport: ZoomTransform): void;
}

/** Looking at the map: pan, zoom, fit, and bringing something into the window; while a hand moves, the paper is moved. */
export class Viewing implements ReactiveController {
  /** The viewport at this moment. */
  live: ZoomTransform = zoomIdentity;
  size = { width: 0, height: 0 };

  private drawn: Sheet = { k: 1, area: { left: 0, top: 0, right: 0, bottom: 0 }, hit: 0 };
  private page: string | null = null;
  private isPlaced = false;
  /** A shape that is to be within the window once there is one. */
  private toReveal: Id | null = null;
  /** Whether the page is laid out on paper of a printer, and not in the window. */
  isPrinting = false;
  private frame = 0;
  private rest = 0;
  private readonly watch = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    // Paper is laid out by the page, from what the window shows.
    if (this.isPrinting || width === 0 || height === 0 || (width === this.size.width && height === this.size.height)) return;
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
    const { scene, page, margin, leastFit, isCentred } = this.host;
    if (page !== this.page) this.isPlaced = false;
    this.page = page;
    if (this.isPlaced || this.size.width === 0) return;
    this.isPlaced = true;
    if (!scene.bounds) this.place(zoomIdentity.translate(this.size.width / 2, this.size.height / 2));
    else this.place(fitted(scene.bounds, this.size, margin, leastFit, isCentred));
    if (this.toReveal !== null) this.reveal(this.toReveal);
    this.toReveal = null;
  }

  hostUpdated(): void {
    this.movePaper();
  }

  /** What is drawn on the paper; the same object until something else is. */
  get sheet(): Sheet {
    const { drawn } = this;
    const { bounds } = this.host.scene;
    if (this.isPrinting && bounds) return { k: 1, area: roomAround(bounds, 1), hit: 0 };
    if (drawn.hit !== this.host.hit || !this.isEnough(drawn)) this.drawn = this.sheetNow();
    return this.drawn;
  }

  private sheetNow(): Sheet {
    return { k: this.live.k, area: visibleBox(this.live, this.size, BEYOND), hit: this.host.hit };
  }

  /** Whether a sheet holds everything that the window can show now. */
  private isEnough({ area }: Sheet): boolean {
    const { bounds } = this.host.scene;
    const seen = visibleBox(this.live, this.size, 0);
    return bounds === null || contains(area, { left: Math.max(seen.left, bounds.left), top: Math.max(seen.top, bounds.top), right: Math.min(seen.right, bounds.right), bottom: Math.min(seen.bottom, bounds.bottom) });
  }

  private draw(): void {
    this.drawn = this.sheetNow();
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
    if (this.live.k !== this.drawn.k) this.draw();
  }

  /** A place of the window in units of the view. */
  toView({ x, y }: ScenePoint): ScenePoint {
    const [left, top] = this.live.invert([x, y]);
    return { x: left, y: top };
  }

  /** What the window shows, in units of the view. */
  get seen(): SceneBox {
    return visibleBox(this.live, this.size, 0);
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
    if (viewport.k !== this.drawn.k || !this.isEnough(this.drawn)) this.drawn = this.sheetNow();
    this.host.requestUpdate();
    this.movePaper();
  }

  private readonly onFrame = (): void => {
    this.frame = 0;
    const scale = this.live.k / this.drawn.k;
    const isScaled = Math.abs(scale - 1) > 1e-9;
    const isBlurred = isScaled && (this.host.scene.nodes.length <= DRAWN_LIVE || scale < SCALED.least || scale > SCALED.most);
    if (isBlurred || !this.isEnough(this.drawn)) this.draw();
    else if (this.host.naming) this.host.requestUpdate();
    else this.movePaper();
  };

  /** Moves the paper to where the viewport is now. */
  private movePaper(): void {
    const { x, y, k } = this.live;
    const scale = k / this.drawn.k;
    for (const paper of this.host.paper) {
      const { dx = '0', dy = '0' } = paper.dataset;
      const [left, top] = [x + Number(dx) * k, y + Number(dy) * k];
      // Paper that is not scaled lies on whole pixels, or everything on it would be blurred.
      paper.style.transform = scale === 1 ? `translate(${Math.round(left)}px,${Math.round(top)}px)` : `translate(${left}px,${top}px) scale(${scale})`;
    }
    this.host.moved?.(this.live);
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

  /** A printer gets the whole page, whatever part the window shows. */
  private readonly onPrint = (): void => {
    this.isPrinting = true;
    this.host.requestUpdate();
  };
  private readonly onPrinted = (): void => {
    this.isPrinting = false;
    this.host.requestUpdate();
  };
}
