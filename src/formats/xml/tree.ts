/** One attribute as written: `isee:delay` keeps its prefix, the value has its entities resolved. */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/** Text between tags, entities and CDATA resolved. */
export interface XmlText {
  readonly kind: 'text';
  readonly text: string;
}

/** An element with everything in the order of the file, and where it stood. */
export interface XmlElement {
  readonly kind: 'element';
  /** As written, prefix included. */
  readonly name: string;
  /** The name without its prefix. */
  readonly local: string;
  /** What the prefix stands for; `undeclared:PREFIX` where the file never says. */
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  /** Its own text in the file, tags included: half-open range of UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** Line (from 1) of its start tag. */
  readonly line: number;
}

export type XmlNode = XmlText | XmlElement;

/** The child elements, in order. */
export function elementsOf(parent: XmlElement): XmlElement[] {
  return parent.children.filter((node): node is XmlElement => node.kind === 'element');
}

/** The value of the attribute with exactly this name, or null. */
export function attributeOf(element: XmlElement, name: string): string | null {
  return element.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/** All text directly inside, joined, as it stands. */
export function textOf(element: XmlElement): string {
  let text = '';
  for (const node of element.children) if (node.kind === 'text') text += node.text;
  return text;
}
