import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALWAYS, amountsOf, type FlowAmount, type Period } from '../../src/analyse/value/amounts.js';
import { driftOf, LOYAL } from '../../src/analyse/value/drift.js';
import { euroOf } from '../../src/analyse/value/euro.js';
import type { FlowTable } from '../../src/analyse/value/flow-table.js';
import { giftsOf, netGifts } from '../../src/analyse/value/gifts.js';
import { imbalance, ledgerOf, ledgerOfAmounts, type Ledger } from '../../src/analyse/value/ledger.js';
import { pairsOf } from '../../src/analyse/value/pairs.js';
import { perceivedOf } from '../../src/analyse/value/perceived.js';
import { reciprocityOf } from '../../src/analyse/value/reciprocity.js';
import { scalesOf, type Scales } from '../../src/analyse/value/scale.js';
import { valueLoops } from '../../src/analyse/value/value-loops.js';
import { isBurden, netOf, weightFor } from '../../src/analyse/value/worth.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Stakeholder, ValueType } from '../../src/model/party.js';
import { yearIn } from '../../src/model/year.js';
import { arbitraryTable, ECOSYSTEM, PARTIES, TYPES } from './arbitrary-flows.js';

const SEED = { seed: 20261127 };
/** Sums of a dozen amounts in another order differ by rounding only. */
const ROUNDING = 1e-9;

const near = (found: number, expected: number, size: number): void => expect(Math.abs(found - expected), `${found} and ${expected}`).toBeLessThanOrEqual(ROUNDING * size);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const sizeOf = (amounts: readonly FlowAmount[]): number => sum(amounts.map(({ amount }) => Math.abs(amount))) + 1;
const given = (ledger: Ledger, party: string, type: string): number => ledger.find((entry) => entry.stakeholder === party && entry.valueType === type)?.given ?? 0;
const received = (ledger: Ledger, party: string, type: string): number => ledger.find((entry) => entry.stakeholder === party && entry.valueType === type)?.received ?? 0;
const typeOf = (id: string): ValueType => ECOSYSTEM.items.get(id) as ValueType;

/** The ecosystem with other fields for some of its parties. */
const withParties = (change: (party: Stakeholder) => Partial<Stakeholder>): Document =>
  documentOf([...ECOSYSTEM.items.values()].map((item) => (item.kind === 'stakeholder' ? { ...item, ...change(item) } : item)));

const YEAR = 3;
const scalesIn = (table: FlowTable): Scales => scalesOf(table, YEAR);

const line = (from: string, to: string, amount: number, valueType = 'money'): FlowAmount => ({ is: 'value-flow', key: `${from}${to}${valueType}`, source: `${from}-${to}`, from, to, valueType, amount });
const UNIT: Scales = new Map(TYPES.map((type) => [type, 1]));
const valuesOf = (doc: Document, amounts: readonly FlowAmount[], scales: Scales = UNIT): Record<string, number> =>
  Object.fromEntries(perceivedOf(doc, ledgerOfAmounts(amounts), scales).map(({ stakeholder, value }) => [stakeholder, value]));

const arbitraryWeights = fc.record(Object.fromEntries(TYPES.map((type) => [type, fc.double({ min: 0, max: 3, noNaN: true })])));
const arbitraryPeriod = fc.tuple(fc.double({ min: 0, max: 60, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true })).map(([a, b]): Period => ({ from: Math.min(a, b), until: Math.max(a, b) }));

