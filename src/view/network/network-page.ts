import { placeParties, type Exchange, type PartyPlaces } from '../../layout/network/place-parties.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder, ValueFlow } from '../../model/party.js';
import { textIn, type Language } from '../../model/text.js';
import type { PlacedVariable, View } from '../../model/view.js';

/** The page of the value network: every party has its place on it. */
export interface NetworkPage extends PartyPlaces {
  readonly view: View;
  /** Also of parties that no person placed; these come into the document with its first edit here. */
  readonly items: readonly PlacedVariable[];
}

/** Id of the page of a document that has none yet. */
const PAGE = 'value-network';

/** A party as people read it. */
export const partyName = ({ name, slug }: Pick<Stakeholder, 'name' | 'slug'>, language: Language): string => textIn(name, language, slug);

/** The page of the value network of a document: as people placed parties, and the rest where there is room. */
export function networkPage(doc: Document, language: Language): NetworkPage {
  const view = itemsOf(doc, 'view').find(({ lens, model }) => lens === 'value-network' && model === undefined) ?? emptyView(doc);
  const parties = itemsOf(doc, 'stakeholder');
  const stored = new Map(itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && item.view === view.id ? [[item.of, item] as const] : [])));
  const flows = itemsOf(doc, 'value-flow');
  const givesItself = new Set(flows.flatMap(({ from, to }) => (from === to ? [from] : [])));
  const { step, places } = placeParties(
    parties.map((party) => ({ id: party.id, ring: party.ring, name: partyName(party, language), hasLoop: givesItself.has(party.id), at: stored.get(party.id) })),
    exchangesOf(flows),
  );
  const items = parties.flatMap(({ id }): PlacedVariable[] => {
    const at = places.get(id);
    return at ? [stored.get(id) ?? { kind: 'view-item', shows: 'variable', id: `${view.id}/${id}`, view: view.id, of: id, ...at }] : [];
  });
  return { view, items, step, places };
}

/** How many flows there are between each two parties. */
function exchangesOf(flows: readonly ValueFlow[]): readonly Exchange[] {
  const found = new Map<string, { between: readonly [Id, Id]; count: number }>();
  for (const { from, to } of flows) {
    if (from === to) continue;
    const between: readonly [Id, Id] = from < to ? [from, to] : [to, from];
    const key = between.join(' ');
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { between, count: 1 });
  }
  return [...found.values()];
}

function emptyView(doc: Document): View {
  const rank = Math.max(-1, ...itemsOf(doc, 'view').map((view) => view.rank)) + 1;
  return { kind: 'view', id: PAGE, rank, name: {}, lens: 'value-network' };
}

/** {@link networkPage}, worked out anew only when parties, their flows or their places are other ones. */
export function networkPageMemory(): (doc: Document, language: Language) => NetworkPage {
  let known: { readonly asked: readonly unknown[]; readonly page: NetworkPage } | null = null;
  return (doc, language) => {
    const asked = [language, ...itemsOf(doc, 'stakeholder').flatMap(({ id, name, ring }) => [id, name, ring]), ...itemsOf(doc, 'value-flow').flatMap(({ from, to }) => [from, to]), ...itemsOf(doc, 'view').filter(({ lens }) => lens === 'value-network'), ...itemsOf(doc, 'view-item').filter((item) => item.shows === 'variable' && doc.items.get(item.of)?.kind === 'stakeholder')];
    if (known?.asked.length !== asked.length || known.asked.some((one, at) => one !== asked[at])) known = { asked, page: networkPage(doc, language) };
    return known.page;
  };
}
