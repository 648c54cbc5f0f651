import type { Stakeholder, ValueSystem } from '../../../model/party.js';
import { VALUE_SYSTEMS } from '../../../model/value-system.js';

/** Weights over value systems: shares of one whole. */
export type ValueSystemWeights = Stakeholder['valueSystems'];

/** As many parts as a share is kept in: a tenth of a per mille, so that files stay readable. */
const PARTS = 10_000;

/**
 * The same weights as shares that sum to 1, in the order of the spiral and without what has no share. Nothing where no weight
 * is above 0; null where one is below 0 or is no number.
 */
export function asShares(weights: ValueSystemWeights): ValueSystemWeights | null {
  const known = VALUE_SYSTEMS.map((code) => [code, weights[code] ?? 0] as const);
  if (known.some(([, weight]) => !Number.isFinite(weight) || weight < 0)) return null;
  const total = known.reduce((sum, [, weight]) => sum + weight, 0);
  if (!Number.isFinite(total)) return null;
  if (total === 0) return {};
  // What is lost by rounding goes to the largest, so that the shares are one whole again.
  const parts = known.map(([code, weight]) => [code, Math.round((weight / total) * PARTS)] as const);
  const largest = parts.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
  const rest = PARTS - parts.reduce((sum, [, part]) => sum + part, 0);
  return Object.fromEntries(parts.map(([code, part]) => [code, (code === largest ? part + rest : part) / PARTS] as const).filter(([, share]) => share > 0));
}

/**
 * The weights after one system got this share of the whole: the others keep their proportions and share the rest. One that
 * stands alone is the whole, whatever it is given; with a share of 0 it goes, and nothing is left.
 */
export function withShare(weights: ValueSystemWeights, code: ValueSystem, share: number): ValueSystemWeights | null {
  if (!(share >= 0 && share <= 1)) return null;
  const others = VALUE_SYSTEMS.filter((other) => other !== code);
  const total = others.reduce((sum, other) => sum + (weights[other] ?? 0), 0);
  const rest = total > 0 ? (1 - share) / total : 0;
  return asShares({ ...Object.fromEntries(others.map((other) => [other, (weights[other] ?? 0) * rest])), [code]: share });
}