describe('balances of a network', () => {
  test('of rival value the parties together end with nothing; of all other with what was given', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryPeriod, (table, period) => {
        const amounts = amountsOf(table, period);
        const ledger = ledgerOfAmounts(amounts);
        expect(imbalance(ledger)).toBeLessThan(1e-12);
        for (const type of TYPES) {
          const all = sum(PARTIES.map((party) => netOf(typeOf(type), { given: given(ledger, party, type), received: received(ledger, party, type) })));
          const moved = sum(amounts.filter(({ valueType }) => valueType === type).map(({ amount }) => amount));
          near(all, typeOf(type).is === 'rival' ? 0 : moved, sizeOf(amounts));
        }
      }),
      SEED,
    );
  });

  test('two parties made one have both ledgers, without what they gave each other', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const one = (id: string): string => (id === 'ben' ? 'ann' : id);
        const merged = { ...table, rows: table.rows.map((row) => ({ ...row, from: one(row.from), to: one(row.to) })) };
        const [before, after] = [ledgerOf(table), ledgerOfAmounts(amountsOf(merged).filter(({ from, to }, at) => from !== to || table.rows[at]?.from === table.rows[at]?.to))];
        const amounts = amountsOf(table);
        for (const type of TYPES) {
          const between = sum(amounts.filter(({ from, to, valueType }) => valueType === type && from !== to && one(from) === one(to)).map(({ amount }) => amount));
          near(given(after, 'ann', type), given(before, 'ann', type) + given(before, 'ben', type) - between, sizeOf(amounts));
          near(received(after, 'ann', type), received(before, 'ann', type) + received(before, 'ben', type) - between, sizeOf(amounts));
          for (const other of ['cas', 'market']) near(given(after, other, type), given(before, other, type), sizeOf(amounts));
        }
        // What they give each other is then a flow of the party to itself: on both sides of the ledger, and no gift.
        expect(giftsOf(ECOSYSTEM, amountsOf(merged), { valueType: null, withMarket: true }).some(({ from, to }) => from === to)).toBe(false);
      }),
      SEED,
    );
  });
});

describe('perceived value', () => {
  test('is linear in the weights', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryWeights, arbitraryWeights, fc.double({ min: 0, max: 2, noNaN: true }), (table, one, other, share) => {
        const values = (valueWeights: Readonly<Record<string, number>>): Record<string, number> => valuesOf(withParties(() => ({ valueWeights })), amountsOf(table), scalesIn(table));
        const mixed = values(Object.fromEntries(TYPES.map((type) => [type, (one[type] ?? 0) + share * (other[type] ?? 0)])));
        const [first, second] = [values(one), values(other)];
        for (const party of PARTIES) near(mixed[party] ?? NaN, (first[party] ?? NaN) + share * (second[party] ?? NaN), 1 + 200 * table.rows.length);
      }),
      SEED,
    );
  });

  test('is the sum of its parts, and over two periods that meet the sum of both', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryPeriod, fc.double({ min: 0, max: 1, noNaN: true }), (table, { from, until }, share) => {
        const between = from + share * (until - from);
        const scales = scalesIn(table);
        const over = (period: Period) => perceivedOf(ECOSYSTEM, ledgerOf(table, period), scales);
        const [whole, first, second] = [over({ from, until }), over({ from, until: between }), over({ from: between, until })];
        whole.forEach(({ value, parts, unknown }, at) => {
          expect(value).toBe(sum(parts.map((part) => part.value)));
          expect(unknown).toEqual([]);
          near((first[at]?.value ?? NaN) + (second[at]?.value ?? NaN), value, 1 + 100 * table.rows.length);
        });
      }),
      SEED,
    );
  });

  test('does not depend on the unit of a value type, nor does what parties give each other', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.constantFrom(...TYPES), fc.constantFrom(1e-3, 8, 1e6), (table, type, factor) => {
        const other = { ...table, rows: table.rows.map((row) => (row.valueType === type ? { ...row, rates: row.rates.map((rate) => rate * factor), sums: row.sums.map((each) => each * factor) } : row)) };
        const [values, turned] = [table, other].map((each) => valuesOf(ECOSYSTEM, amountsOf(each), scalesIn(each))) as [Record<string, number>, Record<string, number>];
        for (const party of PARTIES) near(turned[party] ?? NaN, values[party] ?? NaN, 1 + 100 * table.rows.length);
        const [pairs, again] = [table, other].map((each) => reciprocityOf(ECOSYSTEM, amountsOf(each), scalesIn(each)).pairs);
        expect(again?.map(({ a, b }) => [a, b])).toEqual(pairs?.map(({ a, b }) => [a, b]));
        pairs?.forEach(({ ratio }, at) => near(again?.[at]?.ratio ?? -1, ratio ?? -1, 1));
      }),
      SEED,
    );
  });

  test('counts burdens against, keeps what is shared, and weighs by hand or by value systems', () => {
    expect(valuesOf(ECOSYSTEM, [line('ann', 'ben', 4), line('ben', 'ann', 1, 'knowledge'), line('ann', 'cas', 2, 'co2')])).toEqual({ ann: -4 + 1, ben: 4, cas: -2, market: 0 });
    const money = { ...typeOf('money'), tags: ['money', 'visibility', 'connection'] };
    const party = { valueWeights: {}, valueSystems: { orange: 0.5, purple: 0.25, blue: 0.25 } };
    // Orange boosts two of the tags, and counts once.
    expect(weightFor(party, money)).toBe(1.75);
    expect(weightFor({ ...party, valueWeights: { money: 0 } }, money)).toBe(0);
    expect(weightFor({ ...party, valueWeights: { co2: 0.5 } }, typeOf('co2'))).toBe(-0.5);
    expect(isBurden({ is: 'non-rival', euroWeight: -1 })).toBe(true);
  });

  test('what the run does not know is left out and named', () => {
    const values = perceivedOf(ECOSYSTEM, ledgerOfAmounts([line('ann', 'ben', NaN), line('ann', 'ben', 3, 'knowledge'), line('ben', 'cas', 5, 'trust')]), new Map([['money', 1], ['knowledge', 2]]));
    expect(values.map(({ stakeholder, value, unknown }) => [stakeholder, value, unknown])).toEqual([
      ['ann', NaN, ['money']],
      ['ben', 1.5, ['money']],
      ['cas', NaN, ['trust']],
      ['market', 0, []],
    ]);
  });
});

