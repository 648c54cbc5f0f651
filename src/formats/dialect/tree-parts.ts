import { partsOf } from '../../equation/tree-parts.js';
import type { Subscript, Tree } from '../../equation/tree.js';

/** A tree with each of its parts put through `tree`, and each subscript through `subscript`. */
export function withParts(of: Tree, tree: (part: Tree) => Tree, subscript: (part: Subscript) => Subscript): Tree {
  const inBrackets = <T extends { readonly subscripts?: readonly Subscript[] | undefined }>(part: T): T =>
    part.subscripts ? { ...part, subscripts: part.subscripts.map(subscript) } : part;
  switch (of.kind) {
    case 'number':
    case 'text':
    case 'table':
      return of;
    case 'name':
      return inBrackets(of);
    case 'call':
      return { ...inBrackets(of), args: of.args.map(tree) };
    case 'unary':
    case 'transpose':
      return { ...of, operand: tree(of.operand) };
    case 'binary':
      return { ...of, left: tree(of.left), right: tree(of.right) };
    case 'if':
      return { ...of, condition: tree(of.condition), then: tree(of.then), else: tree(of.else) };
  }
}

/** Whether `test` holds for the tree or anything below it, without going below what `isClosed` shuts off. */
export function hasPart(tree: Tree, test: (part: Tree | Subscript) => boolean, isClosed: (part: Tree | Subscript) => boolean = () => false): boolean {
  const open: (Tree | Subscript)[] = [tree];
  for (let part = open.pop(); part; part = open.pop()) {
    if (test(part)) return true;
    if (!isClosed(part)) open.push(...partsOf(part));
  }
  return false;
}
