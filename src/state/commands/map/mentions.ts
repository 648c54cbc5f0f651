import { renameMentions, renameRootMentions } from '../../../equation/mentions.js';
import { workspaceOf, type Document, type Item } from '../../../model/document.js';
import { withEquations } from '../../../model/equations.js';
import { canonicalName } from '../../../model/name.js';
import type { Edit } from '../../edit.js';

/** Rewrites everything that names the variable `from` of the root model: equations, value flows, costs, connections of modules, and macros and submodels that reach out to it. */
export function rewriteMentions(doc: Document, from: string, to: string): Edit[] {
  const { dialect } = workspaceOf(doc);
  const text = (source: string): string => renameMentions(source, dialect, from, to);
  const inside = (source: string): string => renameRootMentions(source, dialect, from, to);
  return [...doc.items.values()].flatMap((before): Edit[] => {
    const isInside = ('model' in before && before.model !== undefined) || before.kind === 'macro';
    const after = connected(withEquations(before, isInside ? inside : text), from, to);
    return after === before ? [] : [{ id: before.id, before, after }];
  });
}

/** A module with its connections from `from`, or `.from`, coming from `to`. */
function connected(item: Item, from: string, to: string): Item {
  if (item.kind !== 'module') return item;
  const wanted = canonicalName(from);
  const renamed = (name: string): string => {
    const isRoot = name.startsWith('.');
    const own = canonicalName(isRoot ? name.slice(1) : name) === wanted && (isRoot || item.model === undefined);
    return own ? `${isRoot ? '.' : ''}${to}` : name;
  };
  const connections = item.connections.map((connection) => ({ ...connection, from: renamed(connection.from) }));
  return connections.every(({ from: name }, at) => name === item.connections[at]?.from) ? item : { ...item, connections };
}
