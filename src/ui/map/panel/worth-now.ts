import { valueOfTree, type Worth } from '../../../equation/evaluate.js';
import { parseEquation } from '../../../equation/parse.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import { variablesByName } from '../../../model/name-index.js';
import { valueAt } from '../../../view/chart/chart-line.js';
import type { Outcome } from '../../../view/outcome.js';

/** What the names of a document are worth along a run at one moment. */
export function worthAt(doc: Document, run: Outcome, time: number): Worth {
  const byName = variablesByName(doc);
  return {
    time,
    of: (name) => {
      const named = byName.get(name);
      return named ? valueAt(run, named.id, time) : NaN;
    },
  };
}

/** What an equation gives along a run at one moment, before any table; null where that can't be said. */
export function givenAt(doc: Document, run: Outcome, time: number, source: string): number | null {
  const { dialect } = workspaceOf(doc);
  const { tree } = parseEquation(source, dialect);
  const value = tree ? valueOfTree(tree, dialect, worthAt(doc, run, time)) : NaN;
  return Number.isFinite(value) ? value : null;
}
