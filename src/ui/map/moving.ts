import { moveItems } from '../../state/commands/map/move.js';
import { onPage } from '../../state/commands/map/on-page.js';
import type { MapPage } from '../../view/map/map-page.js';
import type { Choosing } from './choosing.js';
import type { MoveDetail } from './drag-hand.js';
import type { MapHost } from './map-host.js';

/** Moving shapes, by hand and by arrow key: shown while it goes on, kept as one step. */
export class Moving {
  /** The page as it was when the drag under way began. */
  private page: MapPage | null = null;

  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
  ) {}

  readonly onMove = (event: CustomEvent<MoveDetail>): void => {
    const { host } = this;
    const { node, dx, dy, how } = event.detail;
    const page = this.page ?? host.page;
    this.page = how === 'drag' ? page : null;
    if (how === 'cancel') return host.emit('ks-preview', { command: null });
    const command = onPage(page, moveItems([node], dx, dy, how === 'key' ? `move ${node}` : undefined));
    host.emit(how === 'drag' ? 'ks-preview' : 'ks-command', { command });
    if (how === 'key') void host.updateComplete.then(() => host.canvas?.reveal(node));
    const of = page.items.find(({ id }) => id === node);
    if (how === 'drop' && of?.shows === 'variable') this.choosing.selectBy(of.of, of.ghost ? node : null);
  };
}
