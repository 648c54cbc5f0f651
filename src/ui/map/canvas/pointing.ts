import type { ReactiveController } from 'lit';
import { gestureAfter, NO_GESTURE, type Gesture, type PointerStep } from '../../../view/map/gesture.js';
import type { Scene, SceneBox, SceneNode, ScenePoint } from '../../../view/map/scene.js';
import type { Thing } from '../../../view/map/things.js';
import { canTouch, type Tool, type Touch } from '../../../view/map/tool.js';
import type { Handle } from '../../../view/map/handles.js';
import { DragHand, type MoveDetail } from './drag-hand.js';
import type { GripDetail } from '../gripping.js';
import { LineHand } from './line-hand.js';
import type { MapContent } from './map-marks.js';
import type { Viewed, Viewing } from './viewing.js';

/** The paper that pointers go over. */
export interface Pointed extends Viewed {
  readonly scene: Scene;
  readonly surface: HTMLElement;
  readonly tool: Tool;
  readonly from: Touch | null;
  readonly content: MapContent;
  nodeAt(event: MouseEvent): SceneNode | null;
  thingAt(event: MouseEvent): Thing | null;
  sendArea(area: SceneBox, adds: boolean): void;
  /** A tool is put down. */
  sendTouch(touch: Touch): void;
  sendMove(move: MoveDetail): void;
  /** The grip under a pointer. */
  handleAt(event: MouseEvent): Handle | null;
  sendGrip(grip: GripDetail): void;
}

/** Mouse, fingers and pen on the paper: they pan and pinch, drag a shape, or draw a line with a tool. */
export class Pointing implements ReactiveController {
  private gesture: Gesture = NO_GESTURE;
  private seen: Touch | null = null;
  private tooled: readonly [Tool, Touch | null] | null = null;
  /** Whether the paper is under a hand that pans. */
  isPanning = false;
  /** A drag has just ended: the click that follows it chooses nothing. */
  isAfterDrag = false;
  private readonly line = new LineHand();
  private readonly box = new LineHand();
  private readonly gripping = new LineHand();
  /** The grip that is held, and whether it has gone anywhere. */
  private grip: { readonly handle: Handle; readonly isGone: boolean } | null = null;
  private tied: SceneNode | null = null;
  private gripFrame = 0;
  private boxed: SceneBox | null = null;
  private boxFrom: ScenePoint = { x: 0, y: 0 };
  private readonly hand: DragHand;

  constructor(
    private readonly host: Pointed,
    private readonly viewing: Viewing,
  ) {
    this.hand = new DragHand(
      { placeOf: (event) => host.placeOf(event), zoom: () => viewing.live.k, capture: (pointer) => host.surface.setPointerCapture(pointer) },
      (detail) => host.sendMove(detail),
      () => {
        this.gesture = NO_GESTURE;
        this.isAfterDrag = true;
      },
    );
    host.addController(this);
  }

  hostUpdate(): void {
    const { tool, from } = this.host;
    if (this.tooled?.[0] !== tool || this.tooled[1] !== from) this.seen = null;
    this.tooled = [tool, from];
  }

  hostDisconnected(): void {
    this.hand.drop();
  }

  /** Where the hand is while a line is drawn. */
  get pen(): Touch | null {
    return this.seen;
  }

  private show(pen: Touch | null): void {
    this.seen = pen;
    this.host.requestUpdate();
  }

  readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button > 1) return;
    this.isAfterDrag = false;
    if (this.gesture !== NO_GESTURE) {
      this.hand.drop();
      this.line.up();
      this.endArea();
      this.dropGrip();
    } else if (event.button === 0) this.takeHold(event);
    this.step('down', event);
  };

  /** Where a mouse is on the paper, in units of the view; null elsewhere, and for fingers. */
  over: ScenePoint | null = null;

  readonly onLeave = (): void => {
    this.over = null;
    if (this.hovered) this.host.requestUpdate();
    this.hovered = null;
  };

  readonly onMove = (event: PointerEvent): void => {
    this.over = event.pointerType === 'mouse' ? this.viewing.toView(this.host.placeOf(event)) : null;
    if (this.gesture === NO_GESTURE) {
      this.hover(event);
      if (this.host.from && this.isDrawing && event.pointerType !== 'touch') this.show(this.touchAt(event));
    } else if (this.line.has(event)) this.drawTo(event);
    else if (this.box.has(event)) this.drawArea(event);
    else if (this.gripping.has(event)) this.holdGrip(event);
    else if (this.hand.has(event)) {
      this.hand.move(event);
      // Should a second finger come down, it pinches from where the first is now.
      this.gesture = { ...this.gesture, pointers: new Map([[event.pointerId, this.host.placeOf(event)]]) };
    } else this.step('move', event);
  };

  readonly onUp = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) return;
    const isCancelled = event.type === 'pointercancel';
    if (this.line.has(event)) {
      this.show(null);
      this.isAfterDrag = this.line.up();
      if (this.isAfterDrag && !isCancelled) this.host.sendTouch(this.touchAt(event));
    } else if (this.gripping.has(event)) {
      this.isAfterDrag = true;
      if (isCancelled) this.dropGrip();
      else this.letGo(event);
    } else if (this.box.has(event)) {
      this.isAfterDrag = this.boxed !== null;
      if (this.boxed && !isCancelled) this.host.sendArea(this.inView(this.boxed), event.shiftKey || event.ctrlKey || event.metaKey);
      this.endArea();
    } else if (this.hand.has(event)) {
      if (isCancelled) this.hand.drop();
      else this.isAfterDrag = this.hand.up();
    }
    this.step('up', event);
  };

  /** What of the map a pointer is on, in units of the view. */
  touchAt(event: MouseEvent): Touch {
    const { x, y } = this.viewing.toView(this.host.placeOf(event));
    return { node: this.host.nodeAt(event), x: Math.round(x), y: Math.round(y), isAnywhere: false };
  }

  /** What the pointer that goes down will move or draw; without either it pans. A finger drags only what is selected. */
  private takeHold(event: PointerEvent): void {
    const { host } = this;
    if (this.isDrawing && canTouch(host.tool, null, host.nodeAt(event))) return this.line.down(event);
    const handle = host.tool === 'select' ? host.handleAt(event) : null;
    if (handle) {
      this.grip = { handle, isGone: false };
      return this.gripping.down(event);
    }
    const thing = host.thingAt(event);
    if (host.tool === 'area' || (host.tool === 'select' && !thing && event.shiftKey)) this.box.down(event);
    else if (host.tool === 'select' && thing && (event.pointerType !== 'touch' || host.content.chosen.has(thing.id))) this.hand.down(thing.id, event);
  }

  /** The grip in hand goes along, once a frame. */
  private holdGrip(event: PointerEvent): void {
    const start = this.gripping.move(event);
    if (start === null || !this.grip) return;
    if (start !== 'long') this.host.surface.setPointerCapture(event.pointerId);
    this.grip = { ...this.grip, isGone: true };
    const touch = this.touchAt(event);
    this.tied = touch.node;
    if (this.grip.handle.grip === 'port') return this.show(touch);
    cancelAnimationFrame(this.gripFrame);
    const { handle } = this.grip;
    this.gripFrame = requestAnimationFrame(() => this.host.sendGrip({ handle, ...touch, how: 'drag' }));
    this.host.requestUpdate();
  }

  private letGo(event: PointerEvent): void {
    const { grip } = this;
    const touch = this.touchAt(event);
    this.endGrip();
    if (grip?.isGone) this.host.sendGrip({ handle: grip.handle, ...touch, how: 'drop' });
  }

  /** Lets go of the grip without a change; whether one was in hand. */
  dropGrip(): boolean {
    const { grip } = this;
    this.endGrip();
    if (grip?.isGone) this.host.sendGrip({ handle: grip.handle, x: 0, y: 0, node: null, how: 'cancel' });
    if (grip) this.gesture = NO_GESTURE;
    return grip !== null;
  }

  private endGrip(): void {
    cancelAnimationFrame(this.gripFrame);
    this.gripping.up();
    this.grip = this.tied = this.seen = null;
    this.host.requestUpdate();
  }

  /** The grip that is held, and the shape under it. */
  get holding(): { readonly handle: Handle; readonly node: SceneNode | null } | null {
    return this.grip?.isGone ? { handle: this.grip.handle, node: this.tied } : null;
  }

  /** The shape that a mouse is on, while nothing else goes on. */
  hovered: SceneNode | null = null;

  private hover(event: PointerEvent): void {
    if (event.pointerType !== 'mouse' || this.host.tool !== 'select' || this.host.handleAt(event)) return;
    const node = this.host.nodeAt(event);
    if (node?.id === this.hovered?.id) return;
    this.hovered = node;
    this.host.requestUpdate();
  }

  /** The box that is drawn around what is to be chosen, in the window. */
  get area(): SceneBox | null {
    return this.boxed;
  }

  private drawArea(event: PointerEvent): void {
    const start = this.box.move(event);
    if (start === null) return;
    if (start !== 'long') this.host.surface.setPointerCapture(event.pointerId);
    const from = start === 'long' ? this.boxFrom : this.host.placeOf(start);
    this.boxFrom = from;
    const to = this.host.placeOf(event);
    this.boxed = { left: Math.min(from.x, to.x), right: Math.max(from.x, to.x), top: Math.min(from.y, to.y), bottom: Math.max(from.y, to.y) };
    this.host.requestUpdate();
  }

  private inView({ left, top, right, bottom }: SceneBox): SceneBox {
    const [from, to] = [this.viewing.toView({ x: left, y: top }), this.viewing.toView({ x: right, y: bottom })];
    return { left: from.x, top: from.y, right: to.x, bottom: to.y };
  }

  /** Gives up the box that is drawn; whether there was one. */
  dropArea(): boolean {
    const was = this.boxed !== null;
    this.isAfterDrag ||= was;
    this.gesture = was ? NO_GESTURE : this.gesture;
    this.endArea();
    return was;
  }

  private endArea(): void {
    this.box.up();
    this.boxed = null;
    this.host.requestUpdate();
  }

  /** Whether the tool draws from one thing to another. */
  private get isDrawing(): boolean {
    return this.host.tool === 'flow' || this.host.tool === 'link';
  }

  private drawTo(event: PointerEvent): void {
    const line = this.line.move(event);
    if (line === null) return;
    if (line !== 'long') {
      this.host.surface.setPointerCapture(event.pointerId);
      if (!this.host.from) this.host.sendTouch(this.touchAt(line));
    }
    void this.host.updateComplete.then(() => {
      if (this.line.has(event)) this.show(this.touchAt(event));
    });
  }

  private step(type: PointerStep['type'], event: PointerEvent): void {
    const after = gestureAfter(this.gesture, { type, pointer: event.pointerId, at: this.host.placeOf(event) }, this.viewing.live);
    const { isDrag } = this.gesture;
    this.gesture = after.gesture;
    if (after.gesture.isDrag && !this.isPanning) {
      this.isPanning = true;
      this.host.requestUpdate();
      this.host.surface.setPointerCapture(event.pointerId);
    }
    if (after.viewport !== this.viewing.live) this.viewing.move(after.viewport);
    if (after.gesture === NO_GESTURE && isDrag) {
      this.isPanning = false;
      this.isAfterDrag = true;
      this.host.requestUpdate();
      this.viewing.settle();
    }
  }
}
