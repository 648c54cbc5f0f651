import type { Box } from './box.js';

/** Side of the squares in which things are looked up, in px: about the room that a shape takes with its name. */
const SQUARE = 200;

/** Things by where they are, so that what is near is found without asking everything. */
export class Near<T> {
  private readonly squares = new Map<string, Set<T>>();

  /** Puts a thing where `box` is. */
  add(box: Box, thing: T): void {
    for (const key of squaresOf(box)) {
      const found = this.squares.get(key);
      if (found) found.add(thing);
      else this.squares.set(key, new Set([thing]));
    }
  }

  /** Everything that may touch `box`, each once, in the order in which squares are read. */
  around(box: Box): ReadonlySet<T> {
    const found = new Set<T>();
    for (const key of squaresOf(box)) for (const thing of this.squares.get(key) ?? []) found.add(thing);
    return found;
  }
}

function squaresOf({ left, top, right, bottom }: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / SQUARE); column <= Math.floor(right / SQUARE); column++) {
    for (let row = Math.floor(top / SQUARE); row <= Math.floor(bottom / SQUARE); row++) keys.push(`${column} ${row}`);
  }
  return keys;
}
