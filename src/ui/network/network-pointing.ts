import type { ReactiveController } from 'lit';
import { gestureAfter, NO_GESTURE, type Gesture, type PointerStep } from '../../view/map/gesture.js';
import type { NetworkNode } from '../../view/network/network-scene.js';
import type { NetworkTool, NetworkTouch } from '../../view/network/network-tool.js';
import { DragHand, type MoveDetail } from '../map/canvas/drag-hand.js';
import { LineHand } from '../map/canvas/line-hand.js';
import type { Viewed, Viewing } from '../map/canvas/viewing.js';

/** The paper of the network that pointers go over. */
export interface PointedNetwork extends Viewed {
  readonly surface: HTMLElement;
  readonly tool: NetworkTool;
  readonly from: NetworkNode | null;
  readonly selected: NetworkNode | null;
  /** Whether parties are moved and flows drawn here. */
  readonly isOpen: boolean;
  nodeAt(event: MouseEvent): NetworkNode | null;
  /** The party whose port is under a pointer. */
  portAt(event: MouseEvent): NetworkNode | null;
  sendTouch(touch: NetworkTouch): void;
  /** A flow was drawn from one party to another, or to empty paper. */
  sendLine(from: NetworkNode, to: NetworkTouch): void;
  sendMove(move: MoveDetail): void;
  /** What is under a mouse is another thing. */
  hover(event: PointerEvent): void;
}

/** Mouse, fingers and pen on the network: they pan and pinch, drag a party, or draw a flow from a port or with the tool. */
export class NetworkPointing implements ReactiveController {
  private gesture: Gesture = NO_GESTURE;
  isPanning = false;
  /** A drag has just ended: the click that follows it chooses nothing. */
  isAfterDrag = false;
  private readonly line = new LineHand();
  private giver: NetworkNode | null = null;
  private seen: NetworkTouch | null = null;
  private readonly hand: DragHand;

  constructor(
    private readonly host: PointedNetwork,
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

  hostDisconnected(): void {
    this.hand.drop();
  }

  /** Where a line begins that is being drawn, and where the hand is. */
  get pen(): { readonly from: NetworkNode; readonly to: NetworkTouch } | null {
    const from = this.giver ?? this.host.from;
    return from && this.seen ? { from, to: this.seen } : null;
  }

  readonly onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse' && event.button > 1) return;
    this.isAfterDrag = false;
    if (this.gesture !== NO_GESTURE) {
      this.hand.drop();
      this.dropLine();
    } else if (event.button === 0 && this.host.isOpen) this.takeHold(event);
    this.step('down', event);
  };

  private takeHold(event: PointerEvent): void {
    const { host } = this;
    const node = host.nodeAt(event);
    const port = host.portAt(event);
    if (port || (host.tool === 'value-flow' && node && !host.from)) {
      this.giver = port ?? node;
      this.line.down(event);
    } else if (host.tool === 'select' && node && (event.pointerType !== 'touch' || host.selected === node)) this.hand.down(node.id, event);
  }

  readonly onMove = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) {
      if (event.pointerType !== 'mouse') return;
      this.host.hover(event);
      if (this.host.from) this.show(this.touchAt(event));
    } else if (this.line.has(event)) {
      const line = this.line.move(event);
      if (line === null) return;
      if (line !== 'long') this.host.surface.setPointerCapture(event.pointerId);
      this.show(this.touchAt(event));
    } else if (this.hand.has(event)) {
      this.hand.move(event);
      this.gesture = { ...this.gesture, pointers: new Map([[event.pointerId, this.host.placeOf(event)]]) };
    } else this.step('move', event);
  };

  readonly onUp = (event: PointerEvent): void => {
    if (this.gesture === NO_GESTURE) return;
    const isCancelled = event.type === 'pointercancel';
    if (this.line.has(event)) {
      const { giver } = this;
      this.isAfterDrag = this.line.up();
      const touch = this.touchAt(event);
      this.giver = null;
      this.show(null);
      if (this.isAfterDrag && !isCancelled && giver) this.host.sendLine(giver, touch);
    } else if (this.hand.has(event)) {
      if (isCancelled) this.hand.drop();
      else this.isAfterDrag = this.hand.up();
    }
    this.step('up', event);
  };

  /** Lets go of the line that is drawn; whether there was one. */
  dropLine(): boolean {
    const was = this.giver !== null && this.seen !== null;
    this.line.up();
    this.giver = null;
    this.isAfterDrag ||= was;
    if (was) this.gesture = NO_GESTURE;
    this.show(null);
    return was;
  }

  /** What a pointer is on, in units of the network. */
  touchAt(event: MouseEvent): NetworkTouch {
    const { x, y } = this.viewing.toView(this.host.placeOf(event));
    return { node: this.host.nodeAt(event), x: Math.round(x), y: Math.round(y), isAnywhere: false };
  }

  private show(pen: NetworkTouch | null): void {
    if (this.seen === null && pen === null) return;
    this.seen = pen;
    this.host.requestUpdate();
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
