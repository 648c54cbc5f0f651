import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { readCells, type TextDelimiter } from '../../src/formats/table/read-cells.js';
import { tableCell } from '../../src/formats/table/write-table.js';
import { MAX_CELLS, MAX_DATA_BYTES, MAX_INFLATED_BYTES } from '../../src/formats/workbook/limits.js';
import { readDataFile } from '../../src/formats/workbook/read-data-file.js';
import type { Cell, DataFile } from '../../src/model/data-file.js';

type Rows = readonly (readonly Cell[])[];

/** Rows and cells as a reader gives them: nothing behind the last value. */
function trimmed(rows: Rows): Rows {
  const result = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return result.slice(0, result.findLastIndex((row) => row.length > 0) + 1);
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  // The writer of XLS files that the test uses rounds numbers at the very ends of what there is.
  fc.double({ noNaN: true, min: -1e200, max: 1e200 }).map((value) => (Math.abs(value) < 1e-200 ? 0 : value)),
  fc.string({ unit: fc.constantFrom('a', 'é', 'Z', ',', '"', '&', '<', 'த'), minLength: 1, maxLength: 6 }),
);
const rows = fc.array(fc.array(cell, { maxLength: 6 }), { minLength: 1, maxLength: 6 }).map(trimmed).filter((all) => all.length > 0);

function bookOf(sheets: Readonly<Record<string, Rows>>, type: BookType, change: (book: WorkBook) => void = () => undefined): Uint8Array {
  const book = utils.book_new();
  for (const [name, content] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(content.map((row) => [...row])), name);
  change(book);
  return new Uint8Array(write(book, { type: 'array', bookType: type }) as ArrayBuffer);
}

async function read(name: string, bytes: Uint8Array, use?: Parameters<typeof readDataFile>[2]): Promise<DataFile> {
  const file = await readDataFile(name, bytes, use);
  if (!('kind' in file)) throw new Error(`${file.code} ${JSON.stringify(file.facts)}`);
  return file;
}
const codeOf = async (name: string, bytes: Uint8Array, use?: Parameters<typeof readDataFile>[2]): Promise<string> => {
  const file = await readDataFile(name, bytes, use);
  return 'kind' in file ? 'read' : file.code;
};

describe('a workbook', () => {
  test.each(['xlsx', 'biff8'] as const)('%s gives back the cells that were written', async (type) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const file = await read('d', bookOf({ One: first, Two: second }, type));
        expect(file.sheets).toEqual([{ name: 'One', rows: first }, { name: 'Two', rows: second }]);
      }),
      { seed: 20261125, numRuns: 40 },
    );
  });

  test('brings the names of its cell ranges, those of one sheet behind its name', async () => {
    const file = await read(
      'd',
      bookOf({ 'My sheet': [[1, 2], [3, 4]], Two: [[5]] }, 'xlsx', (book) => {
        book.Workbook = { Names: [{ Name: 'whole', Ref: "'My sheet'!$A$1:$B$2" }, { Name: 'own', Ref: 'Two!$A$1', Sheet: 1 }, { Name: 'gone', Ref: '#REF!' }, { Name: 'two', Ref: 'Two!$A$1,Two!$B$1' }] };
      }),
    );
    expect(file.names).toEqual({ whole: 'My sheet!A1:B2', 'Two!own': 'Two!A1:A1' });
  });

  test('of a formula its last value is read, of a date its serial number, of an error nothing', async () => {
    const bytes = bookOf({ S: [[1, 2, 3, 4, 5]] }, 'xlsx', (book) => {
      const sheet = book.Sheets['S'] ?? {};
      sheet['A1'] = { t: 'n', v: 7, f: 'SUM(B1:B9)' };
      sheet['B1'] = { t: 'n', v: 45000, z: 'yyyy-mm-dd' };
      sheet['C1'] = { t: 'e', v: 0x2a };
      sheet['D1'] = { t: 'b', v: true };
    });
    expect((await read('d', bytes)).sheets[0]?.rows).toEqual([[7, 45000, null, 1, 5]]);
  });

  test('what it is called decides nothing', async () => {
    expect((await read('data.csv', bookOf({ S: [[1]] }, 'xlsx'))).sheets).toEqual([{ name: 'S', rows: [[1]] }]);
  });

  test('half a workbook, or something else in a zip, is broken', async () => {
    const whole = bookOf({ S: [[1, 'a']] }, 'xlsx');
    const old = bookOf({ S: [[1, 'a']] }, 'biff8');
    expect(await codeOf('d.xlsx', whole.subarray(0, whole.length >> 1))).toBe('data-file-broken');
    expect(await codeOf('d.xls', old.subarray(0, 700))).toBe('data-file-broken');
    expect(await codeOf('d.xlsx', zipSync({ 'readme.txt': strToU8('hello') }))).toBe('data-file-broken');
  });
});

