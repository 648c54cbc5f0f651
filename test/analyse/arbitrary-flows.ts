import fc from 'fast-check';
import { sumsOf, type FlowRow, type FlowTable } from '../../src/analyse/value/flow-table.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import type { Stakeholder, ValueType } from '../../src/model/party.js';

export const PARTIES = ['ann', 'ben', 'cas', 'market'];
export const TYPES = ['money', 'knowledge', 'co2', 'trust'];

const stakeholder = (id: string): Stakeholder => ({
  kind: 'stakeholder',
  id,
  slug: id,
  name: {},
  is: id === 'market' ? 'boundary-market' : 'organisation',
  ring: 'core',
  sectors: [],
  valueSystems: {},
  valueWeights: {},
});

const valueType = (id: string, is: ValueType['is'], euroWeight: number | null): ValueType => ({
  kind: 'value-type',
  id,
  slug: id,
  name: {},
  unit: '1',
  category: 'economic',
  tangible: false,
  is,
  capital: 'financial',
  euroWeight,
  tags: [],
  sdg: [],
});

/** Three parties and a market; money is rival, knowledge is not, CO2 is a burden, and trust has no weight. */
export const ECOSYSTEM: Document = documentOf([
  ...PARTIES.map((id): Item => stakeholder(id)),
  valueType('money', 'rival', 1),
  valueType('knowledge', 'non-rival', 60),
  valueType('co2', 'burden', -130),
  valueType('trust', 'non-rival', null),
]);

/** A flow table with rows at times that need not be evenly apart, and rates in hundredths, of either sign unless `lowest` says otherwise. */
export const arbitraryTable = (lowest = -1e6): fc.Arbitrary<FlowTable> =>
  fc.array(fc.double({ min: 1e-3, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 }).chain((steps) => {
    const times = Float64Array.from([0, ...steps.map((_, at) => steps.slice(0, at + 1).reduce((sum, step) => sum + step, 0))]);
    return fc.record({ times: fc.constant(times), rows: fc.array(arbitraryRow(times, lowest), { maxLength: 20 }) });
  });

const arbitraryRow = (times: Float64Array, lowest: number): fc.Arbitrary<FlowRow> =>
  fc.record({
    key: fc.uuid(),
    is: fc.constantFrom('value-flow' as const, 'cost' as const),
    source: fc.string(),
    from: fc.constantFrom(...PARTIES),
    to: fc.constantFrom(...PARTIES),
    valueType: fc.constantFrom(...TYPES),
    rates: fc
      .array(fc.integer({ min: lowest, max: 1e6 }), { minLength: times.length, maxLength: times.length })
      .map((rates) => Float64Array.from(rates, (rate) => rate / 100)),
  }).map((row) => ({ ...row, sums: sumsOf(times, row.rates) }));

/** Two tables over one period: what base gives, and what a scenario gives. */
export const arbitraryPair = (): fc.Arbitrary<readonly [FlowTable, FlowTable]> =>
  arbitraryTable().chain((base) =>
    fc.tuple(
      fc.constant(base),
      fc.array(arbitraryRow(base.times, -1e6), { maxLength: 20 }).map((rows) => ({ times: base.times, rows })),
    ),
  );

/** The same table with every rate times `factor`. */
export const scaled = ({ times, rows }: FlowTable, factor: number): FlowTable => ({
  times,
  rows: rows.map((row) => ({ ...row, rates: row.rates.map((rate) => rate * factor), sums: row.sums.map((sum) => sum * factor) })),
});
