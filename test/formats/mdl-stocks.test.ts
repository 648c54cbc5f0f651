import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { variablesOf, type Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { documentOfMdl, flowIn, namesOf, stockIn, variableIn } from './mdl-files.js';

const flowsOf = (doc: Document, stock: string): unknown[] => [namesOf(doc, stockIn(doc, stock).inflows), namesOf(doc, stockIn(doc, stock).outflows)];

/** The last value of each element of `name`. */
function lastOf(doc: Document, name: string): number[] {
  const { plan, issues } = compileDocument(doc);
  if (!plan) throw new Error(JSON.stringify(issues));
  const run = simulate(plan, scenarioInput(doc, plan, null));
  const width = run.outputs.length;
  return Array.from(run.outputs).flatMap((slot, at) => ((plan.slots[slot]?.name ?? '').split('[')[0] === name ? [run.rows[run.rows.length - width + at] ?? NaN] : []));
}

describe('rates become flows', () => {
  test('a sum of variables is a flow for each', () => {
    const doc = documentOfMdl('s = INTEG (a + b - (c - d), 5) ~~|\na = 1 + s ~~|\nb = s ~~|\nc = s ~~|\nd = s / 2 ~~|');
    expect(stockIn(doc, 's').initial).toBe('5');
    expect(flowsOf(doc, 's')).toEqual([['a', 'b', 'd'], ['c']]);
  });

  test('what is no variable becomes one net flow of what is left', () => {
    const doc = documentOfMdl('s = integ(a - 2 * s + (u > 1) - a - 0, MAX(1, 2)) ~~|\na = s ~~|\nu = s ~~|');
    expect(flowsOf(doc, 's')).toEqual([['a', 'net flow of s'], []]);
    expect(flowIn(doc, 'net flow of s').equation).toBe('-2 * s + (u > 1) - a');
    expect(stockIn(doc, 's').initial).toBe('MAX(1, 2)');
  });

  test('a rate without any term has no flows', () => expect(flowsOf(documentOfMdl('s = INTEG(0, 4) ~~|'), 's')).toEqual([[], []]));

  test('a flow leaves one stock and enters one; a third use is a net flow', () => {
    const doc = documentOfMdl('s = INTEG(-move, 5) ~~|\nt = INTEG(move, 0) ~~|\nu = INTEG(move, 0) ~~|\nmove = s ~~|');
    expect(['s', 't', 'u'].map((stock) => flowsOf(doc, stock))).toEqual([[[], ['move']], [['move'], []], [['net flow of u'], []]]);
    expect(flowIn(doc, 'net flow of u').equation).toBe('move');
  });

  test('stocks, tables, data and what is not of the model are no flows', () => {
    const doc = documentOfMdl('s = INTEG(t + d + Time, 5) ~~|\nt = INTEG(s, 0) ~~|\nd := 1 ~~|');
    expect(flowsOf(doc, 's')).toEqual([['net flow of s'], []]);
    expect(flowIn(doc, 'net flow of s').equation).toBe('t + d + Time');
  });

  test('a name that is taken gets another one', () => {
    const doc = documentOfMdl('s = INTEG(2, 5) ~~|\nnet flow of s = 3 ~~|');
    expect(flowsOf(doc, 's')).toEqual([['net flow 2 of s'], []]);
  });

  test('with a sketch, a number is a flow only where a valve is drawn', () => {
    const sketch = '\\\\\\---/// Sketch\nV300\n*View 1\n$x\n11,1,0,5,5,6,8,34,3,0,0,1,0,0,0\n10,2,drawn,5,9,7,8,40,3,0,0,0,0,0,0\n///---\\\\\\\n';
    const statements = 's = INTEG(drawn + plain + worked out, 5) ~~|\ndrawn = 1 ~~|\nplain = 2 ~ m [0,5] ~ |\nworked out = s ~~|';
    expect(flowsOf(documentOfMdl(statements, sketch), 's')).toEqual([['drawn', 'worked out', 'net flow of s'], []]);
    expect(variableIn(documentOfMdl(statements, sketch), 'plain')).toMatchObject({ kind: 'auxiliary', range: { min: 0, max: 5 } });
    expect(flowsOf(documentOfMdl(statements), 's')).toEqual([['drawn', 'plain', 'worked out'], []]);
  });
});

describe('arrays of stocks', () => {
  const D = 'D: A, B, C ~~|\nSub: B, C ~~|\n';

  test('flows run over what the stock runs over', () => {
    const doc = documentOfMdl(`${D}s[D] = INTEG(in[D] - out[D] - lost, 1) ~~|\nin[D] = 1 ~~|\nout[D] = s[D] / 2 ~~|\nlost = 1 ~~|`);
    expect(flowsOf(doc, 's')).toEqual([['in', 'net flow of s'], ['out']]);
    expect(flowIn(doc, 'net flow of s')).toMatchObject({ equation: '-lost' });
    expect(namesOf(doc, flowIn(doc, 'net flow of s').dimensions)).toEqual(['D']);
  });

  test('stocks by element share the flows that all of them have; the rest is by element too', () => {
    const doc = documentOfMdl(`${D}s[A] = INTEG(in[A] - out[A] + 2, 1) ~~|\ns[Sub] = INTEG(in[Sub] + in[A], 2) ~~|\nin[D] = 1 ~~|\nout[D] = 3 ~~|`);
    expect(flowsOf(doc, 's')).toEqual([['in', 'net flow of s'], []]);
    expect(stockIn(doc, 's').parts).toEqual([{ subscripts: ['A'], equation: '1' }, { subscripts: ['Sub'], equation: '2' }]);
    expect(flowIn(doc, 'net flow of s').parts).toEqual([{ subscripts: ['A'], equation: '-out[A] + 2' }, { subscripts: ['Sub'], equation: 'in[A]' }]);
  });

  test('a flow over other elements than the stock is none', () => {
    const doc = documentOfMdl(`${D}s[Sub] = INTEG(in[Sub], 1) ~~|\nin[D] = 1 ~~|`);
    expect(flowsOf(doc, 's')).toEqual([['net flow of s'], []]);
  });
});

test('a stock grows by its rate, whatever of it became flows', () => {
  const term = fc.constantFrom('a', 'b', 'k', '2 * a', '(a - b)', '-(b + k)', 's / 10', '0', 'other / 5', 'IF THEN ELSE(s > 1, a, b)', 'x[A]');
  const rate = fc.array(fc.tuple(fc.constantFrom('+', '-'), term), { minLength: 1, maxLength: 6 }).map((terms) => terms.map(([sign, text]) => `${sign} ${text}`).join(' '));
  const rest = 'other = INTEG(a - s / 7, 3) ~~|\na = 0.5 + s / 20 ~~|\nb = 0.25 ~~|\nk = 1 ~~|\nD: A, B ~~|\nx[D] = 1, 2 ~~|\n';
  fc.assert(fc.property(rate, (written) => {
    const flows = documentOfMdl(`s = INTEG(${written}, 4) ~~|\n${rest}`);
    // A product is no sum, so that the whole rate is one net flow.
    const net = documentOfMdl(`s = INTEG(1 * (${written}), 4) ~~|\n${rest}`);
    expect(variablesOf(net).filter(({ name }) => name === 'net flow of s')).toHaveLength(1);
    const [[of = NaN], [one = NaN]] = [lastOf(flows, 's'), lastOf(net, 's')];
    expect(Math.abs(of - one)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(one)));
  }), { seed: 20260813, numRuns: 60 });
});
