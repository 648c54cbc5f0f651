import type { Issue } from '../model/issue.js';
import { decodeText } from './decode.js';
import { readKeten } from './keten/read.js';
import { readMdl } from './mdl/read.js';
import type { OpenedFile } from './opened-file.js';
import { readXmile } from './xmile/read.js';

/** Larger files are no models: the largest published ones stay under a tenth of this. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const refused = (code: string, facts: Issue['facts']): OpenedFile => ({ doc: null, issues: [{ code, severity: 'error', facts }] });

/**
 * Opens a model file of any known format. What the content is counts more than what the name says; the name
 * decides only where the content leaves room. Never throws on what a file contains.
 */
export function openFile(name: string, bytes: Uint8Array): OpenedFile {
  if (bytes.length > MAX_FILE_BYTES) return refused('file/too-large', { bytes: bytes.length, limit: MAX_FILE_BYTES });
  const isJson = /\.json$/i.test(name) || startsAsObject(bytes);
  const text = decodeText(bytes, isJson);
  if (typeof text !== 'string') return refused(text.problem === 'binary' ? 'file/not-text' : 'file/not-utf8', {});
  if (text.trim() === '') return refused('file/empty', {});
  if (isJson) return readKeten(text);
  if (/^\ufeff?\s*</.test(text) || /\.(xmile|stmx|itmx|xml)$/i.test(name)) return readXmile(text);
  if (/^\ufeff?\s*\{UTF-8\}/i.test(text) || /\.mdl$/i.test(name)) return readMdl(text, name);
  return refused('format-not-supported', { extension: /\.[^./\\]+$/.exec(name)?.[0] ?? '' });
}

/** Whether the content begins as a JSON object does. A brace alone says little: Vensim's files begin with `{UTF-8}`. */
function startsAsObject(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 256));
  return /^\s*\{\s*(?:["}]|$)/.test(start);
}
