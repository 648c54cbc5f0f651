/** Room between a popover and its button, and the window's edge, in px. */
const GAP = 4;
const EDGE = 8;

/**
 * Puts an open popover by its button: below it and to its right edge, or above it where there is no room below. Never
 * outside the window.
 */
export function placeBeside(popover: HTMLElement, button: Element, align: 'start' | 'end' = 'end'): void {
  const at = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const wanted = align === 'end' ? at.right - width : at.left;
  const left = Math.max(EDGE, Math.min(innerWidth - EDGE - width, wanted));
  const hasRoomBelow = at.bottom + GAP + height <= innerHeight - EDGE;
  const top = hasRoomBelow ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height);
  popover.style.setProperty('left', `${left}px`);
  popover.style.setProperty('top', `${top}px`);
}
