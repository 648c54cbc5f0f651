import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKeten } from '../../src/formats/keten/read.js';
import type { Document } from '../../src/model/document.js';
import type { Golden } from './golden.js';

const MODELS = join(import.meta.dirname, '../../models');

/** Every folder below `models/`: a new one brings its golden values into the tests. */
export const MODEL_NAMES: readonly string[] = readdirSync(MODELS).filter((name) => existsSync(join(MODELS, name, 'model.keten.json')));

export function documentNamed(name: string): Document {
  const { doc } = readKeten(readFileSync(join(MODELS, name, 'model.keten.json'), 'utf8'));
  if (!doc) throw new Error(`models/${name} does not open`);
  return doc;
}

export const goldenOf = (name: string): Golden => JSON.parse(readFileSync(join(MODELS, name, 'golden.json'), 'utf8')) as Golden;
