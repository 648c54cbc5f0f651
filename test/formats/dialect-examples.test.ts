import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, variablesOf, workspaceOf, type Document, type Item } from '../../src/model/document.js';
import type { Method } from '../../src/model/simulation.js';
import { auxiliary, flow, smallModel, stock } from '../compile/small-model.js';
import { arbitraryDocument } from './arbitrary-document.js';
import { documentOfMdl, openMdl, variableIn } from './mdl-files.js';
import { expectSameRun } from './same-run.js';

const METHODS: readonly Method[] = ['euler', 'rk4'];
const INPUTS = 'a = 3 - SIN(Time * 2) * 5 ~~|\nb = 1.5 * COS(Time) ~~|\nn = 0.7 ~~|\nz = STEP(1, 4) * 1e-7 ~~|\n';

const withMethod = (doc: Document, method: Method): Document => {
  const workspace = workspaceOf(doc);
  return { items: new Map(doc.items).set(workspace.id, { ...workspace, simulation: { ...workspace.simulation, method } }) };
};

function throughXmile(doc: Document): Document {
  const { text, issues } = exportXmile(doc);
  const { doc: back, issues: read } = readXmile(text);
  if (!back || issues.length > 0 || read.length > 0) throw new Error(JSON.stringify([issues, read]));
  return back;
}

function throughVensim(doc: Document): Document {
  const { text, issues } = writeMdl(doc);
  const { doc: back, issues: read } = openMdl(text);
  if (!back || issues.length > 0 || read.length > 0) throw new Error(JSON.stringify([issues, read]));
  expect(writeMdl(back).text).toBe(text);
  return back;
}

describe('what a function of Vensim computes, XMILE computes too', () => {
  test.each([
    'INTEGER(a)', 'INTEGER(a * SIN(a) + 2 * b - (a - b) / (n + 3) * (a + b) - 4 * n + a * b * n - a / 7 + b * 3)', 'MODULO(a, b)', 'MODULO(-a, 0.3)', 'QUANTUM(a, n)', 'QUANTUM(a, b)',
    'LOG(ABS(a) + 1, 2)', 'POWER(2, a)', 'ZIDZ(a, z)', 'XIDZ(a, z, b)', 'ZIDZ(a, b)', 'IF THEN ELSE(a > 2 :AND: :NOT: b > 0 :OR: a = b, a, b)', 'a ^ -2 - -a ^ 2', 'MIN(a, MAX(b, n))', 'GAME(a)', ':NA:',
    'PULSE(2, 1.5)', 'PULSE(2.25, 0.1)', 'PULSE(n, a)', 'PULSE TRAIN(1, 1, 2.5, 8)', 'PULSE TRAIN(0.3, 0.2, 2, n * 10)', 'PULSE TRAIN(1, 1, ABS(b), 9)', 'RAMP(0.5, 2, 7)', 'STEP(a, 3)',
    'DELAY1(a, 2)', 'DELAY1I(a, 2, 4)', 'DELAY3(a, 3)', 'DELAY3I(a, 3, 1)', 'DELAY N(a, 4, 2, 2)', 'DELAY N(a, 4 + STEP(2, 3), 2, 3)', 'DELAY FIXED(a, 2, 9)', 'SMOOTH(a, 2)', 'SMOOTHI(a, 2, 0)',
    'SMOOTH3(a, 2)', 'SMOOTH3I(a, 2, 1)', 'SMOOTH N(a, 3, 1, 4)', 'TREND(a, 3, 0.02)', 'FORECAST(a, 3, 2)', 'INITIAL(a)', 'SAMPLE IF TRUE(b > 0, a, 5)', '1 + SAMPLE IF TRUE(b > 0, a, 5)',
    'ACTIVE INITIAL(a, 5)', '2 * ACTIVE INITIAL(a, 5)', 'NPV(a, 0.05, 1, 2)', 'WITH LOOKUP(a, ((0,1),(2,5),(4,3)))', '1 + WITH LOOKUP(a, ((0,1),(2,5),(4,3)))', 'curve(a)', 'LOOKUP EXTRAPOLATE(curve, a)',
    'LOOKUP FORWARD(curve, a)', 'LOOKUP BACKWARD(curve, a)', 'LOOKUP INVERT(curve, n)', 'Time + TIME STEP + INITIAL TIME + FINAL TIME + SAVEPER', 'SINH(n) + COSH(b) + TANH(a)', 'ABS(a) + EXP(b) + SQRT(n) + ARCTAN(a)',
  ])('%s', (equation) => {
    const doc = documentOfMdl(`${INPUTS}curve((-2,-4),(0,0),(2,1),(6,2)) ~~|\nx = ${equation} ~~|\ns = INTEG(x / 10, 1) ~~|`);
    for (const method of METHODS) expectSameRun(withMethod(doc, method), throughXmile(withMethod(doc, method)));
  });

  test.each([
    ['INTEGER(n)', 'IF n < 0 THEN -INT(-n) ELSE INT(n)'], ['LOG(n, 10)', 'LN(n) / LN(10)'], ['DELAY N(n, 2, 1, 4)', 'DELAYN(n, 2, 4, 1)'], ['n :AND: b', 'n AND b'], ['ZIDZ(n, b)', 'IF ABS(b) < 0.000001 THEN 0 ELSE n / b'],
    ['Time / TIME STEP', 'TIME / DT'], ['some name * 2', 'some_name * 2'], ['n * 2 {half of it}', 'n * 2 {half of it}'], ['SMOOTH3I(n, 2, 1)', 'SMTH3(n, 2, 1)'],
  ])('%s reads %s', (equation, expected) => {
    const doc = throughXmile(documentOfMdl(`${INPUTS}some name = 1 ~~|\nx = ${equation} ~~|`));
    expect(variableIn(doc, 'x')).toMatchObject({ equation: expected });
  });
});

