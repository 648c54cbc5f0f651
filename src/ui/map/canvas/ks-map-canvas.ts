import { html, nothing, svg, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, queryAll } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Id } from '../../../model/id.js';
import type { Text } from '../../../model/text.js';
import { Carry, type Carried } from '../../../view/map/carry.js';
import { curveHandle, pipeHandles, portsOf, type Handle } from '../../../view/map/handles.js';
import { keyedBy } from '../../../view/map/item-drag.js';
import { isWord } from '../../../view/map/paths.js';
import { neighbourOf, type Direction } from '../../../view/map/neighbour.js';
import type { Scene, SceneBox, SceneNode, ScenePoint } from '../../../view/map/scene.js';
import type { Guide } from '../../../view/map/snap.js';
import type { Thing } from '../../../view/map/things.js';
import { freeSpot } from '../../../view/map/free-spot.js';
import { toolOf, type Tool, type Touch } from '../../../view/map/tool.js';
import { roomAround, detailAt, ZOOM, type Margin, type Sheet } from '../../../view/map/viewport.js';
import { SceneRoom } from '../../../view/map/visible.js';
import { MAP_EXPORT } from '../../../wording/ui/map-export.js';
import { HANDS } from '../../../wording/ui/map-hands.js';
import { MAP } from '../../../wording/ui/map.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import '../../parts/ks-row-menu.js';
import type { MenuEntry } from '../../parts/ks-row-menu.js';
import { elementStyles } from '../../styles/element-styles.js';
import type { MoveDetail } from './drag-hand.js';
import './ks-name-field.js';
import { Gliding } from './gliding.js';
import './ks-remark-field.js';
import { mapCanvasStyles } from './map-canvas-styles.js';
import { mapShapeStyles } from './map-shape-styles.js';
import { carriedMarks, groundMark, looseMarks, mapMarks, type LinkEnds, type MapContent } from './map-marks.js';
import { gripMarks, targetMark } from './grip-marks.js';
import type { GripDetail } from '../gripping.js';
import { mapDrawing } from './map-icons.js';
import { penMarks } from './pen-marks.js';
import { savePicture } from './picturing.js';
import { Pointing } from './pointing.js';
import { Viewing } from './viewing.js';

/** Most links of one variable that have a grip; a constant of a large model has hundreds. */
const MOST_CURVES = 12;

/** A shape that is there on trial until it has a name. */
export interface Naming {
  /** Its variable. */
  readonly of: Id;
  /** What is proposed. */
  readonly name: string;
  /** It is a remark, of as many lines as it takes. */
  readonly isRemark?: boolean;
  readonly problemOf: (name: string) => Text | null;
}

/** Room around the map on paper and in a file, in units of the view. */
const PRINT_EDGE = 4;
const PICTURE_EDGE = 24;

/** What the map can be saved as. */
const PICTURES = ['svg-whole', 'svg-seen', 'png-whole', 'png-seen', 'print'] as const;

/** What a picture of the map says about itself. */
export interface PictureWords {
  readonly title: string;
  readonly description: string;
  /** Words of the file's name. */
  readonly name: readonly string[];
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * The drawing of one page: pan, zoom, and everything on it within reach of pointer and keyboard.
 *
 * @fires ks-notice - A picture could not be made; `detail.text`.
 * @fires ks-pick - A thing was pressed; `detail.node` is its id, null for the empty canvas and Escape, and with `detail.adds` it joins what is chosen. Stays in its own tree.
 * @fires ks-area - A box was drawn around what is to be chosen; `detail.area`, and `detail.adds`.
 * @fires ks-choose-all - Everything is to be chosen.
 * @fires ks-grip - A grip of what is chosen is held; a {@link GripDetail}.
 * @fires ks-write-thing - What a thing says is to be written; `detail.thing`.
 * @fires ks-duplicate - What is chosen is to be there twice.
 * @fires ks-unfold - The hidden inputs of a shape are to be shown; `detail.node`. Stays in its own tree.
 * @fires ks-pick-link - A link was chosen; a {@link LinkEnds}. Stays in its own tree.
 * @fires ks-touch - A tool was put down; `detail` is a {@link Touch}.
 * @fires ks-tool - Another tool is taken by key; `detail.tool`.
 * @fires ks-name - What is being named has its name; `detail.name`, null to leave it out.
 * @fires ks-move - A shape is moved; a {@link MoveDetail}.
 * @fires ks-delete - What is selected is to be deleted.
 */
@customElement('ks-map-canvas')
export class KsMapCanvas extends KsElement {
  static override styles = [elementStyles, mapCanvasStyles, mapShapeStyles];

