import fc from 'fast-check';
import type * as z from 'zod/mini';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOfFile } from '../../src/formats/keten/items.js';
import { fileSchema, type KetenFile } from '../../src/formats/keten/schema.js';

const words = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('', 'Eén é "woord"\n', '\u2028', '</script>', '\ud83d\ude80'));
const numbers = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
const unknownKeys = fc.dictionary(fc.stringMatching(/^x-[a-z]{1,5}$/), fc.oneof(words, numbers, fc.constant(null), fc.array(words, { maxLength: 2 }), fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), numbers, { maxKeys: 2 })), { maxKeys: 2 });

/** Anything that a schema of this file accepts, every field of every record included. */
function accepted(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'string':
      return def.checks ? fc.stringMatching(/^[a-z][a-z0-9._-]{3,12}$/) : words;
    case 'number':
      return numbers;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'optional':
      return accepted(def.innerType);
    case 'nullable':
      return fc.oneof(fc.constant(null), accepted(def.innerType));
    case 'array':
      return fc.array(accepted(def.element), { maxLength: 3 });
    case 'record':
      return fc.dictionary(accepted(def.keyType) as fc.Arbitrary<string>, accepted(def.valueType), { maxKeys: 3 });
    case 'union':
      return fc.oneof(...def.options.map(accepted));
    case 'object':
      return record(def.shape);
    default:
      throw new Error(`no arbitrary for ${def.type}`);
  }
}

function record(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<object> {
  const optional = Object.keys(shape).filter((key) => (shape[key] as z.core.$ZodTypes)._zod.def.type === 'optional');
  const own = fc.record(Object.fromEntries(Object.entries(shape).map(([key, field]) => [key, accepted(field)])), { requiredKeys: Object.keys(shape).filter((key) => !optional.includes(key)) });
  return fc.tuple(own, unknownKeys, fc.boolean()).map(([known, extra, extraFirst]) => (extraFirst ? { ...extra, ...known } : { ...known, ...extra }));
}

/** Every record under an id of its own: files with an id twice are refused. */
function withOwnIds(items: readonly Item[]): Document {
  const renamed = new Map<string, string>();
  return documentOf(
    items.map((item, place) => {
      if (item.kind === 'workspace' || item.id.startsWith('ketenstroom:')) return item;
      const id = `record-${place}`;
      if (item.kind === 'view') renamed.set(item.id, id);
      return { ...item, id, ...(item.kind === 'view-item' ? { view: renamed.get(item.view) ?? item.view } : {}) } as Item;
    }),
  );
}

/** Documents with every kind of record in every form. What they refer to need not exist. */
export const arbitraryDocuments: fc.Arbitrary<Document> = accepted(fileSchema).map((file) => withOwnIds(itemsOfFile(file as KetenFile)));
