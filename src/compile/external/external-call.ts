import { functionsOf, type FunctionMeaning, type FunctionSpec } from '../../equation/functions.js';
import { parseEquation } from '../../equation/parse.js';
import type { Dialect, Tree, TreeOf } from '../../equation/tree.js';
import { problem, type Found } from './found.js';

/** The functions that read from a file. */
export type ExternalMeaning = Extract<FunctionMeaning, `external-${string}`>;

/** A call of one of them: what it asks for, and its arguments as text by what they are. */
export interface ExternalCall {
  readonly meaning: ExternalMeaning;
  readonly arguments: Readonly<Record<string, string>>;
  readonly tree: TreeOf<'call'>;
}

/** The call of a function that reads from a file that an equation consists of; null for every other equation. */
export function externalCallOf(
  tree: Tree | null,
  dialect: Dialect,
): { readonly tree: TreeOf<'call'>; readonly spec: FunctionSpec; readonly meaning: ExternalMeaning } | null {
  const spec = tree?.kind === 'call' ? functionsOf(dialect).get(tree.name) : undefined;
  return tree?.kind === 'call' && spec && isExternal(spec.meaning) ? { tree, spec, meaning: spec.meaning } : null;
}

const isExternal = (meaning: FunctionMeaning): meaning is ExternalMeaning => meaning.startsWith('external-');

/** The arguments of a call as text: quoted, or a number or a letter that stands without quotes. */
export function argumentsOf(tree: TreeOf<'call'>, { args }: FunctionSpec): Found<Readonly<Record<string, string>>> {
  const texts: Record<string, string> = {};
  for (const [at, role] of args.entries()) {
    const text = textOf(tree.args[at]);
    if (text === null) return problem('data-argument-not-text', role, { name: tree.name.toUpperCase().replace(/_/g, ' ') });
    texts[role] = text;
  }
  return { found: texts };
}

function textOf(tree: Tree | undefined): string | null {
  switch (tree?.kind) {
    case undefined:
      return '';
    case 'text':
      return tree.value;
    case 'number':
      return String(tree.value);
    case 'name':
      return tree.subscripts ? null : tree.name;
    default:
      return null;
  }
}

/** The call in a dimension's definition, and whatever may stand behind it; null where there is none. */
export function subscriptCallOf(definition: string): ExternalCall | null {
  const [text = ''] = /^[^(]*\((?:[^()']|'[^']*')*\)/.exec(definition) ?? [];
  const found = externalCallOf(parseEquation(text, 'vensim').tree, 'vensim');
  if (found?.meaning !== 'external-subscript') return null;
  const texts = argumentsOf(found.tree, found.spec);
  return 'found' in texts ? { meaning: found.meaning, arguments: texts.found, tree: found.tree } : null;
}
