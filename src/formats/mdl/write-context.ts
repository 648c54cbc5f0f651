import { itemsOf, variablesOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { textIn, type Language, type Text } from '../../model/text.js';
import type { Flow, Stock, Variable } from '../../model/variable.js';
import type { Dimension } from '../../model/array.js';
import { netFlows } from './net-flows.js';
import type { MdlPlace } from './foreign.js';
import { rangesOf, type Ranges } from './ranges.js';

/** What every part of the writer needs to know about the document at hand. */
export interface MdlWriteContext {
  readonly doc: Document;
  readonly language: Language;
  readonly ranges: Ranges;
  /** Texts that were kept on reading, for this place. */
  kept(place: MdlPlace, at?: Id): readonly string[];
  text(text: Text): string;
  /** Dimensions of a variable, in order. */
  dimensionsOf(variable: Variable): readonly Dimension[];
  flow(id: Id): Flow | null;
  /** Flows that stand for what of a stock's rate no variable says: they are written in the rate itself. */
  readonly netFlows: ReadonlyMap<Id, Stock>;
}

export function mdlWriteContext(doc: Document): MdlWriteContext {
  const kept = new Map<string, string[]>();
  for (const { of, place, at, text } of itemsOf(doc, 'foreign')) {
    if (of !== 'mdl') continue;
    const spot = `${place}/${at ?? ''}`;
    const list = kept.get(spot);
    if (list) list.push(text);
    else kept.set(spot, [text]);
  }
  // A file of Vensim's has one language; English comes first, as Vensim itself does.
  const language: Language = workspaceOf(doc).title.en !== undefined || workspaceOf(doc).title.nl === undefined ? 'en' : 'nl';
  return {
    doc,
    language,
    ranges: rangesOf(itemsOf(doc, 'dimension')),
    kept: (place, at) => kept.get(`${place}/${at ?? ''}`) ?? [],
    text: (text) => textIn(text, language),
    dimensionsOf: ({ dimensions }) => (dimensions ?? []).flatMap((id) => itemOfKind(doc, id, 'dimension') ?? []),
    flow: (id) => itemOfKind(doc, id, 'flow'),
    netFlows: netFlows(doc),
  };
}

function itemOfKind<K extends 'dimension' | 'flow'>(doc: Document, id: Id, kind: K): Extract<Dimension | Flow, { kind: K }> | null {
  const item = doc.items.get(id);
  return item?.kind === kind ? (item as Extract<Dimension | Flow, { kind: K }>) : null;
}

/** All variables, of the root model and of macros. */
export const everyVariable = (doc: Document): readonly Variable[] =>
  [undefined, ...itemsOf(doc, 'macro').map(({ id }) => id)].flatMap((model) => variablesOf(doc, model));
