import { describe, expect, test } from 'vitest';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { svgFile } from '../../src/view/chart/svg-file.js';
import { csvFile } from '../../src/view/chart/csv-file.js';
import { issueLine } from '../../src/cli/issue-lines.js';
import { HOSTILE_NAMES } from '../fuzz/words.js';
import { aux, errorsIn, mdlFile, outcomeOf, xmileFile } from './outcome.js';

const quoted = (name: string): string => `"${name.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n')}"`;
/** Names that are some; the others are no text of a file, or no name. */
const NAMES = HOSTILE_NAMES.filter((name) => name.trim() !== '' && !/[\u0000-\u0008]/.test(name));
/** In Vensim these are no variables of a model. */
const CONTROLS = new Set(['time step', 'final time', 'saveper']);

describe('a variable called', () => {
  test.each(NAMES)('%j has its value, in XMILE, saved and opened, and as a Vensim file', (name) => {
    const opened = outcomeOf('m.xmile', xmileFile(aux(name, '7') + aux('use of it', `${quoted(name)} + 0`)));
    expect(errorsIn(opened)).toEqual([]);
    expect(opened.last.get('use of it')).toBe(7);
    if (!opened.doc) throw new Error('no document');
    expect(outcomeOf('m.keten.json', writeKeten(opened.doc)).last.get('use of it')).toBe(7);
    expect(outcomeOf('m.xmile', exportXmile(opened.doc).text).last.get('use of it')).toBe(7);
    if (!CONTROLS.has(name)) expect(outcomeOf('m.mdl', writeMdl(opened.doc).text).last.get('use of it')).toBe(7);
  });

  test.each(NAMES.filter((name) => !CONTROLS.has(name)))('%j has its value in a Vensim file', (name) => {
    const opened = outcomeOf('m.mdl', mdlFile(`${quoted(name)} = 7 ~~|\nuse of it = ${quoted(name)} + 0 ~~|`));
    expect(errorsIn(opened)).toEqual([]);
    expect(opened.last.get('use of it')).toBe(7);
  });
});

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])('%s', (name) => {
  const n = name;
  test('names a dimension, an element, a macro, a module, a group and a unit as any other word does', () => {
    const variables = `<aux name="arr"><dimensions><dim name="${n}"/></dimensions><element subscript="${n}"><eqn>3</eqn></element><element subscript="b"><eqn>4</eqn></element></aux>
      ${aux('one', `arr[${n}]`)}${aux('sum', `SUM(arr)`)}${aux('call', `${n}(5)`)}${aux('inner', `${n}.x`)}<module name="${n}"/><group name="${n}"><entity name="one"/></group><aux name="u"><eqn>1</eqn><units>${n}</units></aux>`;
    const beside = `<dimensions><dim name="${n}"><elem name="${n}"/><elem name="b"/></dim></dimensions><macro name="${n}"><parm>${n}</parm><eqn>${n} * 2</eqn></macro>`;
    const text = xmileFile(variables, { beside }).replace('</xmile>', `<model name="${n}"><variables>${aux('x', '6')}</variables></model></xmile>`);
    const { doc, last } = outcomeOf('m.xmile', text);
    expect(Object.fromEntries(['one', 'sum', 'call', 'inner'].map((key) => [key, last.get(key)]))).toEqual({ one: 3, sum: 7, call: 10, inner: 6 });
    expect(doc && outcomeOf('m.keten.json', writeKeten(doc)).last).toEqual(last);
    expect(doc && outcomeOf('m.xmile', exportXmile(doc).text).last).toEqual(last);
  });

  test('is unknown where nothing is called so', () => {
    expect(errorsIn(outcomeOf('m.xmile', xmileFile(aux('a', n) + aux('b', `${n}(1)`))))).toEqual(['unknown-name', 'unknown-function']);
  });

  test('is harmless as an attribute, a method, a side, a unit of time, a kind and a key', () => {
    const views = `<views ${n}="1"><view ${n}="1"><aux name="a" x="1" y="1" label_side="${n}" ks:id="${n}"/></view></views>`;
    const text = xmileFile(`<aux name="a" ${n}="1" access="${n}"><eqn>1</eqn><gf type="${n}"><xscale min="0" max="1"/><ypts>0,1</ypts></gf></aux>`)
      .replace('<sim_specs>', `<sim_specs method="${n}" time_units="${n}s" ${n}="1">`).replace('</model>', `${views}</model>`);
    const { doc, last } = outcomeOf('m.xmile', text);
    expect(last.get('a')).toBe(1);
    expect(doc && outcomeOf('m.keten.json', writeKeten(doc)).last).toEqual(last);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('what leaves the product', () => {
  const HOSTILE = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '=HYPERLINK("x")', '@SUM(A1)', '+1', '-1', '\t=1', ' =1', '\u001b[2J', "'; DROP", '&lt;', ']]>', 'a,b', 'a\nb'];

  test.each(HOSTILE)('%j is no markup and no formula in any file of the app', (text) => {
    const picture = { width: 1, height: 1, background: '#fff', title: text, marks: [{ kind: 'text' as const, text, x: 0, y: 0, size: 9, weight: 400, fill: '#000', anchor: 'start' as const }] };
    expect(svgFile(picture)).not.toMatch(/<(?!\/?(?:svg|title|rect|text)\b)|\u001b/);
    expect(csvFile([[text]])).not.toMatch(/^"?\s*[=+\-@]/);
    expect(issueLine('f', { code: 'unknown-name', severity: 'error', variable: text, facts: { name: text } }, 'nl').slice(0, -1)).not.toMatch(/[\u0000-\u0008\u000a-\u001f]/);
  });
});
