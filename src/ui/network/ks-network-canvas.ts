import type { ZoomTransform } from 'd3-zoom';
import { html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import { keyedBy } from '../../view/map/item-drag.js';
import { neighbourOf, type Direction } from '../../view/map/neighbour.js';
import type { ScenePoint } from '../../view/map/scene.js';
import { ZOOM, type Margin } from '../../view/map/viewport.js';
import { dottedLines, type DottedLine } from '../../view/network/dots.js';
import { networkToolOf, partyPorts, type NetworkTool, type NetworkTouch } from '../../view/network/network-tool.js';
import type { NetworkNode, NetworkScene } from '../../view/network/network-scene.js';
import { MAP } from '../../wording/ui/map.js';
import { NETWORK } from '../../wording/ui/network.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import type { MoveDetail } from '../map/canvas/drag-hand.js';
import '../map/canvas/ks-name-field.js';
import { mapDrawing } from '../map/canvas/map-icons.js';
import { Viewing } from '../map/canvas/viewing.js';
import { elementStyles } from '../styles/element-styles.js';
import { amountMarks, carriedMarks, lineMarks, nameMarks, nodeMarks, quietMarks, ringMarks, ringNames, type NetworkContent } from './network-marks.js';
import { networkCanvasStyles } from './network-canvas-styles.js';
import { NetworkDots } from './network-dots.js';
import type { CarriedParty } from './network-moving.js';
import { NetworkPointing } from './network-pointing.js';

/** A party that is there on trial until it has a name. */
export interface PartyNaming {
  readonly of: Id;
  readonly name: string;
  readonly problemOf: (name: string) => Text | null;
}

/** A flow that was drawn by hand: from a party to another, or to empty paper. */
export interface LineDetail {
  readonly from: NetworkNode;
  readonly to: NetworkTouch;
}

/** Room of the field in which a party gets its name, in px. */
const FIELD = { width: 184, height: 48 } as const;

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * The drawing of the value network: pan, zoom, and every party and flow within reach of pointer and keyboard.
 *
 * @fires ks-pick - Something was pressed; `detail.id` is a party or the id of a line, null for empty paper and Escape. Stays in its own tree.
 * @fires ks-touch - A tool was put down; a {@link NetworkTouch}. Stays in its own tree.
 * @fires ks-line - A flow was drawn; a {@link LineDetail}. Stays in its own tree.
 * @fires ks-tool - Another tool is taken by key; `detail.tool`, and `detail.from`: the party that has the focus. Stays in its own tree.
 * @fires ks-move - A party is moved; a {@link MoveDetail}. Stays in its own tree.
 * @fires ks-name - What is being named has its name; `detail.name`, null to leave it out.
 * @fires ks-delete - What is selected is to be deleted. Stays in its own tree.
 * @fires ks-viewport - The paper was moved or scaled by hand; `detail.viewport`. Stays in its own tree.
 */
@customElement('ks-network-canvas')
export class KsNetworkCanvas extends KsElement {
  static override styles = [elementStyles, networkCanvasStyles];

  @property({ attribute: false }) scene!: NetworkScene;
  @property({ attribute: false }) content!: NetworkContent;
  @property() label = '';
  /** Identifies what is fitted into the window: another one is fitted anew. */
  @property() page = '';
  /** Smallest zoom at which it opens: on a small window names stay readable. */
  @property({ attribute: false }) leastFit: number = ZOOM.least;
  /** Smallest side of what a finger or a mouse hits, in px. */
  @property({ attribute: false }) hit = 28;
  @property() tool: NetworkTool = 'select';
  /** The giver of the flow that is being drawn with the tool. */
  @property({ attribute: false }) from: NetworkNode | null = null;
  /** Whether single letters are tools. */
  @property({ attribute: false }) hasLetters = true;
  /** Whether parties are moved and flows drawn here; not where base is shown beside a scenario. */
  @property({ attribute: false }) isOpen = true;
  /** Whether time runs, and dots with it. */
  @property({ attribute: false }) isFlowing = false;
  @property({ attribute: false }) naming: PartyNaming | null = null;
  /** What a hand carries, and where it would come to stand. */
  @property({ attribute: false }) carried: CarriedParty | null = null;
  @property({ attribute: false }) margin: Margin = { top: 24, right: 24, bottom: 60, left: 24 };

  /** The middle of the rings is where one begins to look. */
  readonly isCentred = true;

  @query('.surface') surface!: HTMLElement;
  @queryAll('.sheet') paper!: NodeListOf<HTMLElement>;

  /** The viewport that was told last, or taken over. */
  private told: ZoomTransform | null = null;

  @state() private hovered: Id | null = null;
  @state() private hoveredLine: Id | null = null;

  private readonly viewing = new Viewing(this);
  private readonly pointing = new NetworkPointing(this, this.viewing);
  protected readonly dots = new NetworkDots(this, this.viewing);
  dotted: readonly DottedLine[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (this.isFlowing && (changed.has('isFlowing') || changed.has('content') || changed.has('scene'))) this.dotted = dottedLines(this.scene, this.content.lines);
  }

  /** The party that is selected. */
  get selected(): NetworkNode | null {
    return this.scene.nodes.find(({ id }) => id === this.content.selection) ?? null;
  }

  /** The middle of the window, in units of the network. */
  get middle(): ScenePoint {
    return this.viewing.middle;
  }

  /** How the network lies in the window. */
  get viewport(): ZoomTransform {
    return this.viewing.live;
  }

  /** Lies as another canvas does. */
  follow(viewport: ZoomTransform): void {
    if (viewport === this.told) return;
    this.told = viewport;
    this.viewing.move(viewport);
  }

  /** Shows the whole network. */
  fit(): void {
    this.viewing.fit();
  }

  /** Moves the network just so far that a party is within the window. */
  reveal(node: Id): void {
    this.viewing.reveal(node);
  }

  /** Focus goes to a party, which is brought into the window; without one to the network as a whole. */
  async focusNode(node: Id | null): Promise<void> {
    if (node === null) return this.surface.focus({ preventScroll: true });
    this.reveal(node);
    await this.updateComplete;
    this.elementOf('node', node)?.focus({ preventScroll: true });
  }

  private elementOf(what: 'node' | 'flow', id: Id): SVGElement | null {
    return [...this.renderRoot.querySelectorAll<SVGElement>(`.${what}`)].find(({ dataset }) => dataset[what] === id) ?? null;
  }

  placeOf({ clientX, clientY }: MouseEvent): ScenePoint {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** The party under a pointer, or within reach of a finger; null on empty paper. */
  nodeAt(event: MouseEvent): NetworkNode | null {
    const id = this.shadowRoot?.elementsFromPoint(event.clientX, event.clientY).flatMap((element) => element.closest<SVGElement>('.node')?.dataset.node ?? [])[0];
    const found = this.scene.nodes.find((node) => node.id === id);
    if (found) return found;
    const { x, y } = this.viewing.toView(this.placeOf(event));
    const reach = this.hit / 2 / this.viewing.live.k;
    return this.scene.nodes.find((node) => Math.abs(node.x - x) < reach && Math.abs(node.y - y) < reach) ?? null;
  }

  portAt({ clientX, clientY }: MouseEvent): NetworkNode | null {
    const element = this.shadowRoot?.elementFromPoint(clientX, clientY)?.closest<SVGElement>('.port');
    return this.scene.nodes.find(({ id }) => id === element?.dataset.port) ?? null;
  }

  private lineAt(target: EventTarget | null): Id | null {
    return target instanceof Element ? (target.closest<SVGElement>('.flow')?.dataset.flow ?? null) : null;
  }

  hover(event: PointerEvent): void {
    const id = this.portAt(event)?.id ?? this.nodeAt(event)?.id ?? null;
    this.hovered = id;
    this.hoveredLine = id === null ? this.lineAt(event.composedPath()[0] ?? null) : null;
  }

  private readonly onLeave = (): void => {
    this.hovered = this.hoveredLine = null;
  };

  sendTouch(detail: NetworkTouch): void {
    this.send('ks-touch', detail);
  }

  sendLine(from: NetworkNode, to: NetworkTouch): void {
    this.send<LineDetail>('ks-line', { from, to });
  }

  sendMove(detail: MoveDetail): void {
    this.send('ks-move', detail);
  }

  private send<T>(type: string, detail: T): void {
    this.dispatchEvent(new CustomEvent<T>(type, { detail }));
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (this.pointing.isAfterDrag) return;
    if (this.tool !== 'select' && this.isOpen) return this.sendTouch(this.pointing.touchAt(event));
    const id = this.nodeAt(event)?.id ?? this.lineAt(event.target);
    this.send('ks-pick', { id });
  };

  private readonly onFocus = (event: FocusEvent): void => {
    const node = (event.target as Element).closest<SVGElement>('.node')?.dataset.node;
    if (node !== undefined && (event.target as Element).matches(':focus-visible')) this.reveal(node);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && this.pointing.dropLine()) return;
    const node = this.scene.nodes.find(({ id }) => id === (event.target as Element).closest<SVGElement>('.node')?.dataset.node) ?? null;
    const line = this.lineAt(event.target);
    const direction = DIRECTIONS[event.key];
    const by = keyedBy(event.key, event.shiftKey);
    const tool = this.hasLetters && this.isOpen && !event.shiftKey ? networkToolOf(event.key) : null;
    if (event.key === 'Enter' || event.key === ' ') this.enter(node, line);
    else if (event.key === 'Escape' && this.tool === 'select') this.send('ks-pick', { id: null });
    else if (event.key === 'Escape') this.send('ks-tool', { tool: 'select' });
    else if (tool) this.send('ks-tool', { tool, from: node?.id ?? null });
    else if (by && node && this.isOpen && this.tool === 'select' && this.content.selection === node.id) this.sendMove({ node: node.id, dx: by.x, dy: by.y, how: 'key' });
    else if (direction && node) this.walk(node, direction);
    else if (direction) this.viewing.panTo(direction);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.send('ks-delete', null);
    else if (event.key === '+' || event.key === '=') this.viewing.zoomBy(ZOOM.step);
    else if (event.key === '-' || event.key === '_') this.viewing.zoomBy(1 / ZOOM.step);
    else if (event.key === '0') this.viewing.fit();
    else return;
    event.preventDefault();
  };

  private enter(node: NetworkNode | null, line: Id | null): void {
    if (this.tool === 'select' || !this.isOpen) return this.send('ks-pick', { id: node?.id ?? line });
    const { x, y } = node ?? this.viewing.middle;
    this.sendTouch({ node, x, y, isAnywhere: true });
  }

  private walk(from: NetworkNode, direction: Direction): void {
    const next = neighbourOf(this.scene.nodes, from, direction);
    if (next) void this.focusNode(next.id);
  }

  moved(viewport: ZoomTransform): void {
    if (viewport === this.told) return;
    this.told = viewport;
    this.send('ks-viewport', { viewport });
  }

  private mapTemplate(): TemplateResult | typeof nothing {
    const { scene, content, language } = this;
    const { size, sheet } = this.viewing;
    if (size.width === 0) return nothing;
    return html`<div class="sheet">
      <svg class="map" width="1" height="1">
        <g transform="scale(${sheet.k})">
          ${guard([scene], () => ringMarks(scene.rings))} ${guard([scene, content.quietKey, content.traced], () => quietMarks(scene, content))} ${guard([scene, content], () => lineMarks(scene, content))} ${guard([scene, language], () => ringNames(scene.rings, content.ringName))}
          ${guard([scene, content.fares, content.selection, language], () => nodeMarks(scene, content))} ${guard([scene, content.selection], () => nameMarks(scene, content))} ${guard([scene, content, this.hoveredLine], () => this.amounts())} ${this.carried ? carriedMarks(scene, this.carried) : this.handMarks(sheet.k)}
        </g>
      </svg>
    </div>`;
  }

  private amounts(): SVGTemplateResult {
    const { scene, content, hoveredLine } = this;
    return amountMarks(scene, { lines: content.lines, told: hoveredLine === null ? content.told : new Set([hoveredLine, ...content.told]) });
  }

  /** The ports of the party under the mouse or selected, and the line that is drawn. */
  private handMarks(k: number): SVGTemplateResult | typeof nothing {
    const { pen } = this.pointing;
    if (!this.isOpen || this.naming) return nothing;
    const node = pen || this.tool !== 'select' ? null : (this.scene.nodes.find(({ id }) => id === this.hovered) ?? this.selected);
    const target = pen?.to.node ?? null;
    const around = ({ box }: NetworkNode): SVGTemplateResult => svg`<rect x=${box.left - 6} y=${box.top - 6} width="56" height="44" rx="12"></rect>`;
    const given = this.from ?? pen?.from ?? null;
    return svg`${node && k > 0.3 ? partyPorts(node).map(({ x, y }) => svg`<g class="port" data-port=${node.id} aria-hidden="true"><circle class="hit" cx=${x} cy=${y} r=${Math.max(9, this.hit / 2.4) / k}></circle><circle class="knob" cx=${x} cy=${y} r=${5 / k} stroke-width=${1.5 / k}></circle></g>`) : nothing}
      <g class="pen" aria-hidden="true">${given ? around(given) : nothing}${target && target !== given ? around(target) : nothing}${pen ? svg`<path d="M${pen.from.x} ${pen.from.y}L${target?.x ?? pen.to.x} ${target?.y ?? pen.to.y}"></path>` : nothing}</g>`;
  }

  private namingTemplate({ of, name, problemOf }: PartyNaming): TemplateResult | typeof nothing {
    const node = this.scene.nodes.find(({ id }) => id === of);
    if (!node) return nothing;
    const { size, live } = this.viewing;
    const [left, top] = live.apply([node.x, node.box.bottom + 16]);
    // The field stays within the window, also for a party at its edge.
    const x = Math.max(FIELD.width / 2, Math.min(size.width - FIELD.width / 2, left));
    const y = Math.max(FIELD.height / 2, Math.min(size.height - FIELD.height, top));
    return html`${keyed(of, html`<ks-name-field style="left:${x}px;top:${y}px" .value=${name} .problemOf=${problemOf}></ks-name-field>`)}`;
  }

  protected override render(): TemplateResult {
    return html`<div
        class="surface ${this.pointing.isPanning ? 'dragging' : ''} ${this.tool === 'select' ? '' : 'armed'}"
        role="group"
        tabindex="0"
        aria-label=${this.label}
        aria-describedby="keys"
        @pointerdown=${this.pointing.onDown}
        @pointermove=${this.pointing.onMove}
        @pointerup=${this.pointing.onUp}
        @pointerleave=${this.onLeave}
        @pointercancel=${this.pointing.onUp}
        @click=${this.onClick}
        @focusin=${this.onFocus}
        @keydown=${this.onKey}
      >
        ${this.mapTemplate()}
      </div>
      <canvas class="dots" aria-hidden="true"></canvas>
      ${this.naming ? this.namingTemplate(this.naming) : nothing}
      <p id="keys" class="visually-hidden">${this.t(NETWORK.keys)}</p>
      <div class="zoom" role="group" aria-label=${this.t(MAP.zoom)}>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomOut)} @click=${() => this.viewing.zoomBy(1 / ZOOM.step)}>${mapDrawing('minus')}</button>
        <output>${Math.round(this.viewing.live.k * 100)}%</output>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomIn)} @click=${() => this.viewing.zoomBy(ZOOM.step)}>${icon('plus', 16)}</button>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.fit)} title=${this.t(MAP.fit)} @click=${() => this.viewing.fit()}>${mapDrawing('fit')}</button>
      </div>`;
  }
}
