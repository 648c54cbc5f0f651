import type { Stakeholder, ValueSystem } from '../../model/party.js';
import { VALUE_SYSTEMS } from '../../model/value-system.js';

type Shares = Stakeholder['valueSystems'];

/** From which distance two parties need a translation card. */
export const FAR_APART = 0.5;

/**
 * How far apart the languages of two parties are, ½·Σ|w_a − w_b|, 0..1. Null where one of them has no value systems: nothing
 * is known then.
 */
export function languageDistance(a: Shares, b: Shares): number | null {
  if (![a, b].every((shares) => VALUE_SYSTEMS.some((code) => (shares[code] ?? 0) > 0))) return null;
  return VALUE_SYSTEMS.reduce((sum, code) => sum + Math.abs((a[code] ?? 0) - (b[code] ?? 0)), 0) / 2;
}

/** The two value systems that weigh most for a party, the heaviest first; of equals the earlier on the spiral. */
export const topSystems = (shares: Shares): readonly ValueSystem[] =>
  VALUE_SYSTEMS.filter((code) => (shares[code] ?? 0) > 0)
    .sort((a, b) => (shares[b] ?? 0) - (shares[a] ?? 0))
    .slice(0, 2);
