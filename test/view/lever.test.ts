import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Indicator } from '../../src/model/scenario.js';
import { parameterValue } from '../../src/model/variable.js';
import { allLeversOff, overrideLever } from '../../src/state/commands/scenario-override.js';
import { placeIntervention } from '../../src/state/commands/scenario-placement.js';
import type { Command } from '../../src/state/edit.js';
import { apply } from '../../src/state/edit.js';
import { leversOf } from '../../src/view/lever/lever.js';
import type { Outcome } from '../../src/view/outcome.js';
import { barShape, dragged, type BarHandle, type Timing } from '../../src/view/scenario/bar-drag.js';
import { barLayout } from '../../src/view/scenario/bar-layout.js';
import { compareWithBase } from '../../src/view/scenario/comparison.js';
import { gaugeOf } from '../../src/view/scenario/gauge.js';
import { indicatorsOf, isStandIn } from '../../src/view/scenario/indicators.js';
import { moneyScale, partyBars } from '../../src/view/scenario/party-split.js';
import { placedInterventions, timingChange } from '../../src/view/scenario/placed-intervention.js';

const SEED = { seed: 20261124 };
const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;
const COALITION = 'heat_network.scenario.coalition';
const target = { id: COALITION, draftName: {} };
const id = (name: string): string => `heat_network.${name}`;
const party = (name: string): string => `heat_network.party.${name}`;

function after(doc: Document, ...commands: readonly Command[]): Document {
  return commands.reduce((now, command) => apply(now, command(now)?.edits ?? []), doc);
}

describe('levers', () => {
  test('are the parameters with a range, as the scenario has them', () => {
    const moved = after(HEAT, overrideLever(target, id('heat_pump_subsidy'), 6000));
    const levers = leversOf(moved, HEAT, COALITION);
    expect(levers.length).toBe(itemsOf(HEAT, 'auxiliary').filter(({ range }) => range).length);
    expect(levers.find((lever) => lever.id === id('heat_pump_subsidy'))).toMatchObject({ base: 2500, value: 6000, saved: 2500, isOverridden: true, heldBy: { nl: 'Rijk' } });
    expect(leversOf(moved, HEAT, null).every(({ isOverridden, saved }) => !isOverridden && saved === null)).toBe(true);
  });

  test('say which interventions move them too', () => {
    const levers = leversOf(after(HEAT, placeIntervention(target, id('intervention.startmotor'), { strength: 0.5 })), HEAT, COALITION);
    expect(levers.find((lever) => lever.id === id('startmotor_commitment'))?.movedBy).toEqual([expect.objectContaining({ to: 0.45 })]);
    expect(leversOf(HEAT, HEAT, null).every(({ movedBy }) => movedBy.length === 0)).toBe(true);
  });
});

describe('levers of a model that names no range', () => {
  const bare: Document = {
    items: new Map([...HEAT.items].map(([key, item]) => [key, item.kind === 'auxiliary' && item.range ? (({ range: _, ...rest }) => rest)(item) : item])),
  };

  test('are its first parameters, and base lies within every range', () => {
    const levers = leversOf(bare, bare, null);
    expect(levers.length).toBe(8);
    for (const { base, range, hasOwnRange } of levers) {
      expect(hasOwnRange).toBe(false);
      expect(range.min).toBeLessThan(range.max);
      expect(base >= range.min && base <= range.max).toBe(true);
    }
  });

  test('run from half to double, whatever the sign, so that none passes nought', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }).filter((value) => Math.abs(value) > 1e-9), (value) => {
        const only: Document = { items: new Map([['p', { kind: 'auxiliary', id: 'p', name: 'p', label: {}, units: '', doc: {}, equation: String(value) }]]) };
        const [lever] = leversOf(only, only, null);
        const ends = [lever?.range.min ?? NaN, lever?.range.max ?? NaN].sort((a, b) => Math.abs(a) - Math.abs(b));
        expect(ends).toEqual([value / 2, value * 2]);
      }),
      SEED,
    );
  });

  test('one range is enough to make the model name its own levers', () => {
    expect(leversOf(HEAT, HEAT, null).every(({ hasOwnRange }) => hasOwnRange)).toBe(true);
  });
});

