/** A record without one of its optional fields. */
export function without<T extends object, K extends keyof T>(record: T, field: K): Omit<T, K> {
  const rest: Partial<T> = { ...record };
  delete rest[field];
  return rest as Omit<T, K>;
}
