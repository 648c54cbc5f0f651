import fc from 'fast-check';
import { expect, test } from 'vitest';
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

test('variables keep their order, value flows among them', () => {
  fc.assert(fc.property(arbitraryDocument, (doc) => {
    const order = (items: typeof doc.items): string[] => [...items.values()].flatMap((item) => (['stock', 'flow', 'auxiliary', 'value-flow'].includes(item.kind) ? [item.id] : []));
    expect(order(readXmile(writeXmile(doc)).doc?.items ?? new Map())).toEqual(order(doc.items));
  }), { ...RUNS, numRuns: 30 });
});
