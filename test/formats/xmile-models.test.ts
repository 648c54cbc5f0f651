import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import type { Document } from '../../src/model/document.js';

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

  test('gives the same bytes in both formats afterwards', () => {
    expect(back && writeXmile(back)).toBe(written);
    expect(back && writeKeten(back)).toBe(writeKeten(doc));
  });
});
