import { signal, type ReadonlySignal } from '@preact/signals-core';
import { isComplete, missingData, type NeededData, type NeededFile } from '../compile/external/needed-data.js';
import { isSameName } from '../compile/external/sheet.js';
import { changesBetween, withData } from '../compile/external/with-data.js';
import type { OpenedFile } from '../formats/opened-file.js';
import { readInWorker, type UnreadFile } from '../jobs/data-file-reader.js';
import type { DataFile } from '../model/data-file.js';
import { workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { Command } from '../state/edit.js';

/** A file that may hold data, as a person chose or dropped it. */
export interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What files are for: one that equations name, the table of another run, or whatever fits their names. */
export type Purpose = NeededFile | 'run' | null;

/** Data that are being located for a document. */
export interface Located {
  readonly needed: NeededData;
  readonly missing: NeededData;
  readonly files: readonly DataFile[];
  /** What was wrong with the files chosen last. */
  readonly issues: readonly Issue[];
  readonly isReading: boolean;
}

/** Reads files somewhere, each into its record or an issue. */
export type ReadFiles = (files: readonly UnreadFile[]) => Promise<readonly (DataFile | Issue)[]>;

/** What `doc` needs and does not hold; null where that is nothing. */
export function startLocating(doc: Document): Located | null {
  const missing = missingData(doc);
  return isComplete(missing) ? null : { needed: missing, missing, files: [], issues: [], isReading: false };
}

/** The same with the files that a person chose. */
export async function locate(
  doc: Document,
  before: Located,
  chosen: readonly ChosenFile[],
  purpose: Purpose,
  read: ReadFiles = readInWorker,
): Promise<Located> {
  const matched = chosen.map((file, at) => ({ file, as: purposeOf(file.name, before.missing, at === 0 ? purpose : null, chosen.length === 1) }));
  const issues = matched.flatMap(({ file, as }): readonly Issue[] =>
    as === null ? [{ code: 'data-file-unmatched', severity: 'warning', facts: { file: file.name } }] : [],
  );
  const unread = matched.flatMap(({ file, as }): readonly UnreadFile[] =>
    as === null ? [] : [as === 'run' ? { name: file.name, bytes: file.bytes, isRun: true } : { name: as.file, bytes: file.bytes, tab: as.tab }],
  );
  const results = unread.length > 0 ? await read(unread) : [];
  const files = [...before.files, ...results.filter((result) => 'kind' in result)];
  const missing = missingData(withData(doc, files));
  const useless = results.flatMap((result): readonly Issue[] =>
    !('kind' in result) ? [result] : result.isRun && isUseless(doc, before.files, result) ? [lacking(result, before)] : [],
  );
  return { needed: before.needed, missing, files, issues: [...issues, ...useless], isReading: false };
}

/** A model that was opened, with those of the files that came along that it reads; `isWhole` where it lacks nothing then. */
export async function withFilesBeside(
  opened: OpenedFile,
  beside: readonly ChosenFile[],
  read: ReadFiles = readInWorker,
): Promise<OpenedFile & { readonly isWhole: boolean }> {
  const { doc, issues } = opened;
  const lacks = doc && startLocating(doc);
  if (!lacks || beside.length === 0) return { ...opened, isWhole: !lacks };
  const located = await locate(doc, lacks, beside, null, read);
  return { ...opened, doc: withData(doc, located.files), issues: [...issues, ...located.issues], isWhole: isComplete(located.missing) };
}

/** Adds the located files to the document, as one step. */
export const addData =
  (files: readonly DataFile[]): Command =>
  (doc) => {
    const edits = changesBetween(doc, withData(doc, files));
    return edits.length > 0 ? { label: 'add-data', edits } : null;
  };

/** The located data, whether a person is being asked for the rest, and how it goes on. */
export class Locator {
  private readonly current = signal<Located | null>(null);
  readonly state: ReadonlySignal<Located | null> = this.current;
  /** The document that was asked for: another may be opened meanwhile. */
  private asked: Id = '';

  constructor(
    private readonly docNow: () => Document,
    private readonly finish: (command: Command, isAll: boolean) => void,
    private readonly read: ReadFiles = readInWorker,
  ) {}

  /** Whether the open document holds all data that it reads. */
  get lacksNothing(): boolean {
    return startLocating(this.docNow()) === null;
  }

  /** Asks for what the open document lacks. */
  ask(): void {
    const doc = this.docNow();
    this.asked = workspaceOf(doc).documentId;
    this.current.value = startLocating(doc);
  }

  /** Takes the files that a person chose; ends where nothing lacks any more. */
  async take(chosen: readonly ChosenFile[], purpose: Purpose): Promise<void> {
    if (this.current.value === null) this.ask();
    const before = this.current.value;
    if (!before || before.isReading) return;
    this.current.value = { ...before, issues: [], isReading: true };
    const after = await locate(this.docNow(), before, chosen, purpose, this.read);
    // The person may have gone on without waiting.
    if (this.current.value === null) return;
    this.current.value = after;
    if (isComplete(after.missing)) this.end();
  }

  /** Goes on with what was located so far. */
  end(): void {
    const located = this.current.value;
    this.current.value = null;
    const isSame = workspaceOf(this.docNow()).documentId === this.asked;
    if (located && isSame && located.files.length > 0) this.finish(addData(located.files), isComplete(located.missing));
  }
}

/** What a file is for: as the person said, else by its name, else the only thing there is. */
function purposeOf(name: string, { files, fromRun }: NeededData, purpose: Purpose, isOnly: boolean): Purpose {
  if (purpose !== null) return purpose;
  const exact = files.find(({ file }) => isSameName(lastStep(file), name));
  if (exact) return exact;
  const alike = files.filter(({ file }) => isSameName(stemOf(lastStep(file)), stemOf(name)));
  if (alike.length === 1) return alike[0] ?? null;
  if (fromRun.length > 0) return 'run';
  return isOnly && files.length === 1 ? (files[0] ?? null) : null;
}

const lastStep = (path: string): string => path.replace(/^.*[\\/]/, '');
const stemOf = (name: string): string => name.replace(/^\?/, '').replace(/\.[^.]*$/, '');

/** Whether a table of a run has no column that the document asks for and does not have already. */
function isUseless(doc: Document, before: readonly DataFile[], file: DataFile): boolean {
  return missingData(withData(doc, [...before, file])).fromRun.length === missingData(withData(doc, before)).fromRun.length;
}

const lacking = ({ name }: DataFile, { missing }: Located): Issue => ({
  code: 'data-run-lacks',
  severity: 'warning',
  facts: { file: name, variables: missing.fromRun },
});
