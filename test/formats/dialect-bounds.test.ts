import { expect, test } from 'vitest';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import type { Item } from '../../src/model/document.js';
import { auxiliary, smallModel } from '../compile/small-model.js';
import { documentOfMdl } from './mdl-files.js';

const DEEP = 120;
const within = (open: string, inner: string, close: string): string => open.repeat(DEEP) + inner + close.repeat(DEEP);
const named = (equations: readonly string[]): [string, string][] => equations.map((equation) => [`${equation.slice(0, 24)} …`, equation]);
const D: Item = { kind: 'dimension', id: 'd', name: 'D', elements: Array.from({ length: 300 }, (_, at) => `e${at}`), doc: {} };

test.each(
  named([
    within('MIN(', 'x[*]', ', 1)'),
    within('MIN(', 'PREVIOUS(x, 0)', ', 1)'),
    within('SUM(', 'DELAY(x[*], 2)', ')'),
    within('SUM(x[*] * ', 'PREVIOUS(x[*], 0)', ')'),
    within('INT(', 'a', ')'),
    within('PREVIOUS(', 'a', ', 0)'),
    within('x[', 'a', ']'),
  ]),
)(
  'XMILE, deep: %s',
  (_, equation) => {
    const doc = smallModel([D, auxiliary('x', '1', { dimensions: ['d'] }), auxiliary('a', '2'), auxiliary('total', equation)]);
    expect(writeMdl(doc).text.length).toBeLessThan(20_000_000);
  },
  10_000,
);

test.each(
  named([
    within('SUM(x[D!] * ', '1', ')'),
    within('INTEGER(', 'Time', ')'),
    within('SUM(', 'SAMPLE IF TRUE(x[D!] > Time, 1, 2)', ')'),
    within('ZIDZ(', 'Time', ', Time)'),
    within('DELAY N(', 'Time', ', Time, 1, 9)'),
  ]),
)(
  'Vensim, deep: %s',
  (_, equation) => {
    const doc = documentOfMdl(`D: (e1-e300) ~~|\nx[D] = 1 ~~|\ntotal = ${equation} ~~|`);
    expect(exportXmile(doc).text.length).toBeLessThan(20_000_000);
  },
  10_000,
);
