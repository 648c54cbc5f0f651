import { boxAround, grown, segmentMeets, type Box, type Point } from '../../layout/box.js';
import { freePlace } from '../../layout/arrange/free-place.js';
import { arcBetween, piecesOf } from '../../layout/arc.js';
import { ArcSearch } from '../../layout/arc-search.js';
import { Near } from '../../layout/near.js';
import type { Id } from '../../model/id.js';
import type { PlacedLink, PlacedLoop, ViewItem } from '../../model/view.js';
import { pageScene } from './page-scene.js';
import type { Scene, SceneInput } from './scene.js';

/** Side of the mark of a loop, and the room around it, in px. */
const MARK = 40;
const ROOM = 6;

/**
 * The items of a page after it was brought in order: shapes at their new places, pipes without the corners that they had,
 * links with a good arc, and the mark of each loop in its middle. Only those that change, and clouds that had no item yet.
 */
export function arrangedItems(input: SceneInput, scene: Scene, places: ReadonlyMap<Id, Point>): readonly ViewItem[] {
  const { page, doc } = input;
  const moved = new Set([
    ...scene.nodes.flatMap(({ id, x, y }) => (isElsewhere(places.get(id), { x, y }) ? [id] : [])),
    ...page.items.flatMap((item) => (item.shows === 'comment' && isElsewhere(places.get(item.id), item) ? [item.id] : [])),
  ]);
  const isTouched = (id: Id): boolean =>
    moved.has(id) || scene.pipes.some((pipe) => pipe.valve === id && (moved.has(pipe.source) || moved.has(pipe.sink)));
  const placed = page.items.map((item): ViewItem => {
    const place = places.get(item.id);
    if (!place || item.shows === 'link' || item.shows === 'loop') return item;
    if (item.shows === 'variable' && item.bends && isTouched(item.id)) return { ...item, ...place, bends: undefined };
    return moved.has(item.id) ? { ...item, ...place } : item;
  });
  const clouds = newClouds(input, scene, places, moved);
  const isBentAnew = (item: ViewItem): boolean => item.shows === 'link' && (moved.has(item.from) || moved.has(item.to));
  const free = pageScene({ ...input, page: { ...page, items: [...placed.filter((item) => !isBentAnew(item)), ...clouds] } });
  const bends = goodBends(free, placed.filter((item) => item.shows === 'link' && isBentAnew(item)) as readonly PlacedLink[]);
  const turned = new Set(free.nodes.flatMap((node) => (moved.has(node.id) && isOnPipe(free, node) ? [node.id] : [])));
  const marks = placesOfMarks(
    free,
    page.items.filter((item) => item.shows === 'loop' && loopMoves(doc, item, scene, moved)) as readonly PlacedLoop[],
    doc,
  );
  const all = placed.map((item): ViewItem => {
    if (item.shows === 'link') return { ...item, bend: bends.get(item.id) ?? item.bend };
    // Below a level pipe is on an upright one: the name looks for another side.
    if (item.shows === 'variable' && turned.has(item.id)) return { ...item, label: undefined };
    return item.shows === 'loop' ? { ...item, ...marks.get(item.id) } : item;
  });
  return [...all.filter((item, at) => !isSame(item, page.items[at])), ...clouds];
}

const isSame = (a: ViewItem, b: ViewItem | undefined): boolean =>
  a === b || (b !== undefined && a.x === b.x && a.y === b.y && a.shows === 'link' && b.shows === 'link' && a.bend === b.bend);

/** The bend for each of these links: as it is where that runs into no more than the best one does, else the best one. */
function goodBends(free: Scene, links: readonly PlacedLink[]): ReadonlyMap<Id, number> {
  const nodes = new Map(free.nodes.map((node) => [node.id, node]));
  const found = new Map(free.links.map((link) => [`${link.from} ${link.to}`, link]));
  const search = new ArcSearch(free.nodes, free.pipes, []);
  return new Map(
    links.map(({ id, from, to, bend }): [Id, number] => {
      const [best, start, end] = [found.get(`${from} ${to}`), nodes.get(from), nodes.get(to)];
      if (!best || !start || !end) return [id, bend];
      const own = search.costOf({ from, to, arc: arcBetween(start, end, bend) });
      return [id, own <= search.costOf(best) ? bend : best.bend];
    }),
  );
}

