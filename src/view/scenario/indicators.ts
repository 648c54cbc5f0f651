import { itemsOf, rankedOf, variablesOf, type Document } from '../../model/document.js';
import type { Indicator } from '../../model/scenario.js';
import type { Variable } from '../../model/variable.js';

/** How many curves a model without indicators of its own shows. */
const STAND_INS = 7;

/**
 * The indicators of `doc`, the goal first. A model that names none, as one from another tool does, shows its stocks, or
 * where it has no stocks what it computes: never an empty screen.
 */
export function indicatorsOf(doc: Document): readonly Indicator[] {
  const own = rankedOf(doc, 'indicator').filter(({ variable }) => doc.items.has(variable));
  if (own.length > 0) return own;
  const stocks: readonly Variable[] = itemsOf(doc, 'stock');
  const computed = (): readonly Variable[] => variablesOf(doc).filter((variable) => variable.kind !== 'stock' && !/^\s*[-+.\d]/.test(variable.equation));
  return (stocks.length > 0 ? stocks : computed()).slice(0, STAND_INS).map((variable, rank) => ({
    kind: 'indicator',
    id: `shown:${variable.id}`,
    rank,
    variable: variable.id,
    label: variable.label.nl || variable.label.en ? variable.label : { nl: variable.name, en: variable.name },
    ...(variable.units && variable.units !== '1' ? { caption: { nl: variable.units, en: variable.units } } : {}),
    direction: 'up',
  }));
}
