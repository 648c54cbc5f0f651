import type { Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Variable } from '../../model/variable.js';
import type { FileLines } from '../opened-file.js';
import { lineOf } from './definition.js';
import type { Statements } from './statements.js';

/** Where each record is defined. The flow that a stock's rate becomes stands where its stock does. */
export function linesOf({ root, macros, dimensions: statements }: Statements, dimensions: readonly Dimension[], variables: readonly Variable[]): FileLines {
  const lines = new Map<Id, number>();
  for (const { macro, scope, line } of [{ macro: null, scope: root, line: 1 }, ...macros]) {
    if (macro) lines.set(macro.id, line);
    for (const defined of scope.defined.values()) lines.set(defined.id, lineOf(defined));
  }
  const idOf = new Map(dimensions.map(({ id, name }) => [canonicalName(name), id]));
  for (const { name, line } of statements) {
    const id = idOf.get(canonicalName(name));
    if (id !== undefined && !lines.has(id)) lines.set(id, line);
  }
  for (const variable of variables) {
    const line = lines.get(variable.id);
    if (variable.kind !== 'stock' || line === undefined) continue;
    for (const flow of variable.inflows) if (!lines.has(flow)) lines.set(flow, line);
  }
  return lines;
}
