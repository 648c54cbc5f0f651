import { isComplete, missingData, type NeededFile } from '../compile/external/needed-data.js';
import { runColumns, variableOfKey } from '../compile/external/run-series.js';
import { withData } from '../compile/external/with-data.js';
import type { OpenedFile } from '../formats/opened-file.js';
import { readDataFile } from '../formats/workbook/read-data-file.js';
import type { DataFile } from '../model/data-file.js';
import { variablesOf, type Document } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import type { Io } from './io.js';

/** Kinds of files that stand in for one another, by the ends of their names. */
const KINDS: readonly RegExp[] = [/\.(xlsx|xls|xlsm)$/i, /\.(csv|tab|tsv|txt)$/i];
const RUN_TABLE = /\.(tab|tsv|csv|dat|txt)$/i;
/** Tables of runs that are looked into. */
const MOST_TABLES = 64;

/** The document with the data that it reads from the folder of its file, and what was wrong with those. What is not there is for compiling to say. */
export async function loadData(io: Io, path: string, opened: OpenedFile): Promise<OpenedFile> {
  const { doc } = opened;
  if (!doc) return opened;
  const missing = missingData(doc);
  if (isComplete(missing)) return opened;
  const issues: Issue[] = [...opened.issues];
  const files: DataFile[] = [];
  for (const needed of missing.files) {
    const file = await readNeeded(io, path, needed, issues);
    if (file) files.push(file);
  }
  files.push(...(await readRuns(io, path, doc, missing.fromRun, issues)));
  return { ...opened, doc: withData(doc, files), issues };
}

/** What the document lacks, for a command that does not compile. */
export function missingIssues(doc: Document): Issue[] {
  const { files, fromRun } = missingData(doc);
  const found = files.map(({ file, usedBy }): Issue => ({ code: 'data-file-missing', severity: 'warning', facts: { file, variables: usedBy } }));
  return fromRun.length > 0 ? [...found, { code: 'data-run-missing', severity: 'warning', facts: { variables: fromRun } }] : found;
}

async function readNeeded(io: Io, path: string, { file, tab }: NeededFile, issues: Issue[]): Promise<DataFile | null> {
  let used = file;
  let read = file.startsWith('?') ? 'none' : await io.readBeside(path, file);
  if (read === 'none') {
    const similar = similarTo(file, await io.filesBeside(path));
    if (similar === null) return null;
    used = similar;
    read = await io.readBeside(path, used);
    // An alias says no more than what the file is for; any other name that is not there is said.
    if (!file.startsWith('?')) issues.push({ code: 'data-file-similar', severity: 'warning', facts: { file, used } });
  }
  if (typeof read === 'string') {
    if (read !== 'none') issues.push({ code: read === 'outside' ? 'data-file-outside' : 'data-file-too-large', severity: 'error', facts: { file } });
    return null;
  }
  const data = await readDataFile(file, read.bytes, { tab });
  if ('kind' in data) return data;
  issues.push(data);
  return null;
}

/** The one file that can be meant by a name that is not there: named alike but for its ending, or else beginning alike. */
export function similarTo(file: string, names: readonly string[]): string | null {
  const isAlias = file.startsWith('?');
  const stem = (isAlias ? file.slice(1) : file.replace(/\.[^.]*$/, '')).toLowerCase();
  const kind = isAlias ? /\.(xlsx|xls|xlsm|csv|tab|tsv|txt)$/i : KINDS.find((pattern) => pattern.test(file));
  if (!kind || stem === '') return null;
  const candidates = names.filter((name) => kind.test(name));
  const alike = candidates.filter((name) => name.replace(/\.[^.]*$/, '').toLowerCase() === stem);
  const found = alike.length > 0 ? alike : candidates.filter((name) => name.toLowerCase().startsWith(stem));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * The tables of runs beside the model that hold its data: those that give the most of it, and of equal ones what holds
 * least of the model's own results: the table of a run of this model is seldom where its data come from.
 */
async function readRuns(io: Io, path: string, doc: Document, wanted: readonly string[], issues: Issue[]): Promise<readonly DataFile[]> {
  if (wanted.length === 0) return [];
  const left = new Set(wanted.map(canonicalName));
  const isData = new Set(left);
  const own = new Set(
    variablesOf(doc)
      .map(({ name }) => canonicalName(name))
      .filter((name) => !isData.has(name)),
  );
  const needed = new Set(missingData(doc).files.map(({ file }) => file.toLowerCase()));
  const names = (await io.filesBeside(path)).filter((name) => RUN_TABLE.test(name) && !needed.has(name.toLowerCase())).slice(0, MOST_TABLES);
  const tables: { readonly file: DataFile; readonly variables: ReadonlySet<string> }[] = [];
  for (const name of names) {
    const read = await io.readBeside(path, name);
    const file = typeof read === 'string' ? null : await readDataFile(name, read.bytes, { isRun: true });
    if (file && 'kind' in file) tables.push({ file, variables: new Set([...runColumns([file]).keys()].map(variableOfKey)) });
  }
  const chosen: DataFile[] = [];
  const shares = (variables: ReadonlySet<string>, of: ReadonlySet<string>): number => [...of].filter((name) => variables.has(name)).length;
  while (left.size > 0) {
    const usable = tables
      .filter(({ variables }) => shares(variables, left) > 0)
      .sort((a, b) => shares(b.variables, left) - shares(a.variables, left) || shares(a.variables, own) - shares(b.variables, own));
    const [best, ...others] = usable;
    if (!best) break;
    const gives = [...left].filter((name) => best.variables.has(name));
    if (others.some(({ variables }) => gives.some((name) => variables.has(name)))) {
      issues.push({ code: 'data-run-chosen', severity: 'warning', facts: { file: best.file.name, others: others.map(({ file }) => file.name) } });
    }
    chosen.push(best.file);
    for (const name of gives) left.delete(name);
  }
  return chosen;
}
