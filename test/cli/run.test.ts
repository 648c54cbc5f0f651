import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.js';
import { LANGUAGES } from '../../src/model/text.js';
import { helpText } from '../../src/wording/help/help.js';
import { ISSUE_WORDINGS } from '../../src/wording/issues.js';
import { fakeTerminal } from './fake-terminal.js';

const NS = 'xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"';
const model = (variables: string, specs = '<start>0</start><stop>2</stop><dt>1</dt>', rest = ''): string =>
  `<xmile version="1.0" ${NS} xmlns:ks="urn:ketenstroom:1"><sim_specs>${specs}</sim_specs><model><variables>${variables}</variables></model>${rest}</xmile>`;

/** A bath that fills: Water(t) = 10 + 2·t, unless somebody says otherwise. */
const BATH = model(
  '<stock name="Water"><eqn>10</eqn><inflow>tap</inflow></stock><flow name="tap"><eqn>speed*2</eqn></flow><aux name="speed"><eqn>1</eqn></aux><aux name="a, &quot;b&quot;"><eqn>0.1+0.2</eqn></aux>',
  undefined,
  `<ks:ecosystem>
    <ks:variable name="speed" id="speed-1"/>
    <ks:intervention id="i-1" slug="open_wider" rank="0"><ks:name><ks:nl>Kraan verder open</ks:nl><ks:en>Open wider</ks:en></ks:name>
      <ks:changes><ks:change parameter="speed-1" op="multiply" value="10" start="1" ramp="0"/></ks:changes><ks:costs/><ks:expected/></ks:intervention>
    <ks:scenario id="s-1" slug="fast" rank="0"><ks:name><ks:nl>Snel</ks:nl></ks:name><ks:placements/><ks:overrides><ks:override parameter="speed-1">3</ks:override></ks:overrides><ks:doc/></ks:scenario>
  </ks:ecosystem>`,
);
const STOPS = model('<stock name="x"><eqn>2</eqn><inflow>grow</inflow></stock><flow name="grow"><eqn>SQRT(4 - x)</eqn></flow>', '<start>0</start><stop>9</stop><dt>1</dt>');

async function at(argv: string, files: Readonly<Record<string, string>> = { 'bath.xmile': BATH }): Promise<{ code: number; out: string; err: string; files: Map<string, string> }> {
  const terminal = fakeTerminal(files);
  const code = await run(argv.match(/"[^"]*"|\S+/g)?.map((word) => word.replace(/^"|"$/g, '')) ?? [], terminal.io);
  return { code, out: terminal.out(), err: terminal.err(), files: terminal.files };
}
const columnOf = (csv: string, name: string): string[] => {
  const [header = '', ...rows] = csv.trim().split('\n');
  const column = header.split(',').indexOf(name);
  return rows.map((row) => row.split(',')[column] ?? '');
};

describe('simulate', () => {
  test('writes Time first, names as in the file, numbers that read back the same', async () => {
    expect(await at('simulate bath.xmile')).toMatchObject({
      code: 0,
      err: '',
      out: 'Time,Water,tap,speed,"a, ""b"""\n0,10,2,1,0.30000000000000004\n1,12,2,1,0.30000000000000004\n2,14,2,1,0.30000000000000004\n',
    });
  });

  test('tab and json hold the same numbers', async () => {
    expect((await at('simulate bath.xmile --format tab')).out.split('\n')[1]).toBe('0\t10\t2\t1\t0.30000000000000004');
    expect(JSON.parse((await at('simulate bath.xmile --format json')).out)).toEqual({ Time: [0, 1, 2], Water: [10, 12, 14], tap: [2, 2, 2], speed: [1, 1, 1], 'a, "b"': Array(3).fill(0.1 + 0.2) });
  });

  test.each([
    ['--set speed=5', ['10', '20', '30']],
    ['--set tap=1', ['10', '11', '12']],
    ['--set Water=0', ['0', '2', '4']],
    ['--scenario fast', ['10', '16', '22']],
    ['--scenario SNEL', ['10', '16', '22']],
    ['--scenario s-1 --set speed=4', ['10', '18', '26']],
    ['--intervention open_wider', ['10', '12', '32']],
    ['--intervention "kraan verder OPEN"', ['10', '12', '32']],
    ['--intervention "Open wider" --scenario fast', ['10', '16', '76']],
    ['--intervention i-1 --set speed=2', ['10', '14', '54']],
  ])('%s', async (options, water) => {
    const { code, out } = await at(`simulate bath.xmile ${options}`);
    expect(code).toBe(0);
    expect(columnOf(out, 'Water')).toEqual(water);
  });

  test('another step saves every step of its own', async () => {
    expect(columnOf((await at('simulate bath.xmile --dt 0.5')).out, 'Time')).toEqual(['0', '0.5', '1', '1.5', '2']);
  });

  test('--output writes the file and nothing on the screen', async () => {
    const { code, out, files } = await at('simulate bath.xmile --output rows.csv');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(files.get('rows.csv')?.split('\n')[0]).toBe('Time,Water,tap,speed,"a, ""b"""');
  });

  test('a run that stops early says why, keeps the rows until then, and exits with 3', async () => {
    const { code, out, err } = await at('simulate x.xmile', { 'x.xmile': STOPS });
    expect(code).toBe(3);
    expect(out.startsWith('Time,x,grow\n0,2,')).toBe(true);
    expect(out).not.toContain('NaN');
    expect(err).toMatch(/^x\.xmile\tnot-a-number\t/);
  });

  test('a model that cannot run writes its issues and no rows; --partial runs what depends on nothing broken', async () => {
    const broken = model('<aux name="ok"><eqn>4</eqn></aux><aux name="bad"><eqn>nowhere + 1</eqn></aux><aux name="follows"><eqn>bad*2</eqn></aux>');
    const refused = await at('simulate m.xmile --output rows.csv', { 'm.xmile': broken });
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.files.has('rows.csv')).toBe(false);
    expect(refused.err).toMatch(/^m\.xmile\tunknown-name\tbad\t0-7\t/m);
    const partial = await at('simulate m.xmile --partial', { 'm.xmile': broken });
    expect(partial.code).toBe(0);
    expect(columnOf(partial.out, 'ok')).toEqual(['4', '4', '4']);
    expect(partial.out.split('\n')[0]).toBe('Time,ok');
  });

  test('stops quietly when nobody reads any longer', async () => {
    const terminal = fakeTerminal({ 'bath.xmile': BATH }, { reads: 1 });
    expect(await run(['simulate', 'bath.xmile'], terminal.io)).toBe(0);
  });
});

