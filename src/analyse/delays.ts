import { functionsOf, type FunctionMeaning } from '../equation/functions.js';
import { mentionsOf } from '../equation/mentions.js';
import { parseEquation } from '../equation/parse.js';
import type { Subscript, Tree } from '../equation/tree.js';
import { partsOf } from '../equation/tree-parts.js';
import { variablesOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { canonicalName } from '../model/name.js';
import { variablesByName } from '../model/name-index.js';

/** Functions whose value follows what goes in later. Their first argument is what goes in. */
const FOLLOWING: ReadonlySet<FunctionMeaning> = new Set<FunctionMeaning>(['delay', 'delay-n', 'delay-n-vensim', 'delay-information', 'delay-material', 'smooth-n', 'recall']);

/** Effect → the causes that its equation delays or smooths. */
export type Delays = ReadonlyMap<Id, ReadonlySet<Id>>;

/** The links of a document that its equations delay. */
export function delaysOf(doc: Document): Delays {
  const { dialect } = workspaceOf(doc);
  const functions = functionsOf(dialect);
  const byName = variablesByName(doc);
  const found = new Map<Id, ReadonlySet<Id>>();
  for (const variable of variablesOf(doc)) {
    if (variable.kind === 'stock' || !variable.equation.includes('(')) continue;
    const { tree } = parseEquation(variable.equation, dialect);
    const open: (Tree | Subscript)[] = tree ? [tree] : [];
    const causes = new Set<Id>();
    for (let part = open.pop(); part; part = open.pop()) {
      open.push(...partsOf(part));
      if (part.kind !== 'call' || !FOLLOWING.has(functions.get(part.name)?.meaning ?? 'not-computed')) continue;
      const [input] = part.args;
      for (const { name } of input ? mentionsOf(input, dialect) : []) {
        const cause = byName.get(canonicalName(name));
        if (cause) causes.add(cause.id);
      }
    }
    if (causes.size > 0) found.set(variable.id, causes);
  }
  return found;
}
