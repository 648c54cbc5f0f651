import { unionOf, boxAround, type Box, type Point } from '../../layout/box.js';
import { piecesOf } from '../../layout/arc.js';
import { figureOf, type Figure, type FigureLink, type FigureNode, type FigurePill, type FigurePipe } from '../../layout/figure.js';
import { itemsOf, type Document, type Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language } from '../../model/text.js';
import { textIn } from '../../model/text.js';
import { signPlaces } from '../../layout/sign-places.js';
import type { MapLens, MapPage } from './map-page.js';
import { commentsOf, loopMarksOf, readingOrder } from './scene-marks.js';

export type SceneNode = FigureNode;
/** A link. An opinion is one that people drew and no equation knows. */
export type SceneLink = FigureLink & {
  readonly isOpinion: boolean;
  /** Whether the effect follows late; drawn in the causal lens. */
  readonly hasDelay?: boolean | undefined;
};
export type ScenePipe = FigurePipe;
export type ScenePill = FigurePill;
/** An upright rectangle in the view's own units. */
export type SceneBox = Box;

/** A remark on the page. */
export interface SceneComment {
  readonly id: Id;
  readonly lines: readonly string[];
  readonly box: Box;
}

/** The mark of a loop, in its middle. */
export interface SceneLoop extends Point {
  readonly id: Id;
  readonly loop: Id;
  readonly slug: string;
  /** Null where its signs do not tell. */
  readonly type: 'R' | 'B' | null;
  readonly clockwise: boolean;
}

/** A place in the view's own units, or in the window. */
export type ScenePoint = Point;

/** A page ready to be drawn, in the view's own units. */
export interface Scene extends Figure {
  readonly lens: MapLens;
  readonly links: readonly SceneLink[];
  readonly comments: readonly SceneComment[];
  readonly loops: readonly SceneLoop[];
  /** Where the sign of each link stands, by the link's id. */
  readonly signs: ReadonlyMap<string, Point>;
  /** Around everything; null on an empty page. */
  readonly bounds: Box | null;
  /** The nodes that can be chosen, as they are read: in rows from the top, each from the left. */
  readonly order: readonly SceneNode[];
}

/** A loop whose mark is to be seen in the causal lens, by what selects it. */
export interface ShownLoop extends Pick<SceneLoop, 'loop' | 'slug' | 'type'> {
  readonly path: readonly Id[];
}

export interface SceneInput {
  readonly doc: Document;
  readonly page: MapPage;
  readonly dependencies: ReadonlyMap<Id, readonly Id[]>;
  /** Effect → causes that its equation delays. */
  readonly delays?: ReadonlyMap<Id, ReadonlySet<Id>> | undefined;
  /** Loops whose marks stand on a causal page; those that the page places itself stand there, if they are among these. */
  readonly loops?: readonly ShownLoop[] | undefined;
  readonly language: Language;
}

/** The scene of a page: the same for the same input. */
export function sceneOf({ doc, page, dependencies, language }: SceneInput): Scene {
  const { items } = page;
  const drawn = new Set(itemsOf(doc, 'link').map(({ from, to }) => `${from} ${to}`));
  const whole = figureOf({ doc, items, dependencies: withOpinions(doc, items, dependencies), nameOf: (id) => variableName(doc, id, language) });
  const links = whole.links.flatMap((link): SceneLink[] => {
    const isImplied = dependencies.size === 0 || dependencies.get(link.effect)?.includes(link.cause) === true;
    const isOpinion = !isImplied && drawn.has(`${link.cause} ${link.effect}`);
    // A page keeps its arcs, also of an equation that no longer names its cause.
    return isImplied || isOpinion || !isPlain(doc.items.get(link.effect)) ? [{ ...link, isOpinion }] : [];
  });
  const figure = { ...whole, links };
  const comments = commentsOf(items, language);
  const loops = loopMarksOf(doc, items);
  const bounds = unionOf([
    ...figure.nodes.flatMap(({ box, label }) => (label ? [box, label.box] : [box])),
    ...figure.pills.map(({ box }) => box),
    ...figure.links.flatMap(({ arc }) => piecesOf(arc, 4).map((point) => boxAround(point, 8, 8))),
    ...figure.pipes.flatMap(({ points }) => points.map((point) => boxAround(point, 8, 8))),
    ...comments.map(({ box }) => box),
    ...loops.map((at) => boxAround(at, 40, 40)),
  ]);
  const signs = signPlaces(figure, [...comments.map(({ box }) => box), ...loops.map((at) => boxAround(at, 40, 40))]);
  return { ...figure, lens: 'stock-flow', comments, loops, signs, bounds, order: readingOrder(figure.nodes) };
}

/** Whether everything that a variable names stands in its one equation. */
function isPlain(item: Item | undefined): boolean {
  switch (item?.kind) {
    case 'stock':
      return !item.parts && !item.conveyor;
    case 'flow':
      return !item.parts && !item.leak;
    case 'auxiliary':
      return !item.parts && item.initial === undefined;
    default:
      return false;
  }
}

/** What depends on what, with the links that people drew between variables of the page. */
function withOpinions(doc: Document, items: MapPage['items'], dependencies: SceneInput['dependencies']): SceneInput['dependencies'] {
  const shown = new Set(items.flatMap((item) => (item.shows === 'variable' ? [item.of] : [])));
  const all = new Map(dependencies);
  for (const { from, to } of itemsOf(doc, 'link')) {
    const causes = all.get(to) ?? [];
    if (shown.has(from) && shown.has(to) && !causes.includes(from)) all.set(to, [...causes, from]);
  }
  return all;
}

/** The name of a variable as people read it; the name in equations where it has no other. */
export function variableName(doc: Document, id: Id, language: Language): string {
  const item = doc.items.get(id);
  if (item?.kind !== 'stock' && item?.kind !== 'flow' && item?.kind !== 'auxiliary' && item?.kind !== 'value-flow') return '';
  return textIn(item.label, language, item.name.replaceAll('_', ' '));
}
