import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arcBetween, pointAt } from '../../src/layout/arc.js';
import { boxAround } from '../../src/layout/box.js';
import { bendThrough, cornersWith, pipeHandles } from '../../src/view/map/handles.js';

const point = fc.record({ x: fc.integer({ min: -400, max: 400 }), y: fc.integer({ min: -400, max: 400 }) });
const far = ([a, b]: readonly [{ x: number; y: number }, { x: number; y: number }]): boolean => Math.hypot(a.x - b.x, a.y - b.y) > 120;

describe('the curve of a link', () => {
  test('a bend held at the middle of its own curve stays that bend', () => {
    fc.assert(
      fc.property(fc.tuple(point, point).filter(far), // At two hundredths, where straight begins, either is right.
        fc.integer({ min: -100, max: 100 }).filter((n) => Math.abs(n) !== 2), ([a, b], hundredths) => {
        const bend = hundredths / 100;
        const end = ({ x, y }: { x: number; y: number }) => ({ x, y, box: boxAround({ x, y }, 2, 2), isRound: false });
        // Half way from centre to centre, whatever the arc is cut by at its ends.
        const whole = { start: a, control: { x: (a.x + b.x) / 2 + 2 * bend * (b.y - a.y), y: (a.y + b.y) / 2 - 2 * bend * (b.x - a.x) }, end: b };
        const found = bendThrough(a, b, pointAt(whole, 0.5));
        expect(Math.abs(found - (Math.abs(bend) < 0.02 ? 0 : bend))).toBeLessThanOrEqual(0.011);
        expect(Number.isFinite(pointAt(arcBetween(end(a), end(b), found), 0.5).x)).toBe(true);
      }),
      { seed: 11 },
    );
  });
});

describe('the corners of a pipe', () => {
  const valve = { x: 200, y: 0 };
  const pipe = { flow: 'f', source: 's', valve: 'v', sink: 't', points: [{ x: 72, y: 0 }, valve, { x: 328, y: 0 }] };

  test('a middle that is dragged away is a corner, beside the valve that the pipe still goes through', () => {
    const corners = cornersWith(pipe, valve, [], { grip: 'middle', at: 0 }, { x: 120, y: 60 });
    expect(corners).toEqual([{ x: 120, y: 60 }, valve]);
    const after = cornersWith(pipe, valve, [], { grip: 'middle', at: 1 }, { x: 260, y: -80 });
    expect(after).toEqual([valve, { x: 260, y: -80 }]);
  });

  test('a corner that comes near to level with its neighbour becomes level, and one dragged straight goes', () => {
    const bends = [{ x: 120, y: 60 }, valve];
    const bent = { ...pipe, points: [{ x: 72, y: 36 }, ...bends, { x: 328, y: 0 }] };
    expect(cornersWith(bent, valve, bends, { grip: 'corner', at: 0 }, { x: 140, y: 33 })[0]).toEqual({ x: 140, y: 36 });
    expect(cornersWith(pipe, valve, bends, { grip: 'corner', at: 0 }, { x: 130, y: 2 })).toEqual([]);
  });

  test('every corner and both ends have a grip', () => {
    const bends = [{ x: 120, y: 60 }, valve];
    expect(pipeHandles(pipe, bends).filter(({ grip }) => grip !== 'middle').map(({ grip }) => grip)).toEqual(['corner', 'corner', 'end', 'end']);
  });
});
