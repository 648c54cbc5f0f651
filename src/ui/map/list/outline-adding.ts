import type { Document } from '../../../model/document.js';
import { freshId, type Id } from '../../../model/id.js';
import type { Language } from '../../../model/text.js';
import { addFlow, type FlowEnd } from '../../../state/commands/map/flows.js';
import { addLink } from '../../../state/commands/map/links.js';
import { addComment } from '../../../state/commands/map/notes.js';
import { addParameter, addVariable } from '../../../state/commands/map/variables.js';
import type { Command } from '../../../state/edit.js';
import type { MapPage } from '../../../view/map/map-page.js';
import type { Scene, ScenePoint } from '../../../view/map/scene.js';
import { freeSpot } from '../../../view/map/free-spot.js';
import type { AddDetail } from './ks-outline-add.js';

/** What is added, and the command that does it. */
export interface Added {
  readonly id: Id;
  readonly command: Command;
}

interface Around {
  readonly doc: Document;
  readonly page: MapPage;
  readonly scene: Scene;
  readonly language: Language;
}

/** How far from its only stock a flow that ends outside the boundary has its valve, and its cloud, in px. */
const VALVE = 132;
const CLOUD = 236;

/** How far below everything else something new comes to stand, in px. */
const BELOW = 130;

/** What a form of the outline asks for, at a free place: people who do not see the page point at none. */
export function addedFromOutline({ kind, name, from, to }: AddDetail, { page, scene, language }: Around): Added {
  const view = page.view.id;
  const id = freshId(kind === 'parameter' ? 'auxiliary' : kind);
  const near = belowAll(scene);
  switch (kind) {
    case 'stock':
      return { id, command: addVariable('stock', id, name, { view, ...freeSpot(scene, 'stock', near) }) };
    case 'auxiliary':
      return { id, command: addVariable('auxiliary', id, name, { view, ...freeSpot(scene, 'auxiliary', near) }) };
    case 'parameter':
      return { id, command: addParameter(id, name, { view, ...freeSpot(scene, 'auxiliary', near) }) };
    case 'comment':
      return { id, command: addComment(id, name, language, { view, ...freeSpot(scene, 'auxiliary', near) }) };
    case 'link':
      return { id, command: addLink(id, from ?? '', to ?? '') };
    case 'flow': {
      const [source, sink] = [placeOf(scene, from), placeOf(scene, to)];
      const valve = source && sink ? { x: (source.x + sink.x) / 2, y: (source.y + sink.y) / 2 } : source ? { x: source.x + VALVE, y: source.y } : { x: (sink?.x ?? 0) - VALVE, y: sink?.y ?? 0 };
      const end = (stock: Id | null, other: ScenePoint | null, side: number): FlowEnd => (stock === null ? { x: (other?.x ?? 0) + side * CLOUD, y: other?.y ?? 0 } : { stock });
      return { id, command: addFlow(id, name, end(from, sink, -1), end(to, source, 1), { view, x: Math.round(valve.x), y: Math.round(valve.y) }) };
    }
  }
}

/** Where the end of a flow comes to lie that leaves its stock for the outside: on the other side of the valve. */
export function outsideOf(scene: Scene, flow: Id, end: 'source' | 'sink'): ScenePoint {
  const valve = placeOf(scene, flow) ?? { x: 0, y: 0 };
  return { x: valve.x + (end === 'source' ? VALVE - CLOUD : CLOUD - VALVE), y: valve.y };
}

const placeOf = (scene: Scene, of: Id | null): ScenePoint | null => scene.order.find((node) => node.of === of) ?? null;

/** Below the last row, at its left; the middle of an empty page. */
function belowAll({ bounds, order }: Scene): ScenePoint {
  const last = order.at(-1);
  if (!bounds || !last) return { x: 0, y: 0 };
  return last.shape === 'stock' && last.x < bounds.left + 700 ? { x: last.x + 290, y: last.y } : { x: bounds.left + 80, y: bounds.bottom + BELOW };
}
