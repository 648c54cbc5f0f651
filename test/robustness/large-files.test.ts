import { describe, expect, test } from 'vitest';
import { MODEL_LIMITS } from '../../src/formats/model-limits.js';
import { MAX_FILE_BYTES, openFile } from '../../src/formats/open-file.js';
import { aux, errorsIn, mdlFile, outcomeOf, variableCount, xmileFile } from './outcome.js';

/** Seconds of the processor in which a file has to be refused or to have run, however busy the machine. */
const SOON = 20;
/** As much of a file as there may be. */
function filled(start: string, unit: string): Uint8Array {
  const bytes = Buffer.alloc(60_000_000, unit);
  bytes.write(start);
  return bytes;
}

function refused(name: string, content: string | Uint8Array, ...codes: readonly string[]): void {
  const outcome = outcomeOf(name, content);
  expect(outcome.doc).toBeNull();
  expect([...new Set(errorsIn(outcome))]).toEqual(codes);
  expect(outcome.seconds).toBeLessThan(SOON);
}

test('a file of 100 MB is refused by its size, without a look at it', () => {
  const bytes = new Proxy(new Uint8Array(0), { get: (target, key) => (key === 'length' ? 100 * 1024 * 1024 : Reflect.get(target, key) ? expect.unreachable('read') : undefined) });
  expect(openFile('model.xmile', bytes)).toEqual({ doc: null, issues: [{ code: 'file/too-large', severity: 'error', facts: { bytes: 100 * 1024 * 1024, limit: MAX_FILE_BYTES } }] });
});

describe('a file as large as fits, of one thing over and over', () => {
  test.each([
    ['tags', 'm.xmile', '<xmile>', '<a/>', 'file/too-many'],
    ['attributes', 'm.xmile', '<xmile ', ' a=""', 'file/too-many'],
    ['tags that never end', 'm.xmile', '<xmile>', '<', 'file/too-many'],
    ['instructions', 'm.xmile', '<?x', '?', 'file/too-many'],
    ['a comment', 'm.xmile', '<xmile><!--', '-', 'file/malformed'],
    ['a name', 'm.xmile', '<', 'x', 'file/malformed'],
    ['brackets of JSON', 'm.json', '', '[', 'file/too-many'],
    ['a text of JSON', 'm.json', '{"a":"', 'x', 'json-broken'],
    ['escapes of JSON', 'm.json', '{"a":"', '\\n', 'json-broken'],
    ['numbers of JSON', 'm.json', '[', '1,', 'file/too-many'],
    ['statements of .mdl', 'm.mdl', '{UTF-8}', 'a=1~~|', 'file/too-many'],
    ['lines of .mdl', 'm.mdl', '{UTF-8}', '\n', 'file/too-many'],
    ['words of .mdl', 'm.mdl', '{UTF-8}', 'aa ', 'mdl/no-equations', 'mdl/unclosed-equation', 'mdl/no-statement'],
    ['nothing', 'm.mdl', '{UTF-8}', '\0', 'file/not-text'],
  ])('%s', (_, name, start, unit, ...codes) => refused(name, filled(start, unit), ...codes));

  test('records that lack everything', () => {
    refused('m.json', `{"format":"ketenstroom/1","views":[${'{},'.repeat(300_000)}{}]}`, 'schema-hopeless');
    refused('m.json', `{"format":"ketenstroom/1","variables":[${'{},'.repeat(5000)}{}]}`, 'schema-missing', 'schema-more');
  });

  test('namespaces by the hundred thousand are looked up in no time', () => {
    const declared = Array.from({ length: 100_000 }, (_, at) => `xmlns:a${at}="b"`).join(' ');
    expect(outcomeOf('m.xmile', `<xmile ${declared}>${'<x xmlns:c="d"/>'.repeat(100_000)}<model/></xmile>`).seconds).toBeLessThan(SOON);
  });
});

describe('a hundred thousand variables', () => {
  const chain = (count: number, write: (name: string, equation: string) => string): string => Array.from({ length: count }, (_, at) => write(`v${at}`, at === 0 ? '1' : `v${at - 1} + 1`)).join('\n');
  const mdl = (name: string, equation: string): string => `${name} = ${equation} ~~|`;

  test('run', () => {
    const outcome = outcomeOf('m.xmile', xmileFile(chain(MODEL_LIMITS.variables, aux)));
    expect(errorsIn(outcome)).toEqual([]);
    expect(outcome.last.get('v99999')).toBe(100_000);
    expect(outcome.seconds).toBeLessThan(2 * SOON);
  });

  test('and one more is refused, in either format', () => {
    refused('m.xmile', xmileFile(chain(MODEL_LIMITS.variables + 1, aux)), 'file/too-many');
    refused('m.mdl', mdlFile(chain(MODEL_LIMITS.variables + 1, mdl)), 'file/too-many');
  });

  test('that name what is not there, or themselves in a circle, are told so', () => {
    const all = (equation: (at: number) => string): string => xmileFile(Array.from({ length: 20_000 }, (_, at) => aux(`v${at}`, equation(at))).join(''));
    const lost = outcomeOf('m.xmile', all((at) => `w${at}`));
    expect([lost.codes.length, new Set(lost.codes)]).toEqual([20_000, new Set(['unknown-name'])]);
    const circle = outcomeOf('m.xmile', all((at) => `v${(at + 1) % 20_000}`));
    expect(circle.codes).toEqual(['algebraic-cycle']);
    expect(lost.seconds + circle.seconds).toBeLessThan(2 * SOON);
  });
});

