import type { Issue } from '../model/issue.js';

/** What a file may hold at most, in any format: far beyond every published model, far below what would exhaust a browser. */
export const MODEL_LIMITS = {
  /** Stocks, flows and auxiliaries, of all submodels and macros together. */
  variables: 100_000,
  /** Elements of all dimensions together. */
  elements: 100_000,
  /** Cells of all data files together. */
  cells: 1_000_000,
} as const;

/** The issue of a file with more of something than {@link MODEL_LIMITS} allows, or null. */
export function tooMany(what: keyof typeof MODEL_LIMITS, count: number, line?: number): Issue | null {
  const limit = MODEL_LIMITS[what];
  return count <= limit ? null : { code: 'file/too-many', severity: 'error', ...(line === undefined ? {} : { line }), facts: { what, count, limit } };
}
