import * as z from 'zod/mini';
import { id, rank, text } from './schema-base.js';

const at = { x: z.number(), y: z.number() };
const size = { width: z.optional(z.number()), height: z.optional(z.number()) };

const variable = z.looseObject({
  shows: z.literal('variable'),
  id,
  of: id,
  ...at,
  ...size,
  ghost: z.optional(z.boolean()),
  label: z.optional(z.enum(['below', 'right', 'left', 'above'])),
  bends: z.optional(z.array(z.looseObject(at))),
  colour: z.optional(z.string()),
});
const cloud = z.looseObject({ shows: z.literal('cloud'), id, flow: id, end: z.enum(['source', 'sink']), ...at });
const link = z.looseObject({ shows: z.literal('link'), id, from: id, to: id, bend: z.number(), ...at });
const comment = z.looseObject({ shows: z.literal('comment'), id, text, ...at, width: z.optional(z.number()) });
const loop = z.looseObject({ shows: z.literal('loop'), id, loop: id, clockwise: z.boolean(), ...at });

/** What a page of the map shows. Which view an item belongs to is said by where it stands in the file. */
export const viewItem = z.discriminatedUnion('shows', [variable, cloud, link, comment, loop]);

export const view = z.looseObject({
  id,
  rank,
  name: text,
  lens: z.enum(['stock-flow', 'causal', 'value-network']),
  model: z.optional(id),
  items: z.array(viewItem),
});