/** An old workbook record by record: a type, then bytes. */
const record = (type: number, ...bytes: readonly number[]): number[] => [type & 255, type >> 8, bytes.length & 255, bytes.length >> 8, ...bytes];
const text = (letters: string): number[] => [...letters].map((letter) => letter.charCodeAt(0));
const BEGIN = [0x00, 0x06];

/** A sheet `S` with 7 in A1, a formula that came to 2.5 in B2, and what `globals` says of the whole. */
function oldWorkbook(globals: readonly number[], formula: readonly number[] = [0x1e, 1, 0]): Uint8Array {
  const value = [...new Uint8Array(new Float64Array([2.5]).buffer)];
  const sheet = [
    ...record(0x809, ...BEGIN, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    ...record(0x27e, 0, 0, 0, 0, 0, 0, ...[(7 << 2) | 2, 0, 0, 0]),
    ...record(0x06, 1, 0, 1, 0, 0, 0, ...value, 0, 0, 0, 0, 0, 0, formula.length, 0, ...formula),
    ...record(0x0a),
  ];
  const head = record(0x809, ...BEGIN, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  const bound = (at: number): number[] => record(0x85, at & 255, (at >> 8) & 255, 0, 0, 0, 0, 1, 0, ...text('S'));
  const before = head.length + bound(0).length + globals.length + record(0x0a).length;
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, 'Workbook', new Uint8Array([...head, ...bound(before), ...globals, ...record(0x0a), ...sheet]));
  return new Uint8Array(CFB.write(file, { type: 'array' }) as unknown as ArrayBuffer);
}

describe('an old workbook', () => {
  const ownSheets = [...record(0x1ae, 1, 0, 1, 4), ...record(0x17, 1, 0, 0, 0, 0, 0, 0, 0)];
  const name = (called: string, meaning: readonly number[], sheet = 0): number[] => record(0x18, 0, 0, 0, called.length, meaning.length, 0, 0, 0, sheet, 0, 0, 0, 0, 0, 0, ...text(called), ...meaning);
  const BLOCK = [0x3b, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0];

  test('brings its numbers, the last values of its formulas, and its names of cells', async () => {
    const file = await read('d.xls', oldWorkbook([...ownSheets, ...name('whole', BLOCK), ...name('one', [0x3a, 0, 0, 1, 0, 1, 0]), ...name('sum', [0x1e, 1, 0])]));
    expect(file.sheets).toEqual([{ name: 'S', rows: [[7], [null, 2.5]] }]);
    expect(file.names).toEqual({ whole: 'S!A1:B2', one: 'S!B2:B2' });
  });

  test('no formula is read, so none can lead a reader in circles', async () => {
    // Signs of formulas that say they go on behind their end.
    const endless = [0x19, 0x04, 0xff, 0xff, 0x20, 0x20, 0x20];
    const file = await read('d.xls', oldWorkbook([...ownSheets, ...record(0x18, 0, 0, 0, 1, 200, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 120, ...endless), ...record(0x4bc, ...endless), ...record(0x221, ...endless)], endless));
    expect([file.sheets[0]?.rows, file.names]).toEqual([[[7], [null, 2.5]], undefined]);
  });

  test('one with a password, or from before Excel 5, is refused', async () => {
    expect(await codeOf('d.xls', oldWorkbook(record(0x2f, 0, 0, 1, 2, 3, 4)))).toBe('data-file-broken');
    const older = CFB.utils.cfb_new();
    CFB.utils.cfb_add(older, 'Book', new Uint8Array(record(0x809, 0, 4, 5, 0)));
    expect(await codeOf('d.xls', new Uint8Array(CFB.write(older, { type: 'array' }) as unknown as ArrayBuffer))).toBe('data-file-broken');
  });

  test('chains of sectors that run in circles end', async () => {
    const bytes = bookOf({ S: Array.from({ length: 200 }, (_, row) => [row, `text ${row}`]) }, 'biff8');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const table = (view.getInt32(76, true) + 1) * 512;
    const sectors = Math.floor(bytes.length / 512) - 1;
    // Every sector is followed by itself; then each by the one before it.
    for (const next of [(at: number): number => at, (at: number): number => Math.max(0, at - 1)]) {
      for (let at = 0; at < sectors; at++) view.setInt32(table + at * 4, next(at), true);
      expect(await codeOf('d.xls', bytes)).toBe('data-file-broken');
    }
  });

  test('whatever bytes of it are changed, it is read or refused, and soon', async () => {
    const base = bookOf({ S: Array.from({ length: 40 }, (_, row) => [row, row / 7, `text ${row}`]) }, 'biff8');
    const change = fc.tuple(fc.oneof(fc.nat(1023), fc.nat(base.length - 1)), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 8 }), async (changes) => {
        const bytes = base.slice();
        for (const [at, value] of changes) bytes[at] = value;
        expect(await codeOf('d.xls', bytes)).toMatch(/^(read|data-file-[a-z-]+)$/);
      }),
      { seed: 20261201, numRuns: 300 },
    );
  });
});

