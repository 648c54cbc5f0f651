import axe from 'axe-core';
import { ContextProvider } from '@lit/context';
import type { LitElement } from 'lit';
import type { Language } from '../../src/model/text.js';
import { languageContext } from '../../src/ui/language-context.js';
import '../../src/ui/styles/page.css';

/** Puts an element on an otherwise empty page that speaks `language`, as the main content unless it is a landmark itself. */
export async function mount<E extends LitElement>(element: E, language: Language = 'nl', inMain = true): Promise<E> {
  document.documentElement.lang = language;
  const host = document.createElement('div');
  const provider = new ContextProvider(host, { context: languageContext, initialValue: language });
  provider.hostConnected?.();
  const place = inMain ? document.createElement('main') : host;
  if (inMain) host.append(place);
  document.body.replaceChildren(host);
  place.append(element);
  await settled(element);
  return element;
}

/** Waits until an element and all elements below it are drawn. */
export async function settled(element: Element): Promise<void> {
  await (element as Partial<LitElement>).updateComplete;
  for (const child of (element.shadowRoot ?? element).querySelectorAll('*')) if (child.localName.includes('-')) await settled(child);
}

/** What axe finds wrong on the page: rule and place. */
export async function violations(): Promise<string[]> {
  const { violations: found } = await axe.run(document.body, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'page-has-heading-one': { enabled: false }, region: { enabled: false } } });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`));
}

/** The next event of a type that reaches the document, with its detail. */
export function nextEvent<T>(type: string): Promise<T> {
  return new Promise((done) => document.addEventListener(type, (event) => done((event as CustomEvent<T>).detail), { once: true }));
}

/** The first element in an open shadow tree that fits; fails where there is none. */
export function within<E extends Element = HTMLElement>(element: Element, ...selectors: readonly string[]): E {
  const found = selectors.reduce<Element | null>((root, selector) => (root?.shadowRoot ?? root)?.querySelector(selector) ?? null, element);
  if (!found) throw new Error(`nothing fits ${selectors.join(' ')}`);
  return found as E;
}