  @property({ attribute: false }) scene!: Scene;
  /** What is said and drawn in the shapes; new only when something in it is. */
  @property({ attribute: false }) content!: MapContent;
  /** Everything that can be chosen, as it is read. */
  @property({ attribute: false }) things: readonly Thing[] = [];
  @property() label = '';
  /** Identifies the page: another page is fitted into the window. */
  @property() page = '';
  /** Smallest zoom at which a page opens: on a small window names stay readable. */
  @property({ attribute: false }) leastFit: number = ZOOM.least;
  /** Smallest side of what a finger or a mouse hits, in px. */
  @property({ attribute: false }) hit = 28;
  @property() tool: Tool = 'select';
  /** Where the tool was put down first, while it waits for the other end. */
  @property({ attribute: false }) from: Touch | null = null;
  /** Lines that say with what the thing in the hand is level. */
  @property({ attribute: false }) guides: readonly Guide[] = [];
  /** Whether single letters are tools. */
  @property({ attribute: false }) hasLetters = true;
  /** Whether what is chosen has grips: not on the page of a submodel, which stands in all its copies. */
  @property({ attribute: false }) canGrip = true;
  /** The corners that the pipe of a valve has by hand. */
  @property({ attribute: false }) bendsOf: (valve: Id) => readonly ScenePoint[] = () => [];
  /** The shape that is being named in its place. */
  @property({ attribute: false }) naming: Naming | null = null;
  /** What a picture of the map says about itself. */
  @property({ attribute: false }) about: PictureWords = { title: '', description: '', name: [] };
  /** What a hand carries over the page; its ids are the same list as long as it does. */
  @property({ attribute: false }) carried: Carried | null = null;
  /** Room that tabs, buttons and sheets take at the edges. */
  @property({ attribute: false }) margin: Margin = { top: 72, right: 28, bottom: 28, left: 28 };

  @query('.surface') surface!: HTMLElement;
  @queryAll('.sheet') paper!: NodeListOf<HTMLElement>;

  private handles: readonly Handle[] = [];
  private room: SceneRoom | null = null;
  private carry: Carry | null = null;
  private readonly viewing = new Viewing(this);
  private readonly pointing = new Pointing(this, this.viewing);
  private readonly gliding = new Gliding(this);

  /** The next scene is come to by gliding from this one, unless a hand takes hold of the map. */
  glide(): void {
    this.gliding.start();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.handles = this.handlesNow();
    const { carried } = this;
    if (carried === null) this.carry = null;
    else if (!this.carry || changed.has('scene') || (changed.get('carried') as Carried | null | undefined)?.ids !== carried.ids) this.carry = new Carry(this.scene, carried);
  }

  /** The grips of what is chosen, if it is one thing, and the ports of the shape under the mouse. */
  private handlesNow(): readonly Handle[] {
    const { scene, content, pointing } = this;
    if (!this.canGrip || this.tool !== 'select' || this.carried || this.naming) return [];
    const { selection, chosen } = content;
    const held = pointing.holding;
    const hovered = held?.handle.grip === 'port' ? null : pointing.hovered;
    const shape = hovered ?? scene.nodes.find(({ id, of }) => of === selection && chosen.has(id)) ?? null;
    const isOwnPipe = shape !== null && shape.of === selection && (shape.shape === 'valve' || shape.shape === 'ghost-valve');
    const ports = shape && shape.shape !== 'cloud' && !isOwnPipe && detailAt(this.viewing.live.k) === 'full' && !(held && held.handle.grip !== 'port') ? portsOf(shape) : [];
    if (selection === null || chosen.size !== 1) return ports;
    const pipes = scene.pipes.filter(({ flow }) => flow === selection).flatMap((pipe) => pipeHandles(pipe, this.bendsOf(pipe.valve)));
    const curves = scene.links.filter(({ cause, effect }) => cause === selection || effect === selection).slice(0, MOST_CURVES).map(curveHandle);
    return [...ports, ...curves, ...pipes];
  }

