import type { Issue } from '../model/issue.js';

/** Codes whose issue lists the variables that it touches. */
const GATHERED: ReadonlySet<string> = new Set(['data-file-missing', 'data-run-missing', 'function-not-supported']);

/** What issues that are said once have in common; null for one that stands by itself. An equation that is used more than once, by modules or by regions of an array, has its problems once. */
function subjectOf({ code, item, field, part, range, facts }: Issue): string | null {
  switch (code) {
    case 'data-file-missing':
      return `${code} ${String(facts?.['file']).toLowerCase()}`;
    case 'data-run-missing':
      return code;
    case 'function-not-supported':
      return `${code} ${String(facts?.['name'])}`;
    default:
      return item === undefined || !range ? null : JSON.stringify([code, item, field, part, range.start, range.end, facts]);
  }
}

/**
 * Issues with what many variables lack said once, where it first occurs, with all the variables that it touches: a data
 * file with all that read from it, what the table of a run lacks, a function that is not computed with all that call it.
 */
export function saidOnce(issues: readonly Issue[]): readonly Issue[] {
  const firsts = new Map<string, { readonly at: number; readonly variables: Set<string> }>();
  const said: Issue[] = [];
  for (const issue of issues) {
    const subject = subjectOf(issue);
    const first = subject === null ? undefined : firsts.get(subject);
    if (first) {
      for (const variable of variablesIn(issue)) first.variables.add(variable);
      continue;
    }
    if (subject !== null) firsts.set(subject, { at: said.length, variables: new Set(variablesIn(issue)) });
    said.push(issue);
  }
  for (const { at, variables } of firsts.values()) {
    const issue = said[at];
    if (issue?.facts && GATHERED.has(issue.code)) said[at] = { ...issue, facts: { ...issue.facts, variables: [...variables] } };
  }
  return said;
}

function variablesIn({ facts, variable }: Issue): readonly string[] {
  const variables = facts?.['variables'];
  if (Array.isArray(variables)) return variables as readonly string[];
  return variable === undefined ? [] : [variable];
}
