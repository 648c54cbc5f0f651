import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';

const ROOT = process.env['SD_CONFORMANCE'] ?? join(import.meta.dirname, '../../../shared/conformance');

interface Listed { readonly model: string }

function xmileFiles(): string[] {
  if (!existsSync(ROOT)) return [];
  const listed = (list: string, key: string | null): Listed[] => {
    const parsed = JSON.parse(readFileSync(join(ROOT, list), 'utf8')) as unknown;
    return (key === null ? parsed : (parsed as Record<string, unknown>)[key]) as Listed[];
  };
  const robustness = JSON.parse(readFileSync(join(ROOT, 'robustness.json'), 'utf8')) as { cases?: Listed[] } | Listed[];
  const broken = Array.isArray(robustness) ? robustness : (robustness.cases ?? []);
  return [
    ...listed('cases.json', 'cases').map(({ model }) => join(ROOT, 'corpus', model)),
    ...broken.map(({ model }) => join(ROOT, 'robustness', model)),
  ].filter((path) => /\.(xmile|stmx)$/i.test(path));
}

test('every XMILE file of the corpus survives reading and writing: the same document, then the same bytes', () => {
  for (const path of xmileFiles()) {
    const first = readXmile(readFileSync(path, 'utf8'));
    if (!first.doc) continue;
    const written = writeXmile(first.doc);
    const second = readXmile(written);
    expect(second.doc?.items, path).toEqual(first.doc.items);
    expect(writeXmile(second.doc ?? first.doc), path).toBe(written);
  }
});
