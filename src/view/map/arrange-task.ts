import type { ArrangeTask, ArrangeWay, TaskNode } from '../../layout/arrange/arrange-task.js';
import { boxAround, unionOf, type Box } from '../../layout/box.js';
import { labelAt } from '../../layout/label.js';
import type { Id } from '../../model/id.js';
import type { PlacedVariable } from '../../model/view.js';
import type { MapPage } from './map-page.js';
import type { Scene, SceneNode } from './scene.js';

export type { ArrangeTask, ArrangeWay } from '../../layout/arrange/arrange-task.js';

/** Room around a remark, in px: it stands in the open. */
const ASIDE = 4;

/**
 * What of a page is to be brought in order: the items in `chosen`, with the valves and clouds that hang on them; the whole
 * page where fewer than two are. Everything else keeps its place.
 */
export function arrangeTask(scene: Scene, page: MapPage, way: ArrangeWay, chosen: ReadonlySet<Id>): ArrangeTask {
  const isWhole = [...scene.nodes, ...scene.comments].filter(({ id }) => chosen.has(id)).length < 2;
  const clouds = new Set(scene.nodes.flatMap(({ id, shape }) => (shape === 'cloud' ? [id] : [])));
  const pills = new Map(scene.pills.map((pill) => [pill.node, pill.box]));
  const free = new Set(chosen);
  for (const { source, valve, sink } of scene.pipes) {
    const ends = [source, sink].filter((id) => !clouds.has(id));
    if (ends.length > 0 && ends.every((id) => chosen.has(id))) free.add(valve);
    if (free.has(valve)) for (const id of [source, sink]) if (clouds.has(id)) free.add(id);
  }
  const isFixed = (id: Id): boolean => !isWhole && !free.has(id);
  const itemOf = new Map(page.items.map((item) => [item.id, item]));
  const bendsOf = (id: Id): PlacedVariable['bends'] => {
    const item = itemOf.get(id);
    return item?.shows === 'variable' ? item.bends : undefined;
  };
  const piped = new Set(scene.pipes.flatMap(({ source, valve, sink }) => [source, valve, sink]));
  const nodes = scene.nodes.map((node): TaskNode => ({
    id: node.id,
    is: node.shape === 'cloud' ? 'cloud' : node.shape === 'valve' ? 'valve' : piped.has(node.id) ? 'stock' : 'word',
    x: node.x,
    y: node.y,
    box: node.box,
    room: roomOf(node, pills.get(node.id), way, itemOf.get(node.id)),
    isFixed: isFixed(node.id),
  }));
  const remarks = scene.comments.map(({ id, box }): TaskNode => {
    const item = itemOf.get(id);
    const room = { left: box.left - ASIDE, right: box.right + ASIDE, top: box.top - ASIDE, bottom: box.bottom + ASIDE };
    return { id, is: 'comment', x: item?.x ?? 0, y: item?.y ?? 0, box, room, isFixed: isFixed(id) };
  });
  return {
    way,
    nodes: [...nodes, ...remarks],
    pipes: scene.pipes.map(({ source, valve, sink }) => ({ source, valve, sink, isBent: isFixed(valve) && (bendsOf(valve)?.length ?? 0) > 0 })),
    links: scene.links.map(({ from, to }) => ({ from, to })),
  };
}

/** A shape with its name and its mark: the name where it stands now when little is to move, else where it stands best. */
function roomOf(node: SceneNode, pill: Box | undefined, way: ArrangeWay, item: MapPage['items'][number] | undefined): Box {
  const { box, label, lines } = node;
  const isKept = way === 'tidy' || (item?.shows === 'variable' && item.label !== undefined);
  const size = { width: box.right - box.left, height: box.bottom - box.top };
  const name = label && (isKept ? label.box : labelAt(node, size, 'below', lines).box);
  // A mark finds its place beside the shape again.
  const mark = pill && (isKept ? pill : boxAround(node, size.width + 56, size.height));
  return unionOf([box, ...(name ? [name] : []), ...(mark ? [mark] : [])]) ?? box;
}
