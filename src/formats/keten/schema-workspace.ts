import * as z from 'zod/mini';
import { id, text } from './schema-base.js';

const simulation = z.looseObject({
  start: z.number(),
  stop: z.number(),
  dt: z.number(),
  saveStep: z.optional(z.number()),
  method: z.enum(['euler', 'rk2', 'rk4', 'rk45']),
  nonNegative: z.enum(['limit', 'clamp']),
  timeUnit: z.string(),
  calendar: z.optional(z.looseObject({ startDate: z.string(), illustrative: z.optional(z.boolean()) })),
});

/** What the document is about and how it runs; its id and kind are the same in every file and not written. */
export const workspace = z.looseObject({
  documentId: id,
  slug: z.string(),
  title: text,
  question: text,
  issue: text,
  purpose: text,
  openSystemType: z.optional(z.enum(['business-network', 'public-private-network', 'law', 'movement'])),
  higherGoal: text,
  referenceBehaviour: z.optional(text),
  notes: z.array(text),
  sources: z.array(text),
  simulation,
  dialect: z.enum(['xmile', 'vensim']),
  shownScenario: z.optional(id),
  unitNames: z.array(z.looseObject({ unit: z.string(), one: text, many: text })),
  unitDefinitions: z.optional(z.array(z.looseObject({ name: z.string(), equation: z.string(), aliases: z.array(z.string()) }))),
  glossary: z.array(z.looseObject({ term: text, meaning: text })),
});
