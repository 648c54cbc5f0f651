import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsIn } from '../../src/equation/mentions.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { variablesOf, type Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { variablesByName } from '../../src/model/name-index.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { findAll, folded, type FindScope, type Search } from '../../src/state/commands/map/find.js';
import { replaceAll, replaceFault, replaceOne } from '../../src/state/commands/map/replace.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';

const HEAT = readKeten(readFileSync('models/heat_network/model.keten.json', 'utf8')).doc as Document;
const EVERYWHERE: ReadonlySet<FindScope> = new Set(['names', 'equations', 'words']);
const search = (text: string, more: Partial<Search> = {}): Search => ({ text, isWhole: false, isExact: false, scopes: EVERYWHERE, ...more });

function done(doc: Document, command: Command): Document {
  const step = command(doc);
  return step ? apply(doc, located(doc, step.edits)) : doc;
}

/** Two variables with names in quotes, words, and in both languages. */
const small = (): Document =>
  documentOf([
    [...blankDocument({ title: {}, page: {} }).items.values()][0] as never,
    { kind: 'stock', id: 'gas', name: 'Gas Homes', label: { nl: 'Gaswoningen', en: 'Gas homes' }, units: '', doc: { nl: 'Woningen op gas.' }, initial: '920', inflows: [], outflows: [] },
    { kind: 'auxiliary', id: 'heat', name: 'Heat homes', label: {}, units: '', doc: {}, equation: '1000 - Gas_Homes + 2*Gas_Homes' },
    { kind: 'auxiliary', id: 'share', name: 'Share', label: {}, units: '', doc: {}, source: { en: 'Gas board' }, equation: 'Gas_Homes / 1000 {gas}' },
  ]);

const texts = (doc: Document): string => JSON.stringify([...doc.items.values()].slice(1));

describe('finding', () => {
  test('every place holds what is sought, and none lies over another', () => {
    fc.assert(
      fc.property(fc.constantFrom('home', 'Homes', 'e', 'warmte', '_', 'a b', '0.', 'n_h'), fc.boolean(), fc.boolean(), (text, isWhole, isExact) => {
        let last = { text: '', end: 0, id: '' };
        for (const found of findAll(HEAT, search(text, { isWhole, isExact }))) {
          expect(folded(found.text.slice(found.start, found.end), isExact)).toBe(folded(text, isExact));
          if (last.id === found.id && last.text === found.text && found.start > 0 && found.start >= last.end) expect(found.start).toBeGreaterThanOrEqual(last.end);
          last = found;
        }
      }),
      { seed: 9 },
    );
  });

  test('underscores are spaces; whole words and letter case count when asked', () => {
    const places = (text: string, more: Partial<Search> = {}): string[] => findAll(small(), search(text, more)).map(({ id, field }) => `${id}.${field}`);
    expect(places('gas homes')).toEqual(['gas.name', 'gas.label', 'heat.equation', 'heat.equation', 'share.equation']);
    expect(places('gas', { isWhole: true })).toEqual(['gas.name', 'gas.label', 'gas.doc', 'heat.equation', 'heat.equation', 'share.equation', 'share.equation', 'share.source']);
    expect(places('Gas', { isExact: true, scopes: new Set(['words']) })).toEqual(['share.source']);
    expect(places('  ')).toEqual([]);
    expect(findAll(HEAT, search('e'), 5)).toHaveLength(5);
  });
});

describe('replacing', () => {
  test('is undone in one step, keeps every name that an equation knew, and leaves the graph whole', () => {
    fc.assert(
      fc.property(fc.constantFrom('home', 'homes', 'gas', 'a', '_', 'price', 'woning'), fc.constantFrom('huis', '', 'x y', 'willingness', '"', '3'), fc.boolean(), fc.subarray<FindScope>(['names', 'equations', 'words'], { minLength: 1 }), (text, by, isWhole, scopes) => {
        const step = replaceAll(search(text, { isWhole, scopes: new Set(scopes) }), by)(HEAT);
        if (!step) return;
        const edits = located(HEAT, step.edits);
        const after = apply(HEAT, edits);
        expect(apply(after, invert(edits))).toEqual(HEAT);
        expect(consistencyIssues(after)).toEqual(consistencyIssues(HEAT));
        const known = variablesByName(after);
        const former = variablesByName(HEAT);
        expect(known.size).toBe(former.size);
        if (scopes.includes('equations')) return;
        for (const variable of variablesOf(after)) {
          const was = HEAT.items.get(variable.id);
          const [now, before] = [variable, was].map((item) => (item && 'equation' in item ? String(item.equation) : ''));
          const strays = (source: string, names: ReadonlyMap<string, unknown>): number => mentionsIn(source, 'xmile').filter(({ name }) => !names.has(name)).length;
          expect(strays(now ?? '', known), `${before} became ${now}`).toBe(strays(before ?? '', former));
        }
      }),
      { seed: 33 },
    );
  });

  test('a name is renamed in every equation, and what people read is replaced apart', () => {
    const after = done(small(), replaceAll(search('gas homes', { scopes: new Set(['names']) }), 'Old houses'));
    expect(after.items.get('gas')).toMatchObject({ name: 'Old houses', label: { nl: 'Gaswoningen', en: 'Old houses' } });
    expect(after.items.get('heat')).toMatchObject({ equation: '1000 - Old_houses + 2*Old_houses' });
    expect(after.items.get('share')).toMatchObject({ equation: 'Old_houses / 1000 {gas}' });
  });

  test('names and equations at once give the same equations', () => {
    expect(done(small(), replaceAll(search('gas homes'), 'Old houses')).items.get('heat')).toMatchObject({ equation: '1000 - Old_houses + 2*Old_houses' });
  });

  test('in an equation a name becomes another that exists, and never one that nobody knows', () => {
    const inEquations = search('gas homes', { scopes: new Set(['equations']) });
    expect(done(small(), replaceAll(inEquations, 'heat homes')).items.get('share')).toMatchObject({ equation: 'heat_homes / 1000 {gas}' });
    expect(replaceAll(inEquations, 'nothing')(small())).toBeNull();
    const [, , first] = findAll(small(), search('gas homes'));
    expect(first && replaceFault(small(), first, 'nothing')).toBe('unknown-name');
    expect(done(small(), replaceAll(search('1000'), '2000')).items.get('share')).toMatchObject({ equation: 'Gas_Homes / 2000 {gas}' });
  });

  test('a taken or an empty name is said, and one place alone is replaced', () => {
    const doc = small();
    const [name] = findAll(doc, search('gas homes', { scopes: new Set(['names']) }));
    if (!name) throw new Error('it stands there');
    expect(replaceFault(doc, name, 'Heat homes')).toBe('taken');
    expect(replaceFault(doc, name, ' ')).toBe('empty');
    const places = findAll(doc, search('gas homes', { scopes: new Set(['equations']) }));
    const one = done(doc, replaceOne(places[1] as never, 'Share'));
    expect(one.items.get('heat')).toMatchObject({ equation: '1000 - Gas_Homes + 2*Share' });
    expect(texts(done(doc, replaceOne({ ...name, text: 'gone' }, 'x')))).toBe(texts(doc));
  });
});
