import { mentionsIn } from '../../../equation/mentions.js';
import { workspaceOf, type Document, type Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { LANGUAGES, type Language } from '../../../model/text.js';

/** Where a text stands within a record. */
export type FoundField = 'name' | 'label' | 'equation' | 'start' | 'doc' | 'source';

/** Where people look. */
export type FindScope = 'names' | 'equations' | 'words';

/** What is sought, and how. */
export interface Search {
  readonly text: string;
  /** Only where no letter or digit stands beside it. */
  readonly isWhole: boolean;
  /** Only in the same letter case. */
  readonly isExact: boolean;
  readonly scopes: ReadonlySet<FindScope>;
}

/** One place where it stands. */
export interface Found {
  readonly id: Id;
  readonly field: FoundField;
  /** Of a text for people, its language. */
  readonly language?: Language | undefined;
  /** Of an array, which of its equations. */
  readonly part?: number | undefined;
  /** The whole text, and where in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A text of a record that can be searched. */
interface Stretch {
  readonly field: FoundField;
  readonly scope: FindScope;
  readonly text: string;
  readonly language?: Language;
  readonly part?: number;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/**
 * Every place in the names, equations and texts of the variables and value flows of a document, in its order. An underscore
 * in a name is the space that it stands for. At most `most`.
 */
export function findAll(doc: Document, search: Search, most = Infinity): readonly Found[] {
  const wanted = folded(search.text, search.isExact);
  if (wanted.trim() === '') return [];
  const found: Found[] = [];
  for (const item of doc.items.values()) {
    for (const { field, scope, text, language, part } of stretchesOf(item)) {
      if (!search.scopes.has(scope)) continue;
      for (const start of startsOf(text, wanted, search)) {
        found.push({ id: item.id, field, text, start, end: start + wanted.length, ...(language ? { language } : {}), ...(part === undefined ? {} : { part }) });
        if (found.length >= most) return found;
      }
    }
  }
  return found;
}

/** Where in one text it stands, from left to right, none over another. */
export function startsOf(text: string, wanted: string, { isWhole, isExact }: Pick<Search, 'isWhole' | 'isExact'>): readonly number[] {
  const within = folded(text, isExact);
  // Letters whose small form is longer would move what follows.
  if (within.length !== text.length) return [];
  const starts: number[] = [];
  for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + wanted.length)) {
    const [before, after] = [within.slice(0, at).match(/.$/u)?.[0] ?? '', within.slice(at + wanted.length).match(/^./u)?.[0] ?? ''];
    const isPart = (LETTER.test(before) && LETTER.test(wanted.slice(0, 1))) || (LETTER.test(after) && LETTER.test(wanted.slice(-1)));
    if (!isWhole || !isPart) starts.push(at);
  }
  return starts;
}

/** A text as it is compared. */
export const folded = (text: string, isExact: boolean): string => {
  const plain = text.replace(/[_\u00a0]/g, ' ');
  return isExact ? plain : plain.toLowerCase();
};

function stretchesOf(item: Item): readonly Stretch[] {
  if (item.kind !== 'stock' && item.kind !== 'flow' && item.kind !== 'auxiliary' && item.kind !== 'value-flow') return [];
  const texts = (field: FoundField, scope: FindScope, text: Readonly<Partial<Record<Language, string | undefined>>> | undefined): Stretch[] => LANGUAGES.flatMap((language) => (text?.[language] ? [{ field, scope, text: text[language], language }] : []));
  const parts = item.kind === 'value-flow' ? undefined : item.parts;
  const equation = item.kind === 'stock' ? item.initial : item.equation;
  return [
    { field: 'name', scope: 'names', text: item.name },
    ...texts('label', 'names', item.label),
    ...(parts ? parts.map((part, at): Stretch => ({ field: 'equation', scope: 'equations', text: part.equation, part: at })) : [{ field: 'equation', scope: 'equations', text: equation } as const]),
    ...(item.kind === 'auxiliary' && item.initial !== undefined ? [{ field: 'start', scope: 'equations', text: item.initial } as const] : []),
    ...texts('doc', 'words', item.doc),
    ...texts('source', 'words', item.kind === 'value-flow' ? undefined : item.source),
  ];
}

/** The name in an equation within which a place lies; null where it lies in none. */
export function nameAround(doc: Document, { text, start, end }: Pick<Found, 'text' | 'start' | 'end'>): { readonly name: string; readonly start: number; readonly end: number } | null {
  const mention = mentionsIn(text, workspaceOf(doc).dialect).find(({ range }) => range.start < end && range.end > start);
  return mention ? { name: mention.name, ...mention.range } : null;
}
