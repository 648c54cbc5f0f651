import { describe, expect, test } from 'vitest';
import type { FlowAmount } from '../../src/analyse/value/amounts.js';
import { measuresOf } from '../../src/analyse/value/measures.js';
import { documentOf } from '../../src/model/document-of.js';
import { ECOSYSTEM, PARTIES } from './arbitrary-flows.js';

const money = (from: string, to: string, amount = 1): FlowAmount => ({ is: 'value-flow', key: `${from} ${to}`, source: 'f', from, to, valueType: 'money', amount });

const FIVE = documentOf(
  ['hub', 'a', 'b', 'c', 'd'].flatMap((id) => [...ECOSYSTEM.items.values()].flatMap((item) => (item.kind === 'stakeholder' && item.id === 'ann' ? [{ ...item, id, slug: id }] : []))),
);
const doc = documentOf([...FIVE.items.values(), ...[...ECOSYSTEM.items.values()].filter(({ kind }) => kind === 'value-type')]);

describe('measures of the network', () => {
  test('a star with flows both ways: all ways lead over its centre, none over its leaves', () => {
    const flows = ['a', 'b', 'c', 'd'].flatMap((leaf, at) => [money('hub', leaf, at + 1), money(leaf, 'hub', 10 - at)]);
    const { parties, density, reciprocity, components } = measuresOf(doc, [...flows, money('a', 'a', 99)], 'money', new Map());
    expect(parties.map(({ stakeholder, betweenness }) => [stakeholder, betweenness])).toEqual([['hub', 1], ['a', 0], ['b', 0], ['c', 0], ['d', 0]]);
    expect(parties.map((party) => [party.in, party.out])).toEqual([[4, 4], [1, 1], [1, 1], [1, 1], [1, 1]]);
    expect([density, reciprocity, components]).toEqual([8 / 20, 1, 1]);
  });

  test('of two ways the one with the larger flows is shorter, and equal ways share', () => {
    const over = (viaB: number): number => {
      const flows = [money('hub', 'a'), money('hub', 'b', viaB), money('a', 'c'), money('b', 'c', viaB)];
      return 12 * (measuresOf(doc, flows, 'money', new Map()).parties.find(({ stakeholder }) => stakeholder === 'b')?.betweenness ?? NaN);
    };
    expect([over(2), over(1), over(0.5)]).toEqual([1, 0.5, 0]);
  });

  test('a negative amount is a tie the other way, burdens and what is not known are none', () => {
    const flows = [money('ann', 'ben', -2), { ...money('ben', 'cas'), valueType: 'co2' }, money('cas', 'ann', NaN)];
    const { parties, components, reciprocity } = measuresOf(ECOSYSTEM, flows, null, new Map([['money', 2], ['co2', 1]]));
    expect(parties.map((party) => [party.in, party.out, party.component])).toEqual([[1, 0, 0], [0, 1, 0], [0, 0, 1], [0, 0, 2]]);
    expect([components, reciprocity]).toEqual([3, 0]);
  });

  test('without flows every party stands alone, and there is nothing to answer', () => {
    const { density, reciprocity, components } = measuresOf(ECOSYSTEM, [], null, new Map());
    expect([density, reciprocity, components]).toEqual([0, null, PARTIES.length]);
  });
});
