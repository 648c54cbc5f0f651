import { zoomIdentity, type ZoomTransform } from 'd3-zoom';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import { gestureAfter, NO_GESTURE, type Gesture, type PointerStep } from '../../view/map/gesture.js';
import { keyedBy } from '../../view/map/item-drag.js';
import { neighbourOf, type Direction } from '../../view/map/neighbour.js';
import type { Scene, SceneNode, ScenePoint } from '../../view/map/scene.js';
import { canTouch, freeSpot, toolOf, type Tool, type Touch } from '../../view/map/tool.js';
import { aroundNode, contains } from '../../view/map/visible.js';
import { fitted, kept, pannedBy, revealed, visibleBox, ZOOM, zoomedAt, type Margin } from '../../view/map/viewport.js';
import { MAP } from '../../wording/ui/map.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { DragHand, type MoveDetail } from './drag-hand.js';
import './ks-name-field.js';
import { LineHand } from './line-hand.js';
import { mapCanvasStyles } from './map-canvas-styles.js';
import { mapMarks, type MapContent } from './map-marks.js';
import { mapDrawing } from './map-icons.js';
import { penMarks } from './pen-marks.js';

/** How far beyond the window the map is drawn, so that panning moves a picture that is there, in px. */
const BEYOND = 320;

/** Up to this many shapes the map is drawn anew while zooming; larger ones are scaled and drawn when the hand rests. */
const DRAWN_LIVE = 150;

/** How long after the last turn of a wheel the hand rests, in milliseconds. */
const RESTS_AFTER = 140;

/** One step of the arrow keys, in px. */
const KEY_PAN = 64;

/** A shape that is there on trial until it has a name. */
export interface Naming {
  /** Its variable. */
  readonly of: Id;
  /** What is proposed. */
  readonly name: string;
  readonly problemOf: (name: string) => Text | null;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * The drawing of one page: pan, zoom, and everything on it within reach of pointer and keyboard.
 *
 * @fires ks-pick - A shape was chosen; `detail.node` is its id, null for the empty canvas and Escape. Stays in its own tree.
 * @fires ks-touch - A tool was put down; `detail` is a {@link Touch}.
 * @fires ks-tool - Another tool is taken by key; `detail.tool`.
 * @fires ks-name - What is being named has its name; `detail.name`, null to leave it out.
 * @fires ks-move - A shape is moved; a {@link MoveDetail}.
 * @fires ks-delete - What is selected is to be deleted.
 * @fires ks-pick-loop - The mark of a loop was chosen; `detail.loop`.
 */
@customElement('ks-map-canvas')
export class KsMapCanvas extends KsElement {
  static override styles = [elementStyles, mapCanvasStyles];

  @property({ attribute: false }) scene!: Scene;
  /** What is said and drawn in the shapes; new only when something in it is. */
  @property({ attribute: false }) content!: MapContent;
  @property() label = '';
  /** Identifies the page: another page is fitted into the window. */
  @property() page = '';
  /** Smallest zoom at which a page opens: on a small window names stay readable. */
  @property({ attribute: false }) leastFit: number = ZOOM.least;
  /** Smallest side of what a finger or a mouse hits, in px. */
  @property({ attribute: false }) hit = 28;
  @property() tool: Tool = 'select';
  /** Where the tool was put down first, while it waits for the other end. */
  @property({ attribute: false }) from: Touch | null = null;
  /** The shape that is being named in its place. */
  @property({ attribute: false }) naming: Naming | null = null;
  /** Room that tabs, buttons and sheets take at the edges. */
  @property({ attribute: false }) margin: Margin = { top: 72, right: 28, bottom: 28, left: 28 };

  /** The viewport of the picture that is drawn; while a gesture goes on that picture is moved. */
  @state() private drawn: ZoomTransform = zoomIdentity;
  @state() private size = { width: 0, height: 0 };
  @state() private isDragging = false;

  /** Where the hand is while a line is drawn. */
  @state() private pen: Touch | null = null;

  @query('.surface') private surface!: HTMLElement;
  @query('svg.map') private map!: SVGSVGElement;

