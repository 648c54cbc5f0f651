import type { Loop } from '../../model/structure.js';
import { itemsOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';

/** The named loops that a variable is part of, in their order; all of them without a variable. */
export const loopsThrough = (doc: Document, variable: Id | null): readonly Loop[] => itemsOf(doc, 'loop').filter(({ path }) => variable === null || path.includes(variable));

/** The links of a loop: each variable and the one it influences, the last and the first included. */
export const loopLinks = ({ path }: Pick<Loop, 'path'>): readonly (readonly [Id, Id])[] => path.map((cause, at) => [cause, path[(at + 1) % path.length] ?? cause]);
