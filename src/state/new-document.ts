import { workspaceOf, type Document } from '../model/document.js';
import { freshId } from '../model/id.js';
import type { Text } from '../model/text.js';
import type { View } from '../model/view.js';
import { WORKSPACE_ID, type Workspace } from '../model/workspace.js';

/** A document about nothing yet: ten years by quarters, and one empty page of the map. */
export function blankDocument(title: Text, page: Text): Document {
  const workspace: Workspace = {
    kind: 'workspace',
    id: WORKSPACE_ID,
    documentId: freshId('doc'),
    slug: '',
    title,
    question: {},
    issue: {},
    purpose: {},
    higherGoal: {},
    notes: [],
    sources: [],
    simulation: { start: 0, stop: 10, dt: 0.25, method: 'rk4', nonNegative: 'limit', timeUnit: 'year' },
    unitNames: [],
    glossary: [],
    dialect: 'xmile',
  };
  const view: View = { kind: 'view', id: freshId('view'), rank: 0, name: page, lens: 'stock-flow' };
  return { items: new Map([workspace, view].map((item) => [item.id, item])) };
}

/** The same document as one of its own: what is done to it does not touch the one it came from. */
export function copyOf(doc: Document, title: Text = workspaceOf(doc).title): Document {
  const workspace = workspaceOf(doc);
  return { items: new Map(doc.items).set(workspace.id, { ...workspace, title, documentId: freshId('doc') }) };
}
