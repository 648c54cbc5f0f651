import { itemsOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { textIn, type Language, type Text } from '../../../model/text.js';
import type { AmountScale } from '../../../view/value/amount-scale.js';
import type { Ribbon } from '../../../view/value/ribbons.js';
import { formatNumber, formatSigned, formatUpTo } from '../../../wording/number.js';
import { quantityOf } from '../../../wording/quantity.js';
import { captionWords, VALUE_PICTURE } from '../../../wording/ui/value-picture.js';
import { periodWords, type SaidPeriod } from '../../../wording/ui/value-time.js';

/** Everything that is said of one value on one scale, in the reader's language. */
export interface PictureWords {
  readonly title: string;
  /** The unit beside the title: "miljoen euro". */
  readonly unit: string;
  readonly caption: string;
  nameOf(party: Id): string;
  /** What a line of the flow table is called. */
  flowName(source: Id): string;
  /** What a ribbon is called: its flow, or how many it takes together. */
  ribbonName(ribbon: Pick<Ribbon, 'sources'>): string;
  /** Whether an amount is nothing, or what rounding left over of it. */
  isNought(amount: number): boolean;
  /** An amount on the scale of the view, without its unit. */
  amount(amount: number): string;
  /** The same with a sign, for differences. */
  signed(amount: number): string;
  /** With as many digits as it needs, and its unit. */
  exact(amount: number): string;
  /** What a party gives, and what it receives. */
  givesAndGets(given: number, received: number): string;
  share(part: number, whole: number): string;
}

/** The words for a value type, or for all in euro. */
export function pictureWords(doc: Document, of: Id | 'euro', scale: AmountScale, period: SaidPeriod, isDifference: boolean, language: Language): PictureWords {
  const t = (text: Text | undefined, fallback = ''): string => textIn(text, language, fallback);
  const type = of === 'euro' ? undefined : itemsOf(doc, 'value-type').find(({ id }) => id === of);
  const { unitNames, simulation } = workspaceOf(doc);
  const unitName: Text = of === 'euro' ? VALUE_PICTURE.inEuro : unitOf(type?.unit ?? '', unitNames);
  const unit = [t(VALUE_PICTURE.scale[scale.word]), t(unitName)].filter(Boolean).join(' ');
  const isNought = (value: number): boolean => Math.abs(value) <= scale.nought;
  const amount = (value: number): string => {
    if (isNought(value)) return '0';
    const text = formatNumber(value / scale.by, language, scale.decimals);
    const isLost = Number.isFinite(value) && !/[1-9]/.test(text);
    if (!isLost) return text;
    // What rounds to nought is little, and not nothing.
    const closer = formatNumber(value / scale.by, language);
    return /[1-9]/.test(closer) ? closer : `<\u2009${formatNumber(0.001, language, 3)}`;
  };
  const nameOf = (party: Id): string => {
    const item = doc.items.get(party);
    return item?.kind === 'stakeholder' ? t(item.name, item.slug) : party;
  };
  const flowName = (source: Id): string => {
    const item = doc.items.get(source);
    if (item?.kind === 'value-flow') return t(item.label, item.name);
    return item?.kind === 'intervention' ? t(VALUE_PICTURE.costOf(t(item.name, item.slug))) : source;
  };
  return {
    title: t(type ? VALUE_PICTURE.whoGives(t(type.name, type.slug)) : VALUE_PICTURE.whoGivesAll),
    unit,
    caption: t(captionWords([{ nl: unit, en: unit }, ...(isDifference ? [VALUE_PICTURE.moreOrLess] : []), periodWords(period, simulation.timeUnit)])),
    nameOf,
    flowName,
    ribbonName: ({ sources }) => (sources.length === 1 ? flowName(sources[0] ?? '') : t(VALUE_PICTURE.together(sources.length))),
    amount,
    isNought,
    signed: (value) => (value > 0 && !isNought(value) ? `+${amount(value)}` : amount(value)),
    exact: (value) => [isDifference ? formatSigned(value / scale.by, language) : formatNumber(value / scale.by, language), unit].filter(Boolean).join('\u00a0'),
    givesAndGets: (given, received) => t(VALUE_PICTURE.givesAndGets(amount(given), amount(received))),
    share: (part, whole) => (whole > 0 && Number.isFinite(part) ? `${formatUpTo((part / whole) * 100, language, part / whole < 0.1 ? 1 : 0)}%` : ''),
  };
}

/** The name of a unit as people count in it; nothing for plain numbers. */
function unitOf(unit: string, unitNames: Parameters<typeof quantityOf>[2]): Text {
  const { as, unit: names } = quantityOf(unit, null, unitNames);
  if (as === 'euro') return unitNames.find((name) => name.unit === unit)?.many ?? { nl: 'euro', en: 'euros' };
  return names?.many ?? {};
}

/** One ribbon in a sentence, for who does not see it. */
export function ribbonSentence(words: PictureWords, { from, to, amount, isLess, sources }: Ribbon, moved: number, isDifference: boolean): Text {
  const [giver, receiver, what] = [words.nameOf(from), words.nameOf(to), words.ribbonName({ sources })];
  const said = words.exact(amount).replace(/^\+/, '');
  if (!isDifference) return VALUE_PICTURE.gives(giver, receiver, said, what, words.share(amount, moved));
  const change = isLess ? VALUE_PICTURE.less(said) : VALUE_PICTURE.more(said);
  return { nl: VALUE_PICTURE.givesMore(giver, receiver, change.nl ?? '', what).nl, en: VALUE_PICTURE.givesMore(giver, receiver, change.en ?? '', what).en };
}
