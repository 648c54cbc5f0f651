import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { hasCorpus, isXmilePath } from '../support/corpus.js';
import { corpusModels, judged } from './corpus-runs.js';
import { expectSameRun } from './same-run.js';

describe.runIf(hasCorpus())('published XMILE models as Vensim files', async () => {
  for (const { one, doc } of (await corpusModels('')).filter(({ one: { model } }) => isXmilePath(model))) {
    test(one.model, () => {
      const { text, issues } = writeMdl(doc);
      const { doc: back, issues: read } = openFile(one.model.replace(/\.\w+$/, '.mdl'), new TextEncoder().encode(text));
      if (!back) throw new Error(JSON.stringify(read));
      expect(read.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(issues).toEqual([]);
      // A case that asks for another rule than the document's own is compared with the document's own run.
      if (one.options?.nonNegative) expectSameRun(doc, back);
      else expect(judged(one, back)).toEqual([]);
      expect(writeMdl(back).text).toBe(text);
    });
  }
});
