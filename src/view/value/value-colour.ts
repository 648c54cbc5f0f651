import type { Id } from '../../model/id.js';
import type { ValueType } from '../../model/party.js';

/** The colours that value types can have: `--value-…` of the tokens. */
export const VALUE_COLOURS = ['money', 'co2', 'heat', 'hours', 'knowledge', 'trust', 'visibility', 'material', 'certainty', 'meaning'] as const;

export type ValueColour = (typeof VALUE_COLOURS)[number];

/** Parts of a slug or a tag, and the colour that people expect with it; what stands first is tried first. */
const EXPECTED: readonly (readonly [RegExp, ValueColour])[] = [
  [/money|euro|fund|cash/, 'money'],
  [/co2|carbon|emission/, 'co2'],
  [/heat|energy|warm/, 'heat'],
  [/hour|time|effort|attention|teach|build|service/, 'hours'],
  [/knowledge|skill|learn/, 'knowledge'],
  [/trust|contact|connection|particip|say/, 'trust'],
  [/visib|public/, 'visibility'],
  [/material|goods|waste/, 'material'],
  [/certain|guarantee|solution/, 'certainty'],
  [/meaning|impact|societ|diploma|natural/, 'meaning'],
];

const BY_CATEGORY: Readonly<Record<ValueType['category'], ValueColour>> = { economic: 'money', 'tangible-service': 'hours', material: 'material', intangible: 'knowledge', outcome: 'meaning' };

/** The colour of every value type, in the order of the document: what its name and tags lead one to expect, and another's only when all are taken. */
export function valueColours(types: readonly ValueType[]): ReadonlyMap<Id, ValueColour> {
  const taken = new Set<ValueColour>();
  const result = new Map<Id, ValueColour>();
  for (const { id, slug, tags, category } of types) {
    const wanted = [...[slug, ...tags].flatMap((text) => EXPECTED.flatMap(([pattern, colour]) => (pattern.test(text.toLowerCase()) ? [colour] : []))), BY_CATEGORY[category]];
    const colour = [...wanted, ...VALUE_COLOURS].find((one) => !taken.has(one)) ?? wanted[0] ?? 'money';
    taken.add(colour);
    result.set(id, colour);
  }
  return result;
}
