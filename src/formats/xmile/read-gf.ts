import type { GraphicalFunction } from '../../model/variable.js';
import { attributeOf, textOf, type XmlElement } from '../xml/tree.js';
import { numberIn, numberOf, xmileChild, type ReadContext } from './read-context.js';

/** Why a graphical function cannot be used. */
export type GfFault = 'no-points' | 'too-many-points' | 'not-a-number' | 'lengths-differ' | 'not-rising' | 'no-x';

/** UTF-16 units of a list of points: tens of thousands of them, each in all its digits. */
const LONGEST_LIST = 1_000_000;

/** Reads `<gf>`: points with an x scale or with x points, three kinds, any separator. */
export function readGf(context: ReadContext, gf: XmlElement): GraphicalFunction | GfFault {
  if (['ypts', 'xpts'].some((local) => isTooLong(xmileChild(context, gf, local)))) return 'too-many-points';
  const ypts = pointsIn(xmileChild(context, gf, 'ypts'));
  if (ypts === null) return 'not-a-number';
  if (ypts.length === 0) return 'no-points';
  const given = pointsIn(xmileChild(context, gf, 'xpts'));
  if (given === null) return 'not-a-number';
  const xscale = scaleIn(xmileChild(context, gf, 'xscale'));
  const yscale = scaleIn(xmileChild(context, gf, 'yscale'));
  if (given.length === 0 && !xscale) return 'no-x';
  const xpts = given.length > 0 ? given : spread(xscale ?? { min: 0, max: 0 }, ypts.length);
  if (xpts.length !== ypts.length) return 'lengths-differ';
  if (!xpts.every(Number.isFinite)) return 'not-a-number';
  if (xpts.some((x, at) => at > 0 && x <= (xpts[at - 1] ?? x))) return 'not-rising';
  // With x points, the scale only frames the picture; without them it is what the points come from.
  return { kind: kindOf(gf), xpts, ypts, ...(xscale ? { xscale } : {}), ...(yscale ? { yscale } : {}) };
}

function kindOf(gf: XmlElement): GraphicalFunction['kind'] {
  const type = attributeOf(gf, 'type')?.trim().toLowerCase();
  if (type === 'extrapolate') return 'extrapolate';
  return type === 'discrete' || attributeOf(gf, 'discrete')?.trim().toLowerCase() === 'true' ? 'discrete' : 'continuous';
}

const isTooLong = (list: XmlElement | null): boolean => list !== null && textOf(list).length > LONGEST_LIST;

/** The numbers in `<xpts>` or `<ypts>`; null where one of them is none. Numbers part at `sep`, a comma unless said otherwise. */
function pointsIn(element: XmlElement | null): number[] | null {
  if (!element) return [];
  const text = textOf(element).trim();
  if (text === '') return [];
  const sep = attributeOf(element, 'sep') ?? ',';
  const pieces = sep.trim() === '' ? text.split(/\s+/) : text.split(sep);
  // A trailing separator is a habit of some tools, not a missing number.
  if (pieces.length > 1 && pieces.at(-1)?.trim() === '') pieces.pop();
  const values: number[] = [];
  for (const piece of pieces) {
    const value = numberIn(piece);
    if (value === null) return null;
    values.push(value);
  }
  return values;
}

function scaleIn(element: XmlElement | null): { min: number; max: number } | null {
  const min = element && numberOf(element, 'min');
  const max = element && numberOf(element, 'max');
  return min === null || max === null ? null : { min, max };
}

/** `count` points evenly over the scale; its ends are exact. */
export function spread({ min, max }: { readonly min: number; readonly max: number }, count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at === count - 1 && count > 1 ? max : min + (at * (max - min)) / Math.max(1, count - 1)));
}
