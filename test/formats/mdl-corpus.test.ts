import { describe, expect, test } from 'vitest';
import { parseEquation } from '../../src/equation/parse.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { openFile } from '../../src/formats/open-file.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Variable } from '../../src/model/variable.js';
import { conformanceCases, CORPUS, corpusFile, hasCorpus, robustnessCases } from '../support/corpus.js';

const variablesIn = (doc: Document): Variable[] => [...itemsOf(doc, 'stock'), ...itemsOf(doc, 'flow'), ...itemsOf(doc, 'auxiliary')];
const equationsOf = (variable: Variable): string[] => [variable.kind === 'stock' ? variable.initial : variable.equation, ...(variable.parts ?? []).map(({ equation }) => equation)];

if (!hasCorpus()) {
  test('the conformance corpus is not on this machine', () => {
    process.stdout.write(`No conformance corpus in ${CORPUS}: no published Vensim model read.\n`);
  });
} else {
  const cases = [...conformanceCases().map(({ model }) => ['corpus', model] as const), ...robustnessCases().map(({ model }) => ['robustness', model] as const)];
  describe.each(cases.filter(([, model]) => model.endsWith('.mdl')))('%s/%s', (folder, model) => {
    const { doc, issues } = openFile(model, corpusFile(folder, model));
    if (!doc) throw new Error(`${model} was refused`);

    test('opens whole: no errors, and every record that another names is there', () => {
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(consistencyIssues(doc)).toEqual([]);
    });

    test('every equation can be read', () => {
      expect(variablesIn(doc).flatMap((variable) => equationsOf(variable).flatMap((equation) => parseEquation(equation, 'vensim').issues.map((issue) => ({ ...issue, variable: variable.name, equation }))))).toEqual([]);
    });

    test('every element of an array that is named is one of its dimensions', () => {
      const ranges = new Map(itemsOf(doc, 'dimension').map((dimension) => [dimension.id, dimension]));
      for (const { dimensions = [], parts = [] } of variablesIn(doc)) for (const { subscripts } of parts) expect(subscripts.length).toBe(dimensions.filter((id) => ranges.has(id)).length);
    });

    test('saved and loaded it is the same document', () => {
      const loaded = readKeten(writeKeten(doc));
      expect(loaded.issues).toEqual([]);
      expect([...(loaded.doc?.items.values() ?? [])].sort(byId)).toEqual([...doc.items.values()].sort(byId));
    });
  });
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
