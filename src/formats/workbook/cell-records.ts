/** The records of an XLS workbook that hold cells, or are needed to understand them ([MS-XLS], section 2.3). */
const CONTINUE = 0x3c;
const BEGIN = 0x809;
const BOUND_SHEET = 0x85;
const FORMULA = 0x06;
const NAME = 0x18;
const PASSWORD = 0x2f;
const KEPT: ReadonlySet<number> = new Set([
  BEGIN,
  BOUND_SHEET,
  FORMULA,
  NAME,
  0x0a /* end */,
  0x22 /* date system */,
  0x42 /* code page */,
  0x17 /* sheets that names refer to */,
  0x1ae /* whose they are */,
  0xfc /* shared texts */,
  0xfd,
  0x204,
  0xd6 /* cells of text */,
  0x203,
  0x27e,
  0xbd /* of numbers */,
  0x205 /* of truth or an error */,
  0x207 /* a formula's text */,
]);

/** What a name may stand for: cells of a sheet, one or a block of them; each with its length. */
const REFERENCES: Readonly<Record<number, number>> = { 0x3a: 7, 0x5a: 7, 0x7a: 7, 0x3b: 11, 0x5b: 11, 0x7b: 11 };

/** Where a formula's own text begins, behind its cell, its last value and its flags. */
const FORMULA_TEXT = 20;

/**
 * The stream of an XLS workbook with nothing in it but cells, texts and names of cells: formulas are empty and keep their
 * last value, and what draws, styles or computes is gone. Null for a stream that is cut off, older than Excel 5, or
 * protected by a password. A reader of formulas can be led in circles; this leaves it none to read.
 */
export function cellRecords(stream: Uint8Array): Uint8Array | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const kept = new Uint8Array(stream.length);
  const places = new Map<number, number>();
  const sheets: number[] = [];
  let size = 0;
  let isKept = false;
  let depth = 0;
  for (let at = 0; at + 4 <= stream.length;) {
    const type = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (depth === 0 && type !== BEGIN) break;
    if (end > stream.length || type === PASSWORD) return null;
    const record = stream.subarray(at, end);
    if (type !== CONTINUE) isKept = KEPT.has(type) && (type !== NAME || isPlainName(record));
    if (type === BEGIN) {
      if (length < 4 || (view.getUint16(at + 4, true) !== 0x600 && view.getUint16(at + 4, true) !== 0x500)) return null;
      places.set(at, size);
      depth++;
    }
    if (type === 0x0a) depth--;
    if (isKept) {
      const written = type === FORMULA ? withoutText(record) : record;
      if (type === BOUND_SHEET) sheets.push(size);
      kept.set(written, size);
      size += written.length;
    }
    at = end;
  }
  return size === 0 ? null : relocated(kept.subarray(0, size), sheets, places);
}

/** A formula's record without the formula. */
function withoutText(record: Uint8Array): Uint8Array {
  const result = new Uint8Array(4 + FORMULA_TEXT + 2);
  result.set(record.subarray(0, Math.min(record.length, 4 + FORMULA_TEXT)));
  new DataView(result.buffer).setUint16(2, FORMULA_TEXT + 2, true);
  return result;
}

/** Whether a name stands for cells and nothing else: its length says so, and the first sign of what it stands for. */
function isPlainName(record: Uint8Array): boolean {
  const HEAD = 18;
  if (record.length < HEAD + 1) return false;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const letters = view.getUint8(7);
  const meaning = view.getUint16(8, true);
  const text = 1 + letters * ((view.getUint8(HEAD) & 1) + 1);
  return record.length === HEAD + text + meaning && REFERENCES[view.getUint8(HEAD + text)] === meaning;
}

/** Each sheet's entry says where the sheet begins. */
function relocated(stream: Uint8Array, sheets: readonly number[], places: ReadonlyMap<number, number>): Uint8Array {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (const at of sheets) if (at + 8 <= stream.length) view.setUint32(at + 4, places.get(view.getUint32(at + 4, true)) ?? 0, true);
  return stream;
}
