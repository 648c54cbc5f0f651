import { renameMentions } from '../../../equation/mentions.js';
import { workspaceOf, type Document, type Item } from '../../../model/document.js';
import { canonicalName } from '../../../model/name.js';
import type { ArrayPart } from '../../../model/array.js';
import type { Edit } from '../../edit.js';

/** Rewrites every equation of the root model, of value flows and of costs that names `from`, and every connection of a module. */
export function rewriteMentions(doc: Document, from: string, to: string): Edit[] {
  const { dialect } = workspaceOf(doc);
  const text = (source: string): string => renameMentions(source, dialect, from, to);
  return [...doc.items.values()].flatMap((before): Edit[] => {
    const after = rewritten(before, text, from, to);
    return after === before ? [] : [{ id: before.id, before, after }];
  });
}

function rewritten(item: Item, text: (source: string) => string, from: string, to: string): Item {
  switch (item.kind) {
    case 'stock': {
      if (item.model !== undefined) return item;
      const initial = text(item.initial);
      const parts = inParts(item.parts, text);
      return initial === item.initial && parts === item.parts ? item : { ...item, initial, ...(parts ? { parts } : {}) };
    }
    case 'flow': {
      if (item.model !== undefined) return item;
      const equation = text(item.equation);
      const parts = inParts(item.parts, text);
      return equation === item.equation && parts === item.parts ? item : { ...item, equation, ...(parts ? { parts } : {}) };
    }
    case 'auxiliary': {
      if (item.model !== undefined) return item;
      const equation = text(item.equation);
      const parts = inParts(item.parts, text);
      const initial = item.initial === undefined ? undefined : text(item.initial);
      if (equation === item.equation && parts === item.parts && initial === item.initial) return item;
      return { ...item, equation, ...(parts ? { parts } : {}), ...(initial === undefined ? {} : { initial }) };
    }
    case 'value-flow': {
      const equation = text(item.equation);
      return equation === item.equation ? item : { ...item, equation };
    }
    case 'intervention': {
      const costs = item.costs.map((cost) => ({ ...cost, equation: text(cost.equation) }));
      return costs.every(({ equation }, at) => equation === item.costs[at]?.equation) ? item : { ...item, costs };
    }
    case 'module': {
      if (item.model !== undefined) return item;
      const wanted = canonicalName(from);
      const connections = item.connections.map((connection) => (canonicalName(connection.from) === wanted ? { ...connection, from: to } : connection));
      return connections.every((connection, at) => connection === item.connections[at]) ? item : { ...item, connections };
    }
    default:
      return item;
  }
}

/** The very same list where nothing in it names the variable. */
function inParts(parts: readonly ArrayPart[] | undefined, text: (source: string) => string): readonly ArrayPart[] | undefined {
  const after = parts?.map((part) => ({ ...part, equation: text(part.equation) }));
  return after?.every(({ equation }, at) => equation === parts?.[at]?.equation) ? parts : after;
}
