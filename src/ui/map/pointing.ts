import type { ReactiveController } from 'lit';
import { gestureAfter, NO_GESTURE, type Gesture, type PointerStep } from '../../view/map/gesture.js';
import type { SceneNode } from '../../view/map/scene.js';
import { canTouch, type Tool, type Touch } from '../../view/map/tool.js';
import { DragHand, type MoveDetail } from './drag-hand.js';
import { LineHand } from './line-hand.js';
import type { MapContent } from './map-marks.js';
import type { Viewed, Viewing } from './viewing.js';

/** The paper that pointers go over. */
export interface Pointed extends Viewed {
  readonly surface: HTMLElement;
  readonly tool: Tool;
  readonly from: Touch | null;
  readonly content: MapContent;
  nodeAt(event: MouseEvent): SceneNode | null;
  /** A tool is put down. */
  sendTouch(touch: Touch): void;
  sendMove(move: MoveDetail): void;
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
    } else if (event.button === 0) this.takeHold(event);
    this.step('down', event);
  };

  readonly onMove = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) {
      if (this.host.from && this.isDrawing && event.pointerType !== 'touch') this.show(this.touchAt(event));
    } else if (this.line.has(event)) this.drawTo(event);
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
    const node = host.nodeAt(event);
    if (this.isDrawing && canTouch(host.tool, null, node)) this.line.down(event);
    else if (host.tool === 'select' && node && node.shape !== 'cloud' && (event.pointerType !== 'touch' || node.of === host.content.selection)) this.hand.down(node.id, event);
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
