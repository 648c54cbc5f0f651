/** A piece of XML to be written: an element, a text, or markup kept from another file. */
export type XmlPiece = XmlOut | string | { readonly raw: string };

export interface XmlOut {
  readonly name: string;
  /** Undefined values are left out; numbers take their shortest form that reads back the same. */
  readonly attributes: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Markup for the start tag, kept from another file: ` isee:delay="0"`. */
  readonly rawAttributes?: string | undefined;
  readonly children: readonly XmlPiece[];
}

/** An element to write. */
export function xml(name: string, attributes: XmlOut['attributes'] = {}, children: readonly XmlPiece[] = []): XmlOut {
  return { name, attributes, children };
}

/** An element holding one text. */
export const xmlText = (name: string, text: string, attributes: XmlOut['attributes'] = {}): XmlOut => xml(name, attributes, [text]);

/** XML 1.0 has no way to write these at all, not even as a reference. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const writable = (text: string): string => text.replace(UNWRITABLE, '\ufffd').replace(LONE_SURROGATE, '\ufffd');

export function escapeText(text: string): string {
  return writable(text).replace(/[&<>\r]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : '&#13;'));
}

/** Line ends and tabs become references, because a reader turns bare ones in attributes into spaces. */
export function escapeAttribute(text: string): string {
  return writable(text).replace(/[&<>"\r\n\t]/g, (sign) => {
    switch (sign) {
      case '&': return '&amp;';
      case '<': return '&lt;';
      case '>': return '&gt;';
      case '"': return '&quot;';
      default: return `&#${sign.charCodeAt(0)};`;
    }
  });
}

/** The document as text: two spaces a level, one element a line, texts on the line of their element. */
export function printXml(root: XmlOut): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  printElement(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function printElement(element: XmlOut, indent: string, lines: string[]): void {
  const tag = `${indent}<${element.name}${printAttributes(element)}`;
  const { children } = element;
  if (children.length === 0) lines.push(`${tag}/>`);
  else if (children.every((child) => typeof child === 'string')) lines.push(`${tag}>${children.map((child) => escapeText(child)).join('')}</${element.name}>`);
  else {
    lines.push(`${tag}>`);
    for (const child of children) printChild(child, `${indent}  `, lines);
    lines.push(`${indent}</${element.name}>`);
  }
}

function printChild(child: XmlPiece, indent: string, lines: string[]): void {
  if (typeof child === 'string') lines.push(indent + escapeText(child));
  else if ('raw' in child) lines.push(indent + child.raw);
  else printElement(child, indent, lines);
}

function printAttributes(element: XmlOut): string {
  let text = '';
  for (const [name, value] of Object.entries(element.attributes)) if (value !== undefined) text += ` ${name}="${escapeAttribute(String(value))}"`;
  return element.rawAttributes ? `${text} ${element.rawAttributes}` : text;
}
