import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Pair, Pairs } from '../../src/analyse/value/pairs.js';
import { amountScale } from '../../src/view/value/amount-scale.js';
import { chordAt, chordFrame } from '../../src/view/value/chord.js';
import { circleIn, courseOf, ribbonsOf, type Bundle, type Ribbon } from '../../src/view/value/ribbons.js';
import { LABELLED_FROM, ribbonLabels } from '../../src/view/value/sankey-labels.js';
import { NODE_WIDTH, sankeyAt, sankeyFrame, sankeyHeight, type SankeyFrame } from '../../src/view/value/sankey.js';

const SEED = { seed: 20261128 };
const CLOSE = 1e-6;
const BUNDLES: readonly Bundle[] = ['flow', 'pair', 'net'];

type Lines = readonly { readonly from: number; readonly to: number; readonly amounts: readonly number[] }[];

/** Flows among up to `parties`, at three moments; of either sign, with noughts, self-flows and gaps. */
const arbitraryLines = (parties: number, lines: number): fc.Arbitrary<Lines> => {
  const party = fc.integer({ min: 0, max: parties - 1 });
  const amount = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: -1e6, max: 1e6 }) }, { weight: 1, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constant(NaN) });
  return fc.array(fc.record({ from: party, to: party, amounts: fc.array(amount, { minLength: 3, maxLength: 3 }) }), { maxLength: lines });
};

const upward = (lines: Lines): Lines => lines.map(({ from, to, amounts }) => ({ from: Math.min(from, to), to: Math.max(from, to), amounts: amounts.map(Math.abs) }));

function pairsAt(lines: Lines, moment: number): Pick<Pairs, 'between'> {
  const pairs = new Map<string, Pair>();
  for (const [at, { from, to, amounts }] of lines.entries()) {
    if (from === to) continue;
    const key = `${from} ${to}`;
    const amount = amounts[moment] ?? 0;
    const line = { is: 'value-flow' as const, key: `k${at}`, source: `s${at}`, from: `p${from}`, to: `p${to}`, valueType: 'money', amount };
    const former = pairs.get(key);
    pairs.set(key, { from: line.from, to: line.to, amount: (former?.amount ?? 0) + amount, lines: [...(former?.lines ?? []), line] });
  }
  return { between: [...pairs.values()] };
}

const MOMENTS = [0, 1, 2];
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** What each party has received minus given. */
function nets(ribbons: readonly Ribbon[]): Map<string, number> {
  const net = new Map<string, number>();
  for (const { from, to, amount, isLess } of ribbons) {
    const signed = isLess ? -amount : amount;
    net.set(from, (net.get(from) ?? 0) - signed);
    net.set(to, (net.get(to) ?? 0) + signed);
  }
  return net;
}

