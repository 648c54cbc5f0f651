/** A data file larger than this is refused before anything of it is read. */
export const MAX_DATA_BYTES = 32 * 1024 * 1024;

/** What the parts of a workbook may come to together, once inflated. */
export const MAX_INFLATED_BYTES = 128 * 1024 * 1024;

/** Parts of a workbook: sheets, and what belongs to them. */
export const MAX_PARTS = 4096;

/** Cells of a file, the empty ones to the left of and above others included. */
export const MAX_CELLS = 2_000_000;
