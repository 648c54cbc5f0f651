import { consistencyIssues } from '../../model/consistency.js';
import { documentOf } from '../../model/document-of.js';
import type { Item } from '../../model/document.js';
import type { Issue } from '../../model/issue.js';
import { partsIn, tooMany } from '../model-limits.js';
import type { OpenedFile } from '../opened-file.js';
import { itemsOfFile } from './items.js';
import { jsonFault } from './json-fault.js';
import { MAX_CHARACTERS, MAX_DEPTH } from './limits.js';
import { linesOf } from './lines.js';
import { migrated } from './migrate.js';
import { fewer, schemaIssues } from './problems.js';
import { fileSchema, FORMAT_NAME, FORMAT_VERSION } from './schema.js';

/**
 * Reads a file of the product's own format. Gives a document that holds together, or null and every reason why not;
 * never throws on what a file contains.
 */
export function readKeten(text: string): OpenedFile {
  if (text.length > MAX_CHARACTERS)
    return refused({ code: 'file/too-large', severity: 'error', facts: { bytes: text.length, limit: MAX_CHARACTERS } });
  const tooLarge = tooMany('parts', partsIn(text, ',[{'));
  if (tooLarge) return refused(tooLarge);
  const parsed = parsedJson(text.replace(/^\ufeff/, ''));
  if ('issue' in parsed) return refused(parsed.issue);
  const version = versionOf(parsed.value);
  if (typeof version !== 'number') return refused(version);
  const raised = migrated(parsed.value as Record<string, unknown>, version);
  const excess = excessOf(raised);
  if (excess.length > 0) return refusedFor(excess);
  const checked = checkedBy(raised);
  if (!checked) return refused({ code: 'schema-hopeless', severity: 'error' });
  if (!checked.success) return refusedFor(schemaIssues(checked.error.issues, raised));
  const items = itemsOfFile(checked.data);
  const twice = duplicates(items);
  if (twice.length > 0) return refusedFor(fewer(twice));
  const doc = documentOf(items);
  const issues = consistencyIssues(doc);
  return issues.some((issue) => issue.severity === 'error') ? refusedFor(fewer(issues)) : { doc, issues, lines: linesOf(text) };
}

const refused = (...issues: readonly Issue[]): OpenedFile => refusedFor(issues);
const refusedFor = (issues: readonly Issue[]): OpenedFile => ({ doc: null, issues });

/** The schema's word on a file. Its library recurses over lists of faults, so that a file with nothing but faults is beyond it. */
function checkedBy(file: unknown): ReturnType<typeof fileSchema.safeParse> | null {
  try {
    return fileSchema.safeParse(file);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function parsedJson(text: string): { readonly value: unknown } | { readonly issue: Issue } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { issue: { code: 'json-broken', severity: 'error', ...jsonFault(text) } };
  }
  return isShallow(value, MAX_DEPTH) ? { value } : { issue: { code: 'json-too-deep', severity: 'error', facts: { limit: MAX_DEPTH } } };
}

/** Whether nothing lies deeper than `depth`. On the way, drops the one key that would change what an object is. */
function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth === 0) return false;
  if (Array.isArray(value)) return value.every((entry) => isShallow(entry, depth - 1));
  if (Object.hasOwn(value, '__proto__')) Reflect.deleteProperty(value, '__proto__');
  return Object.values(value).every((entry) => isShallow(entry, depth - 1));
}

/** What the file has more of than fits, counted before anything else is looked at. */
function excessOf(file: Record<string, unknown>): Issue[] {
  const sizeOf = (list: unknown, each: (entry: unknown) => number): number =>
    Array.isArray(list) ? list.reduce((sum: number, entry) => sum + each(entry), 0) : 0;
  const field = (record: unknown, key: string): unknown =>
    typeof record === 'object' && record !== null && Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
  const count = (list: unknown): number => (Array.isArray(list) ? list.length : 0);
  const cells = (dataFile: unknown): number => sizeOf(field(dataFile, 'sheets'), (sheet) => sizeOf(field(sheet, 'rows'), (row) => 1 + count(row)));
  return [
    tooMany('variables', count(field(file, 'variables'))),
    tooMany('submodels', count(field(file, 'submodels')) + count(field(file, 'macros'))),
    tooMany('dimensions', count(field(file, 'dimensions'))),
    tooMany(
      'elements',
      sizeOf(field(file, 'dimensions'), (dimension) => count(field(dimension, 'elements'))),
    ),
    tooMany('cells', sizeOf(field(file, 'dataFiles'), cells)),
  ].filter((issue) => issue !== null);
}

/** The integer behind the format's name, or why this is no file for this version of the product. */
function versionOf(file: unknown): number | Issue {
  const format: unknown =
    typeof file === 'object' && file !== null && Object.hasOwn(file, 'format') ? (file as { format: unknown }).format : undefined;
  const given = typeof format === 'string' ? format : '';
  const [, digits] = new RegExp(`^${FORMAT_NAME}/([1-9]\\d{0,5})$`).exec(given) ?? [];
  if (digits === undefined) return { code: 'unknown-format', severity: 'error', facts: { format: given.slice(0, 60) } };
  const version = Number(digits);
  if (version > FORMAT_VERSION) return { code: 'format-too-new', severity: 'error', facts: { version, known: FORMAT_VERSION } };
  return version;
}

function duplicates(items: readonly Item[]): Issue[] {
  const seen = new Set<string>();
  return items.flatMap((item): Issue[] => {
    if (seen.has(item.id)) return [{ code: 'duplicate-id', severity: 'error', item: item.id, facts: { id: item.id, kind: item.kind } }];
    seen.add(item.id);
    return [];
  });
}
