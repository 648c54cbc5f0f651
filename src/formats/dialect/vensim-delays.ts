import { bareMeaning } from '../../equation/functions.js';
import { parseEquation } from '../../equation/parse.js';
import type { Tree, TreeOf } from '../../equation/tree.js';
import { startValueOf } from '../mdl/start-value.js';
import { binary, call, number } from './build.js';
import type { VensimCall } from './vensim-calls.js';

/** Stages that a delay with a changing delay time is written out by, at most. */
const MOST_STAGES = 12;

/** Vensim's DELAY N: XMILE's where the delay never changes, else stage by stage. */
export function delayOfStages(from: VensimCall): Tree {
  const [input, time, initial, order] = from.tree.args.map((arg) => from.equation.tree(arg));
  if (!input || !time || !initial || !order) return number(0);
  return isConstant(from, from.tree.args[1]) ? call('delayn', input, time, order, initial) : stageByStage(from, input, time, initial);
}

/** Variables within variables that are followed, at most. */
const MAX_DEPTH = 40;

/** Whether a delay time never changes: then it makes no difference when the stages hear of it. */
function isConstant(from: VensimCall, tree: Tree | undefined, depth = 0): boolean {
  switch (tree?.kind) {
    case 'number':
      return true;
    case 'name':
      return isConstantName(from, tree, depth);
    case 'unary':
      return isConstant(from, tree.operand, depth);
    case 'binary':
      return isConstant(from, tree.left, depth) && isConstant(from, tree.right, depth);
    default:
      return false;
  }
}

function isConstantName(from: VensimCall, { name, subscripts }: TreeOf<'name'>, depth: number): boolean {
  const { scope } = from.equation.place;
  const variable = scope.variable(name);
  if (!variable) return !scope.isParameter(name) && ['dt', 'start-time', 'stop-time', 'save-step'].includes(bareMeaning('vensim', name) ?? '');
  if (variable.kind !== 'auxiliary' || variable.gf || subscripts || variable.parts || depth >= MAX_DEPTH) return false;
  return isConstant(from, parseEquation(variable.equation, 'vensim').tree ?? undefined, depth + 1);
}

/** The whole number that an order is at the start; NaN where that is not known before the run. */
function orderOf({ equation: { place } }: VensimCall, tree: Tree): number {
  const treeOf = (name: string): Tree | null => {
    if (name === '') return tree;
    const variable = place.scope.variable(name);
    return variable?.kind === 'auxiliary' && !variable.gf && !variable.parts ? parseEquation(variable.equation, 'vensim').tree : null;
  };
  return Math.round(startValueOf(treeOf, '', place.simulation.start) ?? NaN);
}

/** In Vensim's DELAY N a change of the delay reaches each stage one step after the stage before it. */
function stageByStage(from: VensimCall, input: Tree, time: Tree, initial: Tree): Tree {
  const { equation, tree } = from;
  const orderTree = tree.args[3];
  const order = orderTree ? orderOf(from, orderTree) : NaN;
  if (!(order >= 1 && order <= MOST_STAGES)) return equation.lacks('DELAY N');
  let stageTime = equation.repeated(time, 'delay');
  let flow = input;
  for (let stage = 0; stage < order; stage++) {
    flow = call('delay1', flow, order === 1 ? stageTime : binary(stageTime, '/', number(order)), initial);
    stageTime = call('previous', stageTime, call('init', time));
  }
  return flow;
}
