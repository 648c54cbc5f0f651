import type { Id } from '../../../model/id.js';
import { withTextIn, type Language } from '../../../model/text.js';
import { parameterValue, type LeverRange, type Variable } from '../../../model/variable.js';
import type { Document } from '../../../model/document.js';
import type { Command, Step } from '../../edit.js';
import { isVariable } from './variables.js';
import { without } from './without.js';

/** Gives a variable its units, in the syntax of XMILE; empty for none. */
export const setUnits =
  (id: Id, units: string): Command =>
  (doc) =>
    changed(doc, id, 'set-units', (before) => (before.units === units.trim() ? null : { ...before, units: units.trim() }));

/** Says in one language what a variable is; an empty text takes that away, and leaves the other language. */
export const setDoc =
  (id: Id, text: string, language: Language): Command =>
  (doc) =>
    changed(doc, id, 'set-doc', (before) => ((before.doc[language] ?? '') === text.trim() ? null : { ...before, doc: withTextIn(before.doc, language, text.trim()) }));

/** Says in one language where a variable's number comes from; an empty text takes that away, and leaves the other language. */
export const setSource =
  (id: Id, text: string, language: Language): Command =>
  (doc) =>
    changed(doc, id, 'set-source', (before) => {
      if ((before.source?.[language] ?? '') === text.trim()) return null;
      const source = withTextIn(before.source ?? {}, language, text.trim());
      return { ...before, source: source.nl === undefined && source.en === undefined ? undefined : source };
    });

/** Says in one language what people read for a variable's name, which equations keep to; an empty text takes that away. */
export const setLabel =
  (id: Id, text: string, language: Language): Command =>
  (doc) =>
    changed(doc, id, 'set-label', (before) => ((before.label[language] ?? '') === text.trim() ? null : { ...before, label: withTextIn(before.label, language, text.trim()) }));

/**
 * Says between which values a parameter can be set, which makes it a lever; null takes that away. Declines a range that
 * does not rise, whose step does not fit in it, or that leaves out the parameter's own value.
 */
export const setRange =
  (id: Id, range: LeverRange | null): Command =>
  (doc) =>
    changed(doc, id, 'set-range', (before) => {
      const value = parameterValue(before);
      if (before.kind !== 'auxiliary') return null;
      const { range: former, ...rest } = before;
      if (range === null) return former ? rest : null;
      if (value === null || rangeFault(range, value) !== null) return null;
      return former && former.min === range.min && former.max === range.max && former.step === range.step ? null : { ...rest, range };
    });

/** Says which party can pull a lever, and null that nobody in particular can. Declines what is no party, and what is no auxiliary. */
export const setHolder =
  (id: Id, party: Id | null): Command =>
  (doc) =>
    changed(doc, id, 'set-holder', (before) => {
      if (before.kind !== 'auxiliary' || (before.heldBy ?? null) === party) return null;
      if (party === null) return without(before, 'heldBy');
      return doc.items.get(party)?.kind === 'stakeholder' ? { ...before, heldBy: party } : null;
    });

/** Why a parameter with this value can't have this range; null where it can. */
export function rangeFault({ min, max, step }: LeverRange, value: number): 'not-rising' | 'step' | 'outside' | null {
  if (!Number.isFinite(min) || !Number.isFinite(max) || !(min < max)) return 'not-rising';
  if (step !== undefined && !(step > 0 && step <= max - min)) return 'step';
  return value < min || value > max ? 'outside' : null;
}

function changed(doc: Document, id: Id, label: string, change: (before: Variable) => Variable | null): Step | null {
  const before = doc.items.get(id);
  if (!isVariable(before)) return null;
  const after = change(before);
  return after && { label, edits: [{ id, before, after }] };
}
