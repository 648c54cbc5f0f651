import type { Document } from '../model/document.js';

const FILES = import.meta.glob<string>('../../models/*/model.keten.json', { query: '?url', import: 'default', eager: true });

/** In which order the cards stand. Folders that are not named here follow by name. */
const ORDER = ['heat_network', 'coalition_growth', 'circular_chain', 'polarisation', 'education_labour', 'regional_mobility', 'poc_to_market', 'participation_permit'];

/** A model that comes with the app: a folder below `models/`. */
export interface BuiltInModel {
  readonly key: string;
  readonly url: string;
}

/** All built-in models, in the order of their cards. A new folder is a new card. */
export function builtInModels(): readonly BuiltInModel[] {
  const rank = (key: string): number => {
    const at = ORDER.indexOf(key);
    return at === -1 ? ORDER.length : at;
  };
  return Object.entries(FILES)
    .map(([path, url]) => ({ key: path.split('/').at(-2) ?? path, url }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
}

/** Reads a built-in model; null where its file cannot be had or read. */
export async function readBuiltIn(model: BuiltInModel): Promise<Document | null> {
  const [response, { readKeten }] = await Promise.all([fetch(model.url), import('../formats/keten/read.js')]);
  return response.ok ? readKeten(await response.text()).doc : null;
}
