import * as z from 'zod/mini';
import { id, ids, layer, numbersById, quadrant, rank, text } from './schema-base.js';

export const link = z.looseObject({
  id,
  from: id,
  to: id,
  polarity: z.enum(['+', '-', 'mixed', 'unknown']),
  delay: z.boolean(),
  strength: z.optional(z.enum(['weak', 'average', 'strong', 'very-strong'])),
  speed: z.optional(z.enum(['at-once', 'fast', 'slow', 'very-slow'])),
  source: z.enum(['equation', 'opinion']),
  author: z.optional(z.string()),
  why: z.optional(text),
});

export const loop = z.looseObject({ id, slug: z.string(), type: z.enum(['R', 'B']), name: text, path: ids, doc: text, activeWhen: z.optional(text) });

export const perspective = z.looseObject({
  id,
  name: text,
  owner: z.optional(id),
  quadrants: z.optional(z.array(quadrant)),
  layers: z.optional(z.array(layer)),
  vocabulary: z.record(id, text),
  overrides: numbersById,
  links: ids,
});

export const step = z.looseObject({
  id,
  rank,
  step: z.enum(['prep', '1', '2', '3', '4']),
  questions: z.array(text),
  outputs: z.array(text),
  gate: z.optional(text),
  methodCards: z.array(text),
  done: z.boolean(),
});
