import type { FlowAmount } from '../../../analyse/value/amounts.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { ValueType } from '../../../model/party.js';
import { textIn, type Language } from '../../../model/text.js';
import { formatEuro, formatNumber } from '../../../wording/number.js';
import { quantityOf } from '../../../wording/quantity.js';
import { VALUE_PICTURE } from '../../../wording/ui/value-picture.js';

/** What people call a party, value type or scenario; its id where the record is gone. */
export function nameOf(doc: Document, id: Id, language: Language): string {
  const item = doc.items.get(id);
  return item?.kind === 'stakeholder' || item?.kind === 'value-type' || item?.kind === 'scenario' || item?.kind === 'intervention' ? textIn(item.name, language, item.slug) : id;
}

/** What people call a flow of value; costs by the intervention that makes them. */
export function flowName(doc: Document, { is, source }: Pick<FlowAmount, 'is' | 'source'>, language: Language): string {
  if (is === 'cost') return textIn(VALUE_PICTURE.costOf(nameOf(doc, source, language)), language);
  const item = doc.items.get(source);
  return item?.kind === 'value-flow' ? textIn(item.label, language, item.name) : source;
}

/** A rate of a value type as people say it: "€ 524.000 per jaar". */
export function rateWords(doc: Document, valueType: Id, rate: number, language: Language): string {
  const type = doc.items.get(valueType);
  const { unitNames, simulation } = workspaceOf(doc);
  if (type?.kind !== 'value-type') return formatNumber(rate, language);
  const quantity = quantityOf(`${type.unit}/${simulation.timeUnit}`, null, unitNames);
  const amount = quantity.as === 'euro' ? formatEuro(rate, language) : [formatNumber(rate, language), quantity.unit ? textIn(quantity.unit.many, language) : ''].filter(Boolean).join('\u00a0');
  return `${amount} ${textIn(quantity.per, language)}`.trim();
}

/** Whether a value type is counted in euros already. */
export const isEuro = (doc: Document, { unit }: Pick<ValueType, 'unit'>): boolean => quantityOf(unit, null, workspaceOf(doc).unitNames).as === 'euro';

/** An amount of a value type as people say it: "€ 1.957.000", "4.200 uur". */
export function amountWords(doc: Document, { unit }: Pick<ValueType, 'unit'>, amount: number, language: Language): string {
  const quantity = quantityOf(unit, null, workspaceOf(doc).unitNames);
  if (quantity.as === 'euro') return formatEuro(amount, language);
  const text = formatNumber(amount, language);
  const name = quantity.unit ? textIn(text === '1' ? quantity.unit.one : quantity.unit.many, language) : '';
  return [text, [name, textIn(quantity.per, language)].filter(Boolean).join(' ')].filter(Boolean).join('\u00a0');
}
