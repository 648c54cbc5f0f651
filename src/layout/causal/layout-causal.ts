import { influencesOf } from '../../model/influences.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { LANGUAGES, textIn } from '../../model/text.js';
import type { Variable } from '../../model/variable.js';
import type { ViewItem } from '../../model/view.js';
import { segmentsCross, type Point } from '../box.js';
import type { ArrangeNode } from '../arrange/arrange-node.js';
import { apart } from '../arrange/apart.js';
import { folded } from '../arrange/folded.js';
import { placeAuxiliaries } from '../place-auxiliaries.js';
import type { Size } from '../shape.js';
import { lyingDown } from './lying-down.js';
import { apartFrom } from './push-apart.js';
import { feedbackWords } from './feedback-words.js';
import { stressPlaces } from './stress.js';
import { wordLines, wordSize } from './words.js';

/** With more words than this they come to stand on a grid: what looks at every pair of words takes too long. */
const MOST_LOOKED_AT = 220;

/** How many beginnings are tried, of which the best is kept; larger maps get fewer. */
const TRIES = { many: 10, few: 3, upTo: 60 } as const;

/** A word on its way to a causal page. */
interface Word {
  readonly variable: Variable;
  readonly size: Size;
}

/**
 * A causal page of the document: linked words near each other, loops as open as can be, no words that touch. The same
 * document gives the same page.
 */
export function layoutCausal(doc: Document, view: Id, dependencies: ReadonlyMap<Id, readonly Id[]>): readonly ViewItem[] {
  const influences = influencesOf(doc, dependencies);
  const words = feedbackWords(doc, influences).map(
    (variable): Word => ({ variable, size: largest(namesOf(variable).map((name) => wordSize(wordLines(name), variable.kind === 'stock'))) }),
  );
  const shown = new Set(words.map(({ variable }) => variable.id));
  const links = influences.flatMap(({ cause, effect }) => (shown.has(cause) && shown.has(effect) ? [[cause, effect] as const] : []));
  const places = words.length > MOST_LOOKED_AT ? onGrid(words, links) : best(words, links);
  return words.flatMap(({ variable: { id: of } }): ViewItem[] => {
    const at = places.get(of);
    return at ? [{ kind: 'view-item', view, shows: 'variable', id: `${view}/${of}`, of, x: Math.round(at.x), y: Math.round(at.y) }] : [];
  });
}

const namesOf = ({ label, name }: Variable): readonly string[] => LANGUAGES.map((language) => textIn(label, language, name.replaceAll('_', ' ')));

/** Room for a word in every language: the page is the same in all. */
const largest = (sizes: readonly Size[]): Size => ({ width: Math.max(0, ...sizes.map(({ width }) => width)), height: Math.max(0, ...sizes.map(({ height }) => height)) });

/** Each near what it is tied to on a grid, and a long strip in rows. */
function onGrid(words: readonly Word[], links: readonly (readonly [Id, Id])[]): ReadonlyMap<Id, Point> {
  const nodes = words.map(({ variable, size }): ArrangeNode => ({ id: variable.id, ...size, x: 0, y: 0, isFixed: false }));
  const cells = placeAuxiliaries({ names: nodes.map(({ id }) => id), links, fixed: new Map(), taken: [] });
  return folded(nodes, apart(nodes, new Map([...cells].map(([id, { x, y }]) => [id, { x: x * 1.6, y: y * 1.1 }]))));
}

/** Of several beginnings the places with the fewest crossings, and of those the ones with the shortest links. */
function best(words: readonly Word[], links: readonly (readonly [Id, Id])[]): ReadonlyMap<Id, Point> {
  const ids = words.map(({ variable }) => variable.id);
  const sizes = new Map(words.map(({ variable, size }) => [variable.id, size]));
  let found: { places: ReadonlyMap<Id, Point>; cost: number } | null = null;
  for (let turn = 0; turn < (ids.length > TRIES.upTo ? TRIES.few : TRIES.many); turn++) {
    const places = apartFrom(lyingDown(stressPlaces(shuffled(ids, turn), links)), sizes);
    const cost = costOf(places, links);
    if (!found || cost < found.cost) found = { places, cost };
  }
  return found?.places ?? new Map();
}

/** Another order for each turn; the first is that of the document. */
function shuffled(ids: readonly Id[], turn: number): readonly Id[] {
  if (turn === 0) return ids;
  const mixed = [...ids];
  let seed = turn * 2654435761;
  for (let at = mixed.length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const other = seed % (at + 1);
    [mixed[at], mixed[other]] = [mixed[other] ?? '', mixed[at] ?? ''];
  }
  return mixed;
}

/** What a crossing costs beside a px of link. */
const CROSSING = 160;

function costOf(places: ReadonlyMap<Id, Point>, links: readonly (readonly [Id, Id])[]): number {
  const lines = links.flatMap(([a, b]): [Point, Point][] => {
    const [from, to] = [places.get(a), places.get(b)];
    return from && to ? [[from, to]] : [];
  });
  let cost = 0;
  lines.forEach(([a, b], at) => {
    cost += Math.hypot(a.x - b.x, a.y - b.y);
    for (let other = at + 1; other < lines.length; other++) {
      const line = lines[other];
      if (line && segmentsCross(a, b, line[0], line[1])) cost += CROSSING;
    }
  });
  return cost;
}