describe('the scale of a value type', () => {
  const table = (rates: readonly number[], step = 1): FlowTable => {
    const times = Float64Array.from([...rates, 0], (_, at) => at * step);
    const row = { is: 'value-flow' as const, key: 'f', source: 'f', from: 'ann', to: 'ben', valueType: 'money', sums: times };
    return { times, rows: [{ ...row, rates: Float64Array.from([...rates, 0]) }] };
  };

  test('is the largest yearly flow at any party, whatever the time unit', () => {
    expect(scalesOf(table([1, 1, 1, 5, 5, 5, 2]), 3).get('money')).toBe(15);
    expect(scalesOf(table([0, 0, 0, 4, 4], 1), 3).get('money')).toBe(8);
    expect(scalesOf(table([-9, 0, 2], 1), 1).get('money')).toBe(9);
    expect([yearIn('Months'), yearIn('year'), yearIn(' Quarter '), yearIn('dag'), yearIn('round')]).toEqual([12, 1, 4, 365.25, null]);
  });

  test('of a run shorter than a year is as if it went on, of one with longer steps that of a year within a step', () => {
    expect(scalesOf(table([2, 4]), 12).get('money')).toBe(36);
    expect(scalesOf(table([2, 4], 10), 1).get('money')).toBe(4);
  });

  test('leaves out years that are not known, and has none where no year is', () => {
    expect(scalesOf(table([3, NaN, 1]), 1).get('money')).toBe(3);
    expect(scalesOf(table([NaN]), 1).has('money')).toBe(false);
    expect(scalesOf({ times: Float64Array.of(0), rows: table([1]).rows.map((row) => ({ ...row, rates: Float64Array.of(1) })) }, 1).get('money')).toBe(0);
  });

  test('is not exceeded by any party in any year of base', () => {
    fc.assert(
      fc.property(arbitraryTable(0), (random) => {
        const scales = scalesIn(random);
        const end = random.times.at(-1) ?? 0;
        for (let from = 0; from + YEAR <= end; from += YEAR)
          for (const entry of ledgerOf(random, { from, until: from + YEAR })) expect(Math.max(entry.given, entry.received)).toBeLessThanOrEqual((scales.get(entry.valueType) ?? 0) * (1 + ROUNDING) + ROUNDING);
      }),
      SEED,
    );
  });
});

