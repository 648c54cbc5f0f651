import * as z from 'zod/mini';
import { id, ids, numbersById, quadrant, rank, text } from './schema-base.js';

const change = z.looseObject({
  parameter: id,
  op: z.enum(['set', 'multiply', 'add']),
  value: z.number(),
  start: z.number(),
  ramp: z.number(),
  end: z.optional(z.number()),
});

export const intervention = z.looseObject({
  id,
  slug: z.string(),
  rank,
  name: text,
  carrier: z.optional(id),
  changes: z.array(change),
  costs: z.array(z.looseObject({ from: id, to: id, valueType: id, equation: z.string() })),
  meadows: z.optional(z.number()),
  step: z.optional(z.number()),
  quadrant: z.optional(quadrant),
  expected: text,
  hypothesis: z.optional(text),
  tags: z.optional(z.array(z.string())),
});

const placement = z.looseObject({
  intervention: id,
  on: z.boolean(),
  start: z.optional(z.number()),
  ramp: z.optional(z.number()),
  end: z.optional(z.number()),
  strength: z.optional(z.number()),
  carrier: z.optional(id),
});

export const scenario = z.looseObject({
  id,
  slug: z.string(),
  rank,
  name: text,
  question: z.optional(text),
  placements: z.array(placement),
  overrides: numbersById,
  valueFlows: z.optional(ids),
  perspective: z.optional(id),
  seed: z.optional(z.number()),
  draft: z.optional(z.boolean()),
  doc: text,
});

export const indicator = z.looseObject({
  id,
  rank,
  variable: id,
  label: text,
  caption: z.optional(text),
  direction: z.enum(['up', 'down']),
  show: z.optional(z.looseObject({ as: z.enum(['number', 'percent', 'thousand', 'million', 'euro']), decimals: z.number() })),
  target: z.optional(z.looseObject({ value: z.number(), time: z.optional(z.number()), illustrative: z.optional(z.boolean()) })),
  maximum: z.optional(z.number()),
});
