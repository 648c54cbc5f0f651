import { SaxesParser } from 'saxes';
import type { Issue } from '../../model/issue.js';
import { partsIn, tooMany } from '../model-limits.js';
import type { XmlAttribute, XmlElement, XmlNode } from './tree.js';

/** Deeper nesting than any model has; beyond it a file is an attack or an accident. */
const MAX_DEPTH = 256;
/** How much text the parser takes at once, so that a broken file is left soon. */
const PIECE = 1 << 16;

/** Prefix → namespace as one element declares it, '' being the default namespace, and what the elements around it declare. */
interface Namespaces {
  readonly own: ReadonlyMap<string, string>;
  readonly above: Namespaces | null;
}

/** An element whose end has not been read. */
interface OpenElement {
  readonly name: string;
  readonly start: number;
  readonly line: number;
  readonly namespaces: Namespaces | null;
  readonly attributes: XmlAttribute[];
  readonly children: XmlNode[];
}

export interface ParsedXml {
  /** Null exactly when there is an issue. */
  readonly root: XmlElement | null;
  /** The text that offsets in the tree point into: line ends are `\n`, no byte-order mark. */
  readonly text: string;
  readonly issues: readonly Issue[];
}

/** Line ends as XML wants them, without a byte-order mark. */
function normalised(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

/**
 * Reads XML into a tree that keeps order, attributes, text and places. Prefixes need not be declared: that is
 * how many tools write them. Document types are ignored, so an entity that one defines is an error and never expands.
 */
export function parseXml(source: string): ParsedXml {
  const tooLarge = tooMany('parts', partsIn(source, '<=,?'));
  if (tooLarge) return { root: null, text: '', issues: [tooLarge] };
  const text = normalised(source);
  const parser = new SaxesParser({ xmlns: false, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let issue: Issue | null = null;

  let lastClosed: string | undefined;
  // Throwing is what stops this parser: it would go on, and find fault with all that follows.
  const fail = (code: string, at: number, element: string): never => {
    issue = { code, severity: 'error', ...placeOf(text, at), facts: { element } };
    throw new Error(code);
  };
  parser.on('error', (error) => {
    // The parser has already closed the element that was left open; the place that helps is the tag that did not fit.
    const isTag = error.message.includes('unexpected close tag');
    const at = isTag ? text.lastIndexOf('<', parser.position - 1) : Math.max(0, parser.position - 1);
    // Before the first element and behind the last one there is none to name but what a model begins with.
    fail('file/malformed', at, (isTag ? undefined : open.at(-1)?.name) ?? lastClosed ?? 'xmile');
  });
  parser.on('opentagstart', (tag) => {
    const start = text.lastIndexOf('<', parser.position - 1);
    if (open.length >= MAX_DEPTH) fail('file/too-deep', start, tag.name);
    open.push({ name: tag.name, start, line: parser.line, namespaces: open.at(-1)?.namespaces ?? null, attributes: [], children: [] });
  });
  parser.on('opentag', (tag) => {
    const element = open.at(-1);
    if (!element) return;
    for (const [name, value] of Object.entries(tag.attributes as Record<string, string>)) element.attributes.push({ name, value });
    open[open.length - 1] = { ...element, namespaces: withDeclarations(element.namespaces, element.attributes) };
  });
  const addText = (piece: string): void => {
    open.at(-1)?.children.push({ kind: 'text', text: piece });
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    lastClosed = element.name;
    const closed = closedElement(element, parser.position);
    const parent = open.at(-1);
    if (parent) parent.children.push(closed);
    else root = closed;
  });

  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    if (!issue) throw error;
    return { root: null, text, issues: [issue] };
  }
  return { root, text, issues: [] };
}

/** Line and column, both from 1, of an offset. */
function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) + 1 };
}

/** The declarations of an element with those around it; where it has none, those around it. */
function withDeclarations(above: Namespaces | null, attributes: readonly XmlAttribute[]): Namespaces | null {
  const declared = attributes.filter(({ name }) => name === 'xmlns' || name.startsWith('xmlns:'));
  return declared.length === 0 ? above : { own: new Map(declared.map(({ name, value }) => [name.slice('xmlns:'.length), value])), above };
}

/** What a prefix stands for; undefined where nothing around declares it. */
function namespaceOf(prefix: string, innermost: Namespaces | null): string | undefined {
  for (let at = innermost; at; at = at.above) {
    const found = at.own.get(prefix);
    if (found !== undefined) return found;
  }
  return undefined;
}

function closedElement(element: OpenElement, end: number): XmlElement {
  const { name, start, line, namespaces, attributes, children } = element;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const namespace = namespaceOf(prefix, namespaces) ?? (prefix === '' ? '' : `undeclared:${prefix}`);
  return { kind: 'element', name, local: name.slice(colon + 1), namespace, attributes, children, start, end, line };
}
