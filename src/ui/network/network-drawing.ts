import { itemsOf } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import type { Ring, Stakeholder } from '../../model/party.js';
import type { Text } from '../../model/text.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { oneStep } from '../../state/commands/map/one-step.js';
import { placeParty } from '../../state/commands/network/place-party.js';
import { addParty } from '../../state/commands/value/parties.js';
import { addValueFlow, onlyIn } from '../../state/commands/value/value-flows.js';
import { addValueType } from '../../state/commands/value/value-types.js';
import type { Command } from '../../state/edit.js';
import { freePlace, onRing } from '../../view/network/free-place.js';
import type { NetworkNode } from '../../view/network/network-scene.js';
import type { NetworkTool, NetworkTouch } from '../../view/network/network-tool.js';
import { NETWORK } from '../../wording/ui/network.js';
import type { LineDetail, PartyNaming } from './ks-network-canvas.js';
import type { NetworkHost } from './network-host.js';
import { nameOfParty } from './value-name.js';

/** What each tool that adds a party makes. */
const KINDS: Readonly<Record<'party' | 'market' | 'commons', Stakeholder['is']>> = { party: 'organisation', market: 'boundary-market', commons: 'boundary-commons' };

/** Drawing on the value network: a party is put down and named in its place before it is kept; a flow goes from a party to a party. */
export class NetworkDrawing {
  private held: NetworkTool = 'select';
  private stays = false;
  private giver: Id | null = null;
  private named: (PartyNaming & { readonly keep: (name: Text) => Command; readonly then: (() => void) | null }) | null = null;

  constructor(private readonly host: NetworkHost) {}

  get tool(): NetworkTool {
    return this.held;
  }

  /** The giver of the flow that is being drawn, while it waits for its receiver. */
  get from(): NetworkNode | null {
    return this.host.scene.nodes.find(({ id }) => id === this.giver) ?? null;
  }

  /** What is there on trial until it has a name. */
  get naming(): PartyNaming | null {
    return this.named;
  }

  /** What to do next with the tool in hand; null where it says enough itself. */
  get hint(): Text | null {
    return this.held === 'select' ? null : (NETWORK.next[this.held][this.giver === null ? 0 : 1] ?? null);
  }

  readonly onTool = (event: CustomEvent<{ tool: NetworkTool; stays?: boolean; from?: Id | null }>): void => {
    const { tool, stays = false, from = null } = event.detail;
    this.held = tool;
    this.stays = stays;
    this.giver = tool === 'value-flow' ? from : null;
    this.host.requestUpdate();
    if (!(event.target instanceof Element && event.target.localName === 'ks-network-canvas')) void this.host.canvas?.focusNode(null);
  };

  readonly onTouch = ({ detail: touch }: CustomEvent<NetworkTouch>): void => {
    switch (this.held) {
      case 'select':
        return;
      case 'party':
      case 'market':
      case 'commons':
        if (!touch.node) this.addParty(this.held, touch);
        return;
      case 'value-flow':
        return this.touchFlow(touch);
    }
  };

  private touchFlow(touch: NetworkTouch): void {
    const { from } = this;
    if (from && touch.node) this.connect(from.id, touch.node.id);
    else if (from) this.refuse(from.id, touch);
    else if (touch.node) this.giver = touch.node.id;
    else this.host.emit('ks-notice', { text: NETWORK.needsGiver });
    this.host.requestUpdate();
  }

  /** A flow was drawn by hand from a port. */
  readonly onLine = ({ detail: { from, to } }: CustomEvent<LineDetail>): void => {
    if (!to.node) this.refuse(from.id, to);
    else if (to.node !== from) this.connect(from.id, to.node.id);
  };

  private letGo(): void {
    if (!this.stays) this.held = 'select';
    this.giver = null;
    this.host.requestUpdate();
  }

  /** No value ends in nowhere: says so, and offers a node at the boundary there. */
  private refuse(from: Id, touch: NetworkTouch): void {
    this.letGo();
    const run = (): void => this.addParty(this.boundaryFor(), touch, (id) => this.connect(from, id));
    this.host.emit('ks-notice', { text: NETWORK.needsReceiver, action: { label: NETWORK.drawBoundary, run } });
  }

  /** What is bought and sold goes to a market; anything else to society or nature. */
  private boundaryFor(): 'market' | 'commons' {
    const type = this.valueType ? this.host.doc.items.get(this.valueType) : undefined;
    return type?.kind === 'value-type' && type.is === 'rival' ? 'market' : 'commons';
  }

