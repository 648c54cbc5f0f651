import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flowLines, lengthOfCurve, onCurve, reversed, untilOf, type LineToDraw, type RoomOfParty } from '../../../src/layout/network/flow-lines.js';
import { partyRoom } from '../../../src/layout/network/party-room.js';

const partyAt = (id: string, x: number, y: number): RoomOfParty => ({ id, x, y, ...partyRoom({ x, y }, 'Gemeente', false) });
const apart = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
const width = fc.double({ min: 1, max: 12, noNaN: true });

describe('the courses of flows', () => {
  test('lines between the same two parties never touch in the middle, whichever way they run', () => {
    const lines = fc.array(fc.record({ isBack: fc.boolean(), width }), { minLength: 2, maxLength: 7 });
    const place = fc.record({ x: fc.integer({ min: 160, max: 700 }), y: fc.integer({ min: -400, max: 400 }) });
    fc.assert(
      fc.property(lines, place, (all, { x, y }) => {
        const drawn = all.map((line, at): LineToDraw => ({ id: `f${at}`, from: line.isBack ? 'b' : 'a', to: line.isBack ? 'a' : 'b', width: line.width }));
        const curves = flowLines(new Map([partyAt('a', 0, 0), partyAt('b', x, y)].map((party) => [party.id, party])), drawn);
        expect(curves.size).toBe(drawn.length);
        drawn.forEach((one, at) => {
          for (const other of drawn.slice(at + 1)) {
            const [a, b] = [curves.get(one.id), curves.get(other.id)];
            // The nearest that the other line comes to the middle of this one.
            const near = Math.min(...Array.from({ length: 41 }, (_, step) => (a && b ? apart(onCurve(a, 0.5), onCurve(b, 0.3 + step / 100)) : NaN)));
            expect(near).toBeGreaterThan((one.width + other.width) / 2);
          }
        });
      }),
      { seed: 11, numRuns: 120 },
    );
  });

  test('a line starts outside the giver and ends outside the receiver and its name', () => {
    const parties = [partyAt('a', 0, 0), partyAt('b', 10, -260)];
    const curve = flowLines(new Map(parties.map((party) => [party.id, party])), [{ id: 'f', from: 'a', to: 'b', width: 4 }]).get('f');
    const b = parties[1];
    expect(curve?.start.y).toBeLessThan(-16);
    expect(curve?.end.y).toBeGreaterThan(b?.label.box.bottom ?? NaN);
  });

  test('a bundle goes round a party that stands in its way, if it can', () => {
    const parties = [partyAt('a', -300, 0), partyAt('b', 300, 0), partyAt('c', 0, 0)];
    const curve = flowLines(new Map(parties.map((party) => [party.id, party])), [{ id: 'f', from: 'a', to: 'b', width: 4 }]).get('f');
    expect(Math.abs(curve ? onCurve(curve, 0.5).y : 0)).toBeGreaterThan(24);
  });

  test('a flow to oneself is a loop of its own beside the party, and two of them do not touch', () => {
    const curves = flowLines(new Map([['a', partyAt('a', 0, 0)]]), [{ id: 'f', from: 'a', to: 'a', width: 4 }, { id: 'g', from: 'a', to: 'a', width: 4 }]);
    const [f, g] = [curves.get('f'), curves.get('g')];
    expect(f && g ? onCurve(f, 0.5).x - onCurve(g, 0.5).x : 0).toBeGreaterThan(4);
    expect(f?.start.x).toBeGreaterThan(22);
  });

  test('the other way round twice is the same, and a whole part is the whole', () => {
    const coordinate = fc.integer({ min: -500, max: 500 });
    const point = fc.record({ x: coordinate, y: coordinate });
    fc.assert(
      fc.property(fc.record({ start: point, leave: point, reach: point, end: point }), (curve) => {
        expect(reversed(reversed(curve))).toEqual(curve);
        expect(untilOf(curve, 1)).toEqual(curve);
        expect(lengthOfCurve(reversed(curve))).toBeCloseTo(lengthOfCurve(curve), 6);
        const [middle, end] = [onCurve(curve, 0.5), untilOf(curve, 0.5).end];
        expect([end.x, end.y]).toEqual([expect.closeTo(middle.x, 9), expect.closeTo(middle.y, 9)]);
      }),
      { seed: 3 },
    );
  });
});
