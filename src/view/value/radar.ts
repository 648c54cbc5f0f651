import { lineRadial, curveLinearClosed } from 'd3-shape';
import { scaleLinear } from 'd3-scale';
import type { ValueSystem } from '../../model/party.js';
import { VALUE_SYSTEMS } from '../../model/value-system.js';

/** One spoke of a radar: its end and the place of its name, from the middle. */
export interface Spoke {
  readonly code: ValueSystem;
  readonly x: number;
  readonly y: number;
  readonly nameAt: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'middle' | 'end' };
}

/** A radar of shares over the eight value systems: paths around its own middle. */
export interface Radar {
  readonly shape: string;
  /** Where each share stands on its spoke; one for each spoke. */
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly spokes: readonly Spoke[];
  /** Rings, the outermost last, each with the share it stands for. */
  readonly rings: readonly { readonly r: number; readonly share: number }[];
}

/** The least share that reaches the edge: a profile spread over many systems stays legible, and its scale is said. */
const LEAST_EDGE = 0.5;

/** The radar of `shares` with radius `r`, in px. The edge is a half, or the largest share where that is more. */
export function radarOf(shares: Readonly<Partial<Record<ValueSystem, number>>>, r: number): Radar {
  const edge = Math.max(LEAST_EDGE, ...VALUE_SYSTEMS.map((code) => shares[code] ?? 0));
  const reach = scaleLinear([0, edge], [0, r]);
  const angleOf = (at: number): number => (at / VALUE_SYSTEMS.length) * 2 * Math.PI;
  const at = (index: number, far: number): { x: number; y: number } => ({ x: Math.sin(angleOf(index)) * far, y: -Math.cos(angleOf(index)) * far });
  const shape = lineRadial<ValueSystem>().curve(curveLinearClosed).angle((_, index) => angleOf(index)).radius((code) => reach(shares[code] ?? 0));
  return {
    shape: shape(VALUE_SYSTEMS) ?? '',
    points: VALUE_SYSTEMS.map((code, index) => at(index, reach(shares[code] ?? 0))),
    spokes: VALUE_SYSTEMS.map((code, index) => {
      const side = Math.round(Math.sin(angleOf(index)) * 100);
      return { code, ...at(index, r), nameAt: { ...at(index, r + 12), anchor: side > 0 ? 'start' : side < 0 ? 'end' : 'middle' } };
    }),
    rings: [edge / 2, edge].map((share) => ({ r: reach(share), share })),
  };
}
