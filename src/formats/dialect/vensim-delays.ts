import type { Tree } from '../../equation/tree.js';
import { parameterValue } from '../../model/variable.js';
import { binary, call, number } from './build.js';
import type { VensimCall } from './vensim-calls.js';

/** Stages that a delay with a changing delay time is written out by, at most. */
const MOST_STAGES = 12;

/** Delays and smooths of one order: the names and the order of arguments differ. */
export function delayOfStages(from: VensimCall): Tree {
  const { equation, tree, spec } = from;
  const isDelay = spec.meaning !== 'smooth-n';
  const [input, time, initial, orderArg] = tree.args.map((arg) => equation.tree(arg));
  const order = spec.fixed?.['order'];
  if (!input || !time) return number(0);
  if (order !== undefined) return call(`${isDelay ? 'delay' : 'smth'}${order}`, input, time, ...(initial ? [initial] : []));
  if (!initial || !orderArg) return number(0);
  if (spec.meaning === 'delay-n-vensim' && !isConstant(from, tree.args[1])) return stageByStage(from, input, time, initial, orderArg);
  return call(isDelay ? 'delayn' : 'smthn', input, time, orderArg, initial);
}

/** Whether a delay time never changes: then it makes no difference when the stages hear of it. */
const isConstant = ({ equation }: VensimCall, tree: Tree | undefined): boolean => {
  if (tree?.kind === 'number') return true;
  const variable = tree?.kind === 'name' ? equation.place.scope.variable(tree.name) : null;
  return variable !== null && parameterValue(variable) !== null;
};

/** In Vensim's DELAY N a change of the delay reaches each stage one step after the stage before it. */
function stageByStage({ equation }: VensimCall, input: Tree, time: Tree, initial: Tree, orderArg: Tree): Tree {
  const order = orderArg.kind === 'number' ? Math.round(orderArg.value) : NaN;
  if (!(order >= 1 && order <= MOST_STAGES)) return equation.lacks('DELAY N');
  if (order === 1) return call('delay1', input, time, initial);
  let stageTime = equation.repeated(time, 'delay');
  let flow = input;
  for (let stage = 0; stage < order; stage++) {
    flow = call('delay1', flow, binary(stageTime, '/', number(order)), initial);
    stageTime = call('previous', stageTime, call('init', time));
  }
  return flow;
}
