/** A file nested deeper than this is no model; it keeps recursion below within the stack. */
export const MAX_DEPTH = 64;

/** Further problems of one file are counted, not listed. */
export const MAX_ISSUES = 100;

/** Characters in one file. The largest published models stay under a tenth of it. */
export const MAX_CHARACTERS = 64 * 1024 * 1024;
