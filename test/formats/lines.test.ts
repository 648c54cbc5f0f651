import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.js';
import { withLines, type OpenedFile } from '../../src/formats/opened-file.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { itemsOf } from '../../src/model/document.js';
import { builtInModel, MODEL_NAMES } from '../compile/model-trees.js';

const opened = (name: string, text: string): OpenedFile => openFile(name, new TextEncoder().encode(text));

/** The lines of each record that has a name, by that name. */
function linesByName({ doc, lines }: OpenedFile): Record<string, readonly number[] | undefined> {
  const named = doc
    ? [...doc.items.values()].flatMap((item) => ('name' in item && typeof item.name === 'string' ? [[item.name, lines?.get(item.id)] as const] : []))
    : [];
  return Object.fromEntries(named);
}

describe('XMILE', () => {
  test('the equation, or the element where there is none', () => {
    const file = opened(
      'm.xmile',
      `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0">
<sim_specs><start>0</start><stop>2</stop></sim_specs>
<dimensions>
  <dim name="region"><elem name="north"/><elem name="south"/></dim>
</dimensions>
<model><variables>
  <aux name="speed"><eqn>1</eqn></aux>
  <aux name="price">
    <doc>long
    text</doc>
    <eqn>speed * 2</eqn>
  </aux>
  <aux name="nothing"/>
  <aux name="by region">
    <dimensions><dim name="region"/></dimensions>
    <element subscript="north"><eqn>1</eqn></element>
    <element subscript="south"><eqn>2</eqn></element>
  </aux>
  <module name="part"><connect to="part.x" from="speed"/></module>
</variables></model>
<model name="part"><variables>
  <aux name="x"><eqn>3</eqn></aux>
</variables></model>
<macro name="TWICE"><parm>a</parm><eqn>a * 2</eqn></macro>
</xmile>`,
    );
    expect(linesByName(file)).toMatchObject({
      region: [4],
      speed: [7],
      price: [11],
      nothing: [13],
      'by region': [16, 17],
      part: [19],
      x: [22],
      TWICE: [24],
    });
  });
});

describe('Vensim', () => {
  test('the line where the equation begins, of a variable with several the first', () => {
    const file = opened(
      'm.mdl',
      `{UTF-8}
region: north, south
  ~ ~ |
:MACRO: TWICE(a)
TWICE = a * 2
  ~ ~ |
:END OF MACRO:

speed =
  1 ~ ~ |

level = INTEG(
  speed * 3 + 1, 0)
  ~ ~ |
cost[north] = 1 ~ ~ |
cost[south] = 2 ~ ~ |
rates[region] = 1, 2 ~ ~ |
stocks[north] = INTEG(
  cost[north] * 2, 1) ~~|
stocks[south] = INTEG(
  cost[south] * 3, 1) ~~|
`,
    );
    expect(linesByName(file)).toMatchObject({
      region: [2],
      TWICE: [5],
      speed: [9],
      level: [12],
      cost: [15, 16],
      rates: [17, 17],
      stocks: [18, 20],
      'net flow of stocks': [18, 20],
    });
    const net = itemsOf(file.doc ?? { items: new Map() }, 'flow');
    expect(net.map(({ id }) => file.lines?.get(id))).toContainEqual([12]);
    const [macro] = itemsOf(file.doc ?? { items: new Map() }, 'macro');
    expect(macro && file.lines?.get(macro.id)).toEqual([4]);
  });
});

describe.each(MODEL_NAMES)('%s.keten.json', (name) => {
  test('every record with an id stands on the line that is said, written in any way', () => {
    const doc = builtInModel(name);
    for (const text of [writeKeten(doc), JSON.stringify(JSON.parse(writeKeten(doc)), null, 1)]) {
      const { lines } = opened('m.keten.json', text);
      const rows = text.split('\n');
      for (const { id, kind } of doc.items.values()) {
        if (kind === 'workspace') continue;
        expect(rows[(lines?.get(id)?.[0] ?? 0) - 1]).toContain(`"id": ${JSON.stringify(id)}`);
      }
    }
  });
});

test('lines go to issues that name a record and have no place in the file; of an array, the line of the part', () => {
  const lines = new Map([
    ['a', [3]],
    ['b', [5, 8]],
  ]);
  const bare = { code: 'missing-equation', severity: 'error' } as const;
  const issues = [
    { ...bare, item: 'a' },
    { ...bare, item: 'a', line: 9 },
    { ...bare, item: 'c' },
    bare,
    { ...bare, item: 'b' },
    { ...bare, item: 'b', part: 1 },
    { ...bare, item: 'a', part: 7 },
  ];
  expect(withLines(issues, lines).map(({ line }) => line)).toEqual([3, 9, undefined, undefined, 5, 8, 3]);
  expect(withLines([{ ...bare, item: 'a' }], undefined)).toEqual([{ ...bare, item: 'a' }]);
});