  /** A scene, measured once. */
  private roomOf(scene: Scene): SceneRoom {
    if (this.room?.scene !== scene) this.room = new SceneRoom(scene);
    return this.room;
  }

  /** Moves the map just so far that a shape is within the window. */
  reveal(node: Id): void {
    this.viewing.reveal(node);
  }

  /** Focus goes to a shape, which is brought into the window; without one to the map as a whole. */
  async focusNode(node: Id | null): Promise<void> {
    if (node === null) return this.surface.focus({ preventScroll: true });
    this.reveal(node);
    await this.updateComplete;
    this.elementOf(node)?.focus({ preventScroll: true });
  }

  /** Whether the focus is on the paper, or on something on it. */
  get hasFocus(): boolean {
    const active = this.shadowRoot?.activeElement;
    return active !== null && active !== undefined && this.surface.contains(active);
  }

  /** Where something comes to stand for which no place is shown: at the pointer while it is over the map, else in the middle of the window. */
  get place(): ScenePoint {
    return this.pointing.over ?? this.viewing.middle;
  }

  private elementOf(node: Id): SVGElement | null {
    return [...this.renderRoot.querySelectorAll<SVGElement>('.node')].find(({ dataset }) => dataset.node === node) ?? null;
  }

  /** The shape under a pointer; null on empty paper. */
  nodeAt({ clientX, clientY }: MouseEvent): SceneNode | null {
    // A grip in the hand lies over the shape that it comes to.
    const id = this.shadowRoot?.elementsFromPoint(clientX, clientY).flatMap((element) => element.closest<SVGElement>('.node')?.dataset.node ?? [])[0];
    return this.scene.nodes.find((node) => node.id === id) ?? null;
  }

  /** A tool is put down. */
  sendTouch(detail: Touch): void {
    this.dispatchEvent(new CustomEvent<Touch>('ks-touch', { detail }));
  }

  /** The tool put down by key: on a shape, or at a free place in the middle of the window. */
  private touchByKey(node: SceneNode | null): void {
    const at = node ?? freeSpot(this.scene, this.tool === 'stock' ? 'stock' : 'auxiliary', this.viewing.middle);
    this.sendTouch({ node, x: at.x, y: at.y, isAnywhere: true });
  }

