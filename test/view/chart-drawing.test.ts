import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../src/model/scenario.js';
import { comparedUntil, valueAt, type ChartLine } from '../../src/view/chart/chart-line.js';
import { tableRows, tableTimes } from '../../src/view/chart/chart-table.js';
import { visibleRows } from '../../src/view/chart/decimate.js';
import { lineChart } from '../../src/view/chart/line-chart.js';
import { BASE_LOOK, looksOf, type Look } from '../../src/view/chart/look.js';
import { pushApart } from '../../src/view/chart/push-apart.js';
import { fitted, textWidth } from '../../src/view/chart/text-width.js';
import type { Outcome } from '../../src/view/outcome.js';

const SEED = { seed: 20261124 };
const LOOK: Look = { colour: 1, marker: 'circle' };
const series = fc.float64Array({ minLength: 1, maxLength: 3000, noNaN: true, noDefaultInfinity: true });

describe('rows that a line shows', () => {
  test('keep first, last, lowest and highest, in order, and few', () => {
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 400 }), (values, columns) => {
        const rows = visibleRows(values, columns);
        expect(rows[0]).toBe(0);
        expect(rows.at(-1)).toBe(values.length - 1);
        expect(rows.every((row, at) => at === 0 || row > (rows[at - 1] ?? 0))).toBe(true);
        expect(rows.length).toBeLessThanOrEqual(Math.max(4 * columns, 5 * columns));
        const shown = rows.map((row) => values[row] ?? NaN);
        expect(Math.max(...shown)).toBe(Math.max(...values));
        expect(Math.min(...shown)).toBe(Math.min(...values));
      }),
      SEED,
    );
  });

  test('a gap stays a gap', () => {
    const values = Float64Array.from({ length: 2000 }, (_, row) => (row === 1234 ? NaN : row));
    expect(visibleRows(values, 50)).toContain(1234);
  });
});

describe('labels pushed apart', () => {
  const labels = fc.array(fc.record({ wanted: fc.double({ min: 0, max: 300, noNaN: true }), height: fc.integer({ min: 10, max: 36 }) }), { maxLength: 8 });

  test('never touch, stay in their column, and keep the order of their lines', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const centres = pushApart(all, 0, 300);
        const order = all.map((_, at) => at).sort((a, b) => (all[a]?.wanted ?? 0) - (all[b]?.wanted ?? 0) || a - b);
        order.forEach((at, place) => {
          const { height } = all[at] ?? { height: 0 };
          const centre = centres[at] ?? NaN;
          expect(centre - height / 2).toBeGreaterThanOrEqual(-1e-9);
          expect(centre + height / 2).toBeLessThanOrEqual(300 + 1e-9);
          const next = order[place + 1];
          if (next === undefined) return;
          expect((centres[next] ?? NaN) - centre).toBeGreaterThanOrEqual((height + (all[next]?.height ?? 0)) / 2 - 1e-9);
        });
      }),
      SEED,
    );
  });

  test('stand where they want to when nothing is in the way', () => {
    expect(pushApart([{ wanted: 200, height: 34 }, { wanted: 40, height: 34 }], 0, 300)).toEqual([200, 40]);
    expect(pushApart([{ wanted: 100, height: 20 }, { wanted: 100, height: 20 }], 0, 300)).toEqual([90, 110]);
  });
});

describe('scenario looks', () => {
  const scenario = (rank: number): Scenario => ({ kind: 'scenario', id: `s${rank}`, slug: '', rank, name: {}, placements: [], overrides: {}, doc: {} });

  test('differ among six, and survive the deletion of another', () => {
    const all = [0, 1, 2, 3, 4, 5].map(scenario);
    const looks = looksOf(all, null);
    expect(new Set([...looks.values()].map(({ colour }) => colour)).size).toBe(6);
    expect(new Set([...looks.values()].map(({ marker }) => marker)).size).toBe(6);
    const fewer = looksOf(all.slice(1), null);
    for (const [id, look] of fewer) expect(look).toEqual(looks.get(id));
  });

  test('of more than six the current one is coloured, and no two share a colour', () => {
    const looks = looksOf(Array.from({ length: 9 }, (_, rank) => scenario(rank)), 's8');
    expect(looks.get('s8')?.colour).not.toBeNull();
    const colours = [...looks.values()].map(({ colour }) => colour).filter((colour) => colour !== null);
    expect(colours.length).toBe(6);
    expect(new Set(colours).size).toBe(6);
  });
});

describe('a reading', () => {
  const outcome: Outcome = { scenario: null, times: Float64Array.of(0, 1, 3), series: new Map([['v', Float64Array.of(10, 20, 40)]]), stale: false, complete: true };

  test('is the saved value at a saved time, straight in between, and nothing outside', () => {
    expect([0, 1, 2, 3].map((time) => valueAt(outcome, 'v', time))).toEqual([10, 20, 30, 40]);
    expect(valueAt(outcome, 'v', 3.5)).toBeNaN();
    expect(valueAt(outcome, 'w', 1)).toBeNaN();
  });

  test('the table twin says what the chart draws', () => {
    const line: ChartLine = { id: null, role: 'base', look: BASE_LOOK, outcome };
    expect(tableRows([line], 'v', [0, 2])).toEqual([{ time: 0, values: [10] }, { time: 2, values: [30] }]);
    expect(tableTimes(0, 25, 60).length).toBe(26);
    expect(tableTimes(0, 96, 60).at(-1)).toBe(96);
  });
});

