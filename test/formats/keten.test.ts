import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOfFile } from '../../src/formats/keten/items.js';
import { MAX_DEPTH, MAX_ISSUES } from '../../src/formats/keten/limits.js';
import { migrated, MIGRATIONS, type Migration } from '../../src/formats/keten/migrate.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { fileSchema, FORMAT_VERSION } from '../../src/formats/keten/schema.js';
import { ketenJsonSchema } from '../../src/formats/keten/json-schema.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { MODEL_LIMITS } from '../../src/formats/model-limits.js';
import { blankDocument } from '../../src/model/blank-document.js';
import type { Document, Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { RESERVED_KINDS } from '../../src/model/reserved.js';
import { openFile } from '../../src/formats/open-file.js';
import { arbitraryDocuments } from './arbitrary-keten.js';

const MODELS = join(import.meta.dirname, '../../models');
const files = readdirSync(MODELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => [entry.name, readFileSync(join(MODELS, entry.name, 'model.keten.json'), 'utf8')] as const);

const blank = blankDocument({ title: { nl: 'Leeg', en: 'Empty' }, page: { nl: 'Kaart', en: 'Map' } });
const fileOf = (doc: Document): Record<string, unknown> => JSON.parse(writeKeten(doc)) as Record<string, unknown>;
const codesOf = (file: unknown): string[] => readKeten(typeof file === 'string' ? file : JSON.stringify(file)).issues.map((issue) => issue.code);

describe('what is saved', () => {
  test('any document reads back with every record and field, and writes the same bytes again', () => {
    fc.assert(
      fc.property(arbitraryDocuments, (doc) => {
        const text = writeKeten(doc);
        const back = documentOf(itemsOfFile(fileSchema.parse(JSON.parse(text))));
        expect(back).toEqual(doc);
        expect(writeKeten(back)).toBe(text);
      }),
      { seed: 20261124, numRuns: 150 },
    );
  });

  test.each(files)('%s is byte-stable', (_, text) => {
    const { doc, issues } = readKeten(text);
    expect(issues).toEqual([]);
    expect(doc && writeKeten(doc)).toBe(text);
  });

  test('a new document opens again', () => {
    const { doc, issues } = readKeten(writeKeten(blank));
    expect(issues).toEqual([]);
    expect(doc).toEqual(blank);
  });

  test('a record of every reserved kind stays as it came, whatever it holds', () => {
    const records = RESERVED_KINDS.map((kind) => ({ zeta: [{ deep: [1, null] }], kind, id: `r-${kind}`, alpha: { b: 1, a: 2 } }) as Item);
    const { doc } = readKeten(writeKeten(documentOf([...blank.items.values(), ...records])));
    for (const record of records) expect(doc?.items.get(record.id)).toEqual(record);
  });

  test('keys this version does not know are written back, on records and at the top', () => {
    const file = { ...fileOf(blank), $schema: '../schema.json', later: { of: [1, { two: 2 }] } };
    (file as unknown as { workspace: Record<string, unknown> }).workspace['mood'] = 'calm';
    const { doc } = readKeten(JSON.stringify(file));
    expect(JSON.parse(writeKeten(doc as Document))).toEqual(file);
  });

  test('keys stand in the order of the schema, whatever order they came in; reserved records keep their own', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).reverse().map(([key, entry]) => [key, key === 'reserved' ? entry : shuffled(entry)]));
    };
    for (const [, text] of files) expect(writeKeten(readKeten(JSON.stringify(shuffled(JSON.parse(text)))).doc as Document)).toBe(text);
  });
});

