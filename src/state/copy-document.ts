import { workspaceOf, type Document } from '../model/document.js';
import { freshId } from '../model/id.js';
import type { Text } from '../model/text.js';

/** The same document as one of its own: what is done to it does not touch the one it came from. */
export function copyOf(doc: Document, title: Text = workspaceOf(doc).title): Document {
  const workspace = workspaceOf(doc);
  return { items: new Map(doc.items).set(workspace.id, { ...workspace, title, documentId: freshId('doc') }) };
}
