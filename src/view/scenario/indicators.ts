import { itemsOf, rankedOf, type Document } from '../../model/document.js';
import type { Indicator } from '../../model/scenario.js';
import type { Variable } from '../../model/variable.js';
import { wordMapOf } from '../../model/word-map.js';

/** How many stocks a model without indicators of its own shows, and how many curves it shows at the least. */
const MOST_STOCKS = 7;
const LEAST_CURVES = 4;

const STAND_IN = 'shown:';

/** Whether an indicator is one that the model did not name. */
export const isStandIn = ({ id }: Indicator): boolean => id.startsWith(STAND_IN);

/**
 * The indicators of `doc`, the goal first. A model that names none, as one from another tool does, shows its stocks, and
 * where these are few what it computes besides: never an empty screen. Words have no curve, and are none of them.
 */
export function indicatorsOf(doc: Document): readonly Indicator[] {
  const { words } = wordMapOf(doc);
  const own = rankedOf(doc, 'indicator').filter(({ variable }) => doc.items.has(variable) && !words.has(variable));
  if (own.length > 0) return own;
  const stocks: readonly Variable[] = itemsOf(doc, 'stock').filter(({ id }) => !words.has(id)).slice(0, MOST_STOCKS);
  const computed = [...itemsOf(doc, 'flow'), ...itemsOf(doc, 'auxiliary')].filter(({ id, equation }) => !words.has(id) && !/^\s*[-+.\d]/.test(equation));
  const besides = computed.slice(0, Math.max(0, LEAST_CURVES - stocks.length));
  return [...stocks, ...besides].map((variable, rank) => ({
    kind: 'indicator',
    id: `${STAND_IN}${variable.id}`,
    rank,
    variable: variable.id,
    label: variable.label.nl || variable.label.en ? variable.label : { nl: variable.name, en: variable.name },
    ...(variable.units && variable.units !== '1' ? { caption: { nl: variable.units, en: variable.units } } : {}),
    direction: 'up',
  }));
}
