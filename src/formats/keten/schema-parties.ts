import * as z from 'zod/mini';
import { id, ids, layer, numbersById, quadrant, text } from './schema-base.js';

const ring = z.enum(['core', 'ring', 'interested', 'outside']);
const valueSystem = z.enum(['beige', 'purple', 'red', 'blue', 'orange', 'green', 'yellow', 'turquoise']);

export const stakeholder = z.looseObject({
  id,
  slug: z.string(),
  name: text,
  is: z.enum(['person', 'group', 'organisation', 'organisation-group', 'network', 'boundary-commons', 'boundary-market']),
  ring,
  sectors: z.array(z.string()),
  quadrantFocus: z.optional(quadrant),
  valueSystems: z.partialRecord(valueSystem, z.number()),
  commitment: z.optional(z.number()),
  power: z.optional(z.number()),
  interest: z.optional(z.number()),
  valueWeights: numbersById,
  history: z.optional(
    z.array(z.looseObject({ date: z.string(), ring: z.optional(ring), commitment: z.optional(z.number()), reason: z.optional(text) })),
  ),
  illustrative: z.optional(z.boolean()),
});

export const valueType = z.looseObject({
  id,
  slug: z.string(),
  name: text,
  unit: z.string(),
  category: z.enum(['economic', 'tangible-service', 'material', 'intangible', 'outcome']),
  tangible: z.boolean(),
  is: z.enum(['rival', 'non-rival', 'burden']),
  capital: z.enum(['financial', 'manufactured', 'intellectual', 'human', 'social-relationship', 'natural']),
  euroWeight: z.nullable(z.number()),
  euroWeightSource: z.optional(text),
  tags: z.array(z.string()),
  layer: z.optional(layer),
  sdg: z.array(z.number()),
});

export const valueFlow = z.looseObject({
  id,
  name: z.string(),
  label: text,
  from: id,
  to: id,
  valueType: id,
  equation: z.string(),
  contract: z.optional(z.enum(['agreed', 'informal', 'potential', 'desired'])),
  quadrant: z.optional(quadrant),
  layer: z.optional(layer),
  pairedWith: z.optional(id),
  doc: text,
});

export const purse = z.looseObject({ id, variable: id, integral: z.optional(z.boolean()), stakeholder: id, valueType: id, in: ids, out: ids });