describe('the comparison with base', () => {
  test('names exactly the settings that differ', () => {
    const found = compareWithBase(HEAT, [], COALITION, []);
    expect(found?.settings.map(({ parameter, base, value }) => [parameter, base, value])).toEqual([
      [id('startmotor_commitment'), 0, 0.9],
      [id('required_participation'), 0.7, 0.45],
      [id('resident_ownership'), 0, 0.7],
      [id('planning_time'), 2, 3],
      [id('grant_per_home'), 0, 6000],
    ]);
    expect(compareWithBase(HEAT, [], null, [])).toBeNull();
  });

  test('an override under an intervention that sets the same value differs once; levers off leaves the interventions', () => {
    const both = after(HEAT, overrideLever(target, id('grant_per_home'), 3000), overrideLever(target, id('max_grid_build'), 120));
    expect(compareWithBase(both, [], COALITION, [])?.settings.filter(({ parameter }) => parameter === id('grant_per_home'))).toEqual([expect.objectContaining({ value: 6000 })]);
    expect(compareWithBase(after(both, allLeversOff(COALITION)), [], COALITION, [])).toEqual(compareWithBase(HEAT, [], COALITION, []));
  });

  test('outcomes are compared at the last moment that both runs have', () => {
    const run = (scenario: string | null, complete: boolean, ...values: readonly number[]): Outcome => ({
      scenario,
      times: Float64Array.from(values.keys()),
      series: new Map([['v', Float64Array.from(values)]]),
      stale: false,
      complete,
    });
    expect(compareWithBase(HEAT, [run(null, true, 1, 2, 3), run(COALITION, true, 4, 5, 6)], COALITION, ['v'])).toMatchObject({ outcomes: [{ base: 3, value: 6 }], until: null });
    expect(compareWithBase(HEAT, [run(null, true, 1, 2, 3), run(COALITION, false, 4, 5)], COALITION, ['v'])).toMatchObject({ outcomes: [{ base: 2, value: 5 }], until: 1 });
  });

  test('every setting off is no difference', () => {
    const all = HEAT.items.get(COALITION);
    const placements = all?.kind === 'scenario' ? all.placements : [];
    const off = after(HEAT, ...placements.map(({ intervention }) => placeIntervention(target, intervention, { on: false })));
    expect(compareWithBase(off, [], COALITION, [])?.settings).toEqual([]);
  });
});

describe('interventions on the time axis', () => {
  const timing: fc.Arbitrary<Timing> = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 40 }), fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }))
    .map(([start, ramp, length]) => ({ start: start / 4, ramp: ramp / 4, end: length === null ? null : start / 4 + ramp / 4 + length / 4 }))
    .filter(({ start, ramp, end }) => start + ramp <= 25 && (end ?? 25) <= 25);
  const span = { start: 0, stop: 25, step: 0.25 };

  test('a drag never leaves the run, never makes a ramp negative, and back is back', () => {
    fc.assert(
      fc.property(timing, fc.constantFrom<BarHandle>('body', 'start', 'ramp', 'end'), fc.integer({ min: -120, max: 120 }), (from, handle, quarters) => {
        const to = dragged(from, handle, quarters / 4, span);
        expect(to.start).toBeGreaterThanOrEqual(0);
        expect(to.start).toBeLessThanOrEqual(25);
        expect(to.ramp).toBeGreaterThanOrEqual(0);
        if (handle === 'body') expect(to.ramp).toBe(from.ramp);
        if (handle === 'start') expect(to.start + to.ramp).toBeCloseTo(from.start + from.ramp, 9);
        expect(dragged(from, handle, 0, span)).toEqual(from.end !== null && from.end >= 25 && handle === 'end' ? { ...from, end: null } : from);
      }),
      SEED,
    );
  });

  test('a dragged end at the end of the run goes on for ever', () => {
    expect(dragged({ start: 2, ramp: 0, end: 6 }, 'end', 30, span).end).toBeNull();
    expect(dragged({ start: 2, ramp: 0, end: null }, 'end', -19, span).end).toBe(6);
  });

  test('what a drag writes down is what the screen shows afterwards', () => {
    fc.assert(
      fc.property(timing, fc.constantFrom(...itemsOf(HEAT, 'intervention').map((each) => each.id)), (to, intervention) => {
        const from = placedInterventions(HEAT, COALITION).find((each) => each.intervention.id === intervention);
        if (!from) throw new Error('every intervention is placed somehow');
        const moved = after(HEAT, placeIntervention(target, intervention, { ...timingChange(from, to, 25), on: true }));
        const placed = placedInterventions(moved, COALITION).find((each) => each.intervention.id === intervention);
        expect(placed).toMatchObject({ on: true, start: to.start, ramp: to.ramp, end: to.end });
      }),
      SEED,
    );
  });

  test('a bar stands on the x scale of the curve, and its words fit in it', () => {
    const run = { start: 0, stop: 25 };
    const long = barLayout({ start: 1, ramp: 3, end: null }, run, 578, 24, { name: 'Bewonerscoöperatie', when: 'vanaf jaar 1, ingroei 3 jaar' });
    expect(long.slope).toBe('M23.1 24.0L92.5 0.0');
    expect(long.name).toMatchObject({ anchor: 'start', text: 'Bewonerscoöperatie' });
    expect(long.when).not.toBeNull();
    const late = barLayout({ start: 23, ramp: 1, end: null }, run, 578, 24, { name: 'Bewonerscoöperatie', when: 'vanaf jaar 23' });
    expect(late.name.anchor).toBe('end');
    expect(late.when).toBeNull();
    expect(barShape({ start: 0, complete: 0, end: 10 }, 24, false).area).not.toContain('NaN');
  });
});

