import { writtenName } from '../../equation/write-name.js';
import { canonicalName } from '../../model/name.js';
import type { Macro } from '../../model/submodel.js';
import { importedId } from '../xmile/names.js';
import type { MdlContext } from './context.js';
import { closingOf, findOutside, plainName, splitOutside } from './scan.js';

/** The macro that `NAME(in1, in2 : out1)` begins; null, with an issue, where it can't be read. */
export function readMacro(context: MdlContext, header: string, line: number): Macro | null {
  const open = findOutside(header, '(', 0, false);
  const name = plainName(header.slice(0, open));
  const close = open < header.length ? closingOf(header, open) : -1;
  if (name === '' || close < 0) {
    context.issues.push({ code: 'mdl/macro-header', severity: 'error', line, facts: { found: header.trim().replace(/\s+/g, ' ').slice(0, 40) } });
    return null;
  }
  const inner = header.slice(open + 1, close);
  const colon = findOutside(inner, ':');
  const outputs = namesIn(inner.slice(colon + 1));
  return {
    kind: 'macro', id: importedId(context.fileKey, 'macro', name), name, parameters: namesIn(inner.slice(0, colon)).map((parameter) => ({ name: parameter })),
    equation: writtenName(name, 'vensim'), ...(outputs.length > 0 ? { outputs } : {}), doc: {},
  };
}

const namesIn = (list: string): string[] => splitOutside(list, ',').map(plainName).filter((name) => canonicalName(name) !== '');
