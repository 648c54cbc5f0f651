import { canonicalName } from '../model/name.js';
import type { Range } from '../model/issue.js';
import { functionsOf } from './functions.js';
import { tokensOf } from './lexer.js';
import type { Dialect, Subscript, Tree } from './tree.js';
import { partsOf } from './tree-parts.js';
import { writtenName } from './write-name.js';

/** One place where an equation mentions a variable, a table, an element or a dimension. */
export interface Mention {
  /** Canonical. */
  readonly name: string;
  readonly range: Range;
  /** It stands behind a macro's colon: it takes a result, and the equation does not depend on it. */
  readonly isResult?: true;
}

/** Everything that a tree mentions, in the order of the text; functions of the dialect are not mentions. */
export function mentionsOf(tree: Tree, dialect: Dialect): Mention[] {
  const functions = functionsOf(dialect);
  const mentions: Mention[] = [];
  const open: (Tree | Subscript)[] = [tree];
  for (let part = open.pop(); part; part = open.pop()) {
    if (part.kind === 'name' || (part.kind === 'call' && (part.subscripts !== undefined || !functions.has(part.name)))) mentions.push({ name: part.name, range: part.nameRange });
    else if (part.kind === 'over') mentions.push({ name: part.name, range: part.range });
    open.push(...partsOf(part));
  }
  return mentions.sort((a, b) => a.range.start - b.range.start);
}

/** The same from the text, which may have faults. */
export function mentionsIn(source: string, dialect: Dialect): Mention[] {
  const functions = functionsOf(dialect);
  const { tokens } = tokensOf(source, dialect);
  let isBehindColon = false;
  return tokens.flatMap(({ kind, text: name, start, end }, at): Mention[] => {
    const isCall = tokens[at + 1]?.kind === 'symbol' && tokens[at + 1]?.text === '(';
    if (kind === 'symbol' && dialect === 'vensim' && (name === ':' || name === ')')) isBehindColon = name === ':';
    if (kind !== 'name' || (isCall && functions.has(name))) return [];
    return [{ name, range: { start, end }, ...(isBehindColon ? { isResult: true as const } : {}) }];
  });
}

/** `source` with every mention of `from` spelled as `to`, in quotes where the dialect needs them. Everything else stays as it is written. */
export const renameMentions = (source: string, dialect: Dialect, from: string, to: string): string => spelledAs(source, dialect, canonicalName(from), writtenName(to, dialect));

/** The same in a macro or a submodel, where the root model's own variable is Vensim's `name$` and XMILE's `.name`. */
export const renameRootMentions = (source: string, dialect: Dialect, from: string, to: string): string =>
  dialect === 'vensim' ? renameMentions(source, dialect, `${from}$`, `${to}$`) : spelledAs(source, dialect, `.${canonicalName(from)}`, `.${writtenName(to, dialect)}`);

function spelledAs(source: string, dialect: Dialect, wanted: string, written: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { name, range } of mentionsIn(source, dialect)) {
    if (name !== wanted) continue;
    parts.push(source.slice(done, range.start), written);
    done = range.end;
  }
  return parts.join('') + source.slice(done);
}
