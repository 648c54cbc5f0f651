import { describe, expect, test } from 'vitest';
import { similarTo } from '../../src/cli/load-data.js';
import { run } from '../../src/cli/run.js';
import { fakeTerminal } from './fake-terminal.js';

const CONTROL = 'INITIAL TIME = 0 ~~|\nFINAL TIME = 2 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = TIME STEP ~~|\n';
const model = (equations: string): string => `{UTF-8}\n${equations}\n${CONTROL}`;
const PRICES = model("price := GET DIRECT DATA('prices.csv',',','A','B2') ~~|\ncost = price * 2 ~~|");

async function at(argv: string, files: Readonly<Record<string, string>>): Promise<{ code: number; out: string; err: string; codes: string[]; files: Map<string, string> }> {
  const terminal = fakeTerminal(files);
  const code = await run(argv.split(' '), terminal.io);
  const codes = `${terminal.err()}${argv.startsWith('check') ? terminal.out() : ''}`.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
  return { code, out: terminal.out(), err: terminal.err(), codes, files: terminal.files };
}
const columnOf = (csv: string, name: string): (string | undefined)[] => {
  const [header = '', ...rows] = csv.trim().split('\n');
  return rows.map((row) => row.split(',')[header.split(',').indexOf(name)]);
};

describe('data beside the model file', () => {
  test('is read, and travels into the converted model', async () => {
    const files = { 'm/prices.mdl': PRICES, 'm/prices.csv': 't,p\n0,1\n2,5' };
    const plain = await at('simulate m/prices.mdl', files);
    expect([plain.code, plain.err, columnOf(plain.out, 'cost')]).toEqual([0, '', ['2', '6', '10']]);
    const converted = await at('convert m/prices.mdl else/whole.keten.json', files);
    expect([converted.code, converted.err]).toEqual([0, '']);
    const whole = await at('simulate else/whole.keten.json', { 'else/whole.keten.json': converted.files.get('else/whole.keten.json') ?? '' });
    expect([whole.code, whole.err, columnOf(whole.out, 'cost')]).toEqual([0, '', ['2', '6', '10']]);
  });

  test('that is not there is said with the file and its variables', async () => {
    const simulated = await at('simulate m/prices.mdl', { 'm/prices.mdl': PRICES, 'prices.csv': 't,p\n0,1' });
    expect([simulated.code, simulated.out, simulated.codes]).toEqual([1, '', ['data-file-missing']]);
    expect(simulated.err).toContain('"prices.csv"');
    expect((await at('check m/prices.mdl', { 'm/prices.mdl': PRICES })).codes).toEqual(['data-file-missing']);
    const converted = await at('convert m/prices.mdl m/p.keten.json', { 'm/prices.mdl': PRICES });
    expect([converted.code, converted.codes]).toEqual([0, ['data-file-missing']]);
  });

  test.each(['../prices.csv', '/etc/prices.csv', 'http://x/prices.csv'])('%s is not looked for', async (name) => {
    const files = { 'm/a.mdl': PRICES.replace('prices.csv', name), 'prices.csv': 't,p\n0,1', '/etc/prices.csv': 't,p\n0,1' };
    expect((await at('check m/a.mdl', files)).codes).toEqual(['data-file-outside']);
  });

  test('that is broken is said once, as broken', async () => {
    expect((await at('check m/a.mdl', { 'm/a.mdl': PRICES, 'm/prices.csv': 'PK\u0003\u0004nothing' })).codes).toEqual(['data-file-broken']);
  });

  test('of another name is taken where it is the only one like it, and said', async () => {
    const renamed = await at('simulate m/a.mdl', { 'm/a.mdl': PRICES, 'm/prices down.csv': 't,p\n0,1' });
    expect([renamed.code, renamed.codes]).toEqual([0, ['data-file-similar']]);
    const tag = model("x = GET DIRECT CONSTANTS('?tag',',','B1') ~~|");
    expect(await at('simulate m/a.mdl', { 'm/a.mdl': tag, 'm/TAG.csv': 'a,5' })).toMatchObject({ code: 0, err: '' });
  });

  test.each([
    ['d.xls', ['d.xlsx', 'd.csv'], 'd.xlsx'],
    ['d.xls', ['d.xlsx', 'd.xlsm'], null],
    ['d.csv', ['d down.csv', 'e.csv'], 'd down.csv'],
    ['d.csv', ['d down.csv', 'd across.csv'], null],
    ['d.csv', ['d.xlsx'], null],
    ['?Tag', ['tag.csv', 'tags.csv'], 'tag.csv'],
    ['?', ['a.csv'], null],
    ['d.pdf', ['d.csv'], null],
  ])('for %s, of %j: %j', (file, names, expected) => expect(similarTo(file, names)).toBe(expected));
});

describe('tables of other runs beside the model file', () => {
  const FED = model('x ~~|\ny = x + 1 ~~|\nz = 2 ~~|');

  test('feed data without an equation; the table of a run of the model itself comes last', async () => {
    const files = { 'm/fed.mdl': FED, 'm/a own.tab': 'Time\tx\ty\tz\n0\t90\t91\t2', 'm/data.tab': 'Time\tx\tz\n0\t1\t7\n2\t3\t7', 'm/notes.txt': 'x marks the spot' };
    const { code, out, codes } = await at('simulate m/fed.mdl', files);
    expect([code, codes, columnOf(out, 'y'), columnOf(out, 'z')]).toEqual([0, ['data-run-chosen'], ['2', '3', '4'], ['2', '2', '2']]);
  });

  test('several together give what one of them lacks', async () => {
    const both = model('x ~~|\nw ~~|\ny = x + w ~~|');
    const { code, err, out } = await at('simulate m/b.mdl', { 'm/b.mdl': both, 'm/one.csv': 'Time,x\n0,1', 'm/two.dat': 'w\n0\t10\n' });
    expect([code, err, columnOf(out, 'y')]).toEqual([0, '', ['11', '11', '11']]);
  });

  test('none at all is said with the variables', async () => expect((await at('check m/fed.mdl', { 'm/fed.mdl': FED })).codes).toContain('data-run-missing'));
});
