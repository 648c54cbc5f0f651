import { describe, expect, test } from 'vitest';
import { openFile } from '../../src/formats/open-file.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import type { Document } from '../../src/model/document.js';
import { hasErrors } from '../../src/model/issue.js';
import { conformanceCases, corpusFile, hasCorpus, robustnessCases } from '../support/corpus.js';
import { corpusModels, judged } from './corpus-runs.js';

const opened = (name: string, text: string): Document => {
  const { doc } = openFile(name, new TextEncoder().encode(text));
  if (!doc) throw new Error('refused');
  return doc;
};

describe.runIf(hasCorpus())('published Vensim models, written again', async () => {
  const models = [
    ...conformanceCases().map(({ model }) => ['corpus', model] as const),
    ...robustnessCases().map(({ model }) => ['robustness', model] as const),
  ].filter(([, model]) => model.endsWith('.mdl'));
  test.each(models)('%s/%s is the same document, and then the same text', (folder, model) => {
    const { doc, issues } = openFile(model, corpusFile(folder, model));
    if (!doc || hasErrors(issues)) return;
    const { text, issues: lacking } = writeMdl(doc);
    expect(lacking).toEqual([]);
    const back = opened(model, text);
    const renamed = openFile(model, corpusFile(folder, model)).doc as Document;
    expect([...back.items.values()]).toEqual([...renamed.items.values()]);
    expect(writeMdl(back).text).toBe(text);
  });

  for (const { one, doc } of await corpusModels('.mdl')) {
    test(`${one.model} gives the same numbers`, () => {
      const back = opened(one.model, writeMdl(doc).text);
      expect(judged(one, { items: new Map([...back.items, ...[...doc.items].filter(([, item]) => item.kind === 'data-file')]) })).toEqual([]);
    });
  }
});
