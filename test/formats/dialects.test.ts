import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { workspaceOf, type Document } from '../../src/model/document.js';
import { smallModel } from '../compile/small-model.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';
import { largeModel } from '../simulate/arbitrary-model.js';
import { openMdl } from './mdl-files.js';
import { expectSameRun } from './same-run.js';

/** What comes back of a document that goes out as a Vensim file. */
function throughVensim(doc: Document): Document {
  const { doc: back, issues } = openMdl(writeMdl(doc).text);
  if (!back || issues.length > 0) throw new Error(JSON.stringify(issues));
  return back;
}

/** What comes back of a document that goes out as XMILE. */
function throughXmile(doc: Document): Document {
  const { doc: back, issues } = readXmile(exportXmile(doc).text);
  if (!back || issues.length > 0) throw new Error(JSON.stringify(issues));
  return back;
}

describe('models of chance', () => {
  test.each(['euler', 'rk4'] as const)('give the same numbers in Vensim, and from there in XMILE again: %s', (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), (seed) => {
        const doc = smallModel(
          largeModel(seed, 50).map((item) => (method === 'rk4' && item.kind === 'stock' ? { ...item, nonNegative: undefined } : item)),
          { method, dt: 0.25, stop: 8 },
        );
        const vensim = throughVensim(doc);
        expect(workspaceOf(vensim)).toMatchObject({ dialect: 'vensim', simulation: { method } });
        expectSameRun(doc, vensim);
        expectSameRun(doc, throughXmile(vensim));
      }),
      { seed: 20261125, numRuns: 25 },
    );
  });
});

describe('built-in models', () => {
  test.each(MODEL_NAMES)('%s gives the same numbers in Vensim', (name) => {
    const doc = documentNamed(name);
    expectSameRun(doc, throughVensim(doc));
  });
});