describe('what a function of XMILE computes, Vensim computes too', () => {
  test.each([
    'INT(a)', 'ROUND(a)', 'SIGN(b)', 'a MOD b', '-a MOD 0.3', 'LOG10(ABS(a) + 1)', 'SAFEDIV(a, z)', 'SAFEDIV(a, z, b)', 'a // z', 'MIN(a, b, n)', 'MAX(a)', 'IF a > 2 AND NOT (b > 0) OR a = b THEN a ELSE b', 'PI * a', 'RAMP(0.5, 2)',
    'RAMP(0.5, 2, 7)', 'PULSE(3)', 'PULSE(3, 2)', 'PULSE(3, 2, 1.5)', 'PULSE(3, 2, b)', 'STEP(a, 3)', 'DELAY(a, 2)', '1 + DELAY(a, 2, 9)', 'DELAY1(a, 2)', 'DELAY1(a, 2, 4)', 'DELAY3(a, 3, 1)', 'DELAYN(a, 4, 2)', 'DELAYN(a, 4 + STEP(2, 3), 3, 1)',
    'SMTH1(a, 2)', 'SMTH3(a, 2, 1)', 'SMTHN(a, 3, 4)', 'SMTHN(a, 3, 4, 1)', 'TREND(a, 3)', 'TREND(a, 3, 0.02)', 'FORCST(a, 3, 2)', 'INIT(a)', 'PREVIOUS(a, 4)', 'PREVIOUS(SELF, 1) + n', 'PREVIOUS(a + PREVIOUS(b, 0), 4)', 'LOOKUP(curve, a)', 'curve(a)',
    'steps(a)', 'slope(a)', 'TIME + DT + STARTTIME + STOPTIME', 'SINWAVE(2, 3) + COSWAVE(1, 4)', 'PERCENT(n)', 'SINH(n) + COSH(b) + TANH(a)', 'table of a', 'stair of a',
  ])('%s', (equation) => {
    const points = { xpts: [-2, 0, 2, 6], ypts: [-4, 0, 1, 1] };
    const items: Item[] = [
      auxiliary('a', '3 - SIN(TIME * 2) * 5'), auxiliary('b', '1.5 * COS(TIME)'), auxiliary('n', '0.7'), auxiliary('z', 'STEP(1, 4) * 1e-7'),
      auxiliary('curve', '', { gf: { kind: 'continuous', ...points } }), auxiliary('steps', '', { gf: { kind: 'discrete', ...points } }), auxiliary('slope', '', { gf: { kind: 'extrapolate', ...points } }),
      auxiliary('table of a', 'a', { gf: { kind: 'continuous', ...points } }), auxiliary('stair of a', 'a', { gf: { kind: 'discrete', ...points } }),
      auxiliary('x', equation.replace(/^(table|stair) of a$/, '$1_of_a')), auxiliary('late', 'x', { initial: '2' }), stock('s', 'x', ['in']), flow('in', 'x / 10', { nonNegative: true }),
    ];
    for (const method of METHODS) {
      const doc = smallModel(items, { dt: 0.5, method });
      expectSameRun(doc, throughVensim(doc));
    }
  });
});

