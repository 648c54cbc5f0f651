import type { ValueBook } from '../../analyse/value/book.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { textIn, type Language } from '../../model/text.js';
import type { LineLook } from '../../view/network/line-marks.js';
import type { NetworkLine, NetworkNode, NetworkScene } from '../../view/network/network-scene.js';
import { widthOf, worthsOf, type Asked, type Peaks } from '../../view/network/flow-worth.js';
import { NETWORK } from '../../wording/ui/network.js';
import { valueName } from './value-name.js';
import type { AmountWords } from './amount-words.js';

/** What is drawn of every line at a moment. */
export function lineLooks(book: ValueBook | null, scene: NetworkScene, asked: Asked, peaks: Peaks, say: AmountWords): ReadonlyMap<Id, LineLook> {
  const worths = book ? worthsOf(book, asked) : new Map<Id, number>();
  const isDifference = asked.againstBase && asked.scenario !== null;
  return new Map(
    scene.lines.map((line): [Id, LineLook] => {
      const amount = worths.get(line.id);
      if (amount === undefined) return [line.id, { width: 1.25, isReversed: false, tone: book && line.valueType !== asked.value ? 'quiet' : 'counts', moves: false, amount: null }];
      // Rounding is no difference.
      const isNought = Math.abs(amount) <= 1e-9 * peaks.most;
      const tone = !isDifference ? 'counts' : isNought || !Number.isFinite(amount) ? 'same' : amount > 0 ? 'more' : 'less';
      // What is less than in base still runs the way it runs.
      return [line.id, { width: widthOf(amount, peaks.most), isReversed: !isDifference && amount < 0, tone, moves: Number.isFinite(amount) && !isNought, amount: Number.isFinite(amount) ? say.short(amount) : null }];
    }),
  );
}

/** How every party fares over a period in its own eyes, as a share of the largest. Markets are left out: what they turn over is no profit. */
export function faresOf(book: ValueBook, { scenario, period }: Pick<Asked, 'scenario' | 'period'>): ReadonlyMap<Id, number> {
  const all = book.perceived(scenario, period).filter(({ value, stakeholder }) => Number.isFinite(value) && !isMarket(book.doc, stakeholder));
  const most = Math.max(0, ...all.map(({ value }) => Math.abs(value)));
  return new Map(most === 0 ? [] : all.map(({ stakeholder, value }) => [stakeholder, value / most]));
}

/** What a line is called: as people call the flow, or whose costs it is. */
export function lineName(doc: Document, { is, source, valueType }: Pick<NetworkLine, 'is' | 'source' | 'valueType'>, language: Language): string {
  const item = doc.items.get(source);
  if (is === 'cost' && item?.kind === 'intervention') return textIn(NETWORK.costOf(textIn(item.name, language, item.slug)), language);
  return item?.kind === 'value-flow' ? textIn(item.label, language, valueName(doc, valueType, language)) : valueName(doc, valueType, language);
}

/** A party as it is read aloud: its name, its ring, and where it stands at the boundary. */
export const partySaid = ({ name, ring, boundary }: NetworkNode, language: Language): string => textIn(NETWORK.partySaid(name, NETWORK.rings[ring], boundary ? [NETWORK.boundary[boundary]] : []), language);

function isMarket(doc: Document, id: Id): boolean {
  const party = doc.items.get(id);
  return party?.kind === 'stakeholder' && party.is === 'boundary-market';
}
