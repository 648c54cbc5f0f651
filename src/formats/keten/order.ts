import type * as z from 'zod/mini';

type Schema = z.core.$ZodType;

/**
 * `value` with the keys of every record in the order of its schema. Keys the schema does not list come behind them in
 * their own order; maps by id are sorted, because their order means nothing; absent optional keys stay absent; unions without a tag are plain values.
 */
export function inOrder(schema: Schema, value: unknown): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'nullable':
      return value === undefined || value === null ? value : inOrder(def.innerType, value);
    case 'array':
      return isPlain(def.element) ? value : (value as unknown[]).map((entry) => inOrder(def.element, entry));
    case 'record':
      return sorted(value as Record<string, unknown>, def.valueType);
    case 'union':
      return 'discriminator' in def ? inOrder(chosen(def.options, String(def.discriminator), value as Record<string, unknown>), value) : value;
    case 'object':
      return recordInOrder(def.shape, value as Record<string, unknown>);
    default:
      return value;
  }
}

/** Whether values of this schema have no keys to order: cells of a table, names, numbers. */
function isPlain(schema: Schema): boolean {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  return def.type === 'string' || def.type === 'number' || (def.type === 'union' && !('discriminator' in def));
}

function recordInOrder(shape: Readonly<Record<string, Schema>>, record: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(shape)) if (record[key] !== undefined) result[key] = inOrder(schema, record[key]);
  for (const [key, value] of Object.entries(record)) if (!(key in result)) result[key] = value;
  return result;
}

function sorted(record: Record<string, unknown>, schema: Schema): Record<string, unknown> {
  const keys = Object.keys(record).sort((a, b) => (a < b ? -1 : 1));
  return Object.fromEntries(keys.map((key) => [key, inOrder(schema, record[key])]));
}

/** The option of a tagged union whose tag the record carries. */
function chosen(options: readonly Schema[], tagged: string, record: Record<string, unknown>): Schema {
  const tag = record[tagged];
  const option = options.find((candidate) => {
    const own = (candidate as z.core.$ZodTypes)._zod.def;
    const literal = own.type === 'object' ? (own.shape[tagged] as z.core.$ZodTypes | undefined)?._zod.def : undefined;
    return literal?.type === 'literal' && literal.values.includes(tag as string);
  });
  if (!option) throw new Error(`no option of the schema has the tag ${String(tag)}`);
  return option;
}
