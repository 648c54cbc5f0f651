import type { Dimension } from '../../model/array.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { Macro, Submodel } from '../../model/submodel.js';
import type { Language } from '../../model/text.js';
import { attributeOf, elementsOf, textOf, type XmlElement } from '../xml/tree.js';
import type { NamedRecord } from './ecosystem-shapes.js';
import type { ForeignKeeper } from './foreign.js';
import type { IsXmile } from './namespaces.js';
import type { ElementIndex } from './subscripts.js';

/** What every part of the reader needs to know about the file at hand. */
export interface ReadContext {
  readonly isXmile: IsXmile;
  /** Stands for this file in the ids of what it brings by name only. */
  readonly fileKey: string;
  /** The language of the texts that the file gives in one language. */
  readonly language: Language;
  readonly foreign: ForeignKeeper;
  /** Problems found so far; the reader goes on. */
  readonly issues: Issue[];
  /** Places stand in `<display>` elements, as before XMILE 1.0. */
  readonly hasLegacyView: boolean;
  /** The file has no `<sim_specs>` of its own, so that the root model's are read. */
  readonly usesModelSpecs: boolean;
  /** Canonical name → dimension of the file. */
  readonly dimensions: ReadonlyMap<string, Dimension>;
  readonly elementsOf: ElementIndex;
  /** Record → the lines of its equations, or of its element where it has none. */
  readonly lines: Map<Id, readonly number[]>;
  /** An id for the record with this name, in the model with the id `model` where it is not the root's: the extension's, else one made of the names. */
  idOf(what: NamedRecord, name: string, model?: Submodel | Macro, readable?: string): Id;
}

/** The XMILE children of `parent` with this name. */
export const xmileChildren = (context: Pick<ReadContext, 'isXmile'>, parent: XmlElement, local: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.local === local && context.isXmile(child));

/** The first XMILE child of `parent` with this name, or null. */
export const xmileChild = (context: Pick<ReadContext, 'isXmile'>, parent: XmlElement, local: string): XmlElement | null =>
  xmileChildren(context, parent, local)[0] ?? null;

/** Its text without outer white space; empty where there is no such child. */
export function childText(context: Pick<ReadContext, 'isXmile'>, parent: XmlElement, local: string): string {
  const child = xmileChild(context, parent, local);
  return child ? textOf(child).trim() : '';
}

/** A number as files write it, or null. */
export function numberIn(text: string | null): number | null {
  if (text === null || !/^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i.test(text)) return null;
  const value = Number(text);
  // No minus zero: it would be written as 0 and read back as something else.
  return Number.isFinite(value) ? value + 0 : null;
}

/** A number in an attribute, or null. */
export const numberOf = (element: XmlElement, name: string): number | null => numberIn(attributeOf(element, name));
