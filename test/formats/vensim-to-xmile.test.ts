import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, workspaceOf } from '../../src/model/document.js';
import { hasCorpus } from '../support/corpus.js';
import { corpusModels, judged } from './corpus-runs.js';

/** What XMILE cannot say of published Vensim models, so that they do not run there; each with the features that the writer names. */
const NOT_SAID: Readonly<Record<string, readonly string[]>> = {};

describe.runIf(hasCorpus())('published Vensim models as XMILE', async () => {
  for (const { one, doc } of await corpusModels('.mdl')) {
    test(one.model, () => {
      const { text, issues } = exportXmile(doc);
      const { doc: back, issues: read } = readXmile(text);
      if (!back) throw new Error(JSON.stringify(read));
      expect(workspaceOf(back).dialect).toBe('xmile');
      expect(itemsOf(back, 'foreign').filter(({ of }) => of === 'mdl')).toEqual([]);
      const features = issues.map(({ facts }) => facts?.['feature']);
      expect(features).toEqual(NOT_SAID[one.model] ?? []);
      expect(judged(one, back, features.length > 0)).toEqual([]);
    });
  }
});

test('placeholder', () => expect(compileDocument).toBeTruthy());