describe('what is refused', () => {
  test('no text makes the reader throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 4 })), (text) => {
        const { doc, issues } = readKeten(text);
        expect(doc).toBeNull();
        expect(issues.length).toBeGreaterThan(0);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test('a model with any one value replaced is read or refused with issues, never thrown at', () => {
    const text = writeKeten(readKeten(files[0]?.[1] ?? '').doc as Document);
    const whole: unknown = JSON.parse(text);
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), (path, value) => {
        const { doc, issues } = readKeten(JSON.stringify(replaced(whole, path, value)));
        if (doc === null) expect(issues.some((issue) => issue.severity === 'error')).toBe(true);
        else expect(readKeten(writeKeten(doc)).issues).toEqual(issues);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test.each([
    ['{"format": "ketenstroom/1",\n "workspace": }', 2, 15],
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['{"a": "x\ny"}', 1, 7],
    ['{"a" 1}', 1, 6],
    ['{} {}', 1, 4],
    ['nul', 1, 1],
    ['', 1, 1],
  ])('broken JSON says where: %j', (text, line, column) => {
    expect(readKeten(text)).toEqual({ doc: null, issues: [{ code: 'json-broken', severity: 'error', line, column }] });
  });

  test.each(['{}', '[]', 'null', '3', '"ketenstroom/1"', '{"format": "ketenstroom"}', '{"format": "ketenstroom/0"}', '{"format": "ketenstroom/1.5"}', '{"format": "other/1"}', '{"format": 1}'])(
    'not this format: %s',
    (text) => {
      expect(codesOf(text)).toEqual(['unknown-format']);
    },
  );

  test('a newer version is refused by its number, before anything else is looked at', () => {
    expect(readKeten('{"format": "ketenstroom/7", "workspace": 3}').issues).toEqual([{ code: 'format-too-new', severity: 'error', facts: { version: 7, known: FORMAT_VERSION } }]);
  });

  test('every fault of the shape is named with its path and its record', () => {
    const file = { ...fileOf(blank), variables: [{ kind: 'stock', id: 's', name: 'Level' }, { kind: 'tank', id: 't' }], indicators: 'none' };
    const { doc, issues } = readKeten(JSON.stringify(file));
    expect(doc).toBeNull();
    expect(issues).toContainEqual({ code: 'schema-missing', severity: 'error', item: 's', variable: 'Level', facts: { path: 'variables[0].initial', expected: 'string' } });
    expect(issues).toContainEqual({ code: 'schema-value', severity: 'error', item: 't', facts: { path: 'variables[1].kind', found: 'tank', allowed: ['stock', 'flow', 'auxiliary'] } });
    expect(issues).toContainEqual({ code: 'schema-type', severity: 'error', facts: { path: 'indicators', expected: 'array', found: 'string' } });
  });

  test('a list of faults has an end, and says how many there are more', () => {
    const { issues } = readKeten(JSON.stringify({ ...fileOf(blank), links: Array.from({ length: 500 }, () => 0) }));
    expect(issues).toHaveLength(MAX_ISSUES + 1);
    expect(issues.at(-1)).toEqual({ code: 'schema-more', severity: 'error', facts: { count: 500 - MAX_ISSUES } });
  });

  test('an id twice, and a reference to nothing or to something else', () => {
    const link = { from: 's', to: 's', polarity: '+', delay: false, source: 'opinion' };
    const stock = { kind: 'stock', id: 's', name: 'S', label: {}, initial: '1', inflows: [], outflows: [], units: '', doc: {} };
    const file = { ...fileOf(blank), variables: [stock, stock] };
    expect(readKeten(JSON.stringify(file)).issues).toEqual([{ code: 'duplicate-id', severity: 'error', item: 's', facts: { id: 's', kind: 'stock' } }]);
    const dangling = { ...fileOf(blank), variables: [{ ...stock, inflows: ['gone', 's'] }], links: [{ ...link, id: 'l' }] };
    expect(readKeten(JSON.stringify(dangling)).issues).toEqual(['gone', 's'].map((id) => ({ code: 'dangling-reference', severity: 'error', item: 's', variable: 'S', facts: { field: 'inflows', id, kind: 'stock' } })));
  });

  test('a file nested beyond the limit, also one that would exhaust the stack', () => {
    for (const depth of [MAX_DEPTH + 1, 200_000]) {
      expect(codesOf(`${'['.repeat(depth)}${']'.repeat(depth)}`)).toEqual(['json-too-deep']);
    }
  });

  test('keys that objects have by birth are harmless', () => {
    const text = JSON.stringify(fileOf(blank)).replace('"workspace":{', '"__proto__":{"polluted":1},"workspace":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},');
    const { doc } = readKeten(text);
    expect(doc).not.toBeNull();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect([...(doc as Document).items.values()].every((item) => !('polluted' in item))).toBe(true);
    expect(codesOf({ ...fileOf(blank), perspectives: [{ id: 'p', name: {}, vocabulary: {}, overrides: { constructor: 1 }, links: [] }] })).toEqual(['schema-id']);
    expect(codesOf({ ...fileOf(blank), reserved: [{ kind: 'pulse', id: 'toString' }] })).toEqual(['schema-id']);
  });

  test('bytes that are not UTF-8, and a byte-order mark', () => {
    const bytes = new TextEncoder().encode(writeKeten(blank));
    expect(openFile('x.keten.json', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes])).doc).toEqual(blank);
    expect(openFile('x.keten.json', new Uint8Array([...bytes.slice(0, -3), 0xff, 0xfe])).doc).toBeNull();
  });
});

describe('tables of data', () => {
  const table = (rows: readonly (readonly unknown[])[]): object => ({ ...fileOf(blank), dataFiles: [{ id: 'd', name: 'd.csv', sheets: [{ name: '', rows }] }] });

  test('a row is a line, however long', () => {
    const rows = [Array.from({ length: 80 }, (_, at) => at / 7), ['Time', null, 'a "b"']];
    const { doc } = readKeten(JSON.stringify(table(rows)));
    const lines = writeKeten(doc as Document).split('\n').map((line) => line.trim().replace(/,$/, ''));
    for (const row of rows) expect(lines).toContain(`[${row.map((cell) => JSON.stringify(cell)).join(', ')}]`);
  });

  test('a cell that is no cell is named', () => {
    expect(readKeten(JSON.stringify(table([[1, [2]]]))).issues).toEqual([
      { code: 'schema-type', severity: 'error', item: 'd', variable: 'd.csv', facts: { path: 'dataFiles[0].sheets[0].rows[0][1]', expected: 'cell', found: 'array' } },
    ]);
  });
});

describe('what is too much', () => {
  test.each([
    ['variables', { variables: Array.from({ length: MODEL_LIMITS.variables + 1 }, () => 0) }],
    ['elements', { dimensions: [{ elements: Array.from({ length: MODEL_LIMITS.elements }, () => 'a') }, { elements: ['b'] }] }],
    ['cells', { dataFiles: [{ sheets: [{ rows: [Array.from({ length: MODEL_LIMITS.cells }, () => 1)] }] }] }],
  ])('%s are counted, and refused at once', (what, sections) => {
    const limit = MODEL_LIMITS[what as keyof typeof MODEL_LIMITS];
    expect(readKeten(JSON.stringify({ ...fileOf(blank), ...sections })).issues).toEqual([{ code: 'file/too-many', severity: 'error', facts: { what, count: limit + 1, limit } }]);
  });
});

describe('versions', () => {
  test('there is a step from each version to the next, and no other', () => {
    expect(MIGRATIONS).toHaveLength(FORMAT_VERSION - 1);
  });

  test('a file passes every step behind its own version once, in order', () => {
    const steps = [2, 3, 4, 5].map((version): Migration => (file) => ({ ...file, passed: [...(file['passed'] as number[]), version] }));
    for (const from of [1, 2, 3, 4, 5]) {
      expect(migrated({ passed: [] }, from, steps)).toEqual({ passed: [2, 3, 4, 5].filter((version) => version > from) });
    }
  });
});

/** One file per version, with every kind of record and every field that version had. They stay for ever. */
const FIXTURES = join(import.meta.dirname, 'fixtures');
const SAMPLES = readdirSync(FIXTURES).filter((name) => /^ketenstroom-\d+\.keten\.json$/.test(name));

describe('files of every version', () => {
  test('there is a sample of each', () => {
    expect(SAMPLES).toHaveLength(FORMAT_VERSION);
    const newest = JSON.parse(readFileSync(join(FIXTURES, `ketenstroom-${FORMAT_VERSION}.keten.json`), 'utf8')) as { reserved: readonly { kind: string }[] };
    expect(Object.keys(fileSchema.shape).filter((section) => !(section in newest))).toEqual([]);
    expect(newest.reserved.map((record) => record.kind).sort()).toEqual([...RESERVED_KINDS].sort());
  });

  test.each(SAMPLES)('%s opens, and is written as the newest version', (name) => {
    const text = readFileSync(join(FIXTURES, name), 'utf8');
    const { doc, issues } = readKeten(text);
    expect(issues).toEqual([]);
    const written = writeKeten(doc as Document);
    expect(readKeten(written).doc).toEqual(doc);
    if (text.includes(`"ketenstroom/${FORMAT_VERSION}"`)) expect(written).toBe(text);
  });
});

test('the published JSON Schema is the one the reader uses', async () => {
  await expect(ketenJsonSchema()).toMatchFileSnapshot(join(MODELS, `ketenstroom-${FORMAT_VERSION}.schema.json`));
});

/** `whole` with the value at a place replaced; `path` picks an entry at each level until there is none. */
function replaced(whole: unknown, [pick = 0, ...path]: readonly number[], value: unknown): unknown {
  if (typeof whole !== 'object' || whole === null) return value;
  const keys = Object.keys(whole);
  const key = keys[pick % Math.max(1, keys.length)];
  if (key === undefined) return value;
  const entry = path.length === 0 ? value : replaced((whole as Record<string, unknown>)[key], path, value);
  return Array.isArray(whole) ? whole.map((own: unknown, at) => (String(at) === key ? entry : own)) : { ...whole, [key]: entry };
}