describe('ribbons', () => {
  test('however they are bundled, every party receives on balance what the pairs say', () => {
    fc.assert(
      fc.property(arbitraryLines(6, 20), fc.boolean(), (lines, isDifference) => {
        const whole = lines.map((line) => ({ ...line, amounts: line.amounts.map((amount) => amount || 0) }));
        const pairs = pairsAt(whole, 0);
        const expected = new Map<string, number>();
        for (const { from, to, amount } of pairs.between) {
          expected.set(from, (expected.get(from) ?? 0) - amount);
          expected.set(to, (expected.get(to) ?? 0) + amount);
        }
        for (const bundle of BUNDLES) {
          const ribbons = ribbonsOf(pairs, bundle, isDifference);
          const net = nets(ribbons);
          for (const [party, amount] of expected) expect(net.get(party) ?? 0).toBe(amount);
          expect(ribbons.every(({ amount, from, to }) => amount > 0 && from !== to)).toBe(true);
          expect(new Set(ribbons.map(({ key }) => key)).size).toBe(ribbons.length);
        }
      }),
      SEED,
    );
  });

  test('a negative amount is drawn from receiver to giver, a decrease against base is less of the same', () => {
    const pairs = pairsAt([{ from: 0, to: 1, amounts: [-5, 0, 0] }], 0);
    expect(ribbonsOf(pairs, 'flow').map(({ from, to, amount, isLess }) => [from, to, amount, isLess])).toEqual([['p1', 'p0', 5, false]]);
    expect(ribbonsOf(pairs, 'flow', true).map(({ from, to, amount, isLess }) => [from, to, amount, isLess])).toEqual([['p0', 'p1', 5, true]]);
  });

  test('what two parties give each other is, on balance, one ribbon at most', () => {
    const pairs = pairsAt([{ from: 0, to: 1, amounts: [7] }, { from: 1, to: 0, amounts: [2] }, { from: 1, to: 2, amounts: [3] }, { from: 2, to: 1, amounts: [3] }], 0);
    expect(ribbonsOf(pairs, 'net').map(({ from, to, amount, keys }) => [from, to, amount, keys])).toEqual([['p0', 'p1', 5, ['k0', 'k1']]]);
  });

  test('a circle is found where there is one, and only there', () => {
    fc.assert(
      fc.property(arbitraryLines(8, 14), (lines) => {
        const ways = lines.filter(({ from, to }) => from !== to).map(({ from, to }) => ({ from: `p${from}`, to: `p${to}` }));
        const circle = circleIn(ways);
        // Parties that no circle holds are taken away one by one; a circle is left over.
        let left = ways;
        for (let former = -1; former !== left.length; ) {
          former = left.length;
          left = left.filter(({ to }) => left.some(({ from }) => from === to));
        }
        expect(circle !== null).toBe(left.length > 0);
        if (circle === null) return;
        expect(circle[0]).toBe(circle.at(-1));
        for (const [at, from] of circle.slice(0, -1).entries()) expect(ways.some((way) => way.from === from && way.to === circle[at + 1])).toBe(true);
      }),
      SEED,
    );
  });
});

