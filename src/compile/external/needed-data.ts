import { parseEquation } from '../../equation/parse.js';
import type { Dialect, Tree } from '../../equation/tree.js';
import type { DataFile } from '../../model/data-file.js';
import { itemsOf, workspaceOf, type Document, type Item } from '../../model/document.js';
import { canonicalName } from '../../model/name.js';
import type { Auxiliary } from '../../model/variable.js';
import { argumentsOf, externalCallOf, subscriptCallOf } from './external-call.js';
import { runColumns, variableOfKey } from './run-series.js';
import { isSameFile } from './sheet.js';

/** A file that equations name, and who reads it. */
export interface NeededFile {
  readonly file: string;
  /** The tab that the first of them names; of a text table its delimiter. */
  readonly tab: string;
  /** Names of variables and dimensions. */
  readonly usedBy: readonly string[];
}

/** What a document needs from outside itself. */
export interface NeededData {
  readonly files: readonly NeededFile[];
  /** Data variables without an equation: their values come from the table of another run. */
  readonly fromRun: readonly string[];
}

/** Everything that the document's equations and dimensions read from files, whether it is there already or not. */
export function neededData(doc: Document): NeededData {
  const files = new Map<string, { file: string; tab: string; usedBy: string[] }>();
  const need = (call: { readonly file?: string; readonly tab?: string }, name: string): void => {
    const { file = '', tab = '' } = call;
    const known = [...files.values()].find((other) => isSameFile(other.file, file));
    if (!known) files.set(file, { file, tab, usedBy: [name] });
    else if (!known.usedBy.includes(name)) known.usedBy.push(name);
  };
  const { dialect } = workspaceOf(doc);
  for (const item of doc.items.values()) {
    if (item.kind === 'dimension') {
      const call = item.definition === undefined ? null : subscriptCallOf(item.definition);
      if (call) need(call.arguments, item.name);
      continue;
    }
    for (const source of equationsOf(item))
      for (const call of callsIn(source, dialect)) need(call, 'name' in item && typeof item.name === 'string' ? item.name : '');
  }
  return { files: [...files.values()], fromRun: dataVariables(doc).map(({ name }) => name) };
}

/** What of it the document does not hold yet. */
export function missingData(doc: Document): NeededData {
  const held = itemsOf(doc, 'data-file');
  const { files, fromRun } = neededData(doc);
  const inRuns = new Set([...runColumns(held).keys()].map(variableOfKey));
  return {
    files: files.filter(({ file }) => !isHeld(held, file)),
    fromRun: fromRun.filter((name) => !inRuns.has(canonicalName(name))),
  };
}

/** Whether nothing is needed. */
export const isComplete = ({ files, fromRun }: NeededData): boolean => files.length === 0 && fromRun.length === 0;

const isHeld = (held: readonly DataFile[], file: string): boolean => held.some(({ name, isRun }) => !isRun && isSameFile(name, file));

/** Variables that are data and have no equation and no table. */
export function dataVariables(doc: Document): Auxiliary[] {
  return itemsOf(doc, 'auxiliary').filter(({ data, equation, gf, parts }) => data !== undefined && equation.trim() === '' && !gf && !parts?.length);
}

function equationsOf(item: Item): readonly string[] {
  switch (item.kind) {
    case 'stock':
      return [item.initial, ...(item.parts ?? []).map(({ equation }) => equation)];
    case 'flow':
    case 'auxiliary':
      return [item.equation, ...(item.parts ?? []).map(({ equation }) => equation)];
    case 'value-flow':
    case 'macro':
      return [item.equation];
    default:
      return [];
  }
}

/** Vensim alone has functions that read from files, and such a call is all of its equation. A quick look spares reading every equation. */
function callsIn(source: string, dialect: Dialect): readonly { readonly file?: string; readonly tab?: string }[] {
  if (!/\bget[\s_]/i.test(source)) return [];
  const tree: Tree | null = parseEquation(source, dialect).tree;
  const call = externalCallOf(tree, dialect);
  const texts = call && argumentsOf(call.tree, call.spec);
  return texts && 'found' in texts ? [texts.found] : [];
}
