import { NOT_AVAILABLE } from '../../equation/lexer.js';
import type { Tree } from '../../equation/tree.js';
import { itemsOf } from '../../model/document.js';
import type { Auxiliary } from '../../model/variable.js';
import type { BindContext } from '../binder.js';
import { binary, choice, clock, number, unary, type Owned } from '../builder.js';
import type { Expression, IndexTerm, Loop, LookupMode, Place } from '../expression.js';
import type { Named } from '../model-scope.js';
import { slotsWritten } from '../reach.js';
import { constantsOf } from './constants.js';
import { dataTables, sizeOf } from './data-tables.js';
import { argumentsOf, externalCallOf } from './external-call.js';
import { told } from './told.js';

/** Where the values of an equation go. */
interface Target {
  readonly loops: readonly Loop[];
  readonly to: Place;
}

/** How far from a time of the data, in steps, a time of the run is still that time. */
const SAME_TIME = 1e-4;

/** The values of an equation that reads constants or data from a file; null for any other equation. */
export function bindExternal(context: BindContext, variable: Named, tree: Tree, target: Target): readonly Owned[] | null {
  switch (externalCallOf(tree, context.scope.dialect)?.meaning) {
    case 'external-constants':
      return bindConstants(context, variable, tree, target);
    case 'external-data':
      return bindData(context, variable, target);
    default:
      return null;
  }
}

/** The values of a data variable, at the time that it is. */
export function bindData(context: BindContext, variable: Named, { to, loops }: Target): readonly Owned[] {
  const first = dataTables(context, variable);
  if (first === null) return [];
  const element = { offset: to.slot - (context.places.get(variable) ?? 0), index: to.index };
  const mode = variable.record.kind === 'auxiliary' ? variable.record.data : undefined;
  return [{ owner: variable.id, to, loops, value: dataAt(first, sizeOf(variable), element, mode ?? 'interpolate', clock('time')) }];
}

/** Which of a variable's elements: counted from its first, as in a {@link Place}. */
interface ElementIndex {
  readonly offset: number;
  readonly index: readonly IndexTerm[];
}

/** What data give at `time`: beyond the ends the end values, without a value at that very time (`raw`) none. */
export function dataAt(
  first: number,
  size: number,
  { offset, index }: ElementIndex,
  mode: NonNullable<Auxiliary['data']>,
  time: Expression,
): Expression {
  const look = (table: number, lookup: LookupMode, x: Expression): Expression => ({ op: 'lookup', table: table + offset, index, mode: lookup, x });
  const aBit = binary('multiply', number(SAME_TIME), clock('dt'));
  switch (mode) {
    case 'interpolate':
      return look(first, 'hold', time);
    case 'look-forward':
      return look(first, 'forward', binary('subtract', time, aBit));
    case 'hold-backward':
      return look(first, 'backward', binary('add', time, aBit));
    case 'raw': {
      const after = binary('add', time, aBit);
      const apart = unary('abs', binary('subtract', look(first + size, 'backward', after), time));
      return choice(binary('less-equal', apart, aBit), look(first, 'backward', after), number(NOT_AVAILABLE));
    }
  }
}

/** What data give at `time`, which is not available before the first and after the last of their times. */
export function dataWithin(first: number, size: number, element: ElementIndex, mode: NonNullable<Auxiliary['data']>, time: Expression): Expression {
  const nearest: Expression = { op: 'lookup', table: first + size + element.offset, index: element.index, mode: 'hold', x: time };
  const apart = unary('abs', binary('subtract', nearest, time));
  return choice(
    binary('less-equal', apart, binary('multiply', number(SAME_TIME), clock('dt'))),
    dataAt(first, size, element, mode, time),
    number(NOT_AVAILABLE),
  );
}

function bindConstants({ scope, issues }: BindContext, variable: Named, tree: Tree, { to, loops }: Target): readonly Owned[] | null {
  const call = externalCallOf(tree, scope.dialect);
  if (!call) return null;
  const place = { item: variable.record.id, variable: variable.name, field: variable.field };
  const texts = argumentsOf(call.tree, call.spec);
  const { file = '', tab = '', cell = '' } = 'found' in texts ? texts.found : {};
  const constants =
    'found' in texts
      ? constantsOf(
          itemsOf(scope.doc, 'data-file'),
          { file, tab, cell },
          loops.map(({ size }) => size),
        )
      : texts;
  if ('problem' in constants) {
    issues.push(told(place, call.tree, call.spec, constants.problem));
    return [];
  }
  return slotsWritten({ to, loops, value: number(0) }).map((slot, at) => ({
    owner: variable.id,
    to: { slot, index: [] },
    loops: [],
    value: number(constants.found[at] ?? 0),
  }));
}
