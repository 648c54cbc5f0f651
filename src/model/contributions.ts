import type { Id } from './id.js';
import type { ValueType } from './party.js';
import type { UnitName } from './simulation.js';

type Contribution = Omit<ValueType, 'kind' | 'id' | 'sdg'>;

/** The five ways in which a party contributes: what every new document has before anything is modelled. */
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

/** The five ways in which a party contributes, as value types of the document with this id. */
export const contributionsOf = (documentId: Id): readonly ValueType[] =>
  CONTRIBUTIONS.map((type) => ({ ...type, kind: 'value-type', id: `${documentId}.value.${type.slug}`, sdg: [] }));

/** What the units of the five contributions are called for people. */
export const CONTRIBUTION_UNITS: readonly UnitName[] = [
  { unit: 'eur', one: { nl: 'euro', en: 'euro' }, many: { nl: 'euro', en: 'euros' } },
  { unit: 'view', one: { nl: 'keer gezien', en: 'view' }, many: { nl: 'keer gezien', en: 'views' } },
  { unit: 'hour', one: { nl: 'uur', en: 'hour' }, many: { nl: 'uur', en: 'hours' } },
];
