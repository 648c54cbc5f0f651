import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { behaviourOf, SHAPES, type Shape } from '../../src/analyse/behaviour/behaviour.js';
import { shareOf } from '../../src/simulate/share.js';

const times = Array.from({ length: 101 }, (_, at) => at / 100);
const along = (curve: (t: number) => number): number[] => times.map(curve);
const shapeOf = (values: readonly number[], still = 1): Shape => behaviourOf(times, values, still).shape;

/** Curves whose class nobody would dispute, each in a few sizes. */
const KNOWN: readonly (readonly [string, Shape, (t: number) => number])[] = [
  ['a flat line', 'stays', () => 100],
  ['a move too small to see', 'stays', (t) => 100 + 0.8 * t],
  ['a straight rise', 'rises', (t) => 100 + 40 * t],
  ['exponential growth', 'rises', (t) => 100 * Math.exp(t)],
  ['growth towards a goal', 'rises', (t) => 150 - 50 * Math.exp(-5 * t)],
  ['decay', 'falls', (t) => 100 * Math.exp(-3 * t)],
  ['a straight fall', 'falls', (t) => 100 - 30 * t],
  ['logistic growth', 's-curve', (t) => 100 + 100 / (1 + Math.exp(-16 * (t - 0.45)))],
  ['overshoot', 'overshoots', (t) => 100 + 60 * (1 - Math.exp(-12 * t)) - 25 / (1 + Math.exp(-20 * (t - 0.6)))],
  ['a damped swing around a new level', 'oscillates', (t) => 150 - 50 * Math.exp(-1.5 * t) * Math.cos(20 * t)],
  ['a sine', 'oscillates', (t) => 100 + 20 * Math.sin(15 * t)],
  ['boom and bust', 'rises-then-falls', (t) => 100 + 60 * Math.exp(-(((t - 0.4) / 0.15) ** 2))],
  ['boom, and lower than before', 'rises-then-falls', (t) => 100 + 160 * t * (0.7 - t)],
  ['worse before better', 'falls-then-rises', (t) => 100 + 200 * t * (t - 0.5)],
  ['a dip made good', 'falls-then-rises', (t) => 100 - 60 * Math.exp(-(((t - 0.4) / 0.15) ** 2))],
];

test('every class has a curve that is known to be one', () => {
  expect(new Set(KNOWN.map(([, shape]) => shape))).toEqual(new Set(SHAPES));
});

describe.each(KNOWN)('%s', (_, shape, curve) => {
  const values = along(curve);
  test(`is known as "${shape}"`, () => expect(shapeOf(values)).toBe(shape));

  test('stays in its class in any unit, and moved up or down', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), fc.integer({ min: -1000, max: 1000 }), (scale, shift) => {
        expect(shapeOf(values.map((value) => (value + shift) * scale), scale)).toBe(shape);
      }),
      { seed: 12 },
    );
  });

  test('stays in its class on another clock, and looked at more or less often', () => {
    for (const rows of [51, 101, 401]) {
      const own = Array.from({ length: rows }, (_unused, at) => at / (rows - 1));
      expect(behaviourOf(own.map((t) => 2020 + 30 * t), own.map(curve), 1).shape).toBe(shape);
    }
  });

  test('stays in its class under noise of a fiftieth of the whole', () => {
    const extent = Math.max(...values) - Math.min(...values);
    for (let seed = 0; seed < 50; seed++) {
      const noisy = values.map((value, at) => value + (shareOf(seed, at, 1) - 0.5) * 0.04 * (extent > 1 ? extent : 0));
      expect(shapeOf(noisy)).toBe(shape);
    }
  });
});

test('what is turned upside down rises where it fell', () => {
  const mirrored: Partial<Record<Shape, readonly Shape[]>> = { stays: ['stays'], oscillates: ['oscillates'], falls: ['rises', 's-curve'], rises: ['falls'], 's-curve': ['falls'], 'rises-then-falls': ['falls-then-rises'] };
  for (const [, shape, curve] of KNOWN) {
    const { first, end, shape: turned } = behaviourOf(times, along((t) => -curve(t)), 1);
    const upright = behaviourOf(times, along(curve), 1);
    if (mirrored[shape]) expect(mirrored[shape]).toContain(turned);
    expect(first).toBe({ up: 'down', down: 'up', none: 'none' }[upright.first]);
    expect(end).toBe({ higher: 'lower', lower: 'higher', same: 'same' }[upright.end]);
  }
});

test('any numbers have a class, also one or none', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 }), (values) => {
      expect(SHAPES).toContain(behaviourOf(values.map((_, at) => at), values, 1).shape);
    }),
    { seed: 13 },
  );
});
