/** A stream of choices that one number decides. */
export interface Random {
  /** From 0 up to but without `below`. */
  int(below: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** Between `least` and `most` things. */
  many<T>(least: number, most: number, make: (at: number) => T): T[];
}

/** The stream of `seed`: mulberry32, by Tommy Ettinger (public domain). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(list.length)] as (typeof list)[number],
    many: (least, most, make) => Array.from({ length: least + int(most - least + 1) }, (_, at) => make(at)),
  };
}

/** The seed of case `at` of a stretch: neighbours have nothing in common. */
export const seedOfCase = (seed: number, at: number): number => (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) + Math.imul(at + 1, 0xc2b2ae35)) >>> 0;