describe('the goal', () => {
  const goal: Indicator = { kind: 'indicator', id: 'i', rank: 0, variable: 'v', label: {}, direction: 'up' };

  test('a gauge holds every value, wherever nought lies', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 6 }), (values) => {
        const [value = 0, base = 0] = values;
        const gauge = gaugeOf(goal, value, base, values);
        expect(gauge.low).toBeLessThanOrEqual(Math.min(0, ...values) + 1e-6);
        expect(gauge.high).toBeGreaterThanOrEqual(Math.max(0, ...values) - 1e-6);
        for (const share of [gauge.from, gauge.to, gauge.base]) expect(share >= 0 && share <= 1).toBe(true);
        expect(gauge.from).toBeLessThanOrEqual(gauge.to);
      }),
      SEED,
    );
  });

  test('ends at the natural maximum, and shows the target', () => {
    expect(gaugeOf({ ...goal, maximum: 1000, target: { value: 700 } }, 942, 287, [418])).toEqual({ low: 0, high: 1000, from: 0, to: 0.942, base: 0.287, target: 0.7 });
  });

  test('a model without indicators shows its stocks', () => {
    const bare: Document = { items: new Map([...HEAT.items].filter(([, item]) => item.kind !== 'indicator')) };
    const shown = indicatorsOf(bare);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ variable }) => bare.items.get(variable)?.kind === 'stock')).toBe(true);
    expect(shown.every(isStandIn)).toBe(true);
    expect(indicatorsOf(HEAT)[0]?.variable).toBe(id('heat_net_homes'));
    expect(indicatorsOf(HEAT).some(isStandIn)).toBe(false);
  });

  test('a model with few stocks shows what it computes besides, and no parameters', () => {
    const items = [...HEAT.items].filter(([, item]) => item.kind !== 'indicator');
    const one = items.find(([, item]) => item.kind === 'stock')?.[0];
    const few: Document = { items: new Map(items.filter(([key, item]) => item.kind !== 'stock' || key === one)) };
    const shown = indicatorsOf(few).map(({ variable }) => few.items.get(variable));
    expect(shown[0]?.kind).toBe('stock');
    expect(shown.length).toBe(4);
    for (const item of shown.slice(1)) expect(item?.kind === 'flow' || (item?.kind === 'auxiliary' && parameterValue(item) === null)).toBe(true);
  });
});

describe('who pays', () => {
  const split = { index: 0.23, invisible: [], parties: [['state', -4.2e6], ['residents', 4.3e6], ['gridop', 0], ['housing', 12]].map(([name, net]) => ({ stakeholder: party(String(name)), net: Number(net) })) };

  test('greatest gain first, on one scale; nothing keeps its row', () => {
    const bars = partyBars(split);
    expect(bars.map(({ stakeholder, side }) => [stakeholder, side])).toEqual([
      [party('residents'), 'gain'],
      [party('housing'), 'none'],
      [party('gridop'), 'none'],
      [party('state'), 'cost'],
    ]);
    expect(bars[0]?.length).toBe(1);
    expect(bars[3]?.length).toBeCloseTo(4.2 / 4.3, 12);
    expect(moneyScale(split).word).toBe('million');
  });

  test('an amount that is said as nought is drawn as nought', () => {
    const bars = partyBars({ parties: [{ stakeholder: 'a', net: 8e5 }, { stakeholder: 'b', net: 45_000 }] });
    expect(bars.map(({ side }) => side)).toEqual(['gain', 'none']);
  });

  test('without any amounts every party has a dot', () => {
    expect(partyBars({ ...split, parties: split.parties.map(({ stakeholder }) => ({ stakeholder, net: 0 })) }).every(({ side }) => side === 'none')).toBe(true);
  });
});