describe('bombs', () => {
  const XML = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const withSheet = (sheet: Uint8Array): Uint8Array =>
    zipSync(
      {
        '[Content_Types].xml': strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        ),
        '_rels/.rels': strToU8(`<Relationships><Relationship Id="r1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
        'xl/workbook.xml': strToU8(`<workbook ${XML} xmlns:r="${REL}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`),
        'xl/_rels/workbook.xml.rels': strToU8(`<Relationships><Relationship Id="r1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
        'xl/worksheets/sheet1.xml': sheet,
      },
      { level: 1 },
    );
  const cells = (all: string): Uint8Array => withSheet(strToU8(`<worksheet ${XML}><sheetData>${all}</sheetData></worksheet>`));

  test('a part that would inflate beyond the limit is refused, also when it says it is small', async () => {
    const bomb = withSheet(new Uint8Array(MAX_INFLATED_BYTES + 1));
    expect(bomb.length).toBeLessThan(MAX_INFLATED_BYTES / 100);
    expect(await codeOf('d.xlsx', bomb)).toBe('data-file-too-large');
    // The sizes stand in the directory at the end: let it claim ten bytes.
    const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
    for (let at = bomb.length - 1024; at < bomb.length - 46; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await codeOf('d.xlsx', bomb)).toBe('data-file-too-large');
  });

  test('cells at the far edge do not make a sheet of millions of cells', async () => {
    expect((await read('d.xlsx', cells('<row r="2"><c r="B2"><v>7</v></c></row>'))).sheets).toEqual([{ name: 'S', rows: [[], [null, 7]] }]);
    const edge = Array.from({ length: 200 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`).join('');
    expect(await codeOf('d.xlsx', cells(edge))).toBe('data-file-too-large');
  });

  test('a file over the size is not looked into', async () => expect(await codeOf('d.csv', new Uint8Array(MAX_DATA_BYTES + 1))).toBe('data-file-too-large'));

  test('a text table of too many cells, or one that would be when turned, is refused', async () => {
    expect(await codeOf('d.csv', new TextEncoder().encode(',1'.repeat(MAX_CELLS + 2)))).toBe('data-file-too-large');
    const turned = `Time${'\t1'.repeat(3000)}\n${'name\t1\n'.repeat(3000)}`;
    expect(await codeOf('run.tab', new TextEncoder().encode(turned), { isRun: true })).toBe('data-file-too-large');
    const dat = Array.from({ length: 3000 }, (_, at) => `v${at}\n${at}\t1\n`).join('');
    expect(await codeOf('run.dat', new TextEncoder().encode(dat), { isRun: true })).toBe('data-file-too-large');
  });

  test('any bytes at all are read or refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), async (bytes, start) => {
        expect(await codeOf('d', new Uint8Array([...start, ...bytes]))).toMatch(/^(read|data-file-[a-z-]+)$/);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });
});

