import type { Issue } from '../model/issue.js';

/** What a file may hold at most, in any format: far beyond every published model, far below what would exhaust a browser. */
export const MODEL_LIMITS = {
  /** Stocks, flows and auxiliaries, of all submodels and macros together. */
  variables: 100_000,
  /** Dimensions and subranges. */
  dimensions: 5_000,
  /** Submodels and macros together. */
  submodels: 2_000,
  /** Elements of all dimensions together. */
  elements: 100_000,
  /** Cells of all data files together. */
  cells: 1_000_000,
  /** Signs that part one thing from the next: tags, lines, and what a list holds. Behind them lie the records that a reader makes. */
  parts: 4_000_000,
} as const;

/** How many of `signs`, all of them ASCII, a text holds; counts no further than what fits. */
export function partsIn(text: string, signs: string): number {
  const isSign = new Uint8Array(128);
  for (let at = 0; at < signs.length; at++) isSign[signs.charCodeAt(at)] = 1;
  let count = 0;
  for (let at = 0; at < text.length && count <= MODEL_LIMITS.parts; at++) {
    const code = text.charCodeAt(at);
    if (code < 128 && isSign[code] === 1) count++;
  }
  return count;
}

/** The issue of a file with more of something than {@link MODEL_LIMITS} allows, or null. */
export function tooMany(what: keyof typeof MODEL_LIMITS, count: number, line?: number): Issue | null {
  const limit = MODEL_LIMITS[what];
  return count <= limit ? null : { code: 'file/too-many', severity: 'error', ...(line === undefined ? {} : { line }), facts: { what, count, limit } };
}