describe('dimensions, submodels and macros', () => {
  test.each([
    ['a thousand million elements', xmileFile(aux('a', '1'), { beside: '<dimensions><dim name="D" size="1000000000"/></dimensions>' })],
    ['more elements than a number can count', xmileFile(aux('a', '1'), { beside: '<dimensions><dim name="D" size="1e300"/></dimensions>' })],
    ['ten thousand dimensions', xmileFile(aux('a', '1'), { beside: `<dimensions>${'<dim name="D" size="1"/>'.repeat(10_000)}</dimensions>` })],
    ['ten thousand macros', xmileFile(aux('a', '1'), { beside: Array.from({ length: 10_000 }, (_, at) => `<macro name="m${at}"><eqn>1</eqn></macro>`).join('') })],
  ])('%s', (_, text) => refused('m.xmile', text, 'file/too-many'));

  test('a range of a thousand million elements', () => {
    const outcome = outcomeOf('m.mdl', mdlFile('D: (e1-e1000000000) ~~|\na[D] = 1 ~~|\nb = 2 ~~|'));
    expect(errorsIn(outcome)).toContain('mdl/range-broken');
    expect([outcome.last.get('b'), variableCount(outcome)]).toEqual([2, 2]);
  });

  test('an array of a thousand million elements is told, and the rest runs', () => {
    const dims = '<dimensions><dim name="D"/><dim name="D"/><dim name="D"/></dimensions>';
    const outcome = outcomeOf('m.xmile', xmileFile(`<aux name="a">${dims}<eqn>1</eqn></aux>${aux('b', '2')}`, { beside: '<dimensions><dim name="D" size="1000"/></dimensions>' }));
    expect(errorsIn(outcome)).toEqual(['too-many-elements']);
    expect(outcome.last.get('b')).toBe(2);
  });

  test('states without number inside an array are told too', () => {
    const outcome = outcomeOf('m.xmile', xmileFile(`<aux name="a"><dimensions><dim name="D"/></dimensions><eqn>SMTHN(TIME, 1, 1000)</eqn></aux>${aux('b', '2')}`, { beside: '<dimensions><dim name="D" size="100000"/></dimensions>' }));
    expect(errorsIn(outcome)).toEqual(['too-many-elements']);
    expect(outcome.last.get('b')).toBe(2);
    expect(outcome.seconds).toBeLessThan(2 * SOON);
  });
});

describe('circles of models', () => {
  const submodel = (name: string, variables: string): string => `<model name="${name}"><variables>${variables}</variables></model>`;
  const withModels = (root: string, ...models: readonly string[]): string => xmileFile(root).replace('</xmile>', `${models.join('')}</xmile>`);

  test.each([
    ['a module of itself', withModels('<module name="a"/>', submodel('a', `<module name="a"/>${aux('x', '1')}`))],
    ['modules of each other', withModels('<module name="a"/>', submodel('a', '<module name="b"/>'), submodel('b', '<module name="a"/>'))],
    ['modules that double', withModels('<module name="m0"/>', ...Array.from({ length: 40 }, (_, at) => submodel(`m${at}`, `<module name="l" model="m${at + 1}"/><module name="r" model="m${at + 1}"/>${aux('x', '1')}`)), submodel('m40', aux('x', '1')))],
  ])('%s', (_, text) => {
    const outcome = outcomeOf('m.xmile', text);
    expect(new Set(errorsIn(outcome))).toEqual(new Set(['modules-too-deep']));
    expect(outcome.seconds).toBeLessThan(2 * SOON);
  });

  const macro = (name: string, equation: string): string => `<macro name="${name}"><parm>x</parm><eqn>${equation}</eqn></macro>`;
  test.each([
    ['a macro that calls itself', macro('f0', 'f0(x)')],
    ['a macro that calls itself twice', macro('f0', 'f0(x) + f0(x)')],
    ['macros that call each other', macro('f0', 'f1(x) + f1(x)') + macro('f1', 'f0(x)')],
    ['macros that double', Array.from({ length: 23 }, (_, at) => macro(`f${at}`, `f${at + 1}(x) + f${at + 1}(x)`)).join('') + macro('f23', 'x')],
  ])('%s', (_, beside) => {
    const outcome = outcomeOf('m.xmile', xmileFile(aux('a', 'f0(1)') + aux('b', '2'), { beside }));
    expect(new Set(errorsIn(outcome))).toEqual(new Set(['macro-too-deep']));
    expect(outcome.last.get('b')).toBe(2);
    expect(outcome.seconds).toBeLessThan(SOON);
  });
});
