import type { Shaping } from './shaping.js';
import type { Choosing } from './choosing.js';
import type { Copying } from './copying.js';
import type { BarDeed } from './ks-map-bar.js';
import { withGroups } from '../../state/commands/map/groups.js';
import type { MapHost } from './map-host.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import type { Moving } from './moving.js';

/** With more than this chosen, the bar offers everything and looks at what is done. */
const MOST_ASKED = 60;

/** What the buttons beside the map do to what is chosen. */
export class Doing {
  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
    private readonly shaping: Shaping,
    private readonly copying: Copying,
    private readonly moving: Moving,
  ) {}

  /** What hands do that is no tool: the twins of Shift, Ctrl A, Ctrl V and Alt. */
  get others(): readonly MenuEntry[] {
    const { host, choosing, moving } = this;
    return [
      { key: 'adding', words: host.t(choosing.isAdding ? HANDS.addingOff : HANDS.adding), isApart: true },
      { key: 'all', words: host.t(HANDS.chooseAll) },
      { key: 'paste', words: host.t(HANDS.paste) },
      { key: 'snapping', words: host.t(moving.isSnapping ? HANDS.snappingOff : HANDS.snapping) },
    ];
  }

  readonly onOther = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    if (key === 'adding') return this.onAdding();
    if (key === 'all') this.choosing.chooseAll();
    else if (key === 'paste') this.copying.paste();
    else this.moving.isSnapping = !this.moving.isSnapping;
    this.host.requestUpdate();
  };

  /** Every press adds to what is chosen, or no longer. */
  readonly onAdding = (): void => {
    this.choosing.isAdding = !this.choosing.isAdding;
    this.host.requestUpdate();
  };

  readonly can = (deed: BarDeed): boolean => {
    const { choosing, shaping } = this;
    const isOpen = this.host.page.view.model === undefined;
    switch (deed) {
      case 'let-go':
        return true;
      case 'copy':
        return this.copying.can;
      case 'duplicate':
        return isOpen && this.copying.can;
      case 'cut':
      case 'delete':
        return choosing.deletable.length > 0;
      case 'whole-group':
        return withGroups(this.host.doc, choosing.chosen).length > choosing.chosen.length;
      case 'group':
        return choosing.chosenThings.filter(({ is }) => is === 'shape').length > 1 && shaping.can(deed);
      default:
        return choosing.chosenThings.length > MOST_ASKED || shaping.can(deed);
    }
  };

  readonly onDeed = ({ detail: { deed } }: CustomEvent<{ deed: BarDeed }>): void => {
    const { choosing, copying } = this;
    switch (deed) {
      case 'let-go':
        choosing.isAdding = false;
        return choosing.choose([]);
      case 'copy':
        return void copying.copy();
      case 'cut':
        return copying.cut();
      case 'duplicate':
        return copying.duplicate();
      case 'delete':
        return choosing.delete();
      case 'whole-group':
        return choosing.choose(withGroups(this.host.doc, choosing.chosen));
      default:
        return this.shaping.do(deed);
    }
  };
}