  /** The value type that a new flow has: what is looked at, else the first. */
  private get valueType(): Id | null {
    const { value, doc } = this.host;
    return value !== null && value !== 'euro' ? value : (itemsOf(doc, 'value-type')[0]?.id ?? null);
  }

  private addParty(tool: 'party' | 'market' | 'commons', touch: NetworkTouch, then: ((id: Id) => void) | null = null): void {
    const { host } = this;
    const { doc, scene, language } = host;
    const id = freshId('party');
    this.letGo();
    const name = freePartyName(host, host.t(NETWORK.proposals[tool]));
    const wanted: Ring | undefined = touch.isAnywhere ? (tool === 'party' ? 'ring' : 'outside') : undefined;
    const place = onRing(touch, scene.step, wanted);
    const at = freePlace(scene, { id, name }, place);
    const spot = { view: host.page.view.id, item: freshId('item'), ...at };
    const keep = (text: Text): Command => onPage(host.page, (now) => oneStep(now, 'add-party', [addParty(id, text, { is: KINDS[tool], ring: place.ring }), placeParty(id, spot)]));
    const taken = new Set(itemsOf(doc, 'stakeholder').map((party) => nameOfParty(doc, party.id, language).toLowerCase()));
    const problemOf = (text: string): Text | null => (text.trim() === '' ? NETWORK.nameEmpty : taken.has(text.trim().toLowerCase()) ? NETWORK.nameTaken : null);
    host.emit('ks-preview', { command: keep({ [language]: name }) });
    this.named = { of: id, name, problemOf, keep, then: then && (() => then(id)) };
    host.requestUpdate();
  }

  readonly onName = ({ detail: { name } }: CustomEvent<{ name: string | null }>): void => {
    const { host, named } = this;
    if (!named) return;
    this.named = null;
    host.requestUpdate();
    if (name === null) {
      host.emit('ks-preview', { command: null });
      return void host.canvas?.focusNode(null);
    }
    host.emit('ks-command', { command: named.keep({ [host.language]: name }) });
    host.select(named.of);
    // The new party is there after the network has heard of it.
    void host.updateComplete.then(() => host.updateComplete).then(() => {
      if (named.then) named.then();
      else void host.canvas?.focusNode(named.of);
    });
  };

  /** Adds a flow between two parties; while a scenario is current, to that one alone. */
  connect(from: Id, to: Id): void {
    const { host } = this;
    const { doc, language, scenario } = host;
    const { valueType } = this;
    this.letGo();
    if (valueType === null) return this.askForValue(from, to);
    const id = freshId('value-flow');
    const type = doc.items.get(valueType);
    const label = type?.kind === 'value-type' ? type.name : {};
    host.emit('ks-command', { command: onPage(host.page, addValueFlow({ id, from, to, valueType, label, equation: '0', ...(scenario === null ? {} : { scenario }) })) });
    host.select(id);
    const [giver, receiver] = [nameOfParty(doc, from, language), nameOfParty(doc, to, language)];
    const own = scenario === null ? undefined : doc.items.get(scenario);
    if (own?.kind === 'scenario') {
      const run = (): void => host.emit('ks-command', { command: onlyIn(id, null) });
      host.emit('ks-notice', { text: NETWORK.flowAddedIn(giver, receiver, host.t(own.name, own.slug)), action: { label: NETWORK.alsoInBase, run } });
    } else host.emit('ks-notice', { text: NETWORK.flowAdded(giver, receiver), undo: true });
  }

  private askForValue(from: Id, to: Id): void {
    const run = (): void => {
      this.host.emit('ks-command', { command: addValueType(freshId('value'), NETWORK.newValue) });
      void this.host.updateComplete.then(() => this.host.updateComplete).then(() => this.connect(from, to));
    };
    this.host.emit('ks-notice', { text: NETWORK.needsValue, action: { label: NETWORK.addValue, run } });
  }
}

/** The name itself, or with the first number that makes it free. */
function freePartyName({ doc, language }: NetworkHost, name: string): string {
  const taken = new Set(itemsOf(doc, 'stakeholder').map(({ id }) => nameOfParty(doc, id, language).toLowerCase()));
  let free = name;
  for (let at = 2; taken.has(free.toLowerCase()); at++) free = `${name} ${at}`;
  return free;
}
