import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { arbitraryDocument } from './arbitrary-document.js';

const RUNS = { seed: 20260731, numRuns: 300 };

test('a document that goes through XMILE comes back as it was', () => {
  fc.assert(fc.property(arbitraryDocument, (doc) => {
    const { doc: back, issues } = readXmile(writeXmile(doc));
    expect(issues).toEqual([]);
    expect(back?.items).toEqual(doc.items);
  }), RUNS);
});

test('writing what was read of a written file gives the same bytes', () => {
  fc.assert(fc.property(arbitraryDocument, (doc) => {
    const written = writeXmile(doc);
    const { doc: back } = readXmile(written);
    expect(back && writeXmile(back)).toBe(written);
  }), RUNS);
});

test('variables keep their order within their model, value flows among them', () => {
  fc.assert(fc.property(arbitraryDocument, (doc) => {
    const order = (items: typeof doc.items): Record<string, string[]> => {
      const byModel: Record<string, string[]> = {};
      for (const item of items.values()) {
        if (['stock', 'flow', 'auxiliary', 'value-flow'].includes(item.kind)) (byModel['model' in item ? String(item.model) : 'root'] ??= []).push(item.id);
      }
      return byModel;
    };
    expect(order(readXmile(writeXmile(doc)).doc?.items ?? new Map())).toEqual(order(doc.items));
  }), { ...RUNS, numRuns: 30 });
});

test('a file that somebody has cut pieces from is refused, or gives a document that can be saved and opened', () => {
  const cut = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(arbitraryDocument, cut, (doc, cuts) => {
    const lines = writeXmile(doc).split('\n');
    for (const [where, count] of cuts) lines.splice(Math.floor(where * (lines.length - 1)) + 1, count);
    const { doc: left, issues } = readXmile(lines.join('\n'));
    if (!left) expect(issues.length).toBeGreaterThan(0);
    else expect(readKeten(writeKeten(left)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  }), { ...RUNS, numRuns: 400 });
});

test('so is one with a reference that leads nowhere', () => {
  fc.assert(fc.property(arbitraryDocument, fc.constantFrom('party-1', 'type-1', 'lever-1', 'loop-1', 'view-1', 'i3', 'vf-1'), fc.nat({ max: 8 }), (doc, id, which) => {
    let at = -1;
    const written = writeXmile(doc).replaceAll(`"${id}"`, (found) => (++at === which ? '"nowhere"' : found));
    const { doc: left } = readXmile(written);
    expect(left && readKeten(writeKeten(left)).issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  }), RUNS);
});
