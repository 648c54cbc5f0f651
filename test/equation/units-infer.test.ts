import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/equation/parse.js';
import { functionsOf } from '../../src/equation/functions.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect, Tree } from '../../src/equation/tree.js';
import { dimensionOf, isSame, printDimension, type Dimension } from '../../src/equation/units/dimension.js';
import { UNIT_RULES } from '../../src/equation/units/function-units.js';
import { inferUnits, type InferredUnits } from '../../src/equation/units/infer.js';
import { known, UNKNOWN, type Measure } from '../../src/equation/units/measure.js';
import { dimensionIn } from '../../src/equation/units/parse-units.js';
import { unitWords } from '../../src/equation/units/unit-words.js';

const SEED = 20262;
const WORDS = unitWords({ unitNames: [], timeUnit: 'year' });
const UNITS: Readonly<Record<string, string>> = {
  price: 'eur/home',
  cost: 'eur',
  budget: 'eur',
  homes: 'home',
  more_homes: 'home',
  share: '1',
  rate: '1/year',
  delay: 'year',
  build: 'home/year',
  area: 'm^2',
  length: 'm',
};

const measureFor = (units: string): Measure => {
  const dimension = dimensionIn(units, WORDS);
  return dimension ? known(dimension) : UNKNOWN;
};

function treeOf(source: string, dialect: Dialect = 'xmile'): Tree {
  const { tree } = parseEquation(source, dialect);
  if (!tree) throw new Error(`${source} does not parse`);
  return tree;
}

function infer(source: string, dialect: Dialect = 'xmile', units = UNITS): InferredUnits {
  return inferUnits(treeOf(source, dialect), {
    dialect,
    time: measureFor('year'),
    measureOf: (name) => (name in units ? measureFor(units[name] ?? '') : null),
    measureOfCall: (name) => (name in units ? measureFor(units[name] ?? '') : null),
    isPlace: () => false,
  });
}

/** The measure as text, and each problem with the part of the source that it is about. */
function told(source: string, dialect: Dialect = 'xmile'): readonly string[] {
  const { measure, problems } = infer(source, dialect);
  const part = ({ range }: (typeof problems)[number]): string => source.slice(range.start, range.end);
  const sides = (problem: (typeof problems)[number]): readonly Dimension[] => {
    switch (problem.code) {
      case 'units-of-sides-differ':
        return [problem.left, problem.right];
      case 'units-of-argument-differ':
        return [problem.found, problem.expected];
      case 'units-not-dimensionless':
        return [problem.found];
    }
  };
  const printed = measure.kind === 'known' ? printDimension(measure.dimension) : measure.kind;
  return [
    printed,
    ...problems.map(
      (problem) =>
        `${problem.code}: ${part(problem)}: ${sides(problem)
          .map((side) => printDimension(side))
          .join(' ')}`,
    ),
  ];
}

