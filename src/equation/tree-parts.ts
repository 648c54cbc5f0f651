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