describe('reciprocity', () => {
  test('lies between nought and one, and is the same from either side', () => {
    fc.assert(
      fc.property(arbitraryTable(), arbitraryWeights, (table, valueWeights) => {
        const doc = withParties(({ id }) => (id === 'ann' ? { valueWeights } : {}));
        const turned = documentOf([...doc.items.values()].toReversed());
        const [there, back] = [reciprocityOf(doc, amountsOf(table), scalesIn(table)), reciprocityOf(turned, amountsOf(table), scalesIn(table))];
        for (const { a, b, ab, ba, ratio } of there.pairs) {
          const same = back.pairs.find((pair) => pair.a === b && pair.b === a);
          expect([same?.ab, same?.ba, same?.ratio]).toEqual([ba, ab, ratio]);
          if (ratio === null) expect([ab, ba]).toEqual([0, 0]);
          else expect(ratio).toBeGreaterThanOrEqual(0);
          expect(ratio ?? 0).toBeLessThanOrEqual(1);
        }
        for (const { share } of there.parties) if (share !== null) expect(Math.abs(share - 0.5)).toBeLessThanOrEqual(0.5);
        // What all give is what all receive.
        near(sum(there.parties.map((party) => party.given)), sum(there.parties.map((party) => party.received)), 1 + sum(there.parties.map((party) => party.given)));
      }),
      SEED,
    );
  });

  test('sees what each side gets with its own eyes, burdens aside, and what the market sells not at all', () => {
    const doc = withParties(({ id }) => (id === 'ben' ? { valueWeights: { money: 0.5 } } : {}));
    const { pairs, parties } = reciprocityOf(doc, [line('ann', 'ben', 8), line('ben', 'ann', 1, 'knowledge'), line('ben', 'ann', 9, 'co2'), line('market', 'ann', 7), line('cas', 'ann', 0)], UNIT);
    expect(pairs).toEqual([{ a: 'ann', b: 'ben', ab: 4, ba: 1, ratio: 0.25 }]);
    expect(parties).toEqual([
      { stakeholder: 'ann', given: 4, received: 1, share: 0.2 },
      { stakeholder: 'ben', given: 1, received: 4, share: 0.8 },
      { stakeholder: 'cas', given: 0, received: 0, share: null },
    ]);
  });

  test('a flow below nought is a gift the other way', () => {
    const { pairs } = reciprocityOf(ECOSYSTEM, [line('ann', 'ben', -3), line('ann', 'ben', 1, 'knowledge')], UNIT);
    expect(pairs).toEqual([{ a: 'ann', b: 'ben', ab: 1, ba: 3, ratio: 1 / 3 }]);
  });

  test('names who only gives, and gifts to which nothing answers, at once or through a third', () => {
    const answer = reciprocityOf(ECOSYSTEM, [line('ann', 'ben', 2), line('ben', 'cas', 2, 'knowledge'), line('cas', 'cas', 9)], UNIT);
    expect(answer.giveOnly).toEqual(['ann']);
    expect(answer.unreturned.map(({ from, to, sources }) => [from, to, sources])).toEqual([['ann', 'ben', ['ann-ben']], ['ben', 'cas', ['ben-cas']]]);
    expect(reciprocityOf(ECOSYSTEM, [line('ann', 'ben', 2), line('ben', 'cas', 2), line('cas', 'ann', 1, 'trust')], UNIT).unreturned).toEqual([]);
    const commons = withParties(({ id }) => (id === 'cas' ? { is: 'boundary-commons' } : {}));
    expect(reciprocityOf(commons, [line('ben', 'cas', 2)], UNIT).unreturned).toEqual([]);
    expect(reciprocityOf(ECOSYSTEM, [line('ann', 'ben', NaN)], UNIT)).toMatchObject({ pairs: [], giveOnly: [], unknown: ['money'] });
  });
});

