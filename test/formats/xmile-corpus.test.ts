import { expect, test } from 'vitest';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { decoded } from '../support/compare-output.js';
import { conformanceCases, corpusFile, hasCorpus, isXmilePath, robustnessCases } from '../support/corpus.js';

test.runIf(hasCorpus())('every XMILE file of the corpus survives reading and writing: the same document, then the same bytes', () => {
  const files = [
    ...conformanceCases().map(({ model }) => ({ model, bytes: (): Uint8Array => corpusFile('corpus', model) })),
    ...robustnessCases().map(({ model }) => ({ model, bytes: (): Uint8Array => corpusFile('robustness', model) })),
  ].filter(({ model }) => isXmilePath(model));
  let survived = 0;
  for (const { model, bytes } of files) {
    const first = readXmile(decoded(bytes()));
    if (!first.doc) continue;
    const written = writeXmile(first.doc);
    const second = readXmile(written);
    expect(second.doc?.items, model).toEqual(first.doc.items);
    expect(second.doc && writeXmile(second.doc), model).toBe(written);
    survived += 1;
  }
  expect(survived).toBeGreaterThan(40);
});