  private live: ZoomTransform = zoomIdentity;
  private gesture: Gesture = NO_GESTURE;
  private isPlaced = false;
  /** A shape that is to be within the window once there is one. */
  private toReveal: Id | null = null;
  private beforePrint: ZoomTransform | null = null;
  /** A drag has just ended: the click that follows it chooses nothing. */
  private isAfterDrag = false;
  private readonly line = new LineHand();
  private readonly hand = new DragHand(
    { placeOf: (event) => this.placeOf(event), zoom: () => this.live.k, capture: (pointer) => this.surface.setPointerCapture(pointer) },
    (detail) => this.sendMove(detail),
    () => {
      this.gesture = NO_GESTURE;
      this.isAfterDrag = true;
    },
  );
  private frame = 0;
  private rest = 0;
  private readonly watch = new ResizeObserver(([entry]) => {
    const { width = 0, height = 0 } = entry?.contentRect ?? {};
    // Paper is laid out by the page, from what the window shows.
    if (this.beforePrint === null && width > 0 && height > 0 && (width !== this.size.width || height !== this.size.height)) this.size = { width, height };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch.observe(this);
    // A listener of a template would be passive, and the page would scroll and zoom with the map.
    this.addEventListener('wheel', this.onWheel, { passive: false });
    addEventListener('beforeprint', this.onPrint);
    addEventListener('afterprint', this.onPrinted);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.watch.disconnect();
    this.removeEventListener('wheel', this.onWheel);
    removeEventListener('beforeprint', this.onPrint);
    removeEventListener('afterprint', this.onPrinted);
    cancelAnimationFrame(this.frame);
    clearTimeout(this.rest);
    this.frame = this.rest = 0;
    this.hand.drop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('page')) this.isPlaced = false;
    if (changed.has('tool') || changed.has('from')) this.pen = null;
    if (!this.isPlaced && this.size.width > 0) {
      this.isPlaced = true;
      if (!this.scene.bounds) this.place(zoomIdentity.translate(this.size.width / 2, this.size.height / 2));
      else this.place(fitted(this.scene.bounds, this.size, this.margin, this.leastFit));
      if (this.toReveal !== null) this.reveal(this.toReveal);
      this.toReveal = null;
    }
  }

  /** Shows the whole page. */
  fit(): void {
    if (this.scene.bounds) this.place(fitted(this.scene.bounds, this.size, this.margin));
  }

  /** Paper shows the whole page, whatever part the window does. */
  private readonly onPrint = (): void => {
    this.beforePrint = this.live;
    this.fit();
  };
  private readonly onPrinted = (): void => {
    if (this.beforePrint) this.place(this.beforePrint);
    this.beforePrint = null;
  };

  /** Moves the map just so far that a shape is within the window. */
  reveal(node: Id): void {
    const found = this.scene.nodes.find(({ id }) => id === node);
    if (!this.isPlaced) this.toReveal = node;
    else if (found) this.place(revealed(this.live, aroundNode(found), this.size, this.margin));
  }

  /** Focus goes to a shape, which is brought into the window; without one to the map as a whole. */
  async focusNode(node: Id | null): Promise<void> {
    if (node === null) return this.surface.focus({ preventScroll: true });
    this.reveal(node);
    await this.updateComplete;
    this.elementOf(node)?.focus({ preventScroll: true });
  }

  private elementOf(node: Id): SVGElement | null {
    return [...this.renderRoot.querySelectorAll<SVGElement>('.node')].find(({ dataset }) => dataset.node === node) ?? null;
  }

  private place(viewport: ZoomTransform): void {
    clearTimeout(this.rest);
    this.rest = 0;
    this.live = viewport;
    this.drawn = viewport;
    this.moveMap();
  }

  private move(viewport: ZoomTransform): void {
    this.live = this.scene.bounds ? kept(viewport, this.scene.bounds, this.size) : viewport;
    this.frame ||= requestAnimationFrame(this.onFrame);
  }

