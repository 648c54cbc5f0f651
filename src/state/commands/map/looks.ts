import type { Id } from '../../../model/id.js';
import type { PlacedVariable, Side } from '../../../model/view.js';
import type { Command, Edit } from '../../edit.js';
import { without } from './without.js';

/** Puts the names of shapes at one side; null lets each find its own. */
export const setLabelSide = (items: readonly Id[], side: Side | null): Command => looked('set-label-side', items, 'label', side ?? undefined);

/** Gives shapes a colour, the name of one of the tokens; null takes it away. */
export const setColour = (items: readonly Id[], colour: string | null): Command => looked('set-colour', items, 'colour', colour ?? undefined);

const looked =
  <K extends 'label' | 'colour'>(label: string, items: readonly Id[], field: K, value: PlacedVariable[K]): Command =>
  (doc) => {
    const edits = items.flatMap((id): Edit[] => {
      const before = doc.items.get(id);
      if (before?.kind !== 'view-item' || before.shows !== 'variable' || before[field] === value) return [];
      const rest = without(before, field);
      return [{ id, before, after: (value === undefined ? rest : { ...rest, [field]: value }) as PlacedVariable }];
    });
    return edits.length === 0 ? null : { label, edits };
  };

/** Gives each shape the colour that something about it means; null takes it away. */
export const colourBy =
  (colours: ReadonlyMap<Id, string | null>): Command =>
  (doc) => {
    const edits = [...colours].flatMap(([id, colour]) => setColour([id], colour)(doc)?.edits ?? []);
    return edits.length === 0 ? null : { label: 'set-colour', edits };
  };
