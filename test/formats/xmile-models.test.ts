import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import { seenByStrictReader } from '../support/strict-xmile.js';

const MODELS = join(import.meta.dirname, '../../models');
const names = readdirSync(MODELS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

function modelCalled(name: string): Document {
  const { doc, issues } = readKeten(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8'));
  if (!doc) throw new Error(issues.map(({ code }) => code).join(', '));
  return doc;
}

describe.each(names)('%s', (name) => {
  const doc = modelCalled(name);
  const written = writeXmile(doc);
  const { doc: back, issues } = readXmile(written);

  test('loses nothing on its way through XMILE', () => {
    expect(issues).toEqual([]);
    expect(back?.items).toEqual(doc.items);
  });

  test('is a model of the same equations to a reader that knows no extension', () => {
    const plain = readXmile(seenByStrictReader(written));
    expect(plain.issues).toEqual([]);
    const equations = (of: Document | null): Record<string, string> =>
      Object.fromEntries([...(of?.items.values() ?? [])].flatMap((item) => {
        if (item.kind === 'stock') return [[item.name, `${item.initial} | ${item.inflows.length} in, ${item.outflows.length} out`]];
        return item.kind === 'flow' || item.kind === 'auxiliary' || item.kind === 'value-flow' ? [[item.name, `${item.equation} ${'gf' in item ? JSON.stringify(item.gf) : ''}`]] : [];
      }));
    expect(equations(plain.doc)).toEqual(equations(doc));
    expect(itemsOf(plain.doc ?? doc, 'stakeholder')).toEqual([]);
  });

  test('gives the same bytes in both formats afterwards', () => {
    expect(back && writeXmile(back)).toBe(written);
    expect(back && writeKeten(back)).toBe(writeKeten(doc));
  });
});
