import type { Dialect } from '../../equation/tree.js';
import type { DataFile } from '../../model/data-file.js';
import type { Issue } from '../../model/issue.js';
import type { GraphicalFunction } from '../../model/variable.js';
import type { Dim, Dimensions } from '../dimensions.js';
import type { Part } from '../model-scope.js';
import { argumentsOf, externalCallOf } from './external-call.js';
import { elementsOfPart } from './part-elements.js';
import { seriesOf } from './series.js';
import { told } from './told.js';

/** Stands for a table that could not be read: whatever uses it is broken too. */
export const LOST_TABLE: GraphicalFunction = { kind: 'continuous', xpts: [], ypts: [] };

/** Where a table's equation stands. */
interface Around {
  readonly dialect: Dialect;
  readonly dimensions: Dimensions;
  readonly dims: readonly Dim[];
  readonly files: () => readonly DataFile[];
  readonly place: Pick<Issue, 'item' | 'variable' | 'field' | 'part'>;
  readonly issues: Issue[];
}

/** The tables that `GET XLS LOOKUPS` reads, a part for each element; null for any other equation. */
export function tableParts(part: Part, { dialect, dimensions, dims, files, place, issues }: Around): readonly Part[] | null {
  const call = externalCallOf(part.tree, dialect);
  if (call?.meaning !== 'external-lookups') return null;
  const lost: Part = { ...part, source: '', tree: null, gf: LOST_TABLE };
  const texts = argumentsOf(call.tree, call.spec);
  if ('problem' in texts) {
    issues.push(told(place, call.tree, call.spec, texts.problem));
    return [lost];
  }
  const { file = '', tab = '', row = '', cell = '' } = texts.found;
  const parts: Part[] = [];
  for (const elements of elementsOfPart(dimensions, dims, part) ?? []) {
    const tables = seriesOf(files(), { file, tab, row, cell }, elements.length);
    if ('problem' in tables) {
      issues.push(told(place, call.tree, call.spec, tables.problem));
      return [lost];
    }
    elements.forEach(({ names }, at) =>
      parts.push({ subscripts: dims.length > 0 ? names : null, except: [], source: '', tree: null, gf: tables.found[at] ?? LOST_TABLE }),
    );
  }
  return parts.length > 0 ? parts : null;
}
