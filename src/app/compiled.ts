import { compileDocument } from '../compile/compile.js';
import type { Plan } from '../compile/plan.js';
import { workspaceOf, type Document, type ItemKind } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import { remembered } from './remembered.js';

/** A document as it can run; `plan` is null where its errors do not let it. */
export interface Compiled {
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
}

/** The kinds of record a Plan is made from; links are what moves words. Moving a lever changes a scenario, so it never compiles. */
const COMPILED_KINDS: ReadonlySet<ItemKind> = new Set<ItemKind>(['stock', 'flow', 'auxiliary', 'value-flow', 'dimension', 'submodel', 'module', 'macro', 'data-file', 'link', 'intervention', 'purse']);

/** Compiles a document; the same answer, as the same object, as long as the records that matter are the same ones. */
export const createCompiler = (): ((doc: Document) => Compiled) =>
  remembered(
    (doc) => {
      const { documentId, simulation, dialect } = workspaceOf(doc);
      return [documentId, simulation, dialect, ...[...doc.items.values()].filter((item) => COMPILED_KINDS.has(item.kind))];
    },
    (doc) => {
      const whole = compileDocument(doc);
      const still = whole.plan === null ? withStillFlows(doc, whole.issues) : null;
      return still ? { plan: compileDocument(still).plan, issues: whole.issues } : whole;
    },
  );

/**
 * While a map is drawn live, a flow that has no equation yet moves nothing, and what was there goes on running; that it has
 * none is told as an error all the same. Null where anything else is wrong.
 */
function withStillFlows(doc: Document, issues: readonly Issue[]): Document | null {
  const items = new Map(doc.items);
  for (const { severity, code, item } of issues) {
    if (severity !== 'error') continue;
    const flow = doc.items.get(item ?? '');
    if (code !== 'missing-equation' || flow?.kind !== 'flow' || flow.parts || flow.gf) return null;
    items.set(flow.id, { ...flow, equation: '0' });
  }
  return { items };
}