describe('check and convert', () => {
  test('check prints file, code, variable, range, message and line of the file on one line each, and exits with 1 on errors', async () => {
    const { code, out } = await at('check m.xmile', { 'm.xmile': model('<aux name="speed"><eqn>1</eqn></aux><aux name="y"><eqn>2 * sped</eqn></aux>') });
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.includes('\ty\t'))).toEqual(['m.xmile\tunknown-name\ty\t4-8\t"sped" does not exist. Do you mean speed?\t1']);
  });

  test('a file with twenty errors shows twenty, each with variable, range and line', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `v${at}`);
    const xmile = model(`\n${names.map((name) => `<aux name="${name}">\n<eqn>1 + nowhere</eqn></aux>`).join('\n')}\n`);
    const vensim = `{UTF-8}\n${names.map((name) => `${name} =\n\t1 + nowhere ~~|`).join('\n')}\n`;
    for (const [file, text, lineOf] of [
      ['m.xmile', xmile, (at: number) => 3 + 2 * at],
      ['m.mdl', vensim, (at: number) => 2 + 2 * at],
    ] as const) {
      const { code, out } = await at(`check ${file}`, { [file]: text });
      const errors = out.split('\n').flatMap((line) => (line.includes('\tunknown-name\t') ? [line.split('\t')] : []));
      expect(code).toBe(1);
      expect(errors).toEqual(names.map((name, each) => [file, 'unknown-name', name, '4-11', '"nowhere" does not exist.', String(lineOf(each))]));
    }
  });

  test('check of a sound model exits with 0', async () => expect((await at('check bath.xmile')).code).toBe(0));

  test('convert to Vensim gives the same numbers there, and says on standard error what is left out, once each', async () => {
    const first = await at('convert bath.xmile bath.mdl');
    expect(first).toMatchObject({ code: 0, out: '' });
    expect(first.err.split('\n').filter(Boolean).map((line) => line.split('\t').slice(0, 3))).toEqual([
      ['bath.xmile', 'not-in-vensim', 'Kraan verder open'],
      ['bath.xmile', 'not-in-vensim', 'Snel'],
    ]);
    expect(first.files.get('bath.mdl')?.startsWith('{UTF-8}')).toBe(true);
    expect((await at('simulate bath.mdl', Object.fromEntries(first.files))).out).toBe((await at('simulate bath.xmile')).out);
  });

  test('convert from Vensim to XMILE rewrites what differs, and says what XMILE has no words for', async () => {
    const files = { 'm.mdl': '{UTF-8}\nx = INTEGER(Time - 1.5) ~~|\ny = A FUNCTION OF(x) ~~|\nTIME STEP = 1 ~~|\nINITIAL TIME = 0 ~~|\nFINAL TIME = 2 ~~|\nSAVEPER = 1 ~~|\n' };
    const { code, err, files: written } = await at('convert m.mdl m.xmile', files);
    expect(code).toBe(0);
    expect(err).toMatch(/^m\.mdl\tnot-in-xmile\ty\t/);
    expect(columnOf((await at('simulate m.xmile', Object.fromEntries(written))).out, 'x')).toEqual(['-1', '0', '0']);
  });

  test('convert goes by the extension, and back to the same numbers', async () => {
    const first = await at('convert bath.xmile bath.keten.json');
    expect(first).toMatchObject({ code: 0, out: '', err: '' });
    const second = await at('convert bath.keten.json again.stmx', Object.fromEntries(first.files));
    expect(second.code).toBe(0);
    expect((await at('simulate again.stmx', Object.fromEntries(second.files))).out).toBe((await at('simulate bath.xmile')).out);
  });
});

