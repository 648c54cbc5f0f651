import { openFile } from '../../src/formats/open-file.js';
import type { OpenedFile } from '../../src/formats/opened-file.js';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import { canonicalName } from '../../src/model/name.js';
import type { Auxiliary, Flow, Stock, Variable } from '../../src/model/variable.js';

/** The times that every model of these tests has. */
export const TIMES = 'INITIAL TIME = 0 ~ Year ~ |\nFINAL TIME = 10 ~ Year ~ |\nTIME STEP = 0.5 ~ Year ~ |\nSAVEPER = TIME STEP ~ Year ~ |\n';

/** Opens a text as a .mdl file. */
export const openMdl = (text: string): OpenedFile => openFile('model.mdl', new TextEncoder().encode(text));

/** Opens statements, with times, and a sketch where there is one; throws where that brings an issue. */
export function documentOfMdl(statements: string, sketch = ''): Document {
  const { doc, issues } = openMdl(`{UTF-8}\n${statements}\n${TIMES}${sketch}`);
  if (!doc || issues.length > 0) throw new Error(JSON.stringify(issues));
  return doc;
}

/** The variable of this name in the root model. */
export function variableIn(doc: Document, name: string): Variable {
  const found = variablesOf(doc).find((variable) => canonicalName(variable.name) === canonicalName(name));
  if (!found) throw new Error(`no ${name}`);
  return found;
}

export const stockIn = (doc: Document, name: string): Stock => kindIn(doc, name, 'stock') as Stock;
export const flowIn = (doc: Document, name: string): Flow => kindIn(doc, name, 'flow') as Flow;
export const auxiliaryIn = (doc: Document, name: string): Auxiliary => kindIn(doc, name, 'auxiliary') as Auxiliary;

function kindIn(doc: Document, name: string, kind: Variable['kind']): Variable {
  const variable = variableIn(doc, name);
  if (variable.kind !== kind) throw new Error(`${name} is ${variable.kind}`);
  return variable;
}

/** Names of the records with these ids, in order. */
export function namesOf(doc: Document, ids: readonly string[] = []): string[] {
  return ids.map((id) => {
    const item = doc.items.get(id);
    return item && 'name' in item && typeof item.name === 'string' ? item.name : id;
  });
}

/** Dimensions of the document by name. */
export const dimensionIn = (doc: Document, name: string): ReturnType<typeof itemsOf<'dimension'>>[number] => {
  const found = itemsOf(doc, 'dimension').find((dimension) => dimension.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
};
