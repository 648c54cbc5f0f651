import type { Stakeholder, ValueSystem, ValueType } from './party.js';

/**
 * Which tags of value types each value system gives more weight, in the order of the spiral (after the keywords of Spiral
 * Dynamics; a conversation aid, not a measurement).
 */
const BOOSTS: Readonly<Record<ValueSystem, readonly string[]>> = {
  beige: [],
  purple: ['connection'],
  red: ['visibility'],
  blue: ['certainty'],
  orange: ['money', 'visibility'],
  green: ['contact', 'meaning'],
  yellow: ['knowledge'],
  turquoise: ['natural'],
};

/** The value systems in the order of the spiral. */
export const VALUE_SYSTEMS = Object.keys(BOOSTS) as readonly ValueSystem[];

/**
 * How much a value weighs for a party with these shares of value systems, as long as nobody set its weight by hand: 1 plus the
 * shares of the systems that boost a tag of the value type. Each system counts once.
 */
export const defaultWeight = (shares: Stakeholder['valueSystems'], { tags }: Pick<ValueType, 'tags'>): number =>
  VALUE_SYSTEMS.reduce((sum, system) => sum + (BOOSTS[system].some((tag) => tags.includes(tag)) ? (shares[system] ?? 0) : 0), 1);

/** The tags that any value system gives more weight, each once. */
export const BOOSTED_TAGS: readonly string[] = [...new Set(Object.values(BOOSTS).flat())];