describe('laws', () => {
  const names = fc.constantFrom(...Object.keys(UNITS));
  const atoms = fc.oneof({ weight: 6, arbitrary: names }, fc.constantFrom('0', '2', '0.5', '1'));
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthIdentifier: 'units' },
      atoms,
      fc.tuple(tie('expression'), fc.constantFrom('*', '/', '*', '+', '-'), tie('expression')).map(([a, op, b]) => `(${a} ${op} ${b})`),
      fc.tuple(fc.constantFrom('MIN', 'MAX'), tie('expression'), tie('expression')).map(([f, a, b]) => `${f}(${a}, ${b})`),
      fc.tuple(fc.constantFrom('ABS', 'EXP', 'SQRT', '-'), tie('expression')).map(([f, a]) => (f === 'SQRT' ? `SQRT(ABS(${a}))` : `${f}(${a})`)),
      fc.tuple(tie('expression'), fc.constantFrom('2', '-1', '(1/2)', 'share')).map(([a, power]) => `ABS(${a})^${power}`),
      fc
        .tuple(tie('expression'), fc.constantFrom('<', '='), tie('expression'), tie('expression'))
        .map(([a, op, b, c]) => `(IF ${a} ${op} ${b} THEN ${c} ELSE ${c}*2)`),
    ),
  }));

  test('where units fit, counting in a unit of another size changes the value exactly as its dimension says', () => {
    let judged = 0;
    const sizes: Readonly<Record<string, number>> = { eur: 1.7, home: 0.6, year: 2.3, m: 0.9 };
    const sizeOf = ({ powers }: Dimension): number => [...powers].reduce((size, [base, power]) => size * (sizes[base] ?? 1) ** power, 1);
    const values = Object.fromEntries(Object.keys(UNITS).map((name, at) => [name, 0.7 + at / 7]));
    const rescaled = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, value * sizeOf(dimensionIn(UNITS[name] ?? '', WORDS) as Dimension)]),
    );
    fc.assert(
      fc.property(expression, (source) => {
        const { measure, problems } = infer(source);
        if (problems.length > 0 || measure.kind === 'unknown') return;
        const tree = treeOf(source);
        const [before, after] = [valueOf(tree, values), valueOf(tree, rescaled)];
        if (!Number.isFinite(before) || !Number.isFinite(after) || Math.abs(before) < 1e-6) return;
        judged++;
        const expected = before * (measure.kind === 'known' ? sizeOf(measure.dimension) : 1);
        expect(Math.abs(after / expected - 1), `${source} is ${told(source).join()}`).toBeLessThan(1e-6);
      }),
      { seed: SEED, numRuns: 6000 },
    );
    expect(judged).toBeGreaterThan(1500);
  });

  test('the order of factors changes nothing', () => {
    const factors = fc.array(fc.oneof({ weight: 4, arbitrary: names }, fc.constantFrom('0', '3', 'unheard_of')), { minLength: 1, maxLength: 6 });
    const orders = factors.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })),
    );
    fc.assert(
      fc.property(orders, ([list, shuffled]) => {
        expect(told(shuffled.join('*'))).toEqual(told(list.join('*')));
      }),
      { seed: SEED },
    );
  });

  test('printing an equation changes nothing but the places', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const [before, after] = [infer(source), infer(printTree(treeOf(source), 'xmile'))];
        expect(after.measure).toEqual(before.measure);
        expect(after.problems.map(({ range: _, ...problem }) => problem)).toEqual(before.problems.map(({ range: _, ...problem }) => problem));
      }),
      { seed: SEED },
    );
  });

  test('brackets, spaces and letter case change nothing but the places', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const [plain, other] = [infer(source), infer(`( ${source.toUpperCase().replaceAll(' ', '  ')} )`)];
        expect(other.measure).toEqual(plain.measure);
        expect(other.problems.map(({ code }) => code)).toEqual(plain.problems.map(({ code }) => code));
      }),
      { seed: SEED },
    );
  });

  test('another name for a base unit changes nothing but that name', () => {
    const renamed = Object.fromEntries(Object.entries(UNITS).map(([name, units]) => [name, units.replaceAll('home', 'zz_dwelling')]));
    const rename = ({ powers, factor }: Dimension): Dimension =>
      dimensionOf(
        [...powers].map(([base, own]) => [base === 'home' ? 'zz_dwelling' : base, own] as const),
        factor,
      );
    fc.assert(
      fc.property(expression, (source) => {
        const [before, after] = [infer(source), infer(source, 'xmile', renamed)];
        expect(after.problems.map(({ code, range }) => ({ code, range }))).toEqual(before.problems.map(({ code, range }) => ({ code, range })));
        expect(after.measure.kind).toBe(before.measure.kind);
        if (before.measure.kind === 'known' && after.measure.kind === 'known')
          expect(isSame(after.measure.dimension, rename(before.measure.dimension))).toBe(true);
      }),
      { seed: SEED },
    );
  });

  test('without any units nothing is told', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const { problems } = infer(source.replace(/\b\d\.?\d*\b/g, 'price'), 'xmile', {});
        expect(problems).toEqual([]);
      }),
      { seed: SEED },
    );
  });

  test('a sum of a hundred thousand terms is checked', () => {
    const { range } = treeOf('cost');
    let sum: Tree = { kind: 'name', name: 'cost', range, nameRange: range };
    for (let at = 0; at < 100_000; at++)
      sum = { kind: 'binary', op: '+', left: sum, right: { kind: 'name', name: 'budget', range, nameRange: range }, range };
    expect(inferUnits(sum, { dialect: 'xmile', time: UNKNOWN, measureOf: () => measureFor('eur'), measureOfCall: () => null, isPlace: () => false }).problems).toEqual([]);
  });
});

