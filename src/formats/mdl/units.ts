import type { LeverRange } from '../../model/variable.js';

/** UTF-16 units of a text for units, at most; no unit is longer. */
const LONGEST = 1000;

/** What stands in the place for units. */
export interface UnitsField {
  readonly units: string;
  /** The range behind the units, as it stood; empty where there is none. */
  readonly written: string;
  /** Where both its ends are numbers and it rises. */
  readonly range: LeverRange | null;
}

/** Reads `Person/Year [0,100,1]`. `?` is an end that nobody set. */
export function readUnits(field: string): UnitsField {
  const [, units = '', inner] = /^([^[]*)(?:\[([^\]]*)\]?\s*)?$/.exec(field.slice(0, LONGEST)) ?? ['', field.slice(0, LONGEST)];
  const [min, max, step] = (inner ?? '').split(',').map(numberIn);
  const isRange = min !== undefined && max !== undefined && min !== null && max !== null && min < max;
  const plain = units.replace(/\\\s*\n/g, ' ').replace(/\s+/g, ' ').trim();
  return {
    units: plain,
    written: inner === undefined ? '' : `[${inner}]`,
    range: isRange ? { min, max, ...(typeof step === 'number' && step > 0 ? { step } : {}) } : null,
  };
}

function numberIn(text: string): number | null {
  if (!/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value + 0 : null;
}
