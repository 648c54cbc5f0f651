import type * as z from 'zod/mini';
import type { Issue } from '../../model/issue.js';
import { MAX_ISSUES } from './limits.js';

type Problem = z.core.$ZodIssue;

/** What the schema found, as issues with the path in the file; at most {@link MAX_ISSUES}, the last then counts the rest. */
export function schemaIssues(problems: readonly Problem[], file: unknown): readonly Issue[] {
  const told = problems.slice(0, MAX_ISSUES + 1).flatMap((problem) => issuesOf(problem, file));
  return fewer(told, problems.length - Math.min(problems.length, MAX_ISSUES + 1));
}

/** The first {@link MAX_ISSUES} of `issues`, and how many more there are, `untold` of which are not among them. */
export function fewer(issues: readonly Issue[], untold = 0): readonly Issue[] {
  const more = issues.length + untold - MAX_ISSUES;
  return more <= 0 ? issues : [...issues.slice(0, MAX_ISSUES), { code: 'schema-more', severity: 'error', facts: { count: more } }];
}

function issuesOf(problem: Problem, file: unknown): Issue[] {
  const place = placed(problem.path, file);
  const found = valueAt(problem.path, file);
  switch (problem.code) {
    case 'invalid_type':
      return [
        found === undefined
          ? issue('schema-missing', place, { expected: problem.expected })
          : issue('schema-type', place, { expected: problem.expected, found: typeName(found) }),
      ];
    case 'invalid_value':
      return [oneOf(place, found, problem.values.map(String))];
    case 'invalid_union':
      if (!('discriminator' in problem)) return [issue('schema-type', place, { expected: 'cell', found: typeName(found) })];
      return [oneOf(place, found, 'options' in problem && Array.isArray(problem.options) ? problem.options.map(String) : [])];
    case 'unrecognized_keys':
      return problem.keys.map((key) => issue('schema-id', place, { found: shown(key) }));
    case 'invalid_key':
      return [issue('schema-id', place, { found: shown(problem.path.at(-1)) })];
    default:
      return [issue('schema-id', place, { found: shown(found) })];
  }
}

/** A word that has to come from a list: which list, or that there is no word at all. */
const oneOf = (place: Place, found: unknown, allowed: readonly string[]): Issue =>
  found === undefined ? issue('schema-missing', place, { expected: 'string' }) : issue('schema-value', place, { found: shown(found), allowed });

interface Place {
  readonly path: string;
  readonly item?: string;
  readonly variable?: string;
}

const issue = (code: string, { path, ...record }: Place, facts: Issue['facts']): Issue => ({
  code,
  severity: 'error',
  ...record,
  facts: { path, ...facts },
});

/** The path as people read it, `variables[3].inflows[0]`, and the record it lies in. */
function placed(path: readonly PropertyKey[], file: unknown): Place {
  const words = path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at === 0 ? '' : '.'}${String(part)}`)).join('');
  const record = valueAt(path.slice(0, 2), file);
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { path: words };
  const { id, name } = record as { id?: unknown; name?: unknown };
  return {
    path: words,
    ...(typeof id === 'string' && path[0] !== 'workspace' ? { item: id } : {}),
    ...(typeof name === 'string' ? { variable: name } : {}),
  };
}

function valueAt(path: readonly PropertyKey[], file: unknown): unknown {
  let value = file;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}

const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

/** A value from the file, short enough for a sentence. */
function shown(value: unknown): string {
  const text = typeof value === 'object' && value !== null ? typeName(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
