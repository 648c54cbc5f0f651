import { itemsOf, workspaceOf, type Document, type Item } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueFlow } from '../../../model/party.js';
import type { Indicator } from '../../../model/scenario.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import { parameterValue, type Variable } from '../../../model/variable.js';
import { formatShown, formatSpoken } from '../../../wording/number.js';
import { formatQuantity, quantityOf, type Quantity } from '../../../wording/quantity.js';
import { MAP } from '../../../wording/ui/map.js';

/** Everything that has an equation and a curve, value flows included. */
export type Quantified = Variable | ValueFlow;

/** The record as something with an equation; null for any other. */
export const quantified = (item: Item | undefined): Quantified | null =>
  item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary' || item?.kind === 'value-flow' ? item : null;

/** Whether people write this variable beside the map: those of a submodel stand in all its copies. */
export const isOpenTo = (variable: Quantified): variable is Variable => variable.kind !== 'value-flow' && variable.model === undefined;

/** What a variable is called by kind. */
export function kindWord(variable: Quantified): Text {
  if (variable.kind !== 'auxiliary') return MAP.kinds[variable.kind];
  if (variable.range) return MAP.kinds.lever;
  if (variable.gf) return MAP.kinds.table;
  return parameterValue(variable) === null ? MAP.kinds.auxiliary : MAP.kinds.parameter;
}

/** How the values of a document's variables are said: as its indicators say them, else by their units. */
export interface ValueWords {
  /** Within a drawing: without the unit, which stands in the panel. */
  readonly short: (variable: Id, value: number) => string;
  /** In a sentence: with the unit. */
  readonly long: (variable: Id, value: number) => string;
  /** The unit beside a title: "woning per jaar". */
  readonly unit: (variable: Id) => string;
  /** The indicator that shows a variable, or one made for it. */
  readonly indicator: (variable: Id) => Indicator;
}

/** The value words of a document in one language. */
export function valueWords(doc: Document, language: Language): ValueWords {
  const indicators = new Map(itemsOf(doc, 'indicator').map((indicator) => [indicator.variable, indicator]));
  const { unitNames } = workspaceOf(doc);
  const unitsOf = (variable: Quantified): string => {
    if (variable.kind !== 'value-flow') return variable.units;
    const type = doc.items.get(variable.valueType);
    return type?.kind === 'value-type' ? `${type.unit}/${workspaceOf(doc).simulation.timeUnit}` : '';
  };
  const quantityFor = (variable: Quantified): Quantity => {
    const range = variable.kind === 'auxiliary' ? (variable.range ?? null) : null;
    const base = variable.kind === 'auxiliary' ? (parameterValue(variable) ?? 0) : 0;
    return quantityOf(unitsOf(variable), range, unitNames, base);
  };
  const say = (id: Id, value: number, isLong: boolean): string => {
    const variable = quantified(doc.items.get(id));
    if (!variable) return '';
    const show = indicators.get(id)?.show;
    const quantity = quantityFor(variable);
    const plain = show ? formatShown(value, show, language) : variable.kind === 'auxiliary' && variable.range ? formatQuantity(value, { ...quantity, unit: null }, language) : quantity.as === 'euro' ? euro(value, language) : formatSpoken(value, language);
    if (!isLong) return plain;
    const unit = show && show.as !== 'number' ? '' : quantity.unit ? textIn(plain === '1' ? quantity.unit.one : quantity.unit.many, language) : '';
    return [plain, unit, show?.as === 'percent' ? '' : textIn(quantity.per, language)].filter(Boolean).join(' ');
  };
  const unit = (id: Id): string => {
    const variable = quantified(doc.items.get(id));
    if (!variable) return '';
    const quantity = quantityFor(variable);
    const over = quantity.as === 'euro' ? 'euro' : quantity.as === 'percent' ? '%' : quantity.unit ? textIn(quantity.unit.many, language) : '';
    return [over, textIn(quantity.per, language)].filter(Boolean).join(' ');
  };
  return {
    short: (id, value) => say(id, value, false),
    long: (id, value) => say(id, value, true),
    unit,
    indicator: (id) => indicators.get(id) ?? madeIndicator(id, quantified(doc.items.get(id)), unit(id)),
  };
}

function madeIndicator(id: Id, variable: Quantified | null, unit: string): Indicator {
  const label: Text = variable ? { nl: textIn(variable.label, 'nl', variable.name), en: textIn(variable.label, 'en', variable.name) } : {};
  return { kind: 'indicator', id: `${id}~curve`, rank: 0, variable: id, label, caption: { nl: unit, en: unit }, direction: 'up' };
}

const euro = (value: number, language: Language): string => (language === 'nl' ? `€\u00a0${formatSpoken(value, language)}` : `${value < 0 ? '\u2212' : ''}€${formatSpoken(Math.abs(value), language)}`);
