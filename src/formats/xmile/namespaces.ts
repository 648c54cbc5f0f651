import { attributeOf, type XmlElement } from '../xml/tree.js';

/** XMILE 1.0 as OASIS published it: what this product writes. */
export const XMILE_NAMESPACE = 'http://docs.oasis-open.org/xmile/ns/XMILE/v1.0';
/** The ecosystem extension. The number is the extension's version. */
export const KS_NAMESPACE = 'urn:ketenstroom:1';
/** Stella's extension, which many tools use without declaring it. */
export const ISEE_NAMESPACE = 'http://iseesystems.com/XMILE';

/**
 * Tells an XMILE element from a vendor's. A file may use any version's namespace, or none: what counts is
 * the namespace of its own root element.
 */
export type IsXmile = (element: XmlElement) => boolean;

/** The test for elements of the file with this root. */
export function xmileTest(root: XmlElement): IsXmile {
  return (element) => element.namespace === root.namespace;
}

/** Whether the element belongs to the ecosystem extension. */
export const isKs = (element: XmlElement): boolean => element.namespace === KS_NAMESPACE;

/** What the writer declares for a prefix that content of another tool uses and never declared. */
export const declarationFor = (prefix: string): string => (prefix === 'isee' ? ISEE_NAMESPACE : `urn:vendor:${prefix}`);

/** The id that this product gave an element; null where it gave none, and for a name that every object has by birth. */
export function ownId(element: XmlElement, attribute: 'ks:id' | 'id' = 'ks:id'): string | null {
  const id = attributeOf(element, attribute);
  return id === null || id === '' || id in {} ? null : id;
}