const ranges = 'D: A, B, C ~~|\nE: P, Q, R ~~|\nSub: B, C ~~|\nOther: A, C ~~|\nLike <-> D ~~|\nTo: T1, T2, T3 -> D ~~|\nx[D] = 1, 2, 4 ~~|\ny[E] = 3, 5, 6 ~~|\nm[D,E] = 1,2,3;4,5,6;7,8,10; ~~|\nw[Sub] = 7, 9 ~~|\n';

describe('arrays of Vensim in XMILE', () => {
  test.each([
    ['total = SUM(x[D!])', 'SUM(x[*])'], ['total = VMAX(m[A,E!])', 'MAX(m[A, *])'], ['total[D] = SUM(m[D,E!] * y[E!])', 'SUM(m[D, *] * y[*])'], ['total[D] = x[D] * 2', 'x[D] * 2'], ['total = ELMCOUNT(D) + 1', '3 + 1'],
    ['total[D] = D * x[D]', null], ['total[Sub] = x[Sub] + w[Sub]', null], ['total = SUM(x[Sub!] * w[Sub!])', null], ['total = SUM(x[D!] * y[E!])', null], ['total = SUM(m[D!,E!])', 'SUM(m[*, *])'], ['total[To] = x[To]', null],
    ['total[Like] = x[Like]', 'x[D]'], ['total[D] :EXCEPT: [B] = x[D] ~~|\ntotal[B] = 9', null], ['total[D] = IF THEN ELSE(D = A, x[D], x[B])', null], ['total[D] = VECTOR SORT ORDER(x[D], -1)', null], ['total[D] = VECTOR RANK(x[D], 1)', null],
    ['total[D] = VECTOR REORDER(x[D!], x[D] / 2)', null], ['total = VECTOR ELM MAP(x[A], 1)', null], ['total = VECTOR SELECT(x[D!], x[D!], 0, 1, 0)', null], ['total[D] = SMOOTH(x[D] * Time, 2)', 'SMTH1(x[D] * TIME, 2)'],
    ['total[D] = WITH LOOKUP(x[D] * Time, ((0,0),(9,3)))', 'x[D] * TIME'], ['total = SUM(INTEGER(x[D!] * 1.5 * Time))', null], ['total = SUM(WITH LOOKUP(x[D!], ((0,0),(9,3))))', null], ['total[D] = INTEG(x[D], 2)', null],
    ['total[D,E] = TABBED ARRAY(1 2 3 4 5 6 7 8 9)', null], ['total[D] = SAMPLE IF TRUE(x[D] > Time, Time, 3)', 'IF x[D] > TIME THEN TIME ELSE PREVIOUS(SELF, 3)'], ['total[D] = PROD(m[D,E!]) + NPV(x[D], 0.1, 0, 1)', null],
  ])('%s', (statement, expected) => {
    const doc = documentOfMdl(`${ranges}${statement} ~~|`);
    const back = throughXmile(doc);
    expectSameRun(doc, back);
    if (expected !== null) expect(variableIn(back, 'total')).toMatchObject({ equation: expected });
    expect(itemsOf(back, 'dimension').every(({ sameAs, mappings }) => sameAs === undefined && mappings === undefined)).toBe(true);
  });
});

