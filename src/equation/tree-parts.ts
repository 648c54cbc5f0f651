import type { Subscript, Tree } from './tree.js';

/** The trees and subscripts directly below. */
export function partsOf(part: Tree | Subscript): readonly (Tree | Subscript)[] {
  switch (part.kind) {
    case 'name':
      return part.subscripts ?? [];
    case 'call':
      return [...(part.subscripts ?? []), ...part.args];
    case 'unary':
    case 'transpose':
      return [part.operand];
    case 'binary':
      return [part.left, part.right];
    case 'if':
      return [part.condition, part.then, part.else];
    case 'index':
      return [part.tree];
    case 'slice':
      return [part.from, part.to];
    case 'number':
    case 'text':
    case 'table':
    case 'all':
    case 'over':
    case 'place':
      return [];
  }
}

/** A tree and all trees in it, outer ones first. */
export function treesIn(tree: Tree): Tree[] {
  const found: Tree[] = [];
  const open: (Tree | Subscript)[] = [tree];
  for (let part = open.pop(); part; part = open.pop()) {
    if (isTree(part)) found.push(part);
    open.push(...partsOf(part).toReversed());
  }
  return found;
}

const isTree = (part: Tree | Subscript): part is Tree => part.kind !== 'index' && part.kind !== 'slice' && part.kind !== 'all' && part.kind !== 'over' && part.kind !== 'place';