describe('explain', () => {
  test.each(Object.keys(ISSUE_WORDINGS))('%s: the code, its message and its help', async (code) => {
    for (const language of LANGUAGES) {
      const { code: exit, out, err } = await at(`explain ${code} --language ${language}`);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      const [first, message, help, ...rest] = out.trimEnd().split('\n\n');
      expect({ first, help, rest }).toEqual({ first: code, help: helpText(code, language), rest: [] });
      expect(message?.startsWith(ISSUE_WORDINGS[code]?.[language] ?? '?')).toBe(true);
    }
  });

  test('a code that is not there exits with 2 and names the closest', async () => {
    expect(await at('explain unknwon-name')).toMatchObject({ code: 2, out: '', err: 'There is no issue with the code "unknwon-name". Similar: unknown-name.\n' });
    expect((await at('explain units-mismatch')).err).toMatch(/units-differ/);
    expect((await at('explain constructor')).code).toBe(2);
  });
});

describe('wrong usage exits with 2 and says what is wrong', () => {
  test.each([
    ['simulate nowhere.xmile', /no file or built-in model "nowhere\.xmile"/],
    ['simulate bath.xmile --scenario slow', /no scenario "slow".*fast/],
    ['simulate bath.xmile --intervention pray', /no intervention "pray".*open_wider/],
    ['simulate bath.xmile --set height=3', /no variable "height"/],
    ['simulate bath.xmile --set speed', /NAME=VALUE/],
    ['simulate bath.xmile --set speed=fast', /"fast" is not a number/],
    ['simulate bath.xmile --dt 0', /"0" does not fit --dt/],
    ['simulate bath.xmile --method magic', /magic/],
    ['simulate bath.xmile --output /no/rows.csv', /cannot be written/],
    ['simulate bath.xmile --nonsense', /--nonsense/],
    ['simulate', /MODEL/],
    ['dance', /dance/],
    ['convert bath.xmile bath.pdf', /\.keten\.json/],
    ['', /simulate/],
  ])('%s', async (argv, says) => {
    const { code, out, err } = await at(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(says);
  });

  test('help is no wrong usage, and speaks Dutch when asked', async () => {
    const { code, out } = await at('simulate --help --language nl');
    expect(code).toBe(0);
    expect(out).toContain('tijdstap');
    expect(out).toContain('Gebruik:');
    expect(out).not.toMatch(/Usage|Options|choices|default/);
  });

  test.each([
    ['simulate bath.xmile --nonsense', 'De optie "--nonsense" bestaat niet.'], ['dance', 'De opdracht "dance" bestaat niet.'], ['simulate', 'Er ontbreekt een argument: MODEL.'],
    ['simulate bath.xmile --method magic', '"magic" past niet bij "--method <METHOD>". Kies uit: euler, rk2, rk4, rk45.'], ['check a b', 'Er zijn te veel argumenten.'],
  ])('%s, in Dutch', async (argv, says) => {
    expect((await at(`${argv} --language nl`)).err).toContain(says);
  });

  test('the language of the terminal counts', async () => {
    const terminal = fakeTerminal({}, { language: 'nl' });
    await run(['simulate', 'weg'], terminal.io);
    expect(terminal.err()).toContain('Er is geen bestand of ingebouwd model "weg".');
  });
});

test('MODEL may be the name of a built-in model', async () => {
  const converted = (await at('convert bath.xmile bath.keten.json')).files.get('bath.keten.json') ?? '';
  const terminal = fakeTerminal({}, { builtIn: { bath: converted } });
  expect(await run(['simulate', 'bath'], terminal.io)).toBe(0);
  expect(terminal.out()).toBe((await at('simulate bath.xmile')).out);
});

describe('bench', () => {
  test('prints what was measured as JSON', async () => {
    const { code, out } = await at('bench bath.xmile --rounds 3 --outputs water,TAP');
    expect(code).toBe(0);
    const spread = { median: expect.any(Number) as number, min: expect.any(Number) as number, max: expect.any(Number) as number };
    expect(JSON.parse(out)).toMatchObject({
      rounds: 3, variables: 4, steps: 2, parse: spread, compile: spread, emitToFirstResult: spread, run: { outputs: ['Water', 'tap'], stored: spread, all: spread },
    });
  });

  test.each([['bench bath.xmile --outputs nothing', 2], ['bench bath.xmile --rounds 1.5', 2], ['bench nothing', 2]])('%s exits with %i', async (argv, code) => {
    expect((await at(argv)).code).toBe(code);
  });
});
