import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readKeten } from '../../src/formats/keten/read.js';
import type { Document } from '../../src/model/document.js';

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
