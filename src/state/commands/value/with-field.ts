/** A record with an optional field that a person set, took away with null, or left alone with undefined. */
export function withField<T extends object, K extends keyof T>(record: T, field: K, value: T[K] | null | undefined): T {
  if (value === undefined) return record;
  if (value !== null) return { ...record, [field]: value };
  const rest = { ...record };
  delete rest[field];
  return rest;
}
