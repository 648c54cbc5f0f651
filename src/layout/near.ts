import type { Box } from './box.js';

/** Side of the squares in which things are looked up, in px: about the room that a shape takes with its name. */
const SQUARE = 200;

/** What covers more squares than this is asked every time. */
const MOST_SQUARES = 4096;

/** Columns and rows have so many numbers, those below zero included. */
const NUMBERS = 2 ** 26;

/** Things by where they are, so that what is near is found without asking everything. */
export class Near<T> {
  private readonly squares = new Map<number, T[]>();
  private readonly everywhere: T[] = [];

  /** Puts a thing where `box` is. */
  add(box: Box, thing: T): void {
    const keys = squaresOf(box);
    if (!keys) return void this.everywhere.push(thing);
    for (const key of keys) {
      const found = this.squares.get(key);
      if (found) found.push(thing);
      else this.squares.set(key, [thing]);
    }
  }

  /** Everything that may touch `box`, each once, in the order in which squares are read. */
  around(box: Box): ReadonlySet<T> {
    const found = new Set<T>(this.everywhere);
    const keys = squaresOf(box);
    if (!keys) for (const things of this.squares.values()) for (const thing of things) found.add(thing);
    else for (const key of keys) for (const thing of this.squares.get(key) ?? []) found.add(thing);
    return found;
  }
}

/** The numbers of the squares that a box touches; null for one that covers too many to count. */
function squaresOf({ left, top, right, bottom }: Box): readonly number[] | null {
  const [first, last] = [Math.floor(left / SQUARE), Math.floor(right / SQUARE)];
  const [high, low] = [Math.floor(top / SQUARE), Math.floor(bottom / SQUARE)];
  if ((last - first + 1) * (low - high + 1) > MOST_SQUARES) return null;
  const keys: number[] = [];
  for (let column = first; column <= last; column++) for (let row = high; row <= low; row++) keys.push(column * NUMBERS + row);
  return keys;
}
