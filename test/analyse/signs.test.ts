import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { signOf, stretchesOf, type Sign } from '../../src/analyse/polarity/sign.js';
import { everySlot, signsAlong, type SignsAlong } from '../../src/analyse/polarity/signs-along.js';
import { compileDocument } from '../../src/compile/compile.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { simulate } from '../../src/simulate/simulate.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const HEAT = documentNamed('heat_network');
const WILLINGNESS = 'heat_network.willingness';
const TRUST = 'heat_network.resident_trust';
const HOMES = 'heat_network.gas_homes';

function signsOf(doc: Document): SignsAlong {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('does not compile');
  return signsAlong(doc, dependenciesOf(doc), plan, simulate(plan, { parameters: [], outputs: everySlot(plan) }));
}

/** The sign of trust and of gas homes on willingness where its equation is another one. */
function signsWith(equation: string, cause = TRUST): Sign {
  const doc = documentOf(
    [...HEAT.items.values()].map((item) => (item.id === WILLINGNESS && item.kind === 'auxiliary' ? { ...item, equation, gf: undefined } : item)),
  );
  const course = signsOf(doc).of.get(WILLINGNESS)?.get(cause);
  if (!course) throw new Error('no sign');
  return signOf([course]);
}

describe('the sign of a link', () => {
  test.each<readonly [string, Sign]>([
    ['0.1 + 2 * Resident_Trust', '+'],
    ['1 / (1 + Resident_Trust)', '-'],
    ['0 * Resident_Trust', 'none'],
    ['Resident_Trust - Resident_Trust', 'none'],
    ['MAX(Resident_Trust, 1000000)', 'none'],
    ['Resident_Trust * (TIME - 10)', 'mixed'],
    ['IF TIME > 5 THEN Resident_Trust ELSE 0.5', '+'],
    ['INT(100 * Resident_Trust) / 100', '+'],
    ['EXP(-Resident_Trust)', '-'],
    ['SMTH1(1 - Resident_Trust, 4)', '-'],
    ['SMTH3(Resident_Trust, 4)', '+'],
    ['DELAY1(Resident_Trust, 4)', '+'],
    ['DELAY3(1 - Resident_Trust, 4)', '-'],
    ['DELAY(Resident_Trust, 4)', '+'],
    ['PREVIOUS(Resident_Trust, 0)', '+'],
    ['INIT(Resident_Trust)', 'none'],
    ['TREND(Resident_Trust, 4)', '+'],
    ['Resident_Trust - SMTH1(Resident_Trust, 4)', '+'],
  ])('of trust on %s is %s', (equation, sign) => expect(signsWith(equation)).toBe(sign));

  test('of one cause does not depend on another', () => {
    expect(signsWith('Resident_Trust - Gas_Homes / 10000')).toBe('+');
    expect(signsWith('Resident_Trust - Gas_Homes / 10000', HOMES)).toBe('-');
  });

  test('says from when until when it holds', () => {
    const doc = documentOf(
      [...HEAT.items.values()].map((item) =>
        item.id === WILLINGNESS && item.kind === 'auxiliary' ? { ...item, equation: 'Resident_Trust * (TIME - 10.1)', gf: undefined } : item,
      ),
    );
    const signs = signsOf(doc);
    const stretches = stretchesOf(signs.times, signs.of.get(WILLINGNESS)?.get(TRUST) ?? new Int8Array());
    expect(stretches.map(({ sign }) => sign)).toEqual(['-', '+']);
    expect(stretches[0]?.until).toBeLessThan(10.1);
    expect(stretches[1]?.from).toBeGreaterThan(10.1);
  });
});

/** So much of what a lever is at the start is moved, and so much more must its effect follow to tell a sign. */
const NUDGE = 1e-4;

describe.each(MODEL_NAMES)('the signs of %s', (name) => {
  const doc = documentNamed(name);
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error(`${name} does not compile`);
  const dependencies = dependenciesOf(doc);

  test('fill and drain the stocks, and are known for every name in an equation', () => {
    const { of } = signsOf(doc);
    for (const { id, inflows, outflows } of itemsOf(doc, 'stock')) {
      for (const flow of inflows) expect(signOf([of.get(id)?.get(flow) ?? new Int8Array()])).toBe('+');
      for (const flow of outflows) expect(signOf([of.get(id)?.get(flow) ?? new Int8Array()])).toBe('-');
    }
    for (const [effect, causes] of dependencies) expect([...(of.get(effect)?.keys() ?? [])]).toEqual(expect.arrayContaining([...causes]));
  });

  test('agree with two runs in which a parameter differs, at the start', () => {
    const base = simulate(plan, { parameters: [], outputs: everySlot(plan) });
    const { of } = signsAlong(doc, dependencies, plan, base);
    for (const { slot, value } of plan.parameters) {
      const cause = plan.slots[slot]?.id ?? '';
      const moved = simulate(plan, {
        parameters: [{ slot, base: value + NUDGE * (value === 0 ? 1 : Math.abs(value)), changes: [] }],
        outputs: everySlot(plan),
      });
      for (const [effect, signs] of of) {
        const [course, at] = [signs.get(cause), plan.slots.findIndex(({ id, kind }) => id === effect && kind !== 'hidden')];
        const item = doc.items.get(effect);
        // What else the equation names must stand where it stood, and nothing may be remembered.
        const isHeld = dependencies
          .get(effect)
          ?.every(
            (other) =>
              other === cause ||
              base.rows[plan.slots.findIndex(({ id }) => id === other)] === moved.rows[plan.slots.findIndex(({ id }) => id === other)],
          );
        if (!course || !isHeld || item?.kind === 'stock' || plan.slots.some(({ id, kind }) => id === effect && kind === 'hidden')) continue;
        const change = (moved.rows[at] ?? 0) - (base.rows[at] ?? 0);
        const scale = Math.max(Math.abs(moved.rows[at] ?? 0), Math.abs(base.rows[at] ?? 0));
        const seen = Math.abs(change) <= 1e-12 * scale ? 0 : Math.sign(change);
        if (seen !== 0) expect(course[0], `${cause} → ${effect}`).toBe(seen);
      }
    }
  });
});
