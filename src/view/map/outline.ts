import { itemsOf, variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { parameterValue, type Variable } from '../../model/variable.js';
import type { PlacedComment } from '../../model/view.js';
import type { Loop } from '../../model/structure.js';
import type { MapPage } from './map-page.js';

/** A flow with the stocks that it ties together; null where it ends outside the boundary. */
export interface OutlineFlow {
  readonly variable: Variable;
  readonly from: Id | null;
  readonly to: Id | null;
}

/** A link between two variables of the page. */
export interface OutlineLink {
  readonly cause: Id;
  readonly effect: Id;
  /** The record that people drew; null of a link that only the equation knows. */
  readonly drawn: Id | null;
}

/** A page of the map as it is read aloud: everything that the diagram shows, in lists. */
export interface Outline {
  readonly stocks: readonly Variable[];
  readonly flows: readonly OutlineFlow[];
  readonly auxiliaries: readonly Variable[];
  readonly parameters: readonly Variable[];
  readonly links: readonly OutlineLink[];
  readonly loops: readonly Loop[];
  readonly comments: readonly PlacedComment[];
}

/** The outline of a page, with what stands on no page at all: what a diagram folds away is in its twin. */
export function outlineOf(doc: Document, page: MapPage, dependencies: ReadonlyMap<Id, readonly Id[]>): Outline {
  const elsewhere = new Set(itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && item.view !== page.view.id ? [item.of] : [])));
  const here = new Set(page.items.flatMap((item) => (item.shows === 'variable' ? [item.of] : [])));
  const variables = variablesOf(doc).filter(({ id, model }) => model === page.view.model && (here.has(id) || !elsewhere.has(id)));
  const shown = new Set(variables.map(({ id }) => id));
  const stocks = variables.filter((one) => one.kind === 'stock');
  const [from, to] = [new Map<Id, Id>(), new Map<Id, Id>()];
  for (const stock of itemsOf(doc, 'stock')) {
    for (const flow of stock.outflows) from.set(flow, stock.id);
    for (const flow of stock.inflows) to.set(flow, stock.id);
  }
  const drawn = new Map(itemsOf(doc, 'link').map((link) => [`${link.from} ${link.to}`, link]));
  const links = variables.flatMap(({ id: effect }): OutlineLink[] =>
    [...new Set(dependencies.get(effect) ?? [])].filter((cause) => cause !== effect && shown.has(cause)).map((cause) => ({ cause, effect, drawn: drawn.get(`${cause} ${effect}`)?.id ?? null })),
  );
  const known = new Set(links.map(({ cause, effect }) => `${cause} ${effect}`));
  const opinions = [...drawn].flatMap(([key, link]): OutlineLink[] => (known.has(key) || !shown.has(link.from) || !shown.has(link.to) ? [] : [{ cause: link.from, effect: link.to, drawn: link.id }]));
  const isParameter = (one: Variable): boolean => one.kind === 'auxiliary' && parameterValue(one) !== null;
  return {
    stocks,
    flows: variables.flatMap((variable): OutlineFlow[] => (variable.kind === 'flow' ? [{ variable, from: from.get(variable.id) ?? null, to: to.get(variable.id) ?? null }] : [])),
    auxiliaries: variables.filter((one) => one.kind === 'auxiliary' && !isParameter(one)),
    parameters: variables.filter(isParameter),
    links: [...links, ...opinions],
    loops: itemsOf(doc, 'loop').filter(({ path }) => path.every((id) => shown.has(id))),
    comments: page.items.filter((item) => item.shows === 'comment'),
  };
}
