import { DRAG_FROM } from '../../../view/map/gesture.js';

/** The hand that draws a line, from the pointer that goes down until it is let go. A short one is a press. */
export class LineHand {
  private start: PointerEvent | null = null;
  private isLong = false;

  /** Whether it is this pointer that draws, or may yet. */
  has({ pointerId }: PointerEvent): boolean {
    return this.start?.pointerId === pointerId;
  }

  down(event: PointerEvent): void {
    this.start = event;
    this.isLong = false;
  }

  /** Where the line began, at the step that makes it one; `long` while it goes on, null while it may be a press. */
  move(event: PointerEvent): PointerEvent | 'long' | null {
    const { start } = this;
    if (!start) return null;
    if (this.isLong) return 'long';
    if (Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY) <= DRAG_FROM) return null;
    this.isLong = true;
    return start;
  }

  /** Lets go; whether it was a line. */
  up(): boolean {
    const isLine = this.start !== null && this.isLong;
    this.start = null;
    return isLine;
  }
}
