import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { itemsOf } from '../../src/model/document.js';
import { documentOfMdl, openMdl, TIMES, variableIn } from './mdl-files.js';
import { curvesOf, expectSameRun } from './same-run.js';

const MACRO = ':MACRO: drained(inflow, delay : held, rate out)\ndrained = held ~~|\nheld = INTEG(inflow - rate out, 0) ~~|\nrate out = held/delay ~~|\n:END OF MACRO:\n';
const CALL = `${MACRO}y = 2*drained(4, 2 : inside, "what comes, out") + 1 ~~|\nuse = inside + "what comes, out" ~~|\n`;
const TWIN = 'y = 2*inside + 1 ~~|\ninside = INTEG(4 - "what comes, out", 0) ~~|\n"what comes, out" = inside/2 ~~|\nuse = inside + "what comes, out" ~~|\n';

describe('further results of a macro', () => {
  test('are variables of the model with the values of a model without the macro', () => {
    const [called, twin] = [curvesOf(documentOfMdl(CALL)), curvesOf(documentOfMdl(TWIN))];
    for (const name of ['y', 'inside', 'what comes, out', 'use']) expect(called.get(name)).toEqual(twin.get(name));
  });

  test('stand in the file where they did, and nowhere else', () => {
    const doc = documentOfMdl(CALL);
    const { text, issues } = writeMdl(doc);
    expect(issues).toEqual([]);
    expect(text.match(/what comes, out/g)).toHaveLength(2);
    expectSameRun(doc, documentOfMdlText(text));
  });

  test('are nothing that the equation depends on', () => {
    const doc = documentOfMdl(CALL);
    const nameOf = new Map(itemsOf(doc, 'auxiliary').map(({ id, name }) => [id, name]));
    const named = (name: string): (string | undefined)[] => (dependenciesOf(doc).get(variableIn(doc, name).id) ?? []).map((id) => nameOf.get(id));
    expect(named('y')).toEqual([]);
    expect(named('inside')).toEqual([]);
    expect(named('use')).toEqual(['inside', 'what comes, out']);
  });

  test('more of them than the macro has, or of a function, are too many arguments', () => {
    for (const call of ['drained(4, 2 : a, b, c)', 'MAX(1, 2 : a)']) {
      const doc = openMdl(`{UTF-8}\n${MACRO}y = ${call} ~~|\n${TIMES}`).doc;
      expect(() => doc && curvesOf(doc)).toThrow('too-many-arguments');
    }
  });
});

const documentOfMdlText = (text: string) => {
  const { doc } = openMdl(text);
  if (!doc) throw new Error('refused');
  return doc;
};
