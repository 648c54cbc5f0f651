import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MAX_FILE_BYTES, openFile } from '../../src/formats/open-file.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { writeXmile } from '../../src/formats/xmile/write.js';
import { variablesOf } from '../../src/model/document.js';
import { arbitraryDocument } from './arbitrary-document.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const XMILE = '<xmile><sim_specs><start>0</start><stop>1</stop></sim_specs><model><variables><aux name="café"><eqn>1</eqn></aux></variables></model></xmile>';
const names = (name: string, bytes: Uint8Array): string[] => {
  const { doc } = openFile(name, bytes);
  return doc ? variablesOf(doc).map((variable) => variable.name) : [];
};
const codes = (name: string, bytes: Uint8Array): string[] => openFile(name, bytes).issues.map(({ code }) => code);

test.each([
  ['model.xmile', utf8(XMILE)], ['model.STMX', utf8(`\ufeff${XMILE}`)], ['model.itmx', latin1(XMILE)], ['model.xml', utf8(XMILE)], ['no extension', utf8(XMILE)],
  ['wrong.mdl', utf8(XMILE)], ['model.xmile', Uint8Array.from([0xff, 0xfe, ...new Uint8Array(Uint16Array.from(XMILE, (sign) => sign.charCodeAt(0)).buffer)])],
])('%s is opened by what it contains, in the encoding it has', (name, bytes) => expect(names(name, bytes)).toEqual(['café']));

test('every format gives the same document', () => {
  fc.assert(fc.property(arbitraryDocument, (doc) => {
    expect(openFile('a.keten.json', utf8(writeKeten(doc))).doc?.items).toEqual(openFile('a.xmile', utf8(writeXmile(doc))).doc?.items);
  }), { seed: 20260801, numRuns: 100 });
});

test.each([
  ['model.keten.json', utf8('{UTF-8}'), 'json-broken'],
  ['model.mdl', utf8('{UTF-8}\n'), 'mdl/no-equations'],
  ['model.vpmx', utf8('a = 1 ~~|'), 'format-not-supported'],
  ['picture.png', Uint8Array.from([0x89, 0x50, 0, 0]), 'file/not-text'],
  ['model.xmile', utf8(''), 'file/empty'],
  ['model.xmile', utf8(' \n'), 'file/empty'],
  ['model.keten.json', latin1('{"é": 1}'), 'file/not-utf8'],
  ['model.xmile', utf8('{"format": "else/1"}'), 'unknown-format'],
  ['model.xmile', utf8('not XML'), 'file/malformed'],
])('%s: %s is refused as %s', (name, bytes, code) => {
  expect(openFile(name, bytes).doc).toBeNull();
  expect(codes(name, bytes)).toEqual([code]);
});

test('a file that no model needs the size of is refused before it is read', () => {
  expect(codes('big.xmile', new Uint8Array(MAX_FILE_BYTES + 1))).toEqual(['file/too-large']);
});

test('no bytes make it throw', () => {
  const start = fc.constantFrom('', '{', '<', '<xmile><model>', '\ufeff<?xml version="1.0"?>');
  fc.assert(fc.property(start, fc.uint8Array({ maxLength: 60 }), fc.constantFrom('a.xmile', 'a.json', 'a'), (head, tail, name) => {
    const { doc, issues } = openFile(name, Uint8Array.from([...utf8(head), ...tail]));
    expect(doc !== null || issues.length > 0).toBe(true);
  }), { seed: 20260802, numRuns: 500 });
});
