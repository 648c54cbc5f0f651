import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HasEquation } from '../../src/compile/check-units.js';
import { parseEquation } from '../../src/equation/parse.js';
import type { Tree } from '../../src/equation/tree.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { workspaceOf, type Document } from '../../src/model/document.js';

const MODELS = join(import.meta.dirname, '../../models');

/** The folders of the built-in models. */
export const MODEL_NAMES = readdirSync(MODELS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** A built-in model. */
export function builtInModel(name: string): Document {
  const { doc } = readKeten(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8'));
  if (!doc) throw new Error(`${name} does not open`);
  return doc;
}

/** Reads the equations of `doc`, each once. */
export function treesOf(doc: Document): (of: HasEquation) => Tree | null {
  const { dialect } = workspaceOf(doc);
  const trees = new Map<string, Tree | null>();
  return (of) => {
    const source = 'kind' in of && of.kind === 'stock' ? of.initial : of.equation;
    if (!trees.has(source)) trees.set(source, parseEquation(source, dialect).tree);
    return trees.get(source) ?? null;
  };
}
