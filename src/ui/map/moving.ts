import type { Id } from '../../model/id.js';
import type { PlacedCloud } from '../../model/view.js';
import { moveItems } from '../../state/commands/map/move.js';
import { onPage } from '../../state/commands/map/on-page.js';
import type { Carried } from '../../view/map/carry.js';
import type { MapPage } from '../../view/map/map-page.js';
import type { SceneBox } from '../../view/map/scene.js';
import { around, snapped, type Guide } from '../../view/map/snap.js';
import type { Thing } from '../../view/map/things.js';
import type { Choosing } from './choosing.js';
import type { MoveDetail } from './canvas/drag-hand.js';
import type { MapHost } from './map-host.js';

/** Moving things, by hand and by arrow key: shown while it goes on, kept as one step. */
export class Moving {
  /** The page as it was when the drag under way began, and what is dragged. */
  private drag: { readonly page: MapPage; readonly things: readonly Thing[]; readonly ids: readonly Id[]; readonly carried: readonly Id[]; readonly box: SceneBox | null; readonly others: readonly SceneBox[] } | null = null;
  /** Lines that say with what it is level. */
  guides: readonly Guide[] = [];
  /** Whether shapes are drawn to where they are level with others. */
  isSnapping = true;
  /** What the hand carries, for the drawing alone: nothing else has to follow it, and it is no step until it is put down. */
  carried: Carried | null = null;

  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
  ) {}

  readonly onMove = (event: CustomEvent<MoveDetail>): void => {
    const { host } = this;
    const { node, how, reach = 0 } = event.detail;
    if (how === 'cancel') {
      this.drag = null;
      this.guides = [];
      return this.carry(null);
    }
    const drag = this.drag ?? this.takeUp(node);
    const { things, page, ids } = drag;
    const { x: dx, y: dy, guides } = drag.box && this.isSnapping ? snapped(drag.box, drag.others, { x: event.detail.dx, y: event.detail.dy }, reach) : { x: event.detail.dx, y: event.detail.dy, guides: [] };
    this.guides = how === 'drag' ? guides : [];
    this.drag = how === 'drag' ? drag : null;
    if (how === 'drag') return this.carry({ ids: drag.carried, items: page.items, dx, dy });
    const command = onPage(page, moveItems(ids, dx, dy, how === 'key' ? `move ${ids.join(' ')}` : undefined));
    host.emit('ks-command', { command });
    this.carry(null);
    if (how === 'key') void host.updateComplete.then(() => host.canvas?.reveal(node));
    const [only] = things;
    if (how === 'drop' && only && things.length === 1) this.choosing.selectBy(only);
  };

  private takeUp(node: Id): NonNullable<Moving['drag']> {
    const things = this.movedBy(node);
    const page = this.placed(node);
    const ids = things.map(({ id }) => id);
    // What else goes along, such as a flow between two ends that do, the command itself knows.
    const step = onPage(page, moveItems(ids, 1, 0))(this.host.doc);
    const carried = step?.edits.flatMap(({ id, before }) => (before ? [id] : [])) ?? ids;
    const loose = new Set(carried);
    const others = this.choosing.things.flatMap(({ id, is, box }) => (loose.has(id) || is === 'loop' ? [] : [box]));
    return { things, page, ids, carried, box: around(things.map(({ box }) => box)), others };
  }

  private carry(carried: Carried | null): void {
    if (carried === this.carried) return;
    this.carried = carried;
    this.host.requestUpdate();
  }

  /** What goes along with a thing: everything that is chosen, where it is among it. */
  private movedBy(node: Id): readonly Thing[] {
    const { chosenThings, things } = this.choosing;
    return chosenThings.some(({ id }) => id === node) ? chosenThings : things.filter(({ id }) => id === node);
  }

  /** The page, with an item for each cloud among what moves that stands where nobody placed it. */
  private placed(node: Id): MapPage {
    const { page, scene } = this.host;
    const known = new Set(page.items.map(({ id }) => id));
    const clouds = this.movedBy(node).flatMap(({ id, of, is, x, y }): PlacedCloud[] => {
      if (is !== 'cloud' || known.has(id)) return [];
      const end = scene.pipes.some(({ source }) => source === id) ? 'source' : 'sink';
      return [{ kind: 'view-item', shows: 'cloud', id, view: page.view.id, flow: of, end, x, y }];
    });
    return clouds.length === 0 ? page : { ...page, items: [...page.items, ...clouds] };
  }
}