/** Whether a pipe runs through the name of a node. */
const isOnPipe = ({ pipes }: Scene, { label }: Scene['nodes'][number]): boolean =>
  label !== null &&
  pipes.some(({ points }) => points.some((point, at) => at > 0 && segmentMeets(grown(label.box, 4), points[at - 1] ?? point, point)));

const isElsewhere = (place: Point | undefined, { x, y }: Point): boolean => place !== undefined && (place.x !== x || place.y !== y);

/** Items for clouds that were drawn beside their valve, and now have a place of their own. */
function newClouds({ page }: SceneInput, scene: Scene, places: ReadonlyMap<Id, Point>, moved: ReadonlySet<Id>): readonly ViewItem[] {
  const known = new Set(page.items.map(({ id }) => id));
  return scene.pipes.flatMap(({ flow, source, sink }) =>
    (
      [
        ['source', source],
        ['sink', sink],
      ] as const
    ).flatMap(([end, id]): ViewItem[] => {
      const place = places.get(id);
      return place && !known.has(id) && moved.has(id)
        ? [{ kind: 'view-item', view: page.view.id, shows: 'cloud', id, flow, end, x: place.x, y: place.y }]
        : [];
    }),
  );
}

/** Whether anything that a loop goes through moves. */
function loopMoves(doc: SceneInput['doc'], mark: PlacedLoop, scene: Scene, moved: ReadonlySet<Id>): boolean {
  const loop = doc.items.get(mark.loop);
  return loop?.kind === 'loop' && scene.nodes.some(({ id, of }) => moved.has(id) && loop.path.includes(of));
}

/** A place for each mark: in the middle of what its loop goes through, clear of shapes, names and lines. */
function placesOfMarks(scene: Scene, marks: readonly PlacedLoop[], doc: SceneInput['doc']): ReadonlyMap<Id, Point> {
  const taken = new Near<Box>();
  const keep = (box: Box): void => taken.add(box, box);
  for (const { box, label } of scene.nodes) for (const one of label ? [box, label.box] : [box]) keep(one);
  for (const { box } of [...scene.pills, ...scene.comments]) keep(box);
  for (const { arc } of scene.links) for (const point of piecesOf(arc, 12)) keep(boxAround(point, 2, 2));
  for (const { points } of scene.pipes) for (const [at, to] of points.slice(1).entries()) keep(grown(spanOf(points[at] ?? to, to), 4));
  const moving = new Set(marks.map(({ id }) => id));
  for (const mark of scene.loops) if (!moving.has(mark.id)) keep(boxAround(mark, MARK, MARK));
  const places = new Map<Id, Point>();
  for (const mark of marks) {
    const loop = doc.items.get(mark.loop);
    if (loop?.kind !== 'loop') continue;
    const around = scene.nodes.filter(({ of, shape }) => shape !== 'cloud' && loop.path.includes(of));
    if (around.length === 0) continue;
    const middle = {
      x: Math.round(around.reduce((sum, { x }) => sum + x, 0) / around.length),
      y: Math.round(around.reduce((sum, { y }) => sum + y, 0) / around.length),
    };
    const place = freePlace({ width: MARK, height: MARK }, middle, taken, ROOM);
    keep(boxAround(place, MARK, MARK));
    places.set(mark.id, place);
  }
  return places;
}

const spanOf = (a: Point, b: Point): Box => ({
  left: Math.min(a.x, b.x),
  right: Math.max(a.x, b.x),
  top: Math.min(a.y, b.y),
  bottom: Math.max(a.y, b.y),
});
