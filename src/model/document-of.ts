import type { Document, Item } from './document.js';

/** The document of these records, in their order. */
export const documentOf = (items: Iterable<Item>): Document => ({ items: new Map([...items].map((item) => [item.id, item])) });
