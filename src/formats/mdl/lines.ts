import type { Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Variable } from '../../model/variable.js';
import type { FileLines } from '../opened-file.js';
import { lineOf, type Defined } from './definition.js';
import type { Statements } from './statements.js';

/** Where each record is defined. The flow that a stock's rate becomes stands where its stock does. */
export function linesOf({ root, macros, dimensions: statements }: Statements, dimensions: readonly Dimension[], variables: readonly Variable[]): FileLines {
  const lines = new Map<Id, readonly number[]>();
  for (const { macro, line } of macros) lines.set(macro.id, [line]);
  const idOf = new Map(dimensions.map(({ id, name }) => [canonicalName(name), id]));
  for (const { name, line } of statements) {
    const id = idOf.get(canonicalName(name));
    if (id !== undefined && !lines.has(id)) lines.set(id, [line]);
  }
  const defined = new Map([root, ...macros.map(({ scope }) => scope)].flatMap((scope) => [...scope.defined.values()].map((each) => [each.id, each] as const)));
  const byId = new Map(variables.map((variable) => [variable.id, variable]));
  for (const variable of variables) {
    const own = defined.get(variable.id);
    if (!own) continue;
    lines.set(variable.id, partLines(own, variable));
    const net = variable.kind === 'stock' ? byId.get(variable.inflows.at(-1) ?? '') : undefined;
    if (net && !defined.has(net.id)) lines.set(net.id, partLines(own, net));
  }
  return lines;
}

/** The line of the statement that each part comes from; those of a list of constants come from one. */
function partLines(defined: Defined, { parts = [] }: Variable): readonly number[] {
  if (parts.length === 0) return [lineOf(defined)];
  const key = (subscripts: readonly string[]): string => subscripts.map(canonicalName).join();
  const lineAt = new Map(defined.definitions.map(({ left, block }) => [key(left.subscripts), block.line]));
  return parts.map(({ subscripts }) => lineAt.get(key(subscripts)) ?? lineOf(defined));
}