  private readonly onFrame = (): void => {
    this.frame = 0;
    const { live, drawn } = this;
    if (this.naming) return void (this.drawn = live);
    const scale = live.k / drawn.k;
    const [dx, dy] = [live.x - drawn.x * scale, live.y - drawn.y * scale];
    const isZoomed = Math.abs(scale - 1) > 1e-9;
    const isOut = !this.isAllDrawn && (Math.abs(dx) > BEYOND - 20 || Math.abs(dy) > BEYOND - 20);
    if (isZoomed ? this.scene.nodes.length <= DRAWN_LIVE || scale < 0.7 || scale > 1.6 : isOut) this.drawn = live;
    else this.moveMap();
  };

  /** Moves the picture that is drawn to where the viewport is now. */
  private moveMap(): void {
    const { live, drawn, map } = this;
    if (!map) return;
    const scale = live.k / drawn.k;
    const [dx, dy] = [live.x - drawn.x * scale, live.y - drawn.y * scale];
    map.style.transform = dx === 0 && dy === 0 && scale === 1 ? '' : `matrix(${scale},0,0,${scale},${dx},${dy})`;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('drawn')) this.moveMap();
  }

  /** Whether panning alone brings nothing into sight that is not drawn yet. */
  private get isAllDrawn(): boolean {
    const { bounds } = this.scene;
    return bounds !== null && contains(visibleBox(this.drawn, this.size, BEYOND), bounds);
  }

  /** Draws what is seen now, as sharp as it can be. */
  private settle(): void {
    if (this.live !== this.drawn && !(this.live.k === this.drawn.k && this.isAllDrawn)) this.drawn = this.live;
  }

  private step(type: PointerStep['type'], event: PointerEvent): void {
    const after = gestureAfter(this.gesture, { type, pointer: event.pointerId, at: this.placeOf(event) }, this.live);
    const { isDrag } = this.gesture;
    this.gesture = after.gesture;
    if (after.gesture.isDrag && !this.isDragging) {
      this.isDragging = true;
      this.surface.setPointerCapture(event.pointerId);
    }
    if (after.viewport !== this.live) this.move(after.viewport);
    if (after.gesture === NO_GESTURE && isDrag) {
      this.isDragging = false;
      this.isAfterDrag = true;
      this.settle();
    }
  }

