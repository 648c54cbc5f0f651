import { workspaceOf, type Document } from '../../model/document.js';
import type { Rewritten } from './in-xmile.js';

/** The document with equations as Vensim means them. */
export function inVensim(doc: Document): Rewritten {
  return workspaceOf(doc).dialect === 'vensim' ? { doc, issues: [] } : { doc, issues: [] };
}
