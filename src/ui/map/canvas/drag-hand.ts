import type { Id } from '../../../model/id.js';
import { draggedTo, type ItemDrag } from '../../../view/map/item-drag.js';
import type { ScenePoint } from '../../../view/map/scene.js';

/** A shape goes elsewhere, by so much in units of the view. */
export interface MoveDetail {
  readonly node: Id;
  readonly dx: number;
  readonly dy: number;
  /** How near it comes level with another shape before it is drawn to it, in units of the view; absent for not at all. */
  readonly reach?: number;
  /** `drag` while the hand goes, `drop` when it lets go, `key` by arrow key, `cancel` when nothing is to move after all. */
  readonly how: 'drag' | 'drop' | 'key' | 'cancel';
}

/** What a hand knows of the canvas it works on. */
export interface Paper {
  /** Where a pointer is, in the window. */
  readonly placeOf: (event: PointerEvent | MouseEvent) => ScenePoint;
  readonly zoom: () => number;
  /** All further steps of a pointer come to the canvas. */
  readonly capture: (pointer: number) => void;
}

/** How near to level a shape is drawn to another, in px of the window. */
const REACH = 6;

/** The hand that drags a shape, from the pointer that goes down on it until it is let go, or Escape. Says its way once a frame. */
export class DragHand {
  private drag: ItemDrag | null = null;
  private frame = 0;
  /** Alt lets go of the guides. */
  private isFree = false;

  constructor(
    private readonly paper: Paper,
    private readonly send: (move: MoveDetail) => void,
    private readonly onEscape: () => void,
  ) {}

  get isDown(): boolean {
    return this.drag !== null;
  }

  /** Whether it is this pointer that drags, or may yet. */
  has({ pointerId }: PointerEvent): boolean {
    return this.drag?.pointer === pointerId;
  }

  down(node: Id, event: PointerEvent): void {
    this.drag = { node, pointer: event.pointerId, from: this.paper.placeOf(event), by: null };
  }

  move(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return;
    this.isFree = event.altKey;
    const next = draggedTo(drag, this.paper.placeOf(event), this.paper.zoom());
    if (next === drag) return;
    if (drag.by === null) {
      this.paper.capture(event.pointerId);
      addEventListener('keydown', this.onKey, { capture: true });
    }
    this.drag = next;
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      this.say('drag');
    });
  }

  /** Lets go; whether it was a drag. */
  up(): boolean {
    const isDrag = this.drag?.by != null;
    this.say('drop');
    this.end();
    return isDrag;
  }

  /** Nothing moves after all. */
  drop(): void {
    this.say('cancel');
    this.end();
  }

  private say(how: MoveDetail['how']): void {
    const { drag } = this;
    if (drag?.by) this.send({ node: drag.node, dx: how === 'cancel' ? 0 : drag.by.x, dy: how === 'cancel' ? 0 : drag.by.y, how, reach: this.isFree ? 0 : REACH / this.paper.zoom() });
  }

  private end(): void {
    cancelAnimationFrame(this.frame);
    removeEventListener('keydown', this.onKey, { capture: true });
    this.frame = 0;
    this.drag = null;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.drop();
    this.onEscape();
  };
}
