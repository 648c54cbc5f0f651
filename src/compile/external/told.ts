import type { FunctionSpec } from '../../equation/functions.js';
import type { TreeOf } from '../../equation/tree.js';
import type { Issue } from '../../model/issue.js';
import type { DataProblem } from './found.js';

/** The record at fault, as every issue says it. */
type Place = Pick<Issue, 'item' | 'variable' | 'field'>;

/** A problem with what a call asks for, at the argument that it lies in. */
export function told(place: Place, tree: TreeOf<'call'>, { args }: FunctionSpec, { code, argument, facts, hints }: DataProblem): Issue {
  const range = (tree.args[args.indexOf(argument)] ?? tree).range;
  const named = code === 'data-file-missing' ? { ...facts, variables: [place.variable ?? ''] } : facts;
  return { code, severity: 'error', ...place, range, ...(named ? { facts: named } : {}), ...(hints ? { hints } : {}) };
}

/** Issues with what is missing said once: one for a file with all that read from it, one for all that a run's table lacks. */
export function missingSaidOnce(issues: readonly Issue[]): readonly Issue[] {
  const firsts = new Map<string, number>();
  const said: Issue[] = [];
  for (const issue of issues) {
    const key = issue.code === 'data-file-missing' ? `file ${String(issue.facts?.['file']).toLowerCase()}` : issue.code === 'data-run-missing' ? 'run' : null;
    const at = key === null ? undefined : firsts.get(key);
    const first = at === undefined ? undefined : said[at];
    if (at !== undefined && first) {
      said[at] = { ...first, facts: { ...first.facts, variables: [...new Set([...variablesIn(first), ...variablesIn(issue)])] } };
      continue;
    }
    if (key !== null) firsts.set(key, said.length);
    said.push(issue);
  }
  return said;
}

function variablesIn({ facts }: Issue): readonly string[] {
  const variables = facts?.['variables'];
  return Array.isArray(variables) ? (variables as readonly string[]) : [];
}