/** What `tree` is worth, worked out here for the judge alone. */
function valueOf(tree: Tree, values: Readonly<Record<string, number>>): number {
  const of = (part: Tree): number => valueOf(part, values);
  const [first, second] = tree.kind === 'call' ? tree.args.map(of) : [];
  switch (tree.kind) {
    case 'number':
      return tree.value;
    case 'name':
      return values[tree.name] ?? NaN;
    case 'unary':
      return tree.op === '-' ? -of(tree.operand) : of(tree.operand);
    case 'if':
      return of(tree.condition) ? of(tree.then) : of(tree.else);
    case 'call':
      switch (tree.name) {
        case 'min':
          return Math.min(first ?? NaN, second ?? NaN);
        case 'max':
          return Math.max(first ?? NaN, second ?? NaN);
        case 'abs':
          return Math.abs(first ?? NaN);
        case 'exp':
          return Math.exp(first ?? NaN);
        case 'sqrt':
          return Math.sqrt(first ?? NaN);
        default:
          return NaN;
      }
    case 'binary': {
      const [left, right] = [of(tree.left), of(tree.right)];
      switch (tree.op) {
        case '+':
          return left + right;
        case '-':
          return left - right;
        case '*':
          return left * right;
        case '/':
          return left / right;
        case '^':
          return left ** right;
        case '<':
          return Number(left < right);
        case '=':
          return Number(left === right);
        default:
          return NaN;
      }
    }
    default:
      return NaN;
  }
}

describe('operators', () => {
  test.each([
    ['price*homes', 'eur'],
    ['cost/homes', 'eur/home'],
    ['cost + budget', 'eur'],
    ['cost - 0', 'eur'],
    ['0', 'wild'],
    ['0*cost', 'wild'],
    ['5', 'number'],
    ['-5*3 + 2', 'number'],
    ['2*cost', 'eur'],
    ['1/delay', '1/year'],
    ['1 - share', '1'],
    ['length^2 + area', 'm^2'],
    ['area^0.5', 'm'],
    ['SQRT(area)', 'm'],
    ['length^-1', '1/m'],
    ['share^share', '1'],
    ['2^share', '1'],
    ['2^3', 'number'],
    ['cost > budget', '1'],
    ['cost > 0 AND homes > 0', '1'],
    ['NOT cost', '1'],
    ['IF cost > 0 THEN price ELSE 0', 'eur/home'],
    ['homes MOD more_homes', 'home'],
    ['unheard_of + cost', 'unknown'],
    ['unheard_of*cost + homes', 'unknown'],
    ['TIME', 'year'],
    ['rate*TIME', '1'],
    ['DT*build', 'home'],
    ['PI*area', 'm^2'],
    ['INF', 'wild'],
  ])('%s is %s', (source, measure) => expect(told(source)).toEqual([measure]));

  test.each([
    ['cost + homes', 'units-of-sides-differ: cost + homes: eur home'],
    ['cost + 1', 'units-of-sides-differ: cost + 1: eur 1'],
    ['price*homes - homes', 'units-of-sides-differ: price*homes - homes: eur home'],
    ['homes*(cost + homes)', 'units-of-sides-differ: cost + homes: eur home'],
    ['IF share > 0 THEN cost ELSE homes', 'units-of-sides-differ: cost ELSE homes: eur home'],
    ['MAX(share, cost)', 'units-of-sides-differ: MAX(share, cost): 1 eur'],
    ['2^cost', 'units-not-dimensionless: cost: eur'],
    ['cost^share', 'units-not-dimensionless: cost: eur'],
  ])('%s: %s', (source, problem) => expect(told(source)).toEqual(['unknown', problem]));

  test('a comparison of unlike sides is told, and is still true or false', () => {
    expect(told('cost > homes')).toEqual(['1', 'units-of-sides-differ: cost > homes: eur home']);
  });

  test('every contradiction of an equation is told, each once', () => {
    expect(told('(cost + homes) + (cost + homes) + area').slice(1)).toHaveLength(2);
  });
});

