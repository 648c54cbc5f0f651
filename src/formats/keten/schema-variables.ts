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

const conveyor = z.looseObject({
  length: z.string(),
  capacity: z.optional(z.string()),
  inflowLimit: z.optional(z.string()),
  arrest: z.optional(z.string()),
  sample: z.optional(z.string()),
  discrete: z.optional(z.boolean()),
  batchIntegrity: z.optional(z.boolean()),
  oneAtATime: z.optional(z.boolean()),
  exponentialLeak: z.optional(z.boolean()),
});

const leak = z.looseObject({
  fraction: z.string(),
  from: z.optional(z.number()),
  to: z.optional(z.number()),
  integers: z.optional(z.boolean()),
});

const subscripts = z.array(z.string());
const part = z.looseObject({ subscripts, except: z.optional(z.array(subscripts)), equation: z.string(), gf: z.optional(gf) });

const named = { id, model: z.optional(id), name: z.string(), label: text, dimensions: z.optional(ids) };
const parts = z.optional(z.array(part));
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
  parts,
  inflows: ids,
  outflows: ids,
  nonNegative: z.optional(z.boolean()),
  conveyor: z.optional(conveyor),
  queue: z.optional(z.boolean()),
  ...described,
});

const flow = z.looseObject({
  kind: z.literal('flow'),
  ...named,
  equation: z.string(),
  gf: z.optional(gf),
  parts,
  nonNegative: z.optional(z.boolean()),
  leak: z.optional(leak),
  overflow: z.optional(z.boolean()),
  ...described,
});

const auxiliary = z.looseObject({
  kind: z.literal('auxiliary'),
  ...named,
  equation: z.string(),
  gf: z.optional(gf),
  parts,
  initial: z.optional(z.string()),
  data: z.optional(z.enum(['interpolate', 'look-forward', 'hold-backward', 'raw'])),
  range: z.optional(z.looseObject({ min: z.number(), max: z.number(), step: z.optional(z.number()) })),
  heldBy: z.optional(id),
  ...described,
});

/** Stocks, flows and auxiliaries in one list: its order is the order of the terminal's columns. */
export const variable = z.discriminatedUnion('kind', [stock, flow, auxiliary]);