describe('a text table', () => {
  test.each([',', ';', '\t', '|'] as const)('parted by %j gives back its cells, with any line ends', (delimiter: TextDelimiter) => {
    fc.assert(
      fc.property(rows, fc.constantFrom('\n', '\r\n', '\r'), (table, end) => {
        const text = table.map((row) => row.map((value) => (typeof value === 'number' ? String(value) : tableCell(value ?? '', delimiter === '\t' ? '\t' : ',')).replace(/^[^"].*[|;].*$/, '"$&"')).join(delimiter)).join(end);
        fc.pre(!table.some((row) => row.some((value) => typeof value === 'string' && (/^\s|\s$|^[=+@-]/.test(value) || (delimiter === '\t' && value.includes('"'))))));
        expect(readCells(text, delimiter)).toEqual(table);
      }),
      { seed: 20261127 },
    );
  });

  test.each([
    ['a;b\n1,5;2', [['a', 'b'], [1.5, 2]]],
    ['a,b\n1.5,2', [['a', 'b'], [1.5, 2]]],
    ['a\tb, c\n1\t2', [['a', 'b, c'], [1, 2]]],
    ['"a,b";c\n1;2', [['a,b', 'c'], [1, 2]]],
    ['a|b\n1|2', [['a', 'b'], [1, 2]]],
    ['Time\t,Col1\t,Col2\n1\t ,1\t ,2', [['Time', 'Col1', 'Col2'], [1, 1, 2]]],
    ['\ufeffa\n\n1', [['a'], [], [1]]],
    ['1e3,-.5,+2,1.,0x10,Infinity,NaN', [[1000, -0.5, 2, 1, '0x10', 'Infinity', 'NaN']]],
  ])('%j', async (text, expected) => expect((await read('d.csv', new TextEncoder().encode(text))).sheets).toEqual([{ name: '', rows: expected }]));

  test('the tab of a call is its delimiter, where it is one', async () => {
    const bytes = new TextEncoder().encode('1,5;2,5\n3,5;4,5');
    expect((await read('d', bytes, { tab: ',' })).sheets[0]?.rows).toEqual([[1, '5;2', 5], [3, '5;4', 5]]);
    expect((await read('d', bytes, { tab: 'Sheet1' })).sheets[0]?.rows).toEqual([[1.5, 2.5], [3.5, 4.5]]);
  });

  test('Latin-1 is read as such; what is no text is refused', async () => {
    expect((await read('d', new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x31]))).sheets[0]?.rows).toEqual([['café', 1]]);
    expect(await codeOf('d', new Uint8Array([1, 0, 2]))).toBe('data-file-not-a-table');
    expect(await codeOf('d', new Uint8Array())).toBe('data-file-not-a-table');
  });
});

describe('the table of another run', () => {
  const COLUMNS = [['Time', 'a[X]', 'b'], [0, 1, 5], [1, 2, null]];
  test.each([
    ['columns', 'Time\ta[X]\tb\n0\t1\t5\n1\t2\t\n'],
    ['columns with bare carriage returns', 'Time,a[X],b\r0,1,5\r1,2,\r'],
    ['rows', 'Time\t0\t1\na[X]\t1\t2\nb\t5\n'],
    ["Vensim's .dat", 'a[X]\n0\t1\n1\t2\nb\n0\t5\n'],
  ])('%s', async (_, text) => {
    const { sheets, isRun } = await read('run', new TextEncoder().encode(text), { isRun: true });
    expect([isRun, sheets[0]?.rows.map((row) => [...row, null, null].slice(0, 3))]).toEqual([true, COLUMNS]);
  });

  test('a text without numbers under names is none', async () => {
    for (const text of ['a,b\nc,d', 'only a line', '1,2\n3,4']) expect(await codeOf('run', new TextEncoder().encode(text), { isRun: true })).toBe('data-file-not-a-table');
  });
});

test('the same name gives the same record, so that a converted model is the same every time', async () => {
  const bytes = new TextEncoder().encode('1,2');
  expect(await read('Data.csv', bytes)).toEqual(await read('Data.csv', bytes));
});
