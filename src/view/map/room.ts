import type { Margin } from './viewport.js';

/** Narrowest windows where the panel stands beside the map, and where it comes from the right, in px. */
export const FROM = { beside: 1024, right: 701 } as const;

/** Width of the panel, in px, and how much of a phone's height it takes as a sheet, as in the styles. */
const PANEL = 344;
const SHEET = 0.58;

/** Width of the list over the map, in px, as in the styles. */
const LIST = 380;

/** Height of the row of tools on a phone, in px. */
const TOOLS_ROW = 52;

/** On a phone a page opens no smaller than this: names stay readable, and the rest is a finger away. */
export const LEAST_ON_PHONE = 0.62;

/** What stands around the map, or over it. Sizes in px. */
export interface Surroundings {
  /** Of the window. */
  readonly width: number;
  /** Of all that the map may take. */
  readonly height: number;
  /** Of the tabs at the top left. */
  readonly headHeight: number;
  readonly isPanelOpen: boolean;
  readonly isListed: boolean;
  /** Whether the page has no others beside it, and no tabs. */
  readonly isSingle: boolean;
}

/** Room at the edges of the map that tabs, buttons, an open list and an open panel take. */
export function roomTaken({ width, height, headHeight, isPanelOpen, isListed, isSingle }: Surroundings): Margin {
  const isOver = isPanelOpen && width < FROM.beside;
  if (width < FROM.right) return { top: isSingle ? 120 : 168, right: 20, bottom: isOver ? Math.round(height * SHEET) + 12 - TOOLS_ROW : 76, left: 20 };
  return { top: 32 + headHeight, right: isOver ? PANEL + 16 : 24, bottom: 64, left: 24 + (isListed ? LIST : 0) };
}
