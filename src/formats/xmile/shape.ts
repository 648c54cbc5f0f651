import type { Text } from '../../model/text.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import { xml, xmlText, type XmlOut } from '../xml/write.js';
import { isKs } from './namespaces.js';
import { numberIn } from './read-context.js';

/**
 * How one value of a record looks in the ecosystem extension. Plain values are attributes; texts, lists and
 * whatever has parts are child elements. One table of shapes serves reading and writing, so the two cannot part.
 */
export type Shape =
  | { readonly is: 'string' | 'number' | 'boolean' | 'text' | 'equation' }
  /** Tables and lists of lists travel as JSON. */
  | { readonly is: 'json' }
  /** Absent means null. */
  | { readonly is: 'number-or-null' }
  /** Elements one after the other, each named `each`. */
  | { readonly is: 'list'; readonly each: string; readonly of: Shape }
  /** Keys that are data: elements named `each` with the attribute `key`. */
  | { readonly is: 'map'; readonly each: string; readonly key: string; readonly of: Shape }
  | { readonly is: 'parts'; readonly parts: Parts };
/** Field of the record → its shape. Fields that the record lacks are not written, and come back absent. */
export type Parts = Readonly<Record<string, Shape>>;

export const string: Shape = { is: 'string' };
export const number: Shape = { is: 'number' };
export const boolean: Shape = { is: 'boolean' };
export const text: Shape = { is: 'text' };
export const equation: Shape = { is: 'equation' };
export const json: Shape = { is: 'json' };
export const numberOrNull: Shape = { is: 'number-or-null' };
export const list = (each: string, of: Shape): Shape => ({ is: 'list', each, of });
export const map = (each: string, key: string, of: Shape): Shape => ({ is: 'map', each, key, of });
export const parts = (fields: Parts): Shape => ({ is: 'parts', parts: fields });

/** `valueSystems` → `value_systems`, as XMILE spells its own names. */
export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a later version, or somebody's own program, has put on a record: it travels as JSON, because its shape is not known. */
const MORE = 'more';

/** The fields of `record` that nobody here knows, `elsewhere` naming those that are written in another place. */
export function writeMore(fields: Parts, record: Readonly<Record<string, unknown>>, elsewhere: readonly string[]): XmlOut | null {
  const unknown = Object.entries(record).filter(
    ([field, value]) => value !== undefined && field !== 'kind' && !(field in fields) && !elsewhere.includes(field),
  );
  return unknown.length === 0 ? null : xmlText(`ks:${MORE}`, JSON.stringify(Object.fromEntries(unknown)));
}

/** What {@link writeMore} wrote; empty where there is none, or where it cannot be read. */
export function readMore(element: XmlElement): Record<string, unknown> {
  const child = elementsOf(element).find((candidate) => candidate.local === MORE && isKs(candidate));
  const value = child ? jsonIn(textOf(child)) : {};
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** A record of its own, with what is not known of it. */
export function writeRecord(name: string, fields: Parts, record: Readonly<Record<string, unknown>>, elsewhere: readonly string[] = []): XmlOut {
  const written = writeParts(name, fields, record);
  const more = writeMore(fields, record, elsewhere);
  return more ? { ...written, children: [...written.children, more] } : written;
}

/** Reads what {@link writeRecord} wrote. */
export const readRecord = (element: XmlElement, fields: Parts): Record<string, unknown> => ({ ...readMore(element), ...readParts(element, fields) });

/** A record without its kind as an element of the extension. */
export function writeParts(name: string, fields: Parts, record: Readonly<Record<string, unknown>>): XmlOut {
  const attributes: Record<string, string | number | boolean | undefined> = {};
  const children: XmlOut[] = [];
  for (const [field, shape] of Object.entries(fields)) {
    const value = record[field];
    if (value === undefined || value === null) continue;
    if (shape.is === 'string' || shape.is === 'number' || shape.is === 'boolean' || shape.is === 'number-or-null')
      attributes[snake(field)] = value as string | number | boolean;
    else children.push(writeValue(`ks:${snake(field)}`, shape, value));
  }
  return xml(name, attributes, children);
}

function writeValue(name: string, shape: Shape, value: unknown): XmlOut {
  switch (shape.is) {
    case 'text': {
      const { nl, en } = value as Text;
      return xml(name, {}, [...(nl === undefined ? [] : [xmlText('ks:nl', nl)]), ...(en === undefined ? [] : [xmlText('ks:en', en)])]);
    }
    case 'list':
      return xml(
        name,
        {},
        (value as readonly unknown[]).map((entry) => writeValue(`ks:${shape.each}`, shape.of, entry)),
      );
    case 'map':
      return xml(
        name,
        {},
        Object.entries(value as Record<string, unknown>).map(([key, entry]) => {
          const written = writeValue(`ks:${shape.each}`, shape.of, entry);
          return { ...written, attributes: { [shape.key]: key, ...written.attributes } };
        }),
      );
    case 'parts':
      return writeParts(name, shape.parts, value as Record<string, unknown>);
    case 'json':
      return xmlText(name, writtenJson(value));
    case 'string':
    case 'number':
    case 'boolean':
    case 'equation':
    case 'number-or-null':
      return xmlText(name, String(value));
  }
}

/** Two signs that JSON writes as they are and XML cannot hold. */
const writtenJson = (value: unknown): string => JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads what {@link writeParts} wrote. What does not fit its shape is left out, for the check of the whole document to find. */
export function readParts(element: XmlElement, fields: Parts): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [field, shape] of Object.entries(fields)) {
    const name = snake(field);
    const isAttribute = shape.is === 'string' || shape.is === 'number' || shape.is === 'boolean' || shape.is === 'number-or-null';
    const child = isAttribute ? null : (elementsOf(element).find((candidate) => candidate.local === name && isKs(candidate)) ?? null);
    const value = isAttribute ? plainValue(shape.is, attributeOf(element, name)) : child && readValue(child, shape);
    if (value !== undefined && value !== null) record[field] = value;
    else if (shape.is === 'number-or-null') record[field] = null;
  }
  return record;
}

function plainValue(is: 'string' | 'number' | 'boolean' | 'number-or-null', written: string | null): unknown {
  if (written === null) return undefined;
  if (is === 'string') return written;
  return is === 'boolean' ? written === 'true' : (numberIn(written) ?? undefined);
}

function readValue(element: XmlElement, shape: Shape): unknown {
  switch (shape.is) {
    case 'text': {
      const found: { nl?: string; en?: string } = {};
      for (const child of elementsOf(element)) if (isKs(child) && (child.local === 'nl' || child.local === 'en')) found[child.local] = textOf(child);
      return found;
    }
    case 'list':
      return elementsOf(element)
        .filter((child) => child.local === shape.each && isKs(child))
        .map((child) => readValue(child, shape.of))
        .filter((value) => value !== undefined);
    case 'map': {
      const found: Record<string, unknown> = {};
      for (const child of elementsOf(element)) {
        const key = child.local === shape.each && isKs(child) ? attributeOf(child, shape.key) : null;
        const value = key === null ? undefined : readValue(child, shape.of);
        if (key !== null && value !== undefined) found[key] = value;
      }
      return found;
    }
    case 'parts':
      return readParts(element, shape.parts);
    case 'equation':
      return textOf(element);
    case 'json':
      return jsonIn(textOf(element));
    case 'string':
    case 'number':
    case 'boolean':
    case 'number-or-null':
      return plainValue(shape.is, textOf(element));
  }
}
