import { functionsOf, type FunctionMeaning, type FunctionSpec } from '../functions.js';
import type { Tree, TreeOf } from '../tree.js';
import { DIMENSIONLESS, isDimensionless, isSame, type Dimension } from './dimension.js';
import { PEERS, PLACES, UNIT_RULES, type Place, type UnitRule } from './function-units.js';
import { differenceOf, dimensionWithin, either, NUMBER, PLAIN, product, quotient, raised, UNKNOWN, WILD, type Measure } from './measure.js';
import { fixedValue, measurePower } from './measure-power.js';
import type { UnitReading } from './unit-problem.js';

interface Argument {
  readonly name: string;
  readonly tree: Tree;
  readonly measure: Measure;
}

/** The measure of a call whose arguments have `measures`. What the model defines itself goes before a function of that name. */
export function measureCall(call: TreeOf<'call'>, measures: readonly Measure[], reading: UnitReading): Measure {
  const own = reading.measureOfCall(call.name);
  if (own) return own;
  const spec = functionsOf(reading.dialect).get(call.name);
  if (!spec) return UNKNOWN;
  const args = call.args.map((tree, at): Argument => ({ name: nameOfArgument(spec, at), tree, measure: measures[at] ?? UNKNOWN }));
  if (PEERS.has(spec.meaning)) return measurePeers(call, measures, reading);
  const rule = UNIT_RULES.get(spec.meaning);
  return rule ? measureByRule(rule, args, reading) : measureByMeaning(spec.meaning, call, args, reading);
}

const nameOfArgument = ({ args }: FunctionSpec, at: number): string => (args[Math.min(at, args.length - 1)] ?? '').replace(/[?*]$/, '');

/** Of values that stand side by side: they are all alike, and so is the result. */
export function measurePeers({ range }: Pick<Tree, 'range'>, measures: readonly Measure[], reading: UnitReading): Measure {
  for (const [at, measure] of measures.entries()) {
    const difference = measures
      .slice(0, at)
      .map((before) => differenceOf(before, measure))
      .find((found) => found !== null);
    if (!difference) continue;
    reading.problems.push({ code: 'units-of-sides-differ', range, ...difference });
    return UNKNOWN;
  }
  return measures.reduce(either, WILD);
}

function measureByRule({ gives, args: places }: UnitRule, args: readonly Argument[], reading: UnitReading): Measure {
  const placed = args.flatMap(({ name, ...rest }) => {
    const place = places[name];
    return place ? [{ place, ...rest }] : [];
  });
  const values = placed.filter(({ place }) => PLACES[place].value !== 0);
  const value = valueOf(values, reading);
  for (const { place, tree, measure } of placed) checkPlace(place, value, tree, measure, reading);
  const isBare = placed.length > 0 && args.every(({ measure: { kind } }) => kind === 'number' || kind === 'wild');
  const isSilent = values.some(({ measure }) => measure.kind === 'unknown');
  return isBare && gives !== 'v' ? NUMBER : isSilent && PLACES[gives].value !== 0 ? UNKNOWN : measureAt(gives, value, reading.time);
}

/** What the function works on: what the first argument that has units says. */
function valueOf(values: readonly { readonly place: Place; readonly measure: Measure }[], { time }: UnitReading): Measure {
  const first = values.find(({ measure }) => measure.kind === 'known') ?? values.find(({ measure }) => measure.kind === 'unknown');
  if (!first) return values.find(({ measure }) => measure.kind === 'number')?.measure ?? values[0]?.measure ?? UNKNOWN;
  const powers = PLACES[first.place];
  return raised(powers.time === 0 ? first.measure : quotient(first.measure, raised(time, powers.time)), powers.value);
}

/** The measure that a place asks for. A number of times per time is still a number. */
function measureAt(place: Place, value: Measure, time: Measure): Measure {
  const powers = PLACES[place];
  if (powers.value === 0) return powers.time === 0 ? PLAIN : raised(time, powers.time);
  if (powers.time === 0 || value.kind === 'number') return raised(value, powers.value);
  return product(raised(value, powers.value), raised(time, powers.time));
}

/** A bare number fits: the place says what it counts. */
function checkPlace(place: Place, value: Measure, { range }: Tree, measure: Measure, reading: UnitReading): void {
  const expected = measureAt(place, value, reading.time);
  if (measure.kind !== 'known' || expected.kind !== 'known' || isSame(measure.dimension, expected.dimension)) return;
  if (place === '1') reading.problems.push({ code: 'units-not-dimensionless', range, found: measure.dimension });
  else reading.problems.push({ code: 'units-of-argument-differ', range, found: measure.dimension, expected: expected.dimension });
}

function measureByMeaning(meaning: FunctionMeaning, call: TreeOf<'call'>, args: readonly Argument[], reading: UnitReading): Measure {
  const [first, second, third] = args;
  const measureOf = (argument: Argument | undefined): Measure => argument?.measure ?? UNKNOWN;
  switch (meaning) {
    case 'time':
      return args.length === 0 ? reading.time : UNKNOWN;
    case 'pi':
      return NUMBER;
    case 'infinity':
      return WILD;
    case 'sqrt':
      return raised(measureOf(first), 1 / 2);
    case 'power':
      return first && second ? measurePower(first, second, reading) : UNKNOWN;
    case 'safediv':
    case 'zidz':
    case 'xidz': {
      const ratio = quotient(measureOf(first), measureOf(second));
      return third ? measurePeers(call, [ratio, third.measure], reading) : ratio;
    }
    case 'if':
      return measurePeers(call, [measureOf(second), measureOf(third)], reading);
    case 'vector-select':
      return measureSelected(args);
    case 'product':
      return args.every(({ measure }) => isPlain(dimensionWithin(measure))) ? PLAIN : UNKNOWN;
    case 'lookup-invert': {
      const difference = second && second.measure.kind === 'known' ? differenceOf(measureOf(first), second.measure) : null;
      if (second && difference)
        reading.problems.push({ code: 'units-of-argument-differ', range: second.tree.range, found: difference.right, expected: difference.left });
      return UNKNOWN;
    }
    default:
      return UNKNOWN;
  }
}

const isPlain = (dimension: Dimension | null): boolean => dimension === DIMENSIONLESS || (dimension !== null && isDimensionless(dimension));

/** What a numerical action of VECTOR SELECT gives: values weighed by the selection, values as they are, or a product of any number of them. */
const WEIGHED: readonly number[] = [0, 2, 3, 4];
const AS_THEY_ARE: readonly number[] = [6, 8, 9, 10];

function measureSelected(args: readonly Argument[]): Measure {
  const [selection, values, , action] = args;
  const fixed = action ? fixedValue(action.tree) : null;
  if (!selection || !values || fixed === null) return UNKNOWN;
  if (WEIGHED.includes(fixed)) return product(selection.measure, values.measure);
  return AS_THEY_ARE.includes(fixed) ? values.measure : UNKNOWN;
}
