import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intersects } from '../../../src/layout/box.js';
import { partyRoom } from '../../../src/layout/network/party-room.js';
import { placeParties, type Exchange, type PartyToPlace } from '../../../src/layout/network/place-parties.js';
import { orderOf, pointOf, polarOf, ringAt, RINGS } from '../../../src/layout/network/rings.js';
import { itemsOf } from '../../../src/model/document.js';
import { LANGUAGES } from '../../../src/model/text.js';
import { networkPage, partyName } from '../../../src/view/network/network-page.js';
import { MODEL_NAMES, documentNamed } from '../../golden/built-in.js';

/** Names and rooms of which two have something in common. */
function touching(parties: readonly PartyToPlace[], places: ReadonlyMap<string, { x: number; y: number }>): string[] {
  const rooms = parties.map(({ id, name, hasLoop }) => ({ id, room: partyRoom(places.get(id) ?? { x: NaN, y: NaN }, name, hasLoop).room }));
  return rooms.flatMap(({ id, room }, at) => rooms.slice(at + 1).flatMap((other) => (intersects(room, other.room) ? [`${id} ${other.id}`] : [])));
}

const arbitraryNetwork = (most: number) =>
  fc
    .array(
      fc.record({
        ring: fc.constantFrom(...RINGS),
        name: fc.array(fc.stringMatching(/^[A-Za-z]{1,14}$/), { minLength: 1, maxLength: 5 }).map((words) => words.join(' ')),
        hasLoop: fc.boolean(),
        at: fc.option(fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) }), { nil: undefined, freq: 3 }),
      }),
      { maxLength: most },
    )
    .chain((parties) => {
      const all = parties.map((party, at): PartyToPlace => ({ ...party, id: `p${at}` }));
      const end = fc.nat(Math.max(0, all.length - 1)).map((at) => `p${at}`);
      return fc.tuple(fc.constant(all), fc.array(fc.record({ between: fc.tuple(end, end), count: fc.integer({ min: 1, max: 5 }) }), { maxLength: all.length * 3 }));
    });

describe('the places of parties', () => {
  test('nobody stands on another, everybody on their ring, and twice the same', () => {
    fc.assert(
      fc.property(arbitraryNetwork(40), ([parties, exchanges]) => {
        const { step, places } = placeParties(parties, exchanges);
        expect(touching(parties, places)).toEqual([]);
        for (const { id, ring } of parties) {
          const { out } = polarOf(places.get(id) ?? { x: NaN, y: NaN }, step);
          expect(out).toBeGreaterThan(orderOf(ring) - 1);
          expect(out).toBeLessThan(orderOf(ring) + 0.02);
        }
        expect(placeParties(parties, exchanges).places).toEqual(places);
      }),
      { seed: 5, numRuns: 25 },
    );
  });

  test('also of two hundred parties', () => {
    const [parties, exchanges] = crowd(200);
    const { places } = placeParties(parties, exchanges);
    expect(touching(parties, places)).toEqual([]);
  });

  for (const model of MODEL_NAMES) {
    for (const language of LANGUAGES) {
      test(`of ${model} in ${language} leave all names free`, () => {
        const doc = documentNamed(model);
        const { places } = networkPage(doc, language);
        const parties = itemsOf(doc, 'stakeholder').map((party): PartyToPlace => ({ id: party.id, ring: party.ring, name: partyName(party, language), hasLoop: itemsOf(doc, 'value-flow').some(({ from, to }) => from === to && from === party.id) }));
        expect(places.size).toBe(parties.length);
        expect(touching(parties, places)).toEqual([]);
      });
    }
  }

  test('a place that a person chose keeps its angle', () => {
    const angle = 2.1;
    const { step, places } = placeParties([{ id: 'a', ring: 'ring', name: 'Gemeente', hasLoop: false, at: pointOf({ out: 2, angle }, 92) }, { id: 'b', ring: 'core', name: 'Rijk', hasLoop: false }], []);
    expect(polarOf(places.get('a') ?? { x: 0, y: 0 }, step).angle).toBeCloseTo(angle, 1);
  });

  test('the ring of a place is the one whose line is nearest', () => {
    for (const ring of RINGS) expect(ringAt(pointOf({ out: orderOf(ring) + 0.3, angle: 1 }, 100), 100)).toBe(ring);
    expect(ringAt({ x: 0, y: 0 }, 100)).toBe('core');
    expect(ringAt({ x: 9000, y: 0 }, 100)).toBe('outside');
  });
});

/** Many parties, each with some that it exchanges with. */
function crowd(count: number): readonly [readonly PartyToPlace[], readonly Exchange[]] {
  const parties = Array.from({ length: count }, (_, at): PartyToPlace => ({ id: `p${at}`, ring: RINGS[at % 4] ?? 'core', name: `Organisatie nummer ${at} in de regio`, hasLoop: at % 9 === 0 }));
  const exchanges = Array.from({ length: count * 5 }, (_, at): Exchange => ({ between: [`p${at % count}`, `p${(at * 7 + 13 + Math.floor(at / count)) % count}`], count: 1 + (at % 3) }));
  return [parties, exchanges];
}
