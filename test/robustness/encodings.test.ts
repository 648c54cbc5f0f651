import { describe, expect, test } from 'vitest';
import { compileDocument } from '../../src/compile/compile.js';
import { openFile } from '../../src/formats/open-file.js';
import { readSamples } from '../fuzz/samples.js';
import { aux, bytesOf, errorsIn, mdlFile, outcomeOf, xmileFile } from './outcome.js';

const XMILE = xmileFile(aux('a', '7'));
const MDL = mdlFile('a = 7 ~~|');
const JOINED = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
};

describe('ways to write the same text', () => {
  test.each([
    ['UTF-8 with a mark', (text: string) => JOINED([0xef, 0xbb, 0xbf], bytesOf(text))],
    ['UTF-8 with two marks', (text: string) => JOINED([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], bytesOf(text))],
    ['UTF-16, little end first', (text: string) => JOINED([0xff, 0xfe], utf16(text, false))],
    ['UTF-16, big end first', (text: string) => JOINED([0xfe, 0xff], utf16(text, true))],
    ['lines that end in CR', (text: string) => bytesOf(text.replace(/\n/g, '\r'))],
    ['lines that end in CR LF', (text: string) => bytesOf(text.replace(/\n/g, '\r\n'))],
  ])('%s', (_, encode) => {
    for (const [name, text] of [['m.xmile', XMILE.replace(/></g, '>\n<')], ['m.mdl', MDL]] as const) {
      const outcome = outcomeOf(name, encode(text));
      expect([name, errorsIn(outcome), outcome.last.get('a')]).toEqual([name, [], 7]);
    }
  });

  test('bytes that are no UTF-8 are Latin-1 in files of other tools, and refused in our own', () => {
    const spoiled = (text: string): Uint8Array => JOINED(bytesOf(text.slice(0, -30)), [0xe9, 0xff, 0xc0], bytesOf(text.slice(-30)));
    for (const [name, text] of [['m.xmile', XMILE], ['m.mdl', MDL]] as const) expect(openFile(name, spoiled(text)).issues.map(({ code }) => code)).not.toContain('file/not-utf8');
    expect(openFile('m.keten.json', spoiled('{"format":"ketenstroom/1","workspace":{"title":"ééééééééééé"}}')).issues.map(({ code }) => code)).toEqual(['file/not-utf8']);
  });
});

describe('what is no text', () => {
  test.each([
    ['zeros', new Uint8Array(1000)],
    ['a zero in a model', bytesOf(XMILE.replace('7', '\0'))],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
  ])('%s by the name of a model', (_, bytes) => {
    for (const name of ['m.xmile', 'm.mdl', 'm.keten.json', 'm.stmx']) expect(openFile(name, bytes)).toMatchObject({ doc: null, issues: [{ code: 'file/not-text', severity: 'error' }] });
  });

  test.each(['', ' ', '\n\n', '\ufeff'])('%j is empty', (text) => {
    for (const name of ['m.xmile', 'm.mdl']) expect(openFile(name, bytesOf(text)).issues.map(({ code }) => code)).toEqual(['file/empty']);
  });
});

describe('entities', () => {
  const with_ = (doctype: string, use: string): string => `<?xml version="1.0"?>${doctype}${xmileFile(aux('a', '1')).replace('<variables>', `<variables><aux name="b"><eqn>1</eqn><doc>${use}</doc></aux>`)}`;

  test.each([
    ['a thousand million laughs', with_(`<!DOCTYPE a [<!ENTITY l0 "ha">${Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]>`, '&l9;')],
    ['a file of the machine', with_('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]>', '&f;')],
    ['a page of the network', with_('<!DOCTYPE a [<!ENTITY f SYSTEM "http://127.0.0.1:1/">]>', '&f;')],
    ['a parameter', with_('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:1/"> %p;]>', '&p;')],
  ])('%s is never read, and refused where it is used', (_, text) => {
    const { doc, codes, seconds } = outcomeOf('m.xmile', text);
    expect([doc, codes]).toEqual([null, ['file/malformed']]);
    expect(seconds).toBeLessThan(2);
  });

  test('a document type that nothing uses is passed over', () => {
    expect(outcomeOf('m.xmile', with_('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd" [<!ENTITY f "x">]>', 'plain')).last.get('a')).toBe(1);
  });
});

describe('a file that breaks off', () => {
  const { keten, xmile, mdl } = readSamples();
  test.each([
    ['m.keten.json', keten[0] ?? ''],
    ['m.xmile', xmile[0] ?? ''],
    ['m.xmile', xmile[1] ?? ''],
    ['m.mdl', mdl[0] ?? ''],
  ])('%s, at every fiftieth of it', (name, text) => {
    const bytes = bytesOf(text);
    for (let part = 0; part < 50; part++) {
      const { doc, issues } = openFile(name, bytes.subarray(0, Math.floor((bytes.length * part) / 50)));
      const all = [...issues, ...(doc ? compileDocument(doc).issues : [])];
      // What follows an equation may be missing unnoticed in a .mdl file; in the others each bracket has its end.
      if (name !== 'm.mdl') expect([part, doc]).toEqual([part, null]);
      if (!doc) expect([part, all.filter(({ severity }) => severity === 'error').length]).not.toEqual([part, 0]);
    }
  });
});
