/** Room between a popover and its button, and the window's edge, in px. */
const GAP = 4;
const EDGE = 8;

/**
 * Puts an open popover at the right of `beside`, level with its button, so that it covers nothing of it. False where
 * there is no room.
 */
export function placeAtRight(popover: HTMLElement, button: Element, beside: Element): boolean {
  const { right } = beside.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  if (right + GAP + width > innerWidth - EDGE) return false;
  const top = button.getBoundingClientRect().top;
  popover.style.setProperty('left', `${right + GAP}px`);
  popover.style.setProperty('top', `${Math.max(EDGE, Math.min(innerHeight - EDGE - height, top))}px`);
  return true;
}

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
