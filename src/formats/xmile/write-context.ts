import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { ValueFlow } from '../../model/party.js';
import type { Language } from '../../model/text.js';
import type { Variable } from '../../model/variable.js';
import type { ViewItem } from '../../model/view.js';
import type { XmlPiece } from '../xml/write.js';
import type { ForeignPlace } from './foreign.js';
import { elementIndex, type ElementIndex } from './subscripts.js';

/** What every part of the writer needs to know about the document at hand. */
export interface WriteContext {
  readonly doc: Document;
  /** The language of texts that XMILE has in one language only. */
  readonly language: Language;
  readonly elementsOf: ElementIndex;
  /** What stands in the view `view`, in document order. */
  itemsIn(view: Id): readonly ViewItem[];
  /** The variables of the root model, or of the submodel or macro `model`, in document order. */
  variablesIn(model: Id | undefined): readonly (Variable | ValueFlow)[];
  /** Kept elements of another tool that go here, as they stood. */
  foreign(place: ForeignPlace, at?: Id): readonly { readonly raw: string }[];
  /** Kept attributes of another tool, ready for a start tag; undefined where there are none. */
  foreignAttributes(place: ForeignPlace, at?: Id): string | undefined;
}

export function writeContext(doc: Document): WriteContext {
  const kept = new Map<string, { raw: string }[]>();
  for (const { of, place, at, text } of itemsOf(doc, 'foreign')) {
    if (of !== 'xmile') continue;
    const spot = `${place}/${at ?? ''}`;
    const list = kept.get(spot);
    if (list) list.push({ raw: text });
    else kept.set(spot, [{ raw: text }]);
  }
  const variables = new Map<Id | undefined, (Variable | ValueFlow)[]>();
  for (const item of doc.items.values()) {
    if (item.kind !== 'stock' && item.kind !== 'flow' && item.kind !== 'auxiliary' && item.kind !== 'value-flow') continue;
    const model = item.kind === 'value-flow' ? undefined : item.model;
    const list = variables.get(model);
    if (list) list.push(item);
    else variables.set(model, [item]);
  }
  const viewItems = new Map<Id, ViewItem[]>();
  for (const item of itemsOf(doc, 'view-item')) {
    const list = viewItems.get(item.view);
    if (list) list.push(item);
    else viewItems.set(item.view, [item]);
  }
  const foreign = (place: ForeignPlace, at?: Id): readonly { raw: string }[] => kept.get(`${place}/${at ?? ''}`) ?? [];
  return {
    doc,
    // Dutch comes first where a document has both; a file in English alone stays in English.
    language: workspaceOf(doc).title.nl ? 'nl' : 'en',
    foreign,
    elementsOf: elementIndex(),
    itemsIn: (view) => viewItems.get(view) ?? [],
    variablesIn: (model) => variables.get(model) ?? [],
    foreignAttributes: (place, at) => foreign(place, at)[0]?.raw,
  };
}

/** Leaves out what is absent, so that a list of children reads as the file will. */
export const present = (...children: readonly (XmlPiece | null | undefined | readonly XmlPiece[])[]): XmlPiece[] =>
  children.flatMap((child): XmlPiece[] =>
    child === null || child === undefined ? [] : Array.isArray(child) ? (child as XmlPiece[]) : [child as XmlPiece],
  );