describe('a Sankey', () => {
  const laidOut = (lines: Lines, width = 1000): { frame: SankeyFrame; moments: readonly (readonly Ribbon[])[] } => {
    const moments = MOMENTS.map((moment) => ribbonsOf(pairsAt(lines, moment), 'flow'));
    const course = courseOf(moments);
    const frame = sankeyFrame(course, { width, height: sankeyHeight(course, 320) });
    if (!frame) throw new Error('what only runs upward has no circle');
    return { frame, moments };
  };

  test('what flows in a circle has none', () => {
    const course = courseOf([ribbonsOf(pairsAt([{ from: 0, to: 1, amounts: [1] }, { from: 1, to: 2, amounts: [1] }, { from: 0, to: 2, amounts: [-1] }], 0), 'flow')]);
    expect(sankeyFrame(course, { width: 800, height: 300 })).toBeNull();
  });

  test('no ribbon leaves its node, none lies over another, and each end is as thick as its amount', () => {
    fc.assert(
      fc.property(arbitraryLines(10, 25).map(upward), (lines) => {
        const { frame, moments } = laidOut(lines);
        for (const moment of moments) {
          const { nodes, ribbons } = sankeyAt(frame, moment);
          expect(ribbons.length).toBe(moment.length);
          for (const { party, top, tall, given, received, x } of nodes) {
            expect(tall).toBeCloseTo(Math.max(given, received) * frame.perUnit, 6);
            for (const [end, y, side] of [['from', 'y0', given], ['to', 'y1', received]] as const) {
              const own = ribbons.filter((ribbon) => ribbon[end] === party).toSorted((a, b) => a[y] - b[y]);
              expect(sum(own.map(({ amount }) => amount))).toBeCloseTo(side, 3);
              let edge = top;
              for (const ribbon of own) {
                expect(ribbon[y]).toBeGreaterThanOrEqual(edge - CLOSE);
                expect(ribbon.thickness).toBeCloseTo(ribbon.amount * frame.perUnit, 9);
                expect(end === 'from' ? ribbon.x0 : ribbon.x1).toBe(end === 'from' ? x + NODE_WIDTH : x);
                edge = ribbon[y] + ribbon.thickness;
              }
              expect(edge).toBeLessThanOrEqual(top + tall + CLOSE);
            }
          }
        }
      }),
      SEED,
    );
  });

  test('everything has room within the picture at every moment, and no two nodes touch', () => {
    fc.assert(
      fc.property(arbitraryLines(12, 30).map(upward), (lines) => {
        const { frame, moments } = laidOut(lines);
        for (const moment of moments) {
          const { nodes } = sankeyAt(frame, moment);
          for (const node of nodes) {
            expect(node.tall).toBeLessThanOrEqual(node.height + CLOSE);
            expect(node.top).toBeGreaterThanOrEqual(0);
            expect(node.top + node.tall).toBeLessThanOrEqual(frame.height + CLOSE);
            expect(node.x + NODE_WIDTH).toBeLessThanOrEqual(frame.width + CLOSE);
            for (const other of nodes) if (other !== node && other.column === node.column) expect(other.top >= node.top + node.height - CLOSE || node.top >= other.top + other.height - CLOSE).toBe(true);
          }
        }
      }),
      SEED,
    );
  });

  test('words stand within their ribbons, and none over others', () => {
    fc.assert(
      fc.property(arbitraryLines(6, 8).map(upward), fc.integer({ min: 40, max: 260 }), (lines, wide) => {
        const { frame, moments } = laidOut(lines);
        for (const moment of moments) {
          const picture = sankeyAt(frame, moment);
          const labels = [...ribbonLabels(frame, picture, () => wide, () => 60)].map(([key, { x, y, anchor, room }]) => {
            const left = anchor === 'start' ? x : anchor === 'middle' ? x - room / 2 : x - room;
            return { key, left, right: left + room, top: y - 12.5, bottom: y + 2.5, room };
          });
          for (const label of labels) {
            const ribbon = picture.ribbons.find(({ key }) => key === label.key);
            expect(ribbon?.thickness).toBeGreaterThanOrEqual(LABELLED_FROM);
            expect(label.left).toBeGreaterThanOrEqual(ribbon?.x0 ?? NaN);
            expect(label.right).toBeLessThanOrEqual(ribbon?.x1 ?? NaN);
            expect(label.room).toBeLessThanOrEqual(wide);
            const levels = ribbon?.hops.flatMap(({ y0, y1 }) => [y0, y1]) ?? [];
            expect(label.top).toBeGreaterThanOrEqual(Math.min(...levels) - 3);
            expect(label.bottom).toBeLessThanOrEqual(Math.max(...levels) + (ribbon?.thickness ?? 0) + 3);
            for (const other of labels) if (other !== label) expect(label.left < other.right - CLOSE && other.left < label.right - CLOSE && label.top < other.bottom - CLOSE && other.top < label.bottom - CLOSE).toBe(false);
          }
        }
      }),
      SEED,
    );
  });

  test('columns follow the longest path from the givers', () => {
    const { frame } = laidOut([{ from: 0, to: 1, amounts: [1, 0, 0] }, { from: 1, to: 2, amounts: [1, 2, 0] }, { from: 0, to: 2, amounts: [1, 2, 3] }]);
    expect([...frame.slots.values()].map(({ party, column }) => [party, column]).toSorted()).toEqual([['p0', 0], ['p1', 1], ['p2', 2]]);
    expect([...frame.endColumns].every((column) => column === 2)).toBe(true);
  });

  test('only thickness changes with time: places and scale stay', () => {
    const { frame, moments } = laidOut([{ from: 0, to: 1, amounts: [10, 40, 0] }, { from: 0, to: 2, amounts: [20, 5, 5] }]);
    const [early, late] = [sankeyAt(frame, moments[0] ?? []), sankeyAt(frame, moments[1] ?? [])];
    expect(early.nodes.map(({ party, x, top }) => [party, x, top])).toEqual(late.nodes.map(({ party, x, top }) => [party, x, top]));
    const thickness = (key: string) => [early, late].map(({ ribbons }) => ribbons.find((ribbon) => ribbon.key === key)?.thickness ?? 0);
    expect((thickness('k0')[1] ?? 0) / (thickness('k0')[0] ?? 1)).toBeCloseTo(4, 9);
  });

  test('two hundred parties and a thousand flows have a place each', () => {
    const lines = Array.from({ length: 1000 }, (_, at) => ({ from: (at * 7) % 190, to: ((at * 7) % 190) + 1 + (at % 10), amounts: [1 + (at % 13), 2, 3] }));
    const { frame, moments } = laidOut(lines);
    expect(frame.slots.size).toBe(new Set(lines.flatMap(({ from, to }) => [from, to])).size);
    expect(frame.slots.size).toBeGreaterThan(190);
    const { ribbons } = sankeyAt(frame, moments[0] ?? []);
    expect(ribbons.length).toBe(1000);
    expect(ribbons.every(({ y0, y1, thickness }) => [y0, y1, thickness].every(Number.isFinite))).toBe(true);
  });

  test('nothing to draw is an empty picture', () => {
    const { frame, moments } = laidOut([]);
    expect(sankeyAt(frame, moments[0] ?? [])).toEqual({ nodes: [], ribbons: [] });
  });
});

