import { freshId, type Id } from '../../model/id.js';
import type { Side } from '../../model/view.js';
import { itemsOf } from '../../model/document.js';
import { alignItems, distributeItems, type Alignment, type Placed } from '../../state/commands/map/arrange.js';
import { groupVariables, sameGroup, ungroupVariables } from '../../state/commands/map/groups.js';
import { colourBy, setColour, setLabelSide } from '../../state/commands/map/looks.js';
import { onPage } from '../../state/commands/map/on-page.js';
import type { Command } from '../../state/edit.js';
import { COLOURS, type ColourName } from '../../view/map/colours.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import type { Choosing } from './choosing.js';
import type { MapHost } from './map-host.js';

/** What can be done to all that is chosen, besides moving, copying and deleting it. */
export type Deed =
  | `align:${Alignment}`
  | `spread:${'across' | 'down'}`
  | `name:${Side | 'free'}`
  | `colour:${ColourName | 'none' | 'by-layer' | 'by-group'}`
  | 'group'
  | 'ungroup';

/** Shaping what is chosen: on one line, spread evenly, grouped, its names at a side, coloured. */
export class Shaping {
  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
  ) {}

  /** Whether a deed would change anything. */
  can(deed: Deed): boolean {
    return this.commandOf(deed)(this.host.doc) !== null;
  }

  do(deed: Deed): void {
    this.host.emit('ks-command', { command: this.commandOf(deed) });
    if (deed === 'group') this.host.emit('ks-notice', { text: HANDS.grouped, undo: true });
  }

  private commandOf(deed: Deed): Command {
    return onPage(this.host.page, this.bareCommand(deed));
  }

  private bareCommand(deed: Deed): Command {
    const [what, how] = deed.split(':') as [string, string];
    switch (what) {
      case 'align':
        return alignItems(this.placed, how as Alignment);
      case 'spread':
        return distributeItems(this.placed, how as 'across' | 'down');
      case 'name':
        return setLabelSide(this.shapes, how === 'free' ? null : (how as Side));
      case 'colour':
        return how === 'by-layer' || how === 'by-group' ? colourBy(this.meanings(how)) : setColour(this.shapes, how === 'none' ? null : how);
      case 'group':
        return groupVariables(freshId('group'), this.groupName, this.variables);
      default:
        return ungroupVariables(this.variables);
    }
  }

  private get placed(): readonly Placed[] {
    return this.choosing.chosenThings.map(({ id, box }) => ({ id, box }));
  }

  private get shapes(): readonly Id[] {
    return this.choosing.chosenThings.flatMap(({ id, is }) => (is === 'shape' || is === 'copy' ? [id] : []));
  }

  private get variables(): readonly Id[] {
    return this.choosing.chosenThings.flatMap(({ of, is }) => (is === 'shape' ? [of] : []));
  }

  /** The group that is chosen as a whole, or null. */
  get group() {
    return sameGroup(this.host.doc, this.variables);
  }

  private get groupName(): string {
    const taken = new Set(itemsOf(this.host.doc, 'group').map(({ name }) => name));
    const word = this.host.t(HANDS.group);
    for (let number = 1; ; number++) if (!taken.has(`${word} ${number}`)) return `${word} ${number}`;
  }

  /** The colour of each shape by the layer of its variable, or by its group; one without keeps none. */
  private meanings(by: 'by-layer' | 'by-group'): ReadonlyMap<Id, string | null> {
    const { doc } = this.host;
    const groups = itemsOf(doc, 'group');
    return new Map(
      this.choosing.chosenThings.flatMap(({ id, of, is }): [Id, string | null][] => {
        if (is !== 'shape' && is !== 'copy') return [];
        const item = doc.items.get(of);
        const layer = item && 'layer' in item ? item.layer : undefined;
        const at = groups.findIndex(({ members }) => members.includes(of));
        if (by === 'by-layer') return [[id, layer === undefined ? null : layer === 'onder' ? 'loop-b' : 'accent']];
        return [[id, at < 0 ? null : (COLOURS[at % COLOURS.length] ?? null)]];
      }),
    );
  }
}
