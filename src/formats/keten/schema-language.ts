import * as z from 'zod/mini';
import { id, ids, text } from './schema-base.js';

const names = z.array(z.string());

export const dimension = z.looseObject({
  id,
  name: z.string(),
  elements: names,
  numbered: z.optional(z.boolean()),
  sameAs: z.optional(id),
  mappings: z.optional(z.array(z.looseObject({ to: id, by: z.optional(z.array(names)) }))),
  definition: z.optional(z.string()),
  doc: text,
});

export const submodel = z.looseObject({ id, name: z.string(), doc: text });

export const module = z.looseObject({
  id,
  name: z.string(),
  of: id,
  model: z.optional(id),
  connections: z.array(z.looseObject({ to: z.string(), from: z.string() })),
  doc: text,
});

export const macro = z.looseObject({
  id,
  name: z.string(),
  parameters: z.array(z.looseObject({ name: z.string(), default: z.optional(z.string()) })),
  equation: z.string(),
  outputs: z.optional(names),
  doc: text,
});

export const group = z.looseObject({ id, name: z.string(), members: ids, doc: text });

const cell = z.union([z.number(), z.string(), z.null()]);

export const dataFile = z.looseObject({
  id,
  name: z.string(),
  isRun: z.optional(z.boolean()),
  names: z.optional(z.record(z.string(), z.string())),
  sheets: z.array(z.looseObject({ name: z.string(), rows: z.array(z.array(cell)) })),
});