describe('functions', () => {
  test.each<[string, Dialect, string]>([
    ['EXP(share)', 'xmile', '1'],
    ['EXP(2)', 'xmile', 'number'],
    ['LN(cost/budget)', 'xmile', '1'],
    ['STEP(cost, delay)', 'xmile', 'eur'],
    ['STEP(10, 5)', 'xmile', 'number'],
    ['cost*STEP(1, 5)', 'xmile', 'eur'],
    ['RAMP(build, 3)', 'xmile', 'home'],
    ['PULSE(homes, 3, delay)', 'xmile', 'home/year'],
    ['homes*PULSE(delay, 1)', 'vensim', 'home'],
    ['PULSE TRAIN(1, 1, delay, 10)', 'vensim', '1'],
    ['SMTH1(cost, 3)', 'xmile', 'eur'],
    ['SMTH1(cost, delay, 5)', 'xmile', 'eur'],
    ['SMTHN(cost, delay, 3, budget)', 'xmile', 'eur'],
    ['DELAY N(cost, delay, budget, 3)', 'vensim', 'eur'],
    ['DELAY3(build, delay)', 'xmile', 'home/year'],
    ['DELAY FIXED(build, delay, 0)', 'vensim', 'home/year'],
    ['TREND(cost, delay)', 'xmile', '1/year'],
    ['FORCST(cost, delay, 2)', 'xmile', 'eur'],
    ['NPV(cost, rate, 0, 1)', 'vensim', 'eur*year'],
    ['INIT(cost)', 'xmile', 'eur'],
    ['PREVIOUS(cost, 0)', 'xmile', 'eur'],
    ['SAFEDIV(cost, homes)', 'xmile', 'eur/home'],
    ['SAFEDIV(cost, homes, price)', 'xmile', 'eur/home'],
    ['ZIDZ(cost, homes)', 'vensim', 'eur/home'],
    ['XIDZ(cost, budget, 1)', 'vensim', '1'],
    ['MODULO(homes, more homes)', 'vensim', 'home'],
    ['QUANTUM(homes, 10)', 'vensim', 'home'],
    ['INT(homes)', 'xmile', 'home'],
    ['POWER(length, 2)', 'vensim', 'm^2'],
    ['RANDOM UNIFORM(cost, budget, 1)', 'vensim', 'eur'],
    ['NORMAL(cost, 5)', 'xmile', 'eur'],
    ['price(TIME)', 'xmile', 'eur/home'],
    ['LOOKUP(price, homes)', 'xmile', 'eur/home'],
    ['WITH LOOKUP(Time, ([(0,0)-(10,10)],(0,0),(10,10)))', 'vensim', 'unknown'],
    ['unheard_of(cost, homes)', 'xmile', 'unknown'],
    ['SUM(cost[*])', 'xmile', 'eur'],
    ['Time*rate + TIME STEP*rate', 'vensim', '1'],
    [':NA:', 'vensim', 'wild'],
  ])('%s in %s is %s', (source, dialect, measure) => expect(told(source, dialect)).toEqual([measure]));

  test.each<[string, Dialect, string]>([
    ['EXP(cost)', 'xmile', 'units-not-dimensionless: cost: eur'],
    ['LN(homes)', 'xmile', 'units-not-dimensionless: homes: home'],
    ['SMTH1(cost, homes)', 'xmile', 'units-of-argument-differ: homes: home year'],
    ['DELAY1(cost, delay, homes)', 'xmile', 'units-of-argument-differ: homes: home eur'],
    ['STEP(cost, share)', 'xmile', 'units-of-argument-differ: share: 1 year'],
    ['TREND(cost, delay, share)', 'xmile', 'units-of-argument-differ: share: 1 1/year'],
    ['SMTHN(cost, delay, homes)', 'xmile', 'units-not-dimensionless: homes: home'],
    ['SAFEDIV(cost, homes, cost)', 'xmile', 'units-of-sides-differ: SAFEDIV(cost, homes, cost): eur/home eur'],
    ['MAX(cost, 1)', 'xmile', 'units-of-sides-differ: MAX(cost, 1): eur 1'],
    ['unheard_of(cost + homes)', 'xmile', 'units-of-sides-differ: cost + homes: eur home'],
  ])('%s in %s: %s', (source, dialect, problem) => expect(told(source, dialect).slice(1)).toEqual([problem]));
});

test('a rule speaks of arguments that its function has', () => {
  const specs = (['xmile', 'vensim'] as const).flatMap((dialect) => [...functionsOf(dialect).values()]);
  const strange = [...UNIT_RULES].flatMap(([meaning, { args }]) => {
    const names = new Set(specs.filter((spec) => spec.meaning === meaning).flatMap((spec) => spec.args.map((arg) => arg.replace(/[?*]$/, ''))));
    return meaning.startsWith('random-') || names.size === 0
      ? []
      : Object.keys(args)
          .filter((name) => !names.has(name))
          .map((name) => `${meaning}: ${name}`);
  });
  expect(strange).toEqual([]);
});
