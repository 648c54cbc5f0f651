import type { Id } from './id.js';

/**
 * Records the first file format has room for before a screen uses them, so that no file made by a later
 * version needs another integer for them: a kind and an id are known, the rest is kept as it came.
 */
export const RESERVED_KINDS = [
  'coalition',
  'consent',
  'stated-contribution',
  'direction',
  'proof-of-concept',
  'override-log',
  'data-series',
  'experiment',
  'story-step',
  'prediction',
  'pulse',
  'trend',
  'contact',
  'leverage-point',
  'decision',
  'event',
] as const;

export interface Reserved {
  readonly kind: (typeof RESERVED_KINDS)[number];
  readonly id: Id;
  readonly [key: string]: unknown;
}

/** Content of another tool's file that this product does not know: kept, and written back at its place. */
export interface Foreign {
  readonly kind: 'foreign';
  readonly id: Id;
  /** `xmile` … the format it belongs to. */
  readonly of: string;
  /** The record it hung on, or absent for the file as a whole. */
  readonly at?: Id | undefined;
  /** Where below that record: `xmile`, `header`, `variable`, `view` … */
  readonly place: string;
  /** The text as it stood in the file. */
  readonly text: string;
}
