import { Inflate, zipSync } from 'fflate';
import { MAX_INFLATED_BYTES, MAX_PARTS } from './limits.js';

/** Why an archive is not read. */
export type ArchiveFault = 'data-file-broken' | 'data-file-too-large';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
/** Bytes that are inflated at once: they come to no more than about a thousand times as many. */
const PIECE = 4096;

/** Parts that hold cells and what they mean; pictures, charts and macros stay out. */
const WANTED = /^(\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/(_rels\/|worksheets\/|workbook\.|sharedStrings\.|styles\.|metadata\.))/;

/**
 * The same archive with the parts that hold cells, nothing packed any more. Sizes that the archive states are checked
 * before anything is inflated, and what is inflated is counted: a bomb is refused whatever it says of itself, and no
 * later reader meets a header that says another thing than the one that was checked.
 */
export function repacked(bytes: Uint8Array): Uint8Array | ArchiveFault {
  const entries = entriesOf(bytes);
  if (typeof entries === 'string') return entries;
  const wanted = entries.filter(({ name }) => WANTED.test(name) && !name.endsWith('/'));
  if (wanted.reduce((sum, { size }) => sum + size, 0) > MAX_INFLATED_BYTES) return 'data-file-too-large';
  const parts = new Map<string, Uint8Array>();
  let room = MAX_INFLATED_BYTES;
  for (const entry of wanted) {
    const part = contentOf(bytes, entry, room);
    if (typeof part === 'string') return part;
    room -= part.length;
    parts.set(entry.name, part);
  }
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** The parts that the directory at the end of the archive lists. */
function entriesOf(bytes: Uint8Array): readonly Entry[] | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return 'data-file-broken';
  const count = view.getUint16(end + 10, true);
  if (count > MAX_PARTS) return 'data-file-too-large';
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let entry = 0; entry < count; entry++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'data-file-broken';
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/g, '/'),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
}

/** Where the last record of the archive begins; it may have a comment behind it. */
function endOfDirectory(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  return null;
}

function contentOf(bytes: Uint8Array, { method, packed, offset }: Entry, room: number): Uint8Array | ArchiveFault {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return 'data-file-broken';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return 'data-file-broken';
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) return content.length > room ? 'data-file-too-large' : content;
  return method === DEFLATED ? inflated(content, room) : 'data-file-broken';
}

function inflated(content: Uint8Array, room: number): Uint8Array | ArchiveFault {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const inflate = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < content.length; at += PIECE) {
      inflate.push(content.subarray(at, at + PIECE), at + PIECE >= content.length);
      if (size > room) return 'data-file-too-large';
    }
  } catch {
    return 'data-file-broken';
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