describe('value loops', () => {
  test('go round by net gifts, with their weakest link, and of one type with three parties or more', () => {
    fc.assert(
      fc.property(arbitraryTable(), fc.constantFrom(null, ...TYPES), (table, type) => {
        const amounts = amountsOf(table);
        const scales = scalesIn(table);
        const { loops, areAll } = valueLoops(ECOSYSTEM, amounts, type, scales);
        expect(areAll).toBe(true);
        for (const { links, weakest } of loops) {
          expect(links.length).toBeGreaterThan(type === null ? 1 : 2);
          links.forEach(({ from, to, strength, gifts }, at) => {
            expect(to).toBe(links[(at + 1) % links.length]?.from);
            expect(from).not.toBe('market');
            expect(strength).toBeGreaterThan(0);
            expect(strength).toBeGreaterThanOrEqual(links[weakest]?.strength ?? NaN);
            near(strength, sum(gifts.map(({ amount, valueType }) => (type === null ? amount / (scales.get(valueType) ?? NaN) : amount))), strength);
          });
          // Where the weakest link breaks, this loop is gone.
          const broken = links[weakest];
          const rest = amounts.filter(({ from, to }) => !(from === broken?.from && to === broken.to) && !(to === broken?.from && from === broken.to));
          const others = valueLoops(ECOSYSTEM, rest, type, scales).loops.map((loop) => loop.links.map((link) => link.from).join());
          expect(others).not.toContain(links.map((link) => link.from).join());
        }
      }),
      SEED,
    );
  });

  test('value comes back in another form; money that goes to and fro is set off', () => {
    const amounts = [line('ann', 'ben', 10), line('ben', 'ann', 3, 'knowledge'), line('ben', 'ann', 4), line('ben', 'cas', 2), line('cas', 'ann', 1)];
    const [two, three] = valueLoops(ECOSYSTEM, amounts, null, UNIT).loops;
    expect(two?.links.map(({ from, strength }) => [from, strength])).toEqual([['ann', 6], ['ben', 3]]);
    expect([two?.weakest, three?.links.length, three?.weakest]).toEqual([1, 3, 2]);
    expect(valueLoops(ECOSYSTEM, amounts, 'money', UNIT).loops.map(({ links }) => links.map(({ strength }) => strength))).toEqual([[6, 2, 1]]);
  });

  test('what is left of equal gifts is no link', () => {
    const gifts = giftsOf(ECOSYSTEM, [line('ann', 'ben', 0.1 + 0.2), line('ben', 'ann', 0.3)], { valueType: null, withMarket: false });
    expect(netGifts(gifts)).toEqual([]);
  });

  test('where there are more than can be told, the shortest that show every link', () => {
    const amounts = ['ann', 'ben', 'cas'].flatMap((from) => ['ann', 'ben', 'cas'].filter((to) => to !== from).map((to, at) => line(from, to, 1, at === 0 ? 'money' : 'knowledge')));
    const all = valueLoops(ECOSYSTEM, amounts, null, UNIT);
    const few = valueLoops(ECOSYSTEM, amounts, null, UNIT, all.loops.length - 1);
    expect([all.areAll, few.areAll]).toEqual([true, false]);
    const linksIn = ({ loops }: typeof all): Set<string> => new Set(loops.flatMap(({ links }) => links.map(({ from, to }) => `${from} ${to}`)));
    expect(linksIn(few)).toEqual(linksIn(all));
  });
});

