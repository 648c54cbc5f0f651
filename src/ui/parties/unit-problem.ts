import { parseUnits } from '../../equation/units/parse-units.js';
import { unitWords } from '../../equation/units/unit-words.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Text } from '../../model/text.js';
import { PARTIES } from '../../wording/ui/parties.js';

/** Why a text can't be the unit of a value type, with the part that does not fit; null where it can, or says nothing. */
export function unitProblem(doc: Document, text: string): Text | null {
  const { unitNames, unitDefinitions, simulation } = workspaceOf(doc);
  const read = parseUnits(text, unitWords({ unitNames, unitDefinitions, timeUnit: simulation.timeUnit }));
  if (read.kind !== 'unreadable') return null;
  return PARTIES.unitUnreadable(text.slice(read.range.start, read.range.end).slice(0, 30) || text.slice(0, 30));
}

/** The units that value types have, each once. */
export const unitsOfTypes = (doc: Document): readonly string[] => [...new Set(itemsOf(doc, 'value-type').map(({ unit }) => unit))].filter((unit) => unit !== '');
