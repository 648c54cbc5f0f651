import { dsvFormat } from 'd3-dsv';

/** A table of outputs: times, and columns by normalised name. A null cell was not printed. */
export interface OutputTable {
  readonly times: readonly number[];
  readonly columns: ReadonlyMap<string, readonly (number | null)[]>;
}

/** How two outputs are compared: semantics.md, section 4. */
export interface Comparison {
  readonly relative: number;
  readonly absolute: number;
  /** Last time compared. */
  readonly until?: number | undefined;
  /** Columns not compared. */
  readonly exclude?: readonly string[] | undefined;
}

/** What a comparison found. */
export interface Verdict {
  readonly compared: number;
  readonly missing: readonly string[];
  readonly different: readonly string[];
  readonly missingTimes: number;
  readonly passes: boolean;
}

/** The two tiers of the corpus. */
export const PASS: Comparison = { relative: 1e-4, absolute: 1e-5 };
export const STRICT: Comparison = { relative: 1e-5, absolute: 1e-5 };

/** Columns that may lack: a tool may keep its times elsewhere. */
const CONTROLS = new Set(['initial time', 'final time', 'time step', 'saveper']);

/** UTF-8 without its mark, else Latin-1. */
export function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

/** One name for all spellings of a column: quotes, escapes, underscores, spaces and letter case do not count. */
export function normalName(written: string): string {
  let name = written.replace(/\u00a0/g, ' ').trim();
  const whole = /^"((?:[^"\\]|\\.)*\[[^\]]*\])"$/s.exec(name);
  if (whole) name = whole[1] ?? '';
  const parts = /^("(?:[^"\\]|\\.)*"|[^[]*)\s*(\[[^\]]*\])?$/s.exec(name);
  const subscript = parts?.[2] ?? '';
  name = (parts?.[1] ?? name).trim();
  if (name.length > 1 && name.startsWith('"') && name.endsWith('"')) name = name.slice(1, -1);
  name = name.replaceAll('\\n', ' ').replaceAll('\\"', '"').replaceAll('\\\\', '\\').replace(/[\n_]/g, ' ');
  name = name.replace(/\s+/g, ' ').trim().toLowerCase().replace(/^\.+/, '');
  if (subscript === '') return name;
  const elements = subscript.slice(1, -1).split(',').map((element) => element.trim().replace(/^"+|"+$/g, '').replace(/[\s_]+/g, ' ').toLowerCase());
  return `${name}[${elements.join(',')}]`;
}

/** Reads an output as its tool wrote it. */
export function outputTable(text: string): OutputTable {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const tabbed = (plain.split('\n', 1)[0] ?? '').includes('\t');
  const rows = dsvFormat(tabbed ? '\t' : ',').parseRows(plain).filter((row) => row.some((cell) => cell.trim() !== ''));
  const header = (rows[0] ?? []).map(normalName);
  const columns = new Map<string, (number | null)[]>();
  for (const [at, name] of header.entries()) {
    if (name === '' || columns.has(name)) continue;
    const cells = rows.slice(1).map((row) => ((row[at] ?? '').trim() === '' ? null : numberFrom(row[at] ?? '')));
    // Vensim prints a constant once, on its first row.
    const first = cells[0] ?? null;
    columns.set(name, first !== null && cells.slice(1).every((cell) => cell === null) ? cells.map(() => first) : cells);
  }
  const timeName = columns.has('time') ? 'time' : (header[0] ?? '');
  const times = (columns.get(timeName) ?? []).map((time) => time ?? Number.NaN);
  columns.delete(timeName);
  return { times, columns };
}

function numberFrom(text: string): number {
  const plain = text.trim().toLowerCase();
  if (/^[-+]?inf(inity)?$/.test(plain)) return plain.startsWith('-') ? -Infinity : Infinity;
  return Number(plain);
}

/** Compares a result with its reference. A reference column or time that the result lacks is a failure, and so is comparing nothing. */
export function compareOutputs(reference: OutputTable, result: OutputTable, { relative, absolute, until = Infinity, exclude = [] }: Comparison): Verdict {
  const excluded = new Set(exclude.map(normalName));
  const kept = reference.times.flatMap((time, at) => (time <= until ? [at] : []));
  const spacing = smallestSpacing(result.times);
  const rowAt = kept.map((at) => nearestRow(result.times, reference.times[at] ?? Number.NaN, 0.4 * spacing));
  const missing: string[] = [];
  const different: string[] = [];
  let compared = 0;
  for (const [name, cells] of reference.columns) {
    if (excluded.has(name)) continue;
    const own = result.columns.get(name);
    if (!own) {
      if (!CONTROLS.has(name)) missing.push(name);
      continue;
    }
    compared += 1;
    const agrees = kept.every((at, index) => {
      const expected = cells[at] ?? null;
      const row = rowAt[index] ?? null;
      return expected === null || row === null || agree(expected, own[row] ?? null, relative, absolute);
    });
    if (!agrees) different.push(name);
  }
  const missingTimes = rowAt.filter((row) => row === null).length;
  return { compared, missing, different, missingTimes, passes: compared > 0 && missing.length === 0 && different.length === 0 && missingTimes === 0 };
}

function smallestSpacing(times: readonly number[]): number {
  let smallest = Infinity;
  for (const [at, time] of times.entries()) {
    const gap = time - (times[at - 1] ?? time);
    if (gap > 0) smallest = Math.min(smallest, gap);
  }
  return Number.isFinite(smallest) ? smallest : 0;
}

/** The row nearest in time, no further away than tools round their printed times. */
function nearestRow(times: readonly number[], time: number, half: number): number | null {
  let best = -1;
  let nearest = Infinity;
  for (const [at, own] of times.entries()) {
    const distance = Math.abs(own - time);
    if (distance < nearest) [best, nearest] = [at, distance];
  }
  return best >= 0 && nearest <= Math.max(1e-5 * Math.max(1, Math.abs(time)), half) ? best : null;
}

function agree(a: number, b: number | null, relative: number, absolute: number): boolean {
  if (b === null) return false;
  if (a === b || (Number.isNaN(a) && Number.isNaN(b))) return true;
  return Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= Math.max(absolute, relative * Math.max(Math.abs(a), Math.abs(b)));
}
