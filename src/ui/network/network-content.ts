import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { ValueLoop } from '../../analyse/value/value-loops.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { textIn, type Language } from '../../model/text.js';
import type { Asked, Peaks } from '../../view/network/flow-worth.js';
import type { NetworkLine, NetworkScene } from '../../view/network/network-scene.js';
import { NETWORK } from '../../wording/ui/network.js';
import type { AmountWords } from './amount-words.js';
import { faresOf, lineLooks, lineName, partySaid } from './network-facts.js';
import type { NetworkContent } from './network-marks.js';
import { nameOfParty, valueName } from './value-name.js';

/** In the difference so many amounts stand beside their lines, the largest. */
const MOST_TOLD = 12;

/** So often the frames around parties follow while time runs, in ms. */
const FARES_EVERY = 200;

/** Of what the content is made. */
export interface ContentInput {
  readonly doc: Document;
  readonly book: ValueBook | null;
  readonly language: Language;
  readonly selection: Id | null;
  readonly scene: NetworkScene;
  readonly asked: Asked;
  readonly peaks: Peaks;
  readonly words: AmountWords;
  readonly fares: ReadonlyMap<Id, number>;
  /** The loop that is pointed out. */
  readonly loop: ValueLoop | null;
}

/** What is drawn and said on the network at a moment. */
export function networkContent({ doc, book, language, selection, scene, asked, peaks, words, fares, loop }: ContentInput): NetworkContent {
  const lines = lineLooks(book, scene, asked, peaks, words);
  const touches = ({ id, source, from, to }: NetworkLine): boolean => selection !== null && [id, source, from, to].includes(selection);
  const widthOf = ({ id }: NetworkLine): number => lines.get(id)?.width ?? 0;
  const changed = asked.againstBase ? scene.lines.filter(({ id }) => ['more', 'less'].includes(lines.get(id)?.tone ?? '')) : [];
  const changedMost = changed.sort((a, b) => widthOf(b) - widthOf(a)).slice(0, MOST_TOLD);
  return {
    lines,
    quietKey: [asked.value, selection, language, book !== null, asked.againstBase].join(' '),
    fares,
    selection,
    traced: loop && linesOfLoop(scene, loop),
    told: new Set([...scene.lines.filter(touches), ...changedMost].map(({ id }) => id)),
    partySaid: (node) => partySaid(node, language),
    lineSaid(line) {
      const what = [valueName(doc, line.valueType, language), lines.get(line.id)?.amount ?? ''].filter(Boolean).join(' ');
      return textIn(NETWORK.flowSaid(lineName(doc, line, language), nameOfParty(doc, line.from, language), nameOfParty(doc, line.to, language), what), language);
    },
    ringName: (ring) => textIn(NETWORK.rings[ring], language),
  };
}

/** The lines that make up a loop. */
function linesOfLoop({ lines }: NetworkScene, { links }: ValueLoop): ReadonlySet<Id> {
  const sources = new Map(links.map(({ from, to, gifts }) => [`${from} ${to}`, new Set(gifts.flatMap((gift) => gift.sources))]));
  const isIn = (from: Id, to: Id, source: Id): boolean => sources.get(`${from} ${to}`)?.has(source) ?? false;
  return new Set(lines.flatMap(({ id, source, from, to }) => (isIn(from, to, source) || isIn(to, from, source) ? [id] : [])));
}

/** How parties fare in a run at a moment. While time runs this follows five times a second: more often nobody sees. */
export function faresMemory(): (book: ValueBook | null, scenario: Id | null, period: Period, isFlowing: boolean) => ReadonlyMap<Id, number> {
  const known = new Map<Id | null, { readonly book: ValueBook | null; readonly period: Period; readonly at: number; readonly fares: ReadonlyMap<Id, number> }>();
  return (book, scenario, period, isFlowing) => {
    const last = known.get(scenario);
    const now = performance.now();
    if (last?.book === book && (last.period === period || (isFlowing && now - last.at < FARES_EVERY))) return last.fares;
    const fares: ReadonlyMap<Id, number> = book ? faresOf(book, { scenario, period }) : new Map();
    known.set(scenario, { book, period, at: now, fares });
    return fares;
  };
}
