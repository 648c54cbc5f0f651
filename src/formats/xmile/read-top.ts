import { attributeOf, elementsOf, type XmlElement } from '../xml/tree.js';
import { plainName } from './names.js';
import { declarationFor, isKs, KS_NAMESPACE } from './namespaces.js';
import { xmileChild, type ReadContext } from './read-context.js';
import type { FileModels } from './read-models.js';

const KNOWN_HEADER = ['name', 'uuid', 'vendor', 'product'];
/** Read by readers of their own. */
const KNOWN_TOP = ['header', 'sim_specs', 'behavior', 'dimensions', 'model_units', 'model', 'macro'];

/** Keeps what stands around the models and is not read; `unread` are models and macros whose name is taken. */
export function keepTop(context: ReadContext, root: XmlElement, models: FileModels, unread: readonly XmlElement[]): void {
  const { foreign, isXmile } = context;
  const header = xmileChild(context, root, 'header');
  const isWriters = (name: string, value: string): boolean => value === KS_NAMESPACE || value === declarationFor(name.slice('xmlns:'.length));
  const ownDeclarations = root.attributes.filter(({ name, value }) => name.startsWith('xmlns:') && isWriters(name, value)).map(({ name }) => name);
  foreign.attributes('xmile@', root, ['version', 'xmlns', 'level', ...ownDeclarations]);
  for (const child of header ? elementsOf(header) : []) if (!(isXmile(child) && KNOWN_HEADER.includes(child.local))) foreign.element('header', child);
  for (const child of elementsOf(root)) {
    const isRead = isXmile(child) && KNOWN_TOP.includes(child.local);
    if (!isRead && !isKs(child)) foreign.element(child.start > models.root.start ? 'after-model' : 'xmile', child);
  }
  for (const child of unread) {
    const name = plainName(attributeOf(child, 'name') ?? '');
    context.issues.push({ code: 'defined-twice-in-file', severity: 'warning', line: child.line, facts: { what: child.local, name } });
    foreign.element('after-model', child);
  }
}
