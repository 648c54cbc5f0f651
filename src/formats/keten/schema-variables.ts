import * as z from 'zod/mini';
import { id, ids, layer, quadrant, text } from './schema-base.js';

const scale = z.looseObject({ min: z.number(), max: z.number() });

const gf = z.looseObject({
  kind: z.enum(['continuous', 'extrapolate', 'discrete']),
  xpts: z.array(z.number()),
  ypts: z.array(z.number()),
  xscale: z.optional(scale),
  yscale: z.optional(scale),
});

const named = { id, name: z.string(), label: text };
const described = {
  units: z.string(),
  doc: text,
  source: z.optional(text),
  quadrant: z.optional(quadrant),
  layer: z.optional(layer),
};

const stock = z.looseObject({
  kind: z.literal('stock'),
  ...named,
  initial: z.string(),
  inflows: ids,
  outflows: ids,
  nonNegative: z.optional(z.boolean()),
  ...described,
});

const flow = z.looseObject({
  kind: z.literal('flow'),
  ...named,
  equation: z.string(),
  gf: z.optional(gf),
  nonNegative: z.optional(z.boolean()),
  ...described,
});

const auxiliary = z.looseObject({
  kind: z.literal('auxiliary'),
  ...named,
  equation: z.string(),
  gf: z.optional(gf),
  range: z.optional(z.looseObject({ min: z.number(), max: z.number(), step: z.optional(z.number()) })),
  heldBy: z.optional(id),
  ...described,
});

/** Stocks, flows and auxiliaries in one list: its order is the order of the terminal's columns. */
export const variable = z.discriminatedUnion('kind', [stock, flow, auxiliary]);
