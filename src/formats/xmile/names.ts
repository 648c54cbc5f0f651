import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';

/**
 * A name as it stands in an attribute or in `<inflow>`, in plain form: an outer pair of quotes goes, `\n` is a
 * line break in a diagram and means a space, `\"` and `\\` stand for the sign itself (XMILE 1.0, section 3.2.2).
 */
export function plainName(written: string): string {
  let name = written.trim();
  if (name.length > 1 && name.startsWith('"') && name.endsWith('"') && !name.endsWith('\\"')) name = name.slice(1, -1);
  return name
    .replace(/\\(["\\n])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign))
    .replace(/[\n\t]/g, ' ')
    .trim();
}

/** The opposite of {@link plainName}: the name as an attribute or an `<inflow>` holds it. */
export function writtenName(name: string): string {
  return name.replace(/[\\"]/g, (sign) => `\\${sign}`);
}

/** A short, stable name of a text: 64 bits by two rounds of FNV-1a, in base 36. */
export function hashOf(text: string): string {
  const round = (start: number): number => {
    let hash = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    return hash >>> 0;
  };
  return `${round(0x811c9dc5).toString(36)}${round(0x5bd1e995).toString(36)}`;
}

/**
 * An id for a record that a file brings by name only: the same file gives the same ids every time, so that
 * random numbers, which are keyed by id, do not change with a reload or with another variable.
 */
export function importedId(fileKey: string, what: string, name: string): Id {
  const canonical = canonicalName(name);
  const readable = canonical
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 24);
  return `${what}-${readable === '' ? 'x' : readable}-${hashOf(`${fileKey}/${what}/${canonical}`)}`;
}
