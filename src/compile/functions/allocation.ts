import type { Subscript, Tree } from '../../equation/tree.js';
import type { Expression } from '../expression.js';
import { blockOf, elementAtHand, inside, kernel, notAnArray } from './arrays.js';
import type { Call } from './bind-call.js';

/** Numbers in a priority profile of Vensim's: type, priority, width and one that only some types use. */
const PROFILE = 4;

/** Functions that divide what there is over those who ask for it; null for all others. */
export function bindAllocation(call: Call): Expression | null {
  switch (call.spec.meaning) {
    case 'allocate-available':
      return available(call);
    case 'allocate-by-priority':
      return byPriority(call);
    default:
      return null;
  }
}

/** Everyone who asks, in a row: what is asked, and what decides who is served. */
function byPriority(call: Call): Expression {
  const [request, priority] = call.tree.args;
  if (!request || !priority) return notAnArray(call, call.tree);
  const [asked, ranked] = [blockOf(call, inside(call, request)), blockOf(call, inside(call, priority))];
  if (!asked) return notAnArray(call, request);
  if (ranked?.count !== asked.count) return notAnArray(call, priority);
  const to = kernel(call, 'allocate-by-priority', [asked, ranked], [call.given('width'), call.given('supply')], asked.count);
  return elementAtHand(call, to, asked.count, request);
}

function available(call: Call): Expression {
  const [request, profile] = call.tree.args;
  if (!request || !profile) return notAnArray(call, call.tree);
  const [asked, profiles] = [blockOf(call, inside(call, request)), blockOf(call, wholeProfile(call, profile))];
  if (!asked) return notAnArray(call, request);
  if (profiles?.count !== asked.count * PROFILE) return notAnArray(call, profile);
  const to = kernel(call, 'allocate-available', [asked, profiles], [call.given('supply')], asked.count);
  return elementAtHand(call, to, asked.count, request);
}

/** `priority[who,ptype]` and `priority[who,pprofile]` both mean every profile, whole. */
function wholeProfile(call: Call, tree: Tree): Tree {
  if (tree.kind !== 'name' || !tree.subscripts) return tree;
  const { dimensions } = call.binder.scope;
  const subscripts = tree.subscripts.map((subscript, at, all): Subscript => {
    if (at === all.length - 1) return { kind: 'all', range: subscript.range };
    if (at < all.length - 2 || subscript.kind !== 'index' || subscript.tree.kind !== 'name' || !dimensions.byName.has(subscript.tree.name)) return subscript;
    return { kind: 'over', name: subscript.tree.name, range: subscript.range };
  });
  return { ...tree, subscripts };
}