  /** Where a pointer is, in the window. */
  placeOf({ clientX, clientY }: MouseEvent): ScenePoint {
    const { left, top } = this.surface.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /** A shape is moved. */
  sendMove(detail: MoveDetail): void {
    this.dispatchEvent(new CustomEvent<MoveDetail>('ks-move', { detail }));
  }

  /** The grip under a pointer. */
  handleAt({ clientX, clientY }: MouseEvent): Handle | null {
    return this.handleOf(this.shadowRoot?.elementFromPoint(clientX, clientY) ?? null);
  }

  private handleOf(element: EventTarget | null): Handle | null {
    const key = element instanceof Element ? element.closest<SVGElement>('[data-grip]')?.dataset.grip : undefined;
    return key === undefined ? null : (this.handles.find((handle) => handle.key === key) ?? null);
  }

  /** A grip is held, or let go. */
  sendGrip(detail: GripDetail): void {
    this.dispatchEvent(new CustomEvent<GripDetail>('ks-grip', { detail }));
  }

  /** The thing under a pointer; null on empty paper. */
  thingAt({ clientX, clientY }: MouseEvent): Thing | null {
    return this.thingOf(this.shadowRoot?.elementFromPoint(clientX, clientY) ?? null);
  }

  private thingOf(element: EventTarget | null): Thing | null {
    const id = element instanceof Element ? element.closest<SVGElement>('.node')?.dataset.node : undefined;
    return this.things.find((thing) => thing.id === id) ?? null;
  }

  /** A box is drawn around what is to be chosen. */
  sendArea(area: SceneBox, adds: boolean): void {
    this.dispatchEvent(new CustomEvent('ks-area', { detail: { area, adds } }));
  }

  private pick(node: Id | null, adds = false): void {
    this.dispatchEvent(new CustomEvent('ks-pick', { detail: { node, adds } }));
  }

  private readonly onClick = (event: MouseEvent): void => {
    if (this.pointing.isAfterDrag) return;
    if (this.tool !== 'select' && this.tool !== 'area') return this.sendTouch(this.pointing.touchAt(event));
    const unfolded = (event.target as Element).closest<SVGElement>('[data-unfold]')?.dataset.unfold;
    if (unfolded !== undefined) return this.unfold(unfolded);
    const link = linkOf(event.target);
    if (link) return this.pickLink(link);
    this.pick(this.thingOf(event.target)?.id ?? null, event.shiftKey || event.ctrlKey || event.metaKey);
  };

  private unfold(node: Id): void {
    this.dispatchEvent(new CustomEvent('ks-unfold', { detail: { node } }));
  }

  private pickLink(detail: LinkEnds): void {
    this.dispatchEvent(new CustomEvent<LinkEnds>('ks-pick-link', { detail }));
  }

  /** The middle of the window, in units of the view. */
  get middle(): ScenePoint {
    return this.viewing.middle;
  }

  private readonly onFocus = (event: FocusEvent): void => {
    const node = (event.target as Element).closest<SVGElement>('.node')?.dataset.node;
    if (node !== undefined && (event.target as Element).matches(':focus-visible')) this.reveal(node);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || (event.key === 'Escape' && (this.pointing.dropArea() || this.pointing.dropGrip()))) return;
    if (event.ctrlKey || event.metaKey) return this.onCommandKey(event);
    if (this.onGripKey(event)) return;
    const thing = this.thingOf(event.target);
    const node = this.scene.order.find((one) => one.id === thing?.id) ?? null;
    const direction = DIRECTIONS[event.key];
    const by = keyedBy(event.key, event.shiftKey);
    const tool = this.hasLetters ? toolOf(event.key) : null;
    if (this.tool !== 'select' && (event.key === 'Enter' || event.key === ' ')) this.touchByKey(node);
    else if (this.tool !== 'select' && event.key === 'Escape') this.takeTool('select');
    else if (tool && !event.shiftKey) this.takeTool(tool);
    else if (by && thing && this.tool === 'select' && this.content.chosen.has(thing.id)) this.sendMove({ node: thing.id, dx: by.x, dy: by.y, how: 'key' });
    else if (direction && thing) this.walk(thing, direction);
    else if (direction) this.viewing.panTo(direction);
    else if (event.key === 'F2' && thing) this.write(thing);
    else if (event.key === 'Tab') return this.tab(event, node);
    else if (event.key === 'Enter' || event.key === ' ') {
      const link = linkOf(event.target);
      if (link) this.pickLink(link);
      else if (thing) this.pick(thing.id, event.shiftKey);
    } else if (event.key === 'Escape') this.pick(null);
    else if (event.key === 'Delete' || event.key === 'Backspace') this.dispatchEvent(new CustomEvent('ks-delete'));
    else if (event.key === '+' || event.key === '=') this.viewing.zoomBy(ZOOM.step);
    else if (event.key === '-' || event.key === '_') this.viewing.zoomBy(1 / ZOOM.step);
    else if (event.key.toLowerCase() === 'u' && node) this.unfold(node.id);
    else if (event.key === '0') this.viewing.fit();
    else return;
    event.preventDefault();
  };

  /** A grip that has the focus goes along with the arrows, and away with Delete; whether the key was one of these. */
  private onGripKey(event: KeyboardEvent): boolean {
    const handle = this.handleOf(event.target);
    const by = keyedBy(event.key, event.shiftKey);
    const isRemoved = event.key === 'Delete' || event.key === 'Backspace';
    if (!handle || handle.grip === 'end' || (!by && !isRemoved)) return false;
    event.preventDefault();
    this.sendGrip({ handle, x: handle.x + (by?.x ?? 0), y: handle.y + (by?.y ?? 0), node: null, how: by ? 'key' : 'remove' });
    return true;
  }