describe('euro-equivalents', () => {
  test('are amount times weight, and what has no weight is listed in its own unit', () => {
    fc.assert(
      fc.property(arbitraryTable(), (table) => {
        const amounts = amountsOf(table, ALWAYS);
        const { amounts: euros, leftOut, invisible } = euroOf(ECOSYSTEM, amounts, ledgerOfAmounts(amounts));
        expect(euros.length + amounts.filter(({ valueType }) => valueType === 'trust').length).toBe(amounts.length);
        for (const { euro, amount, valueType } of euros) expect(euro).toBe(amount * (typeOf(valueType).euroWeight ?? NaN));
        for (const { stakeholder, valueType, given: own } of invisible) {
          expect(leftOut).toContain(valueType);
          expect(stakeholder).not.toBe('market');
          expect(own).toBe(given(ledgerOfAmounts(amounts), stakeholder, valueType));
        }
      }),
      SEED,
    );
  });

  test('a burden counts below nought, also where its weight is written above', () => {
    const heavy = documentOf([...ECOSYSTEM.items.values()].map((item) => (item.id === 'co2' ? { ...(item as ValueType), euroWeight: 130 } : item)));
    for (const doc of [ECOSYSTEM, heavy]) {
      const amounts = [line('ann', 'ben', 2, 'co2'), line('ann', 'ben', 5, 'trust'), line('ben', 'ann', 0, 'trust')];
      const { amounts: euros, leftOut, invisible } = euroOf(doc, amounts, ledgerOfAmounts(amounts));
      expect(euros.map(({ euro }) => euro)).toEqual([-260]);
      expect(pairsOf(doc, amounts, 'euro').between.map(({ from, amount }) => [from, amount])).toEqual([['ann', -260]]);
      expect([leftOut, invisible]).toEqual([['trust'], [{ stakeholder: 'ann', valueType: 'trust', given: 5 }]]);
    }
    expect(itemsOf(ECOSYSTEM, 'value-type').map(({ id }) => id)).toEqual(TYPES);
  });
});

describe('the rule of drift', () => {
  const window = { from: 0, until: 12 };
  const drift = (value: number, party: Partial<Stakeholder>) => {
    const doc = withParties(({ id }) => (id === 'ann' ? party : {}));
    return driftOf(doc, [{ stakeholder: 'ann', value, parts: [], unknown: [] }], window).parties.find(({ stakeholder }) => stakeholder === 'ann');
  };

  test('who gains and is committed stays; who loses or does not care goes', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 5, noNaN: true }), (value, commitment, more) => {
        const risk = drift(value, { commitment })?.risk ?? NaN;
        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
        expect(drift(value + more, { commitment })?.risk ?? NaN).toBeLessThanOrEqual(risk);
        expect(drift(value, { commitment: commitment / 2 })?.risk ?? NaN).toBeGreaterThanOrEqual(risk);
      }),
      SEED,
    );
    expect(drift(0, { commitment: 0.8 })?.risk).toBeCloseTo(0.6, 12);
  });

  test('loyal but paying is a core party that loses while it is committed', () => {
    expect(drift(-0.1, { commitment: 0.61 })?.isLoyalButPaying).toBe(true);
    for (const [value, party] of [[-0.1, { commitment: LOYAL }], [-0.1, { commitment: 0.9, ring: 'ring' }], [0, { commitment: 0.9 }], [-1e-12, { commitment: 0.9 }], [-0.1, {}], [NaN, { commitment: 0.9 }]] as const)
      expect(drift(value, party)?.isLoyalButPaying).toBe(false);
  });

  test('has no answer without a commitment or a value, and none for the boundary', () => {
    expect([drift(1, {})?.risk, drift(NaN, { commitment: 0.5 })?.risk]).toEqual([null, null]);
    expect(driftOf(ECOSYSTEM, [], window).parties.map(({ stakeholder }) => stakeholder)).toEqual(['ann', 'ben', 'cas']);
    expect(drift(1, { is: 'boundary-commons' })).toBeUndefined();
  });
});
