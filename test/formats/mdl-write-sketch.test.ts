import { describe, expect, test } from 'vitest';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { openFile } from '../../src/formats/open-file.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { PlacedVariable, ViewItem } from '../../src/model/view.js';
import { conformanceCases, corpusFile, hasCorpus } from '../support/corpus.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';
import { documentOfMdl, openMdl } from './mdl-files.js';

const SKETCH = `\\\\\\---/// Sketch information - do not modify anything except names
V300  Do not put anything below this section - it will be ignored
*Map
$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0
10,1,tank,300,200,40,20,3,3,0,0,0,0,0,0
12,2,48,480,200,10,8,0,3,0,0,-1,0,0,0
1,3,5,2,4,0,0,22,0,0,0,-1--1--1,,1|(440,200)|
1,4,5,1,100,0,0,22,0,0,0,-1--1--1,,1|(370,200)|
11,5,48,400,200,6,8,34,3,0,0,1,0,0,0
10,6,drain,400,216,20,8,40,3,0,0,-1,0,0,0
10,7,rate,400,300,20,8,8,3,0,0,0,0,0,0
1,8,7,6,1,0,43,0,0,192,0,-1--1--1,,1|(420,260)|
12,9,0,500,300,30,10,8,4,0,0,-1,0,0,0
a remark
`;
const opened = (): Document => documentOfMdl('tank = INTEG(-drain, 9) ~~|\ndrain = rate * 2 ~~|\nrate = 1 ~~|', SKETCH);

/** The document with one record changed. */
const changed = (doc: Document, id: string, more: Partial<ViewItem>): Document => {
  const items = new Map(doc.items);
  const item = items.get(id);
  if (item) items.set(id, { ...item, ...more } as ViewItem);
  return { items };
};
const placed = (doc: Document, name: string): PlacedVariable => {
  const found = itemsOf(doc, 'view-item').find((item): item is PlacedVariable => item.shows === 'variable' && 'name' in (doc.items.get(item.of) ?? {}) && (doc.items.get(item.of) as { name?: string }).name === name);
  if (!found) throw new Error(name);
  return found;
};
const read = (doc: Document): Document => openMdl(writeMdl(doc).text).doc as Document;

describe('a page', () => {
  test('that nobody changed goes back as Vensim drew it', () => {
    expect(writeMdl(opened()).text).toContain(SKETCH);
  });

  test('on which something was moved is drawn anew, and all of it stands where it stood', () => {
    const doc = opened();
    const back = read(changed(doc, placed(doc, 'rate').id, { x: 333, y: 444 }));
    expect(placed(back, 'rate')).toMatchObject({ x: 333, y: 444 });
    expect(placed(back, 'tank')).toMatchObject({ x: 300, y: 200, width: 80, height: 40 });
    expect(placed(back, 'drain')).toMatchObject({ x: 400, y: 200, label: 'below' });
    expect(itemsOf(back, 'view-item').filter(({ shows }) => shows === 'cloud')).toMatchObject([{ x: 480, y: 200, end: 'sink' }]);
    expect(itemsOf(back, 'view-item').filter(({ shows }) => shows === 'comment')).toMatchObject([{ x: 500, y: 300, text: { en: 'a remark' } }]);
    expect(itemsOf(back, 'link')).toMatchObject([{ polarity: '+', delay: true }]);
  });

  test('keeps the bend of an arrow, and the corners of a pipe', () => {
    const doc = opened();
    const arrow = itemsOf(doc, 'view-item').find(({ shows }) => shows === 'link');
    const bent = changed(changed(doc, placed(doc, 'drain').id, { bends: [{ x: 340, y: 260 }, { x: 400, y: 260 }] }), arrow?.id ?? '', { bend: -0.4 });
    const back = read(bent);
    expect(itemsOf(back, 'view-item').find((item) => item.shows === 'link')).toMatchObject({ bend: expect.closeTo(-0.4, 1) as number });
    expect(placed(back, 'drain').bends?.length).toBeGreaterThan(0);
  });

  test('with a variable that was renamed has its new name', () => {
    const doc = opened();
    const rate = placed(doc, 'rate').of;
    const back = read({ items: new Map([...doc.items].map(([id, item]) => [id, id === rate ? { ...item, name: 'speed' } : item.kind === 'flow' ? { ...item, equation: 'speed * 2' } : item]) as never) });
    expect(placed(back, 'speed')).toMatchObject({ x: 400, y: 300 });
  });
});

/** What stands where on the pages, apart from ids and from how it looks. */
const places = (doc: Document): string[] =>
  itemsOf(doc, 'view-item')
    .map((item) => {
      const at = `${Math.round(item.x)},${Math.round(item.y)}`;
      if (item.shows === 'variable') return `${item.of} ${at}${item.ghost ? ' ghost' : ''}`;
      return item.shows === 'comment' ? `${Object.values(item.text)[0] ?? ''} ${at}` : '';
    })
    .filter((place) => place !== '')
    .sort();

test.runIf(hasCorpus())('pages of published models that are drawn anew show the same in the same places', () => {
  for (const { model } of conformanceCases().filter((one) => one.model.endsWith('.mdl'))) {
    const { doc } = openFile(model, corpusFile('corpus', model));
    if (!doc) throw new Error(model);
    const bare: Document = { items: new Map([...doc.items].filter(([, item]) => !(item.kind === 'foreign' && item.place === 'view'))) };
    const back = openFile(model, new TextEncoder().encode(writeMdl(bare).text)).doc;
    expect(back && places(back), model).toEqual(places(doc));
  }
});

test.each(MODEL_NAMES)('the pages of %s show every variable that has a place in Vensim', (name) => {
  const doc = documentNamed(name);
  const back = read(doc);
  const shown = (of: Document): string[] => [...new Set(itemsOf(of, 'view-item').flatMap((item) => {
    const record = item.shows === 'variable' ? of.items.get(item.of) : undefined;
    return record && 'name' in record && typeof record.name === 'string' && record.kind !== 'value-flow' && record.kind !== 'stakeholder' ? [record.name] : [];
  }))].sort();
  expect(shown(back)).toEqual(expect.arrayContaining(shown(doc)));
});