  private readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button > 1) return;
    this.isAfterDrag = false;
    if (this.gesture !== NO_GESTURE) {
      this.hand.drop();
      this.line.up();
    } else if (event.button === 0) this.takeHold(event);
    this.step('down', event);
  };
  private readonly onMove = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) {
      if (this.from && this.isDrawing && event.pointerType !== 'touch') this.pen = this.touchAt(event);
    } else if (this.line.has(event)) this.drawTo(event);
    else if (this.hand.has(event)) {
      this.hand.move(event);
      // Should a second finger come down, it pinches from where the first is now.
      this.gesture = { ...this.gesture, pointers: new Map([[event.pointerId, this.placeOf(event)]]) };
    } else this.step('move', event);
  };
  private readonly onUp = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) return;
    const isCancelled = event.type === 'pointercancel';
    if (this.line.has(event)) {
      this.pen = null;
      this.isAfterDrag = this.line.up();
      if (this.isAfterDrag && !isCancelled) this.sendTouch(this.touchAt(event));
    } else if (this.hand.has(event)) {
      if (isCancelled) this.hand.drop();
      else this.isAfterDrag = this.hand.up();
    }
    this.step('up', event);
  };

  /** What the pointer that goes down will move or draw; without either it pans. A finger drags only what is selected. */
  private takeHold(event: PointerEvent): void {
    const node = this.nodeAt(event);
    if (this.isDrawing && canTouch(this.tool, null, node)) this.line.down(event);
    else if (this.tool === 'select' && node && node.shape !== 'cloud' && (event.pointerType !== 'touch' || node.of === this.content.selection)) this.hand.down(node.id, event);
  }

  /** Whether the tool draws from one thing to another. */
  private get isDrawing(): boolean {
    return this.tool === 'flow' || this.tool === 'link';
  }

  private nodeAt({ clientX, clientY }: PointerEvent | MouseEvent): SceneNode | null {
    const id = this.shadowRoot?.elementFromPoint(clientX, clientY)?.closest<SVGElement>('.node')?.dataset.node;
    return this.scene.nodes.find((node) => node.id === id) ?? null;
  }

  private touchAt(event: PointerEvent | MouseEvent): Touch {
    const { x, y } = this.placeOf(event);
    const [left, top] = this.live.invert([x, y]);
    return { node: this.nodeAt(event), x: Math.round(left), y: Math.round(top), isAnywhere: false };
  }

  private drawTo(event: PointerEvent): void {
    const line = this.line.move(event);
    if (line === null) return;
    if (line !== 'long') {
      this.surface.setPointerCapture(event.pointerId);
      if (!this.from) this.sendTouch(this.touchAt(line));
    }
    void this.updateComplete.then(() => {
      if (this.line.has(event)) this.pen = this.touchAt(event);
    });
  }

  private sendTouch(detail: Touch): void {
    this.dispatchEvent(new CustomEvent<Touch>('ks-touch', { detail }));
  }

  /** The tool put down by key: on a shape, or at a free place in the middle of the window. */
  private touchByKey(node: SceneNode | null): void {
    const [x, y] = this.live.invert([this.size.width / 2, this.size.height / 2]);
    const at = node ?? freeSpot(this.scene, this.tool === 'stock' ? 'stock' : 'auxiliary', { x, y });
    this.sendTouch({ node, x: at.x, y: at.y, isAnywhere: true });
  }

  private placeOf({ clientX, clientY }: PointerEvent | MouseEvent): ScenePoint {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  private sendMove(detail: MoveDetail): void {
    this.dispatchEvent(new CustomEvent<MoveDetail>('ks-move', { detail }));
  }

  private readonly onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1;
    if (event.ctrlKey || event.metaKey) {
      const turn = Math.max(-0.4, Math.min(0.4, -event.deltaY * unit * 0.01));
      this.move(zoomedAt(this.live, Math.exp(turn), this.placeOf(event)));
    } else {
      this.move(pannedBy(this.live, -event.deltaX * unit, -event.deltaY * unit));
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(), RESTS_AFTER) as unknown as number;
  };

  private zoomBy(factor: number): void {
    const middle = { x: this.size.width / 2, y: this.size.height / 2 };
    const next = zoomedAt(this.live, factor, middle);
    this.place(this.scene.bounds ? kept(next, this.scene.bounds, this.size) : next);
  }

  private pick(node: Id | null): void {
    this.dispatchEvent(new CustomEvent('ks-pick', { detail: { node } }));
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (this.isAfterDrag) return;
    if (this.tool !== 'select') return this.sendTouch(this.touchAt(event));
    const target = event.target as Element;
    const loop = target.closest<SVGElement>('[data-loop]')?.dataset.loop;
    if (loop !== undefined) this.dispatchEvent(new CustomEvent('ks-pick-loop', { detail: { loop } }));
    else this.pick(target.closest<SVGElement>('.node')?.dataset.node ?? null);
  };

  private readonly onFocus = (event: FocusEvent): void => {
    const node = (event.target as Element).closest<SVGElement>('.node')?.dataset.node;
    if (node !== undefined && (event.target as Element).matches(':focus-visible')) this.reveal(node);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = (event.target as Element).closest<SVGElement>('.node')?.dataset.node;
    const node = this.scene.order.find((one) => one.id === id);
    const direction = DIRECTIONS[event.key];
    const by = keyedBy(event.key, event.shiftKey);
    const tool = toolOf(event.key);
    if (this.tool !== 'select' && (event.key === 'Enter' || event.key === ' ')) this.touchByKey(node ?? null);
    else if (this.tool !== 'select' && event.key === 'Escape') this.takeTool('select');
    else if (tool && !event.shiftKey) this.takeTool(tool);
    else if (by && node && node.of === this.content.selection) this.sendMove({ node: node.id, dx: by.x, dy: by.y, how: 'key' });
    else if (direction && node) this.walk(node, direction);
    else if (direction) this.panTo(direction);
    else if (event.key === 'Tab') return this.tab(event, node);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (node) this.pick(node.id);
    } else if (event.key === 'Escape') this.pick(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.dispatchEvent(new CustomEvent('ks-delete'));
    else if (event.key === '+' || event.key === '=') this.zoomBy(ZOOM.step);
    else if (event.key === '-' || event.key === '_') this.zoomBy(1 / ZOOM.step);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  };

  private takeTool(tool: Tool): void {
    this.dispatchEvent(new CustomEvent('ks-tool', { detail: { tool } }));
  }

  private walk(from: SceneNode, direction: Direction): void {
    const next = neighbourOf(this.scene.order, from, direction);
    if (!next) return;
    void this.focusNode(next.id);
  }

  private panTo(direction: Direction): void {
    const [dx, dy] = { left: [KEY_PAN, 0], right: [-KEY_PAN, 0], up: [0, KEY_PAN], down: [0, -KEY_PAN] }[direction];
    const next = pannedBy(this.live, dx ?? 0, dy ?? 0);
    this.place(this.scene.bounds ? kept(next, this.scene.bounds, this.size) : next);
  }

  /** Tab goes on to a shape that lies outside what is drawn; within it the browser knows the way. */
  private tab(event: KeyboardEvent, from: SceneNode | undefined): void {
    const { order } = this.scene;
    const at = from ? order.indexOf(from) : event.shiftKey ? order.length : -1;
    if (!from && event.shiftKey) return;
    const next = order[at + (event.shiftKey ? -1 : 1)];
    if (!next || this.elementOf(next.id)) return;
    event.preventDefault();
    void this.focusNode(next.id);
  }

  private mapTemplate(): TemplateResult | typeof nothing {
    const { size, drawn, scene, content } = this;
    if (size.width === 0) return nothing;
    const [width, height] = [size.width + 2 * BEYOND, size.height + 2 * BEYOND];
    return html`<svg
      class="map"
      width=${width}
      height=${height}
      viewBox="0 0 ${width} ${height}"
      style="left:${-BEYOND}px;top:${-BEYOND}px;transform-origin:${BEYOND}px ${BEYOND}px;--beyond:${BEYOND / size.width}"
    >
      ${mapMarks(scene, content, { viewport: drawn, size, beyond: BEYOND, hit: this.hit })} ${this.from ? penMarks(this.tool, this.from, this.pen, drawn, BEYOND) : nothing}
    </svg>`;
  }

  private namingTemplate({ of, name, problemOf }: Naming): TemplateResult | typeof nothing {
    const node = this.scene.order.find((one) => one.of === of);
    if (!node) return nothing;
    const [x, y] = this.drawn.apply(node.shape === 'stock' ? [node.x, node.box.top + 19] : [node.x, node.box.bottom + 16]);
    return html`${keyed(of, html`<ks-name-field style="left:${x}px;top:${y}px" .value=${name} .problemOf=${problemOf}></ks-name-field>`)}`;
  }

  protected override render(): TemplateResult {
    return html`<div
        class="surface ${this.isDragging ? 'dragging' : ''} ${this.tool === 'select' ? '' : 'armed'}"
        role="group"
        tabindex="0"
        aria-label=${this.label}
        aria-describedby="keys"
        @pointerdown=${this.onDown}
        @pointermove=${this.onMove}
        @pointerup=${this.onUp}
        @pointercancel=${this.onUp}
        @click=${this.onClick}
        @focusin=${this.onFocus}
        @keydown=${this.onKey}
      >
        ${this.mapTemplate()}
      </div>
      ${this.naming ? this.namingTemplate(this.naming) : nothing}
      <p id="keys" class="visually-hidden">${this.t(MAP.keys)}</p>
      <div class="zoom" role="group" aria-label=${this.t(MAP.zoom)}>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomOut)} @click=${() => this.zoomBy(1 / ZOOM.step)}>${mapDrawing('minus')}</button>
        <output>${Math.round(this.drawn.k * 100)}%</output>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomIn)} @click=${() => this.zoomBy(ZOOM.step)}>${icon('plus', 16)}</button>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.fit)} title=${this.t(MAP.fit)} @click=${() => this.fit()}>${mapDrawing('fit')}</button>
      </div>`;
  }
}
