/** The least of a compound file: a header of 512 bytes, then sectors. */
const HEADER = 512;
const END_OF_CHAIN = -2;
/** Numbers of table sectors that the header itself has room for. */
const IN_HEADER = 109;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;

/** A stream as the directory lists it. */
interface Entry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

/**
 * The workbook in an XLS file, which is a small file system ([MS-CFB]); null where it has none or does not hold together.
 * Chains of sectors that run in circles end, which a later reader does not see to.
 */
export function workbookStream(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER) return null;
  const file = new CompoundFile(bytes);
  const entries = file.entries();
  const found =
    entries?.find(({ type, name }) => type === STREAM && name === 'Workbook') ??
    entries?.find(({ type, name }) => type === STREAM && name === 'Book');
  return entries && found ? file.content(found, entries.find(({ type }) => type === ROOT) ?? null) : null;
}

class CompoundFile {
  private readonly view: DataView;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  /** Sector → the next of its chain. */
  private readonly next: readonly number[];

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.sectorSize = this.view.getUint16(30, true) === 12 ? 4096 : 512;
    this.miniSize = 64;
    this.next = this.tableSectors().flatMap((sector) => this.numbersIn(sector));
  }

  entries(): readonly Entry[] | null {
    const directory = this.chained(this.view.getInt32(48, true));
    if (!directory) return null;
    const view = new DataView(directory.buffer);
    return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, entry): Entry => {
      const at = entry * ENTRY;
      const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2));
      return { name, type: view.getUint8(at + 66), start: view.getInt32(at + 116, true), size: view.getUint32(at + 120, true) };
    });
  }

  /** What a stream holds: in sectors of its own, or, if it is short, in small ones inside the root's stream. */
  content({ start, size }: Entry, root: Entry | null): Uint8Array | null {
    if (size >= this.view.getUint32(56, true)) return whole(this.chained(start), size);
    const small = root && this.chained(root.start);
    const table = this.chained(this.view.getInt32(60, true));
    if (!small || !table) return null;
    const next = Array.from(new Int32Array(table.buffer, 0, Math.floor(table.length / 4)));
    const sectors = chainOf(start, next);
    return sectors && whole(joined(sectors.map((sector) => small.subarray(sector * this.miniSize, (sector + 1) * this.miniSize))), size);
  }

  /** Sectors that hold the table of chains. */
  private tableSectors(): readonly number[] {
    const most = Math.ceil(this.bytes.length / this.sectorSize);
    const found = Array.from({ length: IN_HEADER }, (_, at) => this.view.getInt32(76 + at * 4, true));
    const seen = new Set<number>();
    for (let further = this.view.getInt32(68, true); further >= 0 && !seen.has(further);) {
      seen.add(further);
      const numbers = this.numbersIn(further);
      found.push(...numbers.slice(0, -1));
      further = numbers.at(-1) ?? END_OF_CHAIN;
    }
    return [...new Set(found.filter((sector) => sector >= 0))].slice(0, most);
  }

  private sector(number: number): Uint8Array {
    const at = (number + 1) * this.sectorSize;
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  private numbersIn(number: number): readonly number[] {
    const sector = this.sector(number);
    return Array.from({ length: Math.floor(sector.length / 4) }, (_, at) => this.view.getInt32((number + 1) * this.sectorSize + at * 4, true));
  }

  private chained(start: number): Uint8Array | null {
    const sectors = chainOf(start, this.next);
    return sectors && joined(sectors.map((sector) => this.sector(sector)));
  }
}

/** The sectors from `start` on, each followed by the one that the table names; null where that never ends or leaves the table. */
function chainOf(start: number, next: readonly number[]): readonly number[] | null {
  const chain: number[] = [];
  for (let sector = start; sector !== END_OF_CHAIN;) {
    const following = next[sector];
    if (following === undefined || chain.length >= next.length) return null;
    chain.push(sector);
    sector = following;
  }
  return chain;
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const whole = (content: Uint8Array | null, size: number): Uint8Array | null => (content && content.length >= size ? content.subarray(0, size) : null);