  private onCommandKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() === 'd') this.dispatchEvent(new CustomEvent('ks-duplicate'));
    else if (event.key.toLowerCase() === 'a') this.dispatchEvent(new CustomEvent('ks-choose-all'));
    else if (event.key === ' ' || event.key === 'Enter') this.pick(this.thingOf(event.target)?.id ?? null, true);
    else return;
    event.preventDefault();
  }

  /** What a thing says is written: a remark in its place, anything else beside the map. */
  private write(thing: Thing): void {
    this.dispatchEvent(new CustomEvent('ks-write-thing', { detail: { thing: thing.id } }));
  }

  private readonly onDoubleClick = (event: MouseEvent): void => {
    const thing = this.tool === 'select' ? this.thingOf(event.target) : null;
    if (thing) this.write(thing);
  };

  private takeTool(tool: Tool): void {
    this.dispatchEvent(new CustomEvent('ks-tool', { detail: { tool } }));
  }

  private walk(from: Thing, direction: Direction): void {
    const next = neighbourOf(this.things, from, direction);
    if (!next) return;
    void this.focusNode(next.id);
  }

  /** Tab goes on to a shape that lies outside what is drawn; within it the browser knows the way. */
  private tab(event: KeyboardEvent, from: SceneNode | null): void {
    const { order } = this.scene;
    const at = from ? order.indexOf(from) : event.shiftKey ? order.length : -1;
    if (!from && event.shiftKey) return;
    const next = order[at + (event.shiftKey ? -1 : 1)];
    if (!next || this.elementOf(next.id)) return;
    event.preventDefault();
    void this.focusNode(next.id);
  }

  private mapTemplate(): TemplateResult | typeof nothing {
    const { content } = this;
    const scene = this.gliding.shown;
    const { size, sheet } = this.viewing;
    if (size.width === 0) return nothing;
    if (this.viewing.isPrinting) return this.printTemplate(sheet);
    const { carried, carry } = this;
    const still = carried && carry ? this.roomOf(carry.still) : this.roomOf(scene);
    const scaled = (marks: unknown): TemplateResult => html`<svg class="map" width="1" height="1"><g transform="scale(${sheet.k})">${marks}</g></svg>`;
    // The paper is moved as a box around the picture: moving the picture itself would measure all its words anew.
    return html`<div class="sheet">${scaled(svg`${groundMark(scene)}${mapMarks(still, content, sheet, carry?.away)} ${this.from ? penMarks(this.tool, this.from, this.pointing.pen) : nothing} ${this.gripTemplate(sheet.k)}`)}</div>
      ${carried && carry
        ? html`<div class="sheet" inert>${scaled(looseMarks(carry, { x: carried.dx, y: carried.dy }, content, sheet))}</div>
            <div class="sheet" inert data-dx=${carried.dx} data-dy=${carried.dy}>${scaled(carriedMarks(carry, content, sheet))}</div>`
        : nothing}`;
  }

  /** The grips, the line that is drawn from a port, and the shape that would be tied. */
  private gripTemplate(k: number): unknown {
    const { holding, pen } = this.pointing;
    const said = (handle: Handle): string => (handle.grip === 'port' ? '' : this.t(HANDS.grips[handle.grip === 'end' ? handle.end : handle.grip]));
    const node = holding?.handle.grip === 'port' ? this.scene.nodes.find(({ id }) => holding.handle.grip === 'port' && id === holding.handle.node) : null;
    const isTied = holding?.handle.grip === 'end' && holding.node !== null && (holding.node.shape === 'stock' || holding.node.shape === 'ghost-stock');
    return svg`${this.guides.map(({ from, to }) => svg`<path class="guide" d="M${from.x} ${from.y}L${to.x} ${to.y}"></path>`)}
      ${this.handles.length > 0 ? gripMarks(this.handles, k, this.hit, said) : nothing}
      ${node ? penMarks('link', { node, x: node.x, y: node.y, isAnywhere: false }, pen) : nothing}
      ${isTied && holding.node ? targetMark(holding.node) : nothing}`;
  }

  /** The whole page, to be laid out by a printer. */
  private printTemplate(sheet: Sheet): TemplateResult {
    const { left, top, right, bottom } = roomAround(sheet.area, PRINT_EDGE);
    return html`<svg class="printed" viewBox="${left} ${top} ${right - left} ${bottom - top}" style="--width:${Math.round(right - left)}px">${mapMarks(this.roomOf(this.scene), this.content, sheet)}</svg>`;
  }

  private pictureEntries(): readonly MenuEntry[] {
    return PICTURES.map((key) => ({ key, words: this.t(MAP_EXPORT.choices[key]), isApart: key === 'print' }));
  }

  private readonly onPicture = ({ detail: { key } }: CustomEvent<{ key: string }>): void => {
    const { bounds } = this.scene;
    if (key === 'print') return window.print();
    if (!bounds || !this.shadowRoot) return;
    const isSeen = key.endsWith('seen');
    const box = isSeen ? this.viewing.seen : roomAround(bounds, PICTURE_EDGE);
    const k = isSeen ? this.viewing.live.k : 1;
    const { title, description, name } = this.about;
    const marks = mapMarks(this.roomOf(this.scene), this.content, { k, area: box, hit: 0 });
    void savePicture(this.shadowRoot, { format: key.startsWith('svg') ? 'svg' : 'png', box, k, marks, title, description, name, language: this.language }).then((isMade) => {
      if (!isMade) this.emit('ks-notice', { text: MAP_EXPORT.failed });
    });
  };

  private namingTemplate({ of, name, isRemark, problemOf }: Naming): TemplateResult | typeof nothing {
    if (isRemark) return this.remarkTemplate(of, name);
    const node = this.scene.order.find((one) => one.of === of);
    if (!node) return nothing;
    const [x, y] = this.viewing.live.apply(node.shape === 'stock' ? [node.x, node.box.top + 19] : isWord(node) ? [node.x, node.y] : [node.x, node.box.bottom + 16]);
    return html`${keyed(of, html`<ks-name-field style="left:${x}px;top:${y}px" .value=${name} .problemOf=${problemOf}></ks-name-field>`)}`;
  }

  private remarkTemplate(of: Id, text: string): TemplateResult | typeof nothing {
    const thing = this.things.find(({ id }) => id === of);
    if (!thing) return nothing;
    const [x, y] = this.viewing.live.apply([thing.box.left, thing.box.top]);
    return html`${keyed(of, html`<ks-remark-field style="left:${x}px;top:${y}px" .value=${text}></ks-remark-field>`)}`;
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
        @pointerleave=${this.pointing.onLeave}
        @pointercancel=${this.pointing.onUp}
        @click=${this.onClick}
        @dblclick=${this.onDoubleClick}
        @focusin=${this.onFocus}
        @keydown=${this.onKey}
      >
        ${this.mapTemplate()}
      </div>
      ${this.pointing.area ? areaTemplate(this.pointing.area) : nothing} ${this.naming ? this.namingTemplate(this.naming) : nothing}
      <p id="keys" class="visually-hidden">${this.t(MAP.keys)}</p>
      <div class="zoom" role="group" aria-label=${this.t(MAP.zoom)}>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomOut)} @click=${() => this.viewing.zoomBy(1 / ZOOM.step)}>${mapDrawing('minus')}</button>
        <output>${Math.round(this.viewing.live.k * 100)}%</output>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.zoomIn)} @click=${() => this.viewing.zoomBy(ZOOM.step)}>${icon('plus', 16)}</button>
        <button type="button" class="icon-button" aria-label=${this.t(MAP.fit)} title=${this.t(MAP.fit)} @click=${() => this.viewing.fit()}>${mapDrawing('fit')}</button>
        ${this.scene.bounds ? html`<ks-row-menu label=${this.t(MAP_EXPORT.menu)} .entries=${this.pictureEntries()} @ks-choose=${this.onPicture}></ks-row-menu>` : nothing}
      </div>`;
  }
}

/** The box that a hand draws around what is to be chosen, in the window. */
const areaTemplate = ({ left, top, right, bottom }: SceneBox): TemplateResult =>
  html`<div class="area" style="left:${left}px;top:${top}px;width:${right - left}px;height:${bottom - top}px"></div>`;

/** The link that an element stands for; null for none. */
function linkOf(target: EventTarget | null): LinkEnds | null {
  const { cause, effect } = target instanceof SVGElement ? target.dataset : {};
  return cause !== undefined && effect !== undefined ? { cause, effect } : null;
}
