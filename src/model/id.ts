/** Names one record, unique across documents, and never shown. References outside equations are ids. */
export type Id = string;

/** A fresh id: 80 random bits, readable prefix. */
export function freshId(prefix: string): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return `${prefix}-${Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