describe('a chart of lines', () => {
  const run = (scenario: string | null, ...values: readonly number[]): Outcome => ({
    scenario,
    times: Float64Array.from(values.keys()),
    series: new Map([['v', Float64Array.from(values)]]),
    stale: false,
    complete: true,
  });
  const draw = (...lines: readonly ChartLine[]): ReturnType<typeof lineChart> =>
    lineChart({
      lines,
      variable: 'v',
      start: 0,
      stop: 2,
      axis: { min: 0, max: 100, ticks: [0, 50, 100] },
      frame: { width: 300, height: 120, left: 40, right: 240, top: 10, bottom: 110 },
      labelHeight: { current: 36, other: 34 },
      rowHeight: 18,
      labelGap: 14,
    });
  const base = (outcome: Outcome): ChartLine => ({ id: null, role: 'base', look: BASE_LOOK, outcome });

  test('draws values where the axis says, and the same for the same data', () => {
    const chart = draw(base(run(null, 0, 50, 100)));
    expect(chart.lines[0]?.path).toBe('M40,110L140,60L240,10');
    expect(chart.lines[0]?.end).toEqual({ x: 240, y: 10, value: 100 });
    expect(draw(base(run(null, 0, 50, 100))).lines).toEqual(chart.lines);
    expect(chart.timeAt(chart.xOf(1.25))).toBeCloseTo(1.25, 12);
    expect(chart.timeAt(-500)).toBe(0);
  });

  test('a drawing made after another is the same as one made afresh, whatever changed in between', () => {
    const of = fc.record({
      values: fc.constantFrom(run(null, 0, 50, 100), run(null, 3, 1, 2), run(null, 5)),
      max: fc.constantFrom(100, 200),
      right: fc.constantFrom(240, 200),
      stop: fc.constantFrom(2, 4),
    });
    fc.assert(
      fc.property(fc.array(of, { minLength: 2, maxLength: 4 }), (steps) => {
        let former: ReturnType<typeof lineChart> | null = null;
        for (const { values, max, right, stop } of steps) {
          const input: Parameters<typeof lineChart>[0] = {
            lines: [base(values)],
            variable: 'v',
            start: 0,
            stop,
            axis: { min: 0, max, ticks: [0, max] },
            frame: { width: 300, height: 120, left: 40, right, top: 10, bottom: 110 },
            labelHeight: { current: 36, other: 34 },
            rowHeight: 18,
            labelGap: 14,
          };
          const after = lineChart({ ...input, former });
          expect(after.lines).toEqual(lineChart(input).lines);
          former = after;
        }
      }),
      SEED,
    );
  });

  test('a run that stopped early ends where it stopped, and one without rows has no end', () => {
    expect(draw(base(run(null, 10, 20))).lines[0]?.end).toMatchObject({ x: 140, value: 20 });
    expect(draw(base(run(null, 10, NaN, NaN))).lines[0]?.end?.value).toBe(10);
    expect(draw(base(run(null))).lines[0]).toMatchObject({ end: null, path: '' });
  });

  test('labels that do not fit get one row each, and a line without a colour takes no room', () => {
    const others = Array.from({ length: 5 }, (_, at): ChartLine => ({ ...base(run(`s${at}`, 0, 50, 50)), id: `s${at}`, role: 'other', look: LOOK }));
    const plain: ChartLine = { ...base(run('p', 0, 50, 50)), id: 'p', role: 'other' };
    expect(draw(base(run(null, 0, 50, 50)), ...others.slice(0, 2), plain, plain).isCompact).toBe(false);
    const chart = draw(base(run(null, 0, 50, 50)), ...others, plain);
    expect(chart.isCompact).toBe(true);
    const centres = chart.lines.slice(0, 6).map(({ labelY }) => labelY).sort((a, b) => a - b);
    centres.forEach((y, at) => at > 0 && expect(y - (centres[at - 1] ?? 0)).toBeGreaterThanOrEqual(18 - 1e-9));
    expect(Math.max(...centres) + 9).toBeLessThanOrEqual(120);
  });

  test('the label of a run that stopped early stands where it stopped, within the plot', () => {
    const chart = draw(base(run(null, 10, 0)), { ...base(run('s', 0, 50, 50)), id: 's', role: 'other', look: LOOK });
    expect(chart.lines.map(({ labelX }) => labelX)).toEqual([154, 254]);
    expect((chart.lines[0]?.labelY ?? NaN) + 17).toBeLessThanOrEqual(110);
  });

  test('a scenario is compared with base at the last moment that both have', () => {
    const cut = { ...run('s', 0, 1), complete: false };
    const own: ChartLine = { ...base(cut), id: 's', role: 'current' };
    expect(comparedUntil([base(run(null, 0, 1, 2)), own])).toBe(1);
    expect(comparedUntil([base(run(null, 0, 1, 2)), { ...own, role: 'other' }])).toBeNull();
    expect(comparedUntil([])).toBeNull();
  });

  test('lines that end together get labels apart, with leaders', () => {
    const chart = draw(base(run(null, 0, 50, 50)), { ...base(run('s', 0, 50, 50)), id: 's', role: 'other', look: LOOK });
    const [first, second] = chart.lines;
    expect(Math.abs((first?.labelY ?? 0) - (second?.labelY ?? 0))).toBeGreaterThanOrEqual(34);
    expect(chart.lines.every(({ hasLeader }) => hasLeader)).toBe(true);
  });
});

test('a text is cut only where it does not fit', () => {
  expect(fitted('Basis', 12, 200)).toBe('Basis');
  const cut = fitted('Warmtebedrijf of coöperatie', 12, 80);
  expect(cut.endsWith('…')).toBe(true);
  expect(textWidth(cut, 12)).toBeLessThanOrEqual(80);
});
