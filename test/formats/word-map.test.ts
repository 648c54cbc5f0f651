import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { readMdl } from '../../src/formats/mdl/read.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { wordMap } from '../support/word-map.js';

/** Links by the names at their ends, for a file of another format has ids of its own. */
function saidOf(doc: Document): readonly object[] {
  const nameOf = (id: string): string => {
    const item = doc.items.get(id);
    return item && 'name' in item && typeof item.name === 'string' ? item.name.replace(/_/g, ' ') : id;
  };
  return itemsOf(doc, 'link')
    .map(({ from, to, polarity, delay, strength, speed, author, why, source }) => ({ from: nameOf(from), to: nameOf(to), polarity, delay, strength, speed, author, why, source }))
    .toSorted((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`));
}

describe('a map of words', () => {
  test('comes back from its own file as it was', () => {
    const map = wordMap();
    const { doc, issues } = readKeten(writeKeten(map));
    expect(issues).toEqual([]);
    expect(doc?.items).toEqual(map.items);
  });

  test('comes back from XMILE with everything that was said of its links, and is still one', () => {
    const { text, issues } = exportXmile(wordMap());
    expect(issues).toEqual([]);
    const read = readXmile(text);
    expect(read.issues).toEqual([]);
    expect(read.doc && saidOf(read.doc)).toEqual(saidOf(wordMap()));
    expect(read.doc && compileDocument(read.doc).plan?.words).toMatchObject({ isWhole: true });
  });

  test('goes to Vensim with its signs and delays, is told what else is lost, and comes back as a map of words', () => {
    const { text, issues } = writeMdl(wordMap());
    expect(issues.find(({ facts }) => facts?.['feature'] === 'link-classes')?.facts?.['variables']).toContain('Contact \u2192 Vertrouwen');
    const { doc } = readMdl(text, 'map.mdl');
    const plain = (from: Document): readonly object[] => saidOf(from).map((said) => ({ ...said, strength: undefined, speed: undefined, why: undefined, author: undefined }));
    expect(doc && plain(doc)).toEqual(plain(wordMap()));
    expect(doc && compileDocument(doc).plan?.words).toMatchObject({ isWhole: true });
    expect(doc && itemsOf(doc, 'view').map(({ lens }) => lens)).toEqual(['causal']);
  });

  test('as Vensim writes one, with A FUNCTION OF, is one too', () => {
    const sketch = ['V300  Do not put anything below this section - it will be ignored', '*View 1', '$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0', '10,1,trust,100,100,20,11,8,3,0,0,0,0,0,0', '10,2,contact,300,100,28,11,8,3,0,0,0,0,0,0', '1,3,2,1,1,0,43,0,0,64,0,-1--1--1,,1|(200,60)|'];
    const text = `{UTF-8}\ntrust = A FUNCTION OF(contact)\n\t~\t\n\t~\t\n\t|\n\ncontact = \n\t~\t\n\t~\t\n\t|\n\nINITIAL TIME = 0 ~~|\nFINAL TIME = 10 ~~|\nTIME STEP = 1 ~~|\nSAVEPER = TIME STEP ~~|\n\n\\\\\\---/// Sketch information - do not modify anything except names\n${sketch.join('\n')}\n///---\\\\\\\n`;
    const { doc } = readMdl(text, 'trust.mdl');
    expect(doc && compileDocument(doc)).toMatchObject({ issues: [], plan: { words: { isWhole: true } } });
  });
});
