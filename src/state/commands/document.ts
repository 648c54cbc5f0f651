import { workspaceOf } from '../../model/document.js';
import type { Command } from '../edit.js';

/** Gives the document a name; the name a person types is the name in both languages. Declines an empty one. */
export const renameDocument =
  (name: string): Command =>
  (doc) => {
    const workspace = workspaceOf(doc);
    const title = name.trim();
    if (!title || (workspace.title.nl === title && workspace.title.en === title)) return null;
    return { label: 'rename-document', edits: [{ id: workspace.id, before: workspace, after: { ...workspace, title: { nl: title, en: title } } }] };
  };