describe('a chord diagram', () => {
  test('holds everything at every moment: no end outside its party, none over another, one scale for all', () => {
    fc.assert(
      fc.property(arbitraryLines(9, 25), fc.constantFrom(...BUNDLES), (lines, bundle) => {
        const moments = MOMENTS.map((moment) => ribbonsOf(pairsAt(lines, moment), bundle));
        const frame = chordFrame(courseOf(moments), 150);
        for (const moment of moments) {
          const { arcs, ribbons } = chordAt(frame, moment);
          expect(ribbons.length).toBe(moment.length);
          for (const { party, startAngle, endAngle, given, received, slot } of arcs) {
            expect(startAngle).toBe(slot.from);
            expect(endAngle).toBeLessThanOrEqual(slot.until + CLOSE);
            expect(endAngle - startAngle).toBeCloseTo((given + received) * frame.perUnit, 9);
            const ends = [...ribbons.filter(({ from }) => from === party).map(({ source }) => source), ...ribbons.filter(({ to }) => to === party).map(({ target }) => target)].toSorted((a, b) => a.startAngle - b.startAngle || a.endAngle - b.endAngle);
            for (const [at, end] of ends.entries()) expect(end.startAngle).toBeGreaterThanOrEqual((ends[at - 1]?.endAngle ?? startAngle) - CLOSE);
          }
          for (const { amount, source, target } of ribbons) for (const { startAngle, endAngle } of [source, target]) expect(endAngle - startAngle).toBeCloseTo(amount * frame.perUnit, 9);
        }
        const slots = [...frame.slots.values()];
        expect(slots.at(-1)?.until ?? 0).toBeLessThanOrEqual(2 * Math.PI + CLOSE);
        for (const [at, { from }] of slots.entries()) expect(from).toBeGreaterThanOrEqual(slots[at - 1]?.until ?? 0);
      }),
      SEED,
    );
  });
});

describe('the scale of amounts', () => {
  test('one word for a view, and three digits for its largest amount', () => {
    expect(amountScale(2_418_092)).toMatchObject({ by: 1e6, word: 'million', decimals: 2 });
    expect(amountScale(10_615)).toMatchObject({ by: 1, word: 'one', decimals: 0 });
    expect(amountScale(719)).toMatchObject({ by: 1, word: 'one', decimals: 0 });
    expect(amountScale(47.6)).toMatchObject({ by: 1, word: 'one', decimals: 1 });
    expect(amountScale(0)).toMatchObject({ by: 1, word: 'one', decimals: 2, nought: 0 });
    expect(amountScale(NaN)).toMatchObject({ by: 1, word: 'one', decimals: 2, nought: 0 });
  });
});
