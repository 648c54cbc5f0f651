import type { Document, Item } from './document.js';
import { documentOf } from './document-of.js';
import { freshId } from './id.js';
import type { ValueType } from './party.js';
import type { Text } from './text.js';
import { WORKSPACE_ID, type OpenSystemType, type Workspace } from './workspace.js';

/** What a new document starts with. */
export interface Beginning {
  readonly title: Text;
  /** Name of its first, empty page of the map. */
  readonly page: Text;
  readonly openSystemType?: OpenSystemType | undefined;
}

type Contribution = Omit<ValueType, 'kind' | 'id' | 'sdg'>;

/** The five ways in which a party contributes: what every new document knows before anything is modelled. */
const CONTRIBUTIONS: readonly Contribution[] = [
  {
    slug: 'money',
    name: { nl: 'Financieel', en: 'Financial' },
    unit: 'eur',
    category: 'economic',
    tangible: true,
    is: 'rival',
    capital: 'financial',
    layer: 'boven',
    tags: ['money'],
    euroWeight: 1,
  },
  {
    slug: 'visibility',
    name: { nl: 'Zichtbaarheid', en: 'Visibility' },
    unit: 'view',
    category: 'intangible',
    tangible: false,
    is: 'non-rival',
    capital: 'social-relationship',
    layer: 'boven',
    tags: ['visibility'],
    euroWeight: null,
  },
  {
    slug: 'publicity',
    name: { nl: 'Ruchtbaarheid', en: 'Publicity' },
    unit: 'view',
    category: 'intangible',
    tangible: false,
    is: 'non-rival',
    capital: 'social-relationship',
    layer: 'boven',
    tags: ['visibility'],
    euroWeight: null,
  },
  {
    slug: 'cobuild',
    name: { nl: 'Meebouwen', en: 'Co-building' },
    unit: 'hour',
    category: 'tangible-service',
    tangible: true,
    is: 'rival',
    capital: 'human',
    layer: 'boven',
    tags: ['meaning'],
    euroWeight: null,
  },
  {
    slug: 'knowledge',
    name: { nl: 'Kennis en middelen', en: 'Knowledge and resources' },
    unit: 'hour',
    category: 'intangible',
    tangible: false,
    is: 'non-rival',
    capital: 'intellectual',
    layer: 'boven',
    tags: ['knowledge'],
    euroWeight: null,
  },
];

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
    unitNames: [],
    glossary: [],
    dialect: 'xmile',
  };
  const contributions = CONTRIBUTIONS.map((type): Item => ({
    ...type,
    kind: 'value-type',
    id: `${documentId}.value.${type.slug}`,
    sdg: [],
  }));
  return documentOf([workspace, { kind: 'view', id: freshId('view'), rank: 0, name: page, lens: 'stock-flow' }, ...contributions]);
}
