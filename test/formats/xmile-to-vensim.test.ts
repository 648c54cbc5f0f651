import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { hasCorpus, isXmilePath } from '../support/corpus.js';
import { corpusModels, judged } from './corpus-runs.js';

/** What Vensim cannot say of published XMILE models; each with the features that the writer names. */
const NOT_SAID: Readonly<Record<string, readonly string[]>> = {};

describe.runIf(hasCorpus())('published XMILE models as Vensim files', async () => {
  for (const { one, doc } of (await corpusModels('')).filter(({ one: { model } }) => isXmilePath(model))) {
    test(one.model, () => {
      const { text, issues } = writeMdl(doc);
      const { doc: back, issues: read } = openFile(one.model.replace(/\.\w+$/, '.mdl'), new TextEncoder().encode(text));
      if (!back) throw new Error(JSON.stringify(read));
      expect(read.filter(({ severity }) => severity === 'error')).toEqual([]);
      const features = issues.map(({ facts }) => facts?.['feature']);
      expect(features).toEqual(NOT_SAID[one.model] ?? []);
      expect(judged(one, back, features.length > 0)).toEqual([]);
      expect(writeMdl(back).text).toBe(text);
    });
  }
});
