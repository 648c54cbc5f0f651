import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readXmile } from '../../src/formats/xmile/read.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { KS_NAMESPACE } from '../../src/formats/xmile/namespaces.js';
import { parseXml } from '../../src/formats/xml/parse.js';
import { elementsOf, type XmlElement } from '../../src/formats/xml/tree.js';
import { decoded } from '../support/compare-output.js';
import { conformanceCases, corpusFile, hasCorpus, isXmilePath } from '../support/corpus.js';

/** Every element and attribute of a vendor, with the elements that it stands in. */
function vendorContent(text: string): string[] {
  const { root } = parseXml(text);
  if (!root) throw new Error('not XML');
  const found: string[] = [];
  const visit = (element: XmlElement, path: string): void => {
    if (element.namespace === KS_NAMESPACE) return;
    const here = `${path}/${element.local}`;
    const isVendor = element.namespace !== root.namespace;
    if (isVendor) found.push(here);
    for (const { name, value } of element.attributes) if (isVendor || /^(?!xmlns|ks)\w+:/.test(name)) found.push(`${here}@${name}=${value}`);
    for (const child of elementsOf(element)) visit(child, here);
  };
  visit(root, '');
  return found.sort();
}

const written = (text: string): string => {
  const { doc, issues } = readXmile(text);
  if (!doc) throw new Error(issues.map(({ code }) => code).join(', '));
  return writeXmile(doc);
};

test('content of a vendor comes back where it stood: in elements, tables, belts, units, dimensions, modules, submodels, macros and groups', () => {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/vendor.xmile'), 'utf8');
  const before = vendorContent(text);
  expect(before.length).toBeGreaterThan(40);
  const once = written(text);
  expect(vendorContent(once)).toEqual(before);
  expect(written(once)).toBe(once);
});

/** What a vendor says about its own program says nothing about this one, which writes the file. */
const ABOUT_THE_WRITER = /^\/xmile\/header\/product@/;
/** Files from before XMILE 1.0 have their one page in the model itself. */
const today = (path: string): string => path.replace(/^\/xmile\/model\/display(?=[@/])/, '/xmile/model/views/view');

test.runIf(hasCorpus())('and so it does in every file of the corpus', () => {
  const files = conformanceCases().filter(({ model }) => isXmilePath(model));
  const lost = files.flatMap(({ model }) => {
    const text = decoded(corpusFile('corpus', model));
    const after = new Set(vendorContent(written(text)));
    return vendorContent(text).filter((one) => !after.has(today(one)) && !ABOUT_THE_WRITER.test(one)).map((one) => `${model}: ${one}`);
  });
  expect(lost).toEqual([]);
});
