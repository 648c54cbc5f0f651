import * as z from 'zod/mini';

// The content policy of the page forbids generated code, which zod otherwise uses for speed.
z.config({ jitless: true });

/** Ids are looked up in plain records, where the names that every object has by birth would answer for themselves. */
export const id = z.string().check(
  z.minLength(1),
  z.refine((value) => !(value in {}), { error: 'reserved-name' }),
);

/** Text for people, in one or both languages. */
export const text = z.looseObject({ nl: z.optional(z.string()), en: z.optional(z.string()) });

export const quadrant = z.enum(['UL', 'UR', 'LL', 'LR']);
export const layer = z.enum(['boven', 'onder']);
export const rank = z.number();

/** Numbers by the id of a record. */
export const numbersById = z.record(id, z.number());
export const ids = z.array(id);
