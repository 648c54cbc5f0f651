import fc from 'fast-check';
import type { Item } from '../../src/model/document.js';
import type { GraphicalFunction } from '../../src/model/variable.js';
import { auxiliary, flow, stock } from '../compile/small-model.js';

/** A stream of numbers in [0, 1) from a seed: large models are made from one number, because fast-check's own trees of that size are slow. */
function stream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * A model of `count` equations: parameters, auxiliaries and tables that each need a few of those before them, stocks with
 * flows, delays, and conditions. All its numbers stay moderate, so that the order of sums is all that may differ.
 */
export function largeModel(seed: number, count: number): Item[] {
  const next = stream(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  const items: Item[] = [];
  const names: string[] = [];
  const any = (): string => (names.length === 0 || next() < 0.1 ? (next() * 4 - 2).toFixed(3) : (names[names.length - 1 - below(Math.min(names.length, 60))] ?? '1'));
  const terms = (): string => `SIN(${any()}) * ${any()}`;
  const bounded = (): string => {
    switch (below(12)) {
      case 0:
        return `MIN(${any()}, MAX(${any()}, ${any()} - 1))`;
      case 1:
        return `IF ${any()} > ${any()} THEN ${any()} ELSE COS(${any()})`;
      case 2:
        return `SAFEDIV(${any()}, 1 + ${any()}^2)`;
      case 3:
        return `SMTH3(${any()}, 2)`;
      case 4:
        return `DELAY1(${any()}, 3, 0.5)`;
      case 5:
        return `DELAY(${any()}, ${1 + below(4)})`;
      case 6:
        return `PREVIOUS(${any()}, 0.25)`;
      case 7:
        return `STEP(${any()}, ${below(8)}) + RAMP(0.1, ${below(8)})`;
      case 8:
        return `NOT (${any()} > 0 AND ${any()} < 1) OR ${any()} = 0`;
      case 9:
        return `INIT(${any()}) - ${any()} / 3`;
      case 10:
        return `(${any()} MOD 1.5) + INT(${any()})`;
      default:
        return `(${terms()} + ${any()}) / 2`;
    }
  };
  const gf = (): GraphicalFunction => {
    const points = 2 + below(40);
    const kind = (['continuous', 'extrapolate', 'discrete'] as const)[below(3)] ?? 'continuous';
    return { kind, xpts: Array.from({ length: points }, (_, at) => -2 + (4 * at) / (points - 1)), ypts: Array.from({ length: points }, () => next() * 2 - 1) };
  };
  for (let at = 0; items.length < count; at++) {
    const chance = next();
    const name = `v${at}`;
    if (chance < 0.12) items.push(auxiliary(name, (next() * 4 - 2).toFixed(4)));
    else if (chance < 0.3) items.push(auxiliary(name, any(), { gf: gf() }));
    else if (chance < 0.4) {
      items.push(flow(`${name} in`, `ABS(${bounded()})`), flow(`${name} out`, `${name} * 0.2 + ${any()} * 0.05`));
      items.push(stock(name, (next() * 5).toFixed(3), [`${name} in`], [`${name} out`], { nonNegative: next() < 0.5 }));
    } else items.push(auxiliary(name, `SIN(${bounded()}) * 2`));
    names.push(name);
  }
  return items;
}

/** Items in another order. */
export const shuffled = (items: readonly Item[]): fc.Arbitrary<Item[]> => fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