describe('arrays of XMILE in Vensim', () => {
  const arrays = (equation: string, dimensions: readonly string[] = []): Document =>
    smallModel([
      { kind: 'dimension', id: 'd', name: 'D', elements: ['a', 'b', 'c'], doc: {} }, { kind: 'dimension', id: 'e', name: 'E', elements: ['p', 'q', 'r'], doc: {} }, { kind: 'dimension', id: 'n', name: 'N', elements: ['1', '2'], numbered: true, doc: {} },
      auxiliary('x', '', { dimensions: ['d'], parts: [{ subscripts: ['a'], equation: '1' }, { subscripts: ['b'], equation: '2 + TIME' }, { subscripts: ['c'], equation: '4' }] }),
      auxiliary('y', 'E * 2 + 1', { dimensions: ['e'] }), auxiliary('m', 'D * 10 + E', { dimensions: ['d', 'e'] }), auxiliary('k', 'N * 3', { dimensions: ['n'] }), auxiliary('sq', 'x[@1] * 10 + x[@2]', { dimensions: ['d', 'd'] }),
      auxiliary('i', 'INT(TIME / 2)'), auxiliary('total', equation, { dimensions }),
    ]);

  test.each([
    ['SUM(x)', 'SUM(x[d!])'], ['SUM(x[*])', 'SUM(x[d!])'], ['MEAN(x[*])', 'SUM(x[d!]) / 3'], ['STDDEV(x)', null], ['SIZE(m)', '9'], ['SIZE(D)', '3'], ['SUM(m[a, *])', 'SUM(m[a, e!])'], ['MAX(x)', 'VMAX(x[d!])'], ['MIN(x[*], 2)', null],
    ['SUM(x[*] * y[*])', null], ['SUM(x[1:2])', null], ['SUM(x[b:c])', null], ['x[2]', 'x[b]'], ['x[i]', null], ['m[i, i]', null], ['x[7]', '0'], ['m[b, 3]', 'm[b, r]'], ['D.b + 1', '2 + 1'], ['k[2] + SUM(k)', null], ['SUM(SMTH1(x[*], 2))', null], ['PROD(x) + SUM(m[*, q])', null], ['SUM(sq)', null],
  ] as const)('%s', (equation, expected) => {
    const doc = arrays(equation);
    const back = throughVensim(doc);
    expectSameRun(doc, back);
    if (expected !== null) expect('equation' in variableIn(back, 'total') && String((variableIn(back, 'total') as { equation: string }).equation).toLowerCase()).toBe(expected.toLowerCase());
  });

  test.each([
    ['x', ['d']], ['x * 2 + D', ['d']], ["m'", ['e', 'd']], ['m[@2, @1]', ['e', 'd']], ['x[D] + x[*]', ['d']], ['SUM(m[D, *])', ['d']], ['MAX(x, 2)', ['d']], ['sq[D, b]', ['d']], ["sq'", ['d', 'd']], ['SMTH3(x, 2) + DELAY(x, 1)', ['d']], ['x[D] + y[D.b]', ['d']], ['PREVIOUS(SELF, 0) + x', ['d']],
  ])('%s over %j', (equation, dimensions) => {
    const doc = arrays(equation, dimensions);
    expectSameRun(doc, throughVensim(doc));
  });
});

