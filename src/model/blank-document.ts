import { CONTRIBUTION_UNITS, contributionsOf } from './contributions.js';
import type { Document } from './document.js';
import { documentOf } from './document-of.js';
import { freshId } from './id.js';
import type { Text } from './text.js';
import { WORKSPACE_ID, type OpenSystemType, type Workspace } from './workspace.js';

/** What a new document starts with. */
export interface Beginning {
  readonly title: Text;
  /** Name of its first, empty page of the map. */
  readonly page: Text;
  readonly openSystemType?: OpenSystemType | undefined;
}

/** A document about nothing yet: ten years by quarters, one empty page of the map, and the five contributions. */
export function blankDocument({ title, page, openSystemType }: Beginning): Document {
  const documentId = freshId('doc');
  const workspace: Workspace = {
    kind: 'workspace',
    id: WORKSPACE_ID,
    documentId,
    slug: '',
    title,
    question: {},
    issue: {},
    purpose: {},
    ...(openSystemType ? { openSystemType } : {}),
    higherGoal: {},
    notes: [],
    sources: [],
    simulation: { start: 0, stop: 10, dt: 0.25, method: 'rk4', nonNegative: 'limit', timeUnit: 'year' },
    unitNames: [...CONTRIBUTION_UNITS, { unit: 'year', one: { nl: 'jaar', en: 'year' }, many: { nl: 'jaar', en: 'years' } }],
    glossary: [],
    dialect: 'xmile',
  };
  return documentOf([workspace, { kind: 'view', id: freshId('view'), rank: 0, name: page, lens: 'stock-flow' }, ...contributionsOf(documentId)]);
}
