import { variablesOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { ViewItem } from '../model/view.js';
import { boxAround, grown, type Box, type Point } from './box.js';
import { placeAuxiliaries } from './place-auxiliaries.js';
import { pipeWorks, type PipeWork } from './place-pipes.js';
import { isFolded } from './shape.js';

/** Room between sets of pipes, where auxiliaries stand, and how much wider than high the whole is. */
const BETWEEN = { x: 150, y: 190 } as const;
const SHAPE = 1.5;

/**
 * A view of everything in the document: stocks and flows on straight pipes in rows, auxiliaries near what they serve,
 * constants folded into the variables they serve. The same document gives the same view.
 */
export function layoutView(doc: Document, view: Id, dependencies: ReadonlyMap<Id, readonly Id[]>): readonly ViewItem[] {
  const { places, clouds, taken } = packed(pipeWorks(doc));
  const auxiliaries = variablesOf(doc).filter((variable) => variable.kind === 'auxiliary' && !isFolded(variable));
  const shown = new Set([...places.keys(), ...auxiliaries.map(({ id }) => id)]);
  const links = [...dependencies].flatMap(([effect, causes]) => (shown.has(effect) ? causes.filter((cause) => shown.has(cause)).map((cause) => [cause, effect] as const) : []));
  const all = placeAuxiliaries({ names: auxiliaries.map(({ id }) => id), links, fixed: places, taken });
  const base = { kind: 'view-item', view } as const;
  return [
    ...[...all].map(([of, { x, y }]): ViewItem => ({ ...base, shows: 'variable', id: `${view}/${of}`, of, x, y })),
    ...clouds.map(({ flow, end, at }): ViewItem => ({ ...base, shows: 'cloud', id: `${view}/${flow}~${end}`, flow, end, ...at })),
  ];
}

/** The sets of pipes beside and below each other, and the room that they take. */
function packed(works: readonly PipeWork[]): { places: ReadonlyMap<Id, Point>; clouds: PipeWork['clouds']; taken: readonly Box[] } {
  const places = new Map<Id, Point>();
  const clouds: { flow: Id; end: 'source' | 'sink'; at: Point }[] = [];
  const taken: Box[] = [];
  const row = { x: 0, y: 0, height: 0 };
  const area = works.reduce((sum, { width, height }) => sum + (width + BETWEEN.x) * (height + BETWEEN.y), 0);
  const widest = Math.max(Math.sqrt(area * SHAPE), ...works.map(({ width }) => width));
  for (const work of works) {
    if (row.x > 0 && row.x + work.width > widest) {
      row.y += row.height + BETWEEN.y;
      row.x = row.height = 0;
    }
    const moved = ({ x, y }: Point): Point => ({ x: x + row.x, y: y + row.y });
    for (const [id, at] of work.stocks) {
      places.set(id, moved(at));
      taken.push(grown(boxAround(moved(at), 144, 92), 8));
    }
    for (const [id, at] of work.valves) {
      places.set(id, moved(at));
      const { x, y } = moved(at);
      taken.push({ left: x - 56, right: x + 56, top: y - 20, bottom: y + 46 });
    }
    for (const { flow, end, at } of work.clouds) {
      clouds.push({ flow, end, at: moved(at) });
      const valve = work.valves.get(flow) ?? at;
      const [from, to] = [moved(at), moved(valve)];
      taken.push({ left: Math.min(from.x, to.x) - 24, right: Math.max(from.x, to.x) + 24, top: from.y - 20, bottom: from.y + 20 });
    }
    row.x += work.width + BETWEEN.x;
    row.height = Math.max(row.height, work.height);
  }
  return { places, clouds, taken };
}
