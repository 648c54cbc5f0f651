/** The finaliser of MurmurHash3 (A. Appleby): every bit of the number acts upon every other. */
function mixed(bits: number): number {
  let hash = bits;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

const HALF = 2 ** 26;

/**
 * A share above 0 and below 1 for draw `draw` of what `key` names: counter-based, so it depends on these numbers only
 * and never on what was drawn before, or in which worker. All are whole numbers from 0 to 2^53.
 */
export function shareOf(seed: number, draw: number, key: number): number {
  const words = [seed, draw, key].flatMap((number) => [number >>> 0, Math.floor(number / 2 ** 32) >>> 0]);
  const round = (start: number): number => words.reduce((hash, word, at) => mixed(Math.imul(hash, 0x9e3779b1) ^ Math.imul(word + at, 0x27d4eb2f)), start);
  const [high, low] = [round(0x165667b1) >>> 6, round(0x2545f491) >>> 6];
  return (high * HALF + low + 0.5) / (HALF * HALF);
}