describe('what stands beside the equations', () => {
  const ITEMS: readonly Item[] = [
    { kind: 'submodel', id: 'sub', name: 'house', doc: {} },
    { kind: 'module', id: 'm1', name: 'north', of: 'sub', connections: [{ to: 'north.warmth', from: 'sun' }], doc: {} },
    { kind: 'module', id: 'm2', name: 'south', of: 'sub', connections: [{ to: 'south.warmth', from: 'north.heat' }], doc: {} },
    auxiliary('sun', '3 + TIME'), auxiliary('both', 'north.heat + south.heat * north.gain'),
    { ...auxiliary('warmth', '0'), model: 'sub' }, { ...auxiliary('gain', 'warmth / 2 + .sun'), model: 'sub' }, { ...stock('heat', '1', ['warming']), model: 'sub' }, { ...flow('warming', 'gain - heat * 0.1'), model: 'sub' },
  ];

  test('modules are written out, each use with variables of its own', () => {
    const doc = smallModel(ITEMS);
    const back = throughVensim(doc);
    expect(variablesOf(back).map(({ name }) => name)).toEqual(['sun', 'both', 'north warmth', 'north gain', 'north heat', 'north warming', 'south warmth', 'south gain', 'south heat', 'south warming']);
    expectSameRun(doc, back);
  });

  test('names of variables that Vensim has for the times of a run go by another', () => {
    const doc = smallModel([auxiliary('Time Step', '7'), auxiliary('Final Time', '10'), auxiliary('x', 'Time_Step * 2 + Final_Time')]);
    const back = throughVensim(doc);
    expect(workspaceOf(back).simulation).toMatchObject({ dt: 1, stop: 10 });
    expect(variableIn(back, 'x')).toMatchObject({ equation: 'Time Step of the model * 2 + Final Time' });
  });

  test('a macro gives the variable of its own name in Vensim, and an equation in XMILE', () => {
    const doc = documentOfMdl(':MACRO: HALF OF(whole)\nHALF OF = whole / divisor ~~|\ndivisor = 2 ~~|\n:END OF MACRO:\nx = HALF OF(Time) ~~|');
    const xmile = throughXmile(doc);
    expect(itemsOf(xmile, 'macro')).toMatchObject([{ equation: 'whole / divisor' }]);
    expectSameRun(doc, xmile);
    expectSameRun(doc, throughVensim(xmile));
  });

  test.each([
    [{ conveyor: { length: '3' } }, ['conveyor']], [{ queue: true }, ['queue']],
  ])('%j is listed, and computes nothing', (belt, features) => {
    const doc = smallModel([stock('belt', '5', ['in'], ['out'], belt), flow('in', '1'), flow('out', '')]);
    const { text, issues } = writeMdl(doc);
    expect(issues.map(({ code, facts }) => [code, facts?.['feature'], facts?.['variables']])).toEqual([['not-in-vensim', features[0], ['belt']]]);
    expect(variableIn(openMdl(text).doc as Document, 'belt')).toMatchObject({ kind: 'auxiliary', equation: 'A FUNCTION OF() {5}' });
  });

  test('what XMILE cannot say stands in a comment, and is told once with all that it touches', () => {
    const doc = documentOfMdl(`${ranges}p[D] = ALLOCATE AVAILABLE(x[D], m[D,P], 3) ~~|\nq[D] = ALLOCATE AVAILABLE(x[D], m[D,P], 4) ~~|`);
    const { text, issues } = exportXmile(doc);
    expect(issues).toMatchObject([{ code: 'not-in-xmile', severity: 'warning', facts: { feature: 'ALLOCATE AVAILABLE', variables: ['p', 'q'] } }]);
    expect(variableIn(readXmile(text).doc as Document, 'q')).toMatchObject({ equation: '{ALLOCATE AVAILABLE(x[D], m[D,P], 4)}' });
  });
});

test('any document becomes a Vensim file, which opens, and gives the same text again', () => {
  fc.assert(
    fc.property(arbitraryDocument, (doc) => {
      const { doc: back } = openMdl(writeMdl(doc).text);
      if (!back) throw new Error('refused');
      const text = writeMdl(back).text;
      const again = openMdl(text).doc;
      expect([...(again?.items.values() ?? [])]).toEqual([...back.items.values()]);
      expect(again && writeMdl(again).text).toBe(text);
    }),
    { seed: 20261125, numRuns: 200 },
  );
});
