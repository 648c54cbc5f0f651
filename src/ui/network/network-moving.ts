import { freshId, type Id } from '../../model/id.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { oneStep } from '../../state/commands/map/one-step.js';
import { placeParty } from '../../state/commands/network/place-party.js';
import { deleteParty, moveToRing } from '../../state/commands/value/parties.js';
import { deleteValueFlow } from '../../state/commands/value/value-flows.js';
import { itemsOf } from '../../model/document.js';
import { freePlace, onRing, placeByKey, type RingPlace } from '../../view/network/free-place.js';
import type { NetworkNode } from '../../view/network/network-scene.js';
import { NETWORK } from '../../wording/ui/network.js';
import type { MoveDetail } from '../map/canvas/drag-hand.js';
import { lineName } from './network-facts.js';
import { today, type NetworkHost } from './network-host.js';

/** A party on its way under a hand: where it would come to stand. */
export interface CarriedParty extends RingPlace {
  readonly node: NetworkNode;
}

/** Moving parties along their ring and to another one, and deleting what is selected. */
export class NetworkMoving {
  /** What a hand carries now. */
  carried: CarriedParty | null = null;

  constructor(private readonly host: NetworkHost) {}

  readonly onMove = ({ detail: { node: id, dx, dy, how } }: CustomEvent<MoveDetail>): void => {
    const { host } = this;
    const node = host.scene.nodes.find((one) => one.id === id);
    if (!node) return;
    const { step } = host.scene;
    this.carried = null;
    host.requestUpdate();
    if (how === 'cancel') return;
    if (how === 'key') return this.put(node, placeByKey(node, node.ring, { x: dx, y: dy }, step));
    const place = onRing({ x: node.x + dx, y: node.y + dy }, step);
    if (how === 'drag') this.carried = { node, ...place };
    else this.put(node, place);
  };

  /** Puts a party at a free place near where it was let go; in another ring it is there from today. */
  private put(node: NetworkNode, place: RingPlace): void {
    const { host } = this;
    const at = freePlace(host.scene, node, place);
    const isOtherRing = place.ring !== node.ring;
    const put = placeParty(node.id, { view: host.page.view.id, item: freshId('item'), ...at });
    host.emit('ks-command', { command: onPage(host.page, isOtherRing ? (doc) => oneStep(doc, 'move-to-ring', [moveToRing(node.id, place.ring, today()), put]) : put) });
    if (isOtherRing) host.emit('ks-notice', { text: NETWORK.movedTo(node.name, NETWORK.rings[place.ring]), undo: true });
    void host.updateComplete.then(() => host.canvas?.focusNode(node.id));
  }

  /** Deletes what is selected: a party with the flows it has part in, or a flow. */
  readonly delete = (): void => {
    const { host } = this;
    const item = host.selection === null ? undefined : host.doc.items.get(host.selection);
    if (item?.kind === 'stakeholder') {
      const flows = itemsOf(host.doc, 'value-flow').filter(({ from, to }) => from === item.id || to === item.id).length;
      this.remove(item.id, deleteParty(item.id), flows > 0 ? NETWORK.removedWith(host.t(item.name, item.slug), flows) : NETWORK.removed(host.t(item.name, item.slug)));
    } else if (item?.kind === 'value-flow') {
      this.remove(item.id, deleteValueFlow(item.id), NETWORK.removed(lineName(host.doc, { is: 'value-flow', source: item.id, valueType: item.valueType }, host.language)));
    }
  };

  private remove(id: Id, command: ReturnType<typeof deleteParty>, text: ReturnType<typeof NETWORK.removed>): void {
    const { host } = this;
    if (!command(host.doc)) return;
    host.emit('ks-command', { command: onPage(host.page, command) });
    host.emit('ks-notice', { text, undo: true });
    if (host.selection === id) host.select(null);
    void host.updateComplete.then(() => host.canvas?.focusNode(null));
  }
}
