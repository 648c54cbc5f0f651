import { freshId, type Id } from '../../model/id.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { showOnPage, type ShownAt } from '../../state/commands/map/show-on-page.js';
import type { SceneNode, ScenePoint } from '../../view/map/scene.js';
import { freeSpot } from '../../view/map/free-spot.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import type { MapHost } from './map-host.js';

/** How far from what it acts upon an input comes to stand, in px. */
const ASIDE = { x: -170, y: -40 } as const;

/** Room that a new shape takes among those that are placed with it, in px. */
const ROOM = { x: 66, y: 24 } as const;

/** Brings onto the page what the model has and the page does not show. */
export class Unfolding {
  constructor(private readonly host: MapHost) {}

  /** The inputs that a shape's mark counts, or none. */
  inputsOf(node: Id): readonly Id[] {
    return this.host.scene.pills.find((pill) => pill.node === node)?.inputs ?? [];
  }

  /** Shows the hidden inputs of a shape around it. */
  unfold(node: Id): void {
    const found = this.host.scene.nodes.find(({ id }) => id === node);
    if (found) this.show(this.inputsOf(node), { x: found.x + ASIDE.x, y: found.y + ASIDE.y });
  }

  /** Shows these variables at free places near `near`, each near the one before. */
  show(ids: readonly Id[], near: ScenePoint): void {
    const { host } = this;
    const view = host.page.view.id;
    const shown = new Set(host.scene.nodes.map(({ of }) => of));
    const nodes: SceneNode[] = [...host.scene.nodes];
    const places = ids.filter((id) => !shown.has(id)).map((of): ShownAt => {
      const spot = freeSpot({ nodes }, 'auxiliary', near);
      nodes.push({ id: of, of, shape: 'word', isUpright: false, isRound: false, lines: [], label: null, ...spot, box: { left: spot.x - ROOM.x, right: spot.x + ROOM.x, top: spot.y - ROOM.y, bottom: spot.y + ROOM.y } });
      return { of, item: freshId('item'), view, ...spot };
    });
    if (places.length === 0) return;
    host.emit('ks-command', { command: onPage(host.page, showOnPage(places)) });
    host.emit('ks-notice', { text: CAUSAL.shown(places.length), undo: true });
  }
}
