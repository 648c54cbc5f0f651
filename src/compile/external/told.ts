import type { FunctionSpec } from '../../equation/functions.js';
import type { TreeOf } from '../../equation/tree.js';
import type { Issue } from '../../model/issue.js';
import type { DataProblem } from './found.js';

/** The record at fault, as every issue says it. */
type Place = Pick<Issue, 'item' | 'variable' | 'field' | 'part'>;

/** A problem with what a call asks for, at the argument that it lies in. */
export function told(place: Place, tree: TreeOf<'call'>, { args }: FunctionSpec, { code, argument, facts, hints }: DataProblem): Issue {
  const range = (tree.args[args.indexOf(argument)] ?? tree).range;
  const named = code === 'data-file-missing' ? { ...facts, variables: [place.variable ?? ''] } : facts;
  return { code, severity: 'error', ...place, range, ...(named ? { facts: named } : {}), ...(hints ? { hints } : {}) };
}
