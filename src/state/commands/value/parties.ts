import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Ring, Stakeholder } from '../../../model/party.js';
import { hasText, type Text } from '../../../model/text.js';
import type { Command, Step } from '../../edit.js';
import { deleteRecord } from './delete-records.js';
import { withMoment, withoutMoment, type Moment } from './party-history.js';
import { firstFree, plainWord } from '../slugs.js';
import { asShares } from './value-systems.js';
import { withField } from './with-field.js';

/** What a person sets of a party; `null` takes a field away. Ring and commitment are dated, and have commands of their own. */
export interface PartyChange {
  readonly name?: Text;
  readonly is?: Stakeholder['is'];
  readonly sectors?: readonly string[];
  readonly quadrantFocus?: Stakeholder['quadrantFocus'] | null;
  /** 0..1. */
  readonly power?: number | null;
  /** 0..1. */
  readonly interest?: number | null;
  /** Only the ones that change: a weight of at least 0, or null for the default. */
  readonly valueWeights?: Readonly<Record<Id, number | null>>;
  /** All of them; they come to sum to 1. */
  readonly valueSystems?: Stakeholder['valueSystems'];
  readonly illustrative?: boolean;
}

/** Adds a party about which nothing is known yet but its name, its kind and its ring. Declines a name without a letter in it. */
export const addParty =
  (id: Id, name: Text, { is, ring }: Pick<Stakeholder, 'is' | 'ring'>): Command =>
  (doc) => {
    if (doc.items.has(id) || !hasText(name)) return null;
    const slugs = new Set(itemsOf(doc, 'stakeholder').map(({ slug }) => slug));
    const slug = firstFree(plainWord(name.en || name.nl || '') || 'party', (word) => slugs.has(word));
    const party: Stakeholder = { kind: 'stakeholder', id, slug, name, is, ring, sectors: [], valueSystems: {}, valueWeights: {} };
    return { label: 'add-party', edits: [{ id, before: null, after: party }] };
  };

/** Changes what a party is and weighs. Declines shares outside 0..1, weights below 0 and weights of what is no value type. */
export const changeParty =
  (id: Id, change: PartyChange): Command =>
  (doc) => {
    const before = partyIn(doc, id);
    const after = before && changed(doc, before, change);
    return before && after ? { label: 'change-party', edits: [{ id, before, after }], merge: `party ${id} ${fieldsOf(change)}` } : null;
  };

function changed(doc: Document, before: Stakeholder, change: PartyChange): Stakeholder | null {
  const { quadrantFocus, power, interest, valueWeights, valueSystems, illustrative, ...plain } = change;
  if (plain.name !== undefined && !hasText(plain.name)) return null;
  if (![power, interest].every(isShare)) return null;
  const weights = weightsAfter(doc, before, valueWeights ?? {});
  const shares = valueSystems === undefined ? before.valueSystems : asShares(valueSystems);
  if (weights === null || shares === null) return null;
  let after: Stakeholder = { ...before, ...plain, valueWeights: weights, valueSystems: shares };
  after = withField(after, 'quadrantFocus', quadrantFocus);
  after = withField(after, 'power', power);
  after = withField(after, 'interest', interest);
  return illustrative === undefined ? after : withField(after, 'illustrative', illustrative || null);
}

const isShare = (value: number | null | undefined): boolean => value === undefined || value === null || (value >= 0 && value <= 1);

function weightsAfter(doc: Document, { valueWeights }: Stakeholder, change: Readonly<Record<Id, number | null>>): Stakeholder['valueWeights'] | null {
  const isValid = Object.entries(change).every(([type, weight]) => doc.items.get(type)?.kind === 'value-type' && (weight === null || (Number.isFinite(weight) && weight >= 0)));
  if (!isValid) return null;
  return Object.fromEntries(Object.entries({ ...valueWeights, ...change }).filter((entry): entry is [Id, number] => entry[1] !== null));
}

/** Which fields a change is about, so that one sweep of one slider is one undo step. */
const fieldsOf = (change: PartyChange): string => [...Object.keys(change), ...Object.keys(change.valueWeights ?? {})].join(' ');

/** Moves a party to another ring, and remembers when and why. `date` is written as 2026-11-25. Declines the ring it is in. */
export const moveToRing =
  (id: Id, ring: Ring, date: string, reason?: Text): Command =>
  (doc) =>
    partyIn(doc, id)?.ring === ring ? null : remembered(doc, id, 'move-to-ring', { date, ring, reason });

/** Says how committed a party is, 0..1, and remembers when and why. What is said twice on one day is the last that was said. */
export const assessCommitment =
  (id: Id, value: number, date: string, reason?: Text): Command =>
  (doc) =>
    value >= 0 && value <= 1 ? remembered(doc, id, 'assess-commitment', { date, commitment: value, reason }, `commitment ${id} ${date}`) : null;

function remembered(doc: Document, id: Id, label: string, moment: Moment, merge?: string): Step | null {
  const before = partyIn(doc, id);
  const after = before && withMoment(before, moment);
  return before && after ? { label, edits: [{ id, before, after }], ...(merge ? { merge } : {}) } : null;
}

/** Takes one line out of a party's history: it was never so. Ring and commitment are what the lines that stay say. */
export const forgetMoment =
  (id: Id, at: number): Command =>
  (doc) => {
    const before = partyIn(doc, id);
    const gone = before?.history?.[at];
    if (!before || !gone) return null;
    return { label: 'forget-moment', edits: [{ id, before, after: withoutMoment(before, at) }] };
  };

/** Says when a line of a party's history was, or why. A reason without a letter is none. */
export const amendMoment =
  (id: Id, at: number, { date, reason }: { readonly date?: string; readonly reason?: Text }): Command =>
  (doc) => {
    const before = partyIn(doc, id);
    const moment = before?.history?.[at];
    if (!before || !moment) return null;
    const { reason: former, ...rest } = moment;
    const why = reason ?? former;
    const after = withMoment(withoutMoment(before, at), { ...rest, ...(date === undefined ? {} : { date }), ...(hasText(why) ? { reason: why } : {}) });
    return after && { label: 'amend-moment', edits: [{ id, before, after }] };
  };

/**
 * Takes a party away, with the flows of value and the costs it has part in, its purses and its places on the map. Levers and
 * interventions it held or carried stay, and are nobody's.
 */
export const deleteParty = (id: Id): Command => deleteRecord('stakeholder', id, 'delete-party');

function partyIn(doc: Document, id: Id): Stakeholder | null {
  const item = doc.items.get(id);
  return item?.kind === 'stakeholder' ? item : null;
}
