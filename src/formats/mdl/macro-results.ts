import { parseEquation } from '../../equation/parse.js';
import type { Tree, TreeOf } from '../../equation/tree.js';
import { treesIn } from '../../equation/tree-parts.js';
import { canonicalName } from '../../model/name.js';
import type { Variable } from '../../model/variable.js';
import { importedId } from '../xmile/names.js';
import type { MdlContext } from './context.js';

/**
 * The variables that further results of macros go to: `y = m(a : z)` makes `z`, which has no equation of its own in the
 * file. Its equation here is that call; in it, `z` stands for the result.
 */
export function resultVariables(context: MdlContext, variables: readonly Variable[]): Variable[] {
  const known = new Set(variables.map(({ name }) => canonicalName(name)));
  const made: Variable[] = [];
  for (const source of variables.flatMap(equationsOf)) {
    for (const { call, name, written } of resultsIn(source)) {
      if (known.has(name)) continue;
      known.add(name);
      made.push({ kind: 'auxiliary', id: importedId(context.fileKey, 'variable', `/${name}`), name: written, label: {}, units: '', doc: {}, equation: source.slice(call.range.start, call.range.end) });
    }
  }
  return made;
}

/** Whether a variable's equation is the call that brings it out: in a file it has none. */
export const isResult = (variable: Variable): boolean =>
  equationsOf(variable).some((source) => resultsIn(source).some(({ call, name }) => name === canonicalName(variable.name) && source.trim().length === call.range.end - call.range.start));

const equationsOf = (variable: Variable): string[] => (variable.kind === 'stock' ? [] : [variable.equation, ...(variable.parts ?? []).map(({ equation }) => equation)]);

interface Found {
  readonly call: TreeOf<'call'>;
  readonly name: string;
  readonly written: string;
}

function resultsIn(source: string): Found[] {
  if (!/[^:]:[^:]/.test(source)) return [];
  const { tree } = parseEquation(source, 'vensim');
  const calls = tree ? treesIn(tree).filter((part: Tree): part is TreeOf<'call'> => part.kind === 'call') : [];
  return calls.flatMap((call) => (call.results ?? []).map(({ name, range }) => ({ call, name, written: source.slice(range.start, range.end).replace(/^"|"$/g, '') })));
}
