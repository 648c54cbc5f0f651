import type { ZoomTransform } from 'd3-zoom';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { ValueLoop } from '../../analyse/value/value-loops.js';
import { itemsOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { FROM, LEAST_ON_PHONE } from '../../view/map/room.js';
import { ZOOM, type Margin } from '../../view/map/viewport.js';
import { networkScene, type NetworkScene } from '../../view/network/network-scene.js';
import { networkPageMemory, type NetworkPage } from '../../view/network/network-page.js';
import { NO_PEAKS, peaksOf, type Peaks } from '../../view/network/flow-worth.js';
import type { Outcome } from '../../view/outcome.js';
import { lookedAt, movedBars } from '../../view/value/moved-bars.js';
import { periodOf } from '../../view/value/value-time.js';
import { NETWORK } from '../../wording/ui/network.js';
import { KsElement } from '../ks-element.js';
import '../map/ks-lens-switch.js';
import { mapDrawing } from '../map/canvas/map-icons.js';
import { scenarioChoice } from '../map/map-head.js';
import { icon } from '../icons.js';
import { elementStyles } from '../styles/element-styles.js';
import '../parties/ks-record-panel.js';
import '../values/ks-value-scrubber.js';
import { amountWords, type AmountWords } from './amount-words.js';
import './ks-network-bar.js';
import type { Comparison } from './ks-network-bar.js';
import './ks-network-canvas.js';
import './ks-network-tools.js';
import './ks-network-outline.js';
import type { KsNetworkOutline } from './ks-network-outline.js';
import './ks-network-panel.js';
import { loopKeyOf } from './ks-network-panel.js';
import { NetworkDrawing } from './network-drawing.js';
import { NetworkMoving } from './network-moving.js';
import type { KsNetworkCanvas } from './ks-network-canvas.js';
import { faresMemory, networkContent } from './network-content.js';
import type { NetworkContent } from './network-marks.js';
import { networkStyles } from './network-styles.js';

/** How much of a phone's height the panel takes as a sheet, as in the styles, and what it covers besides the network: scrubber and tools, in px. */
const SHEET = 0.58;
const TOOLS_AND_TIME = 115;

/** Beside base the network opens no smaller than this: its middle is read, and the rest is a hand away. */
const LEAST_BESIDE = 0.54;

/** So long after its last step time stands still again, in ms. */
const RESTS_AFTER = 700;

/**
 * The value network, the third lens of the map: parties in rings, and what goes from one to the other at a moment of the
 * run, with everything about what is selected in a panel beside it.
 *
 * @fires ks-select - A party, a flow or an intervention is chosen; `detail.id`, null for none.
 * @fires ks-command - Something was written in the panel; `detail.command`.
 * @fires ks-preview - While a gesture goes on there; `detail.command`, null when it is called off.
 * @fires ks-go-to - A variable is to be shown on the map; `detail.id`.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 * @fires ks-look - Other value or another time is looked at; `detail` is what changes of the {@link ValueLook}.
 * @fires ks-command - Something was drawn, moved or deleted; `detail.command`.
 * @fires ks-preview - While it is; `detail.command`, null to show what is there.
 * @fires ks-notice - Something was done or refused; `detail.text`, and `detail.undo` or `detail.action`.
 * @fires ks-lens - Another lens is chosen; `detail.lens`.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 */
@customElement('ks-network')
export class KsNetwork extends KsElement {
  static override styles = [elementStyles, networkStyles];

  @property({ attribute: false }) doc!: Document;
  /** What base and every scenario say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) selection: Id | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** Variable id → ids of the variables its equation names. */
  @property({ attribute: false }) dependencies: ReadonlyMap<Id, readonly Id[]> = new Map();
  /** Whether single letters are tools while the network has the focus. */
  @property({ attribute: false }) hasLetters = true;

  @state() private width = innerWidth;
  @state() private isPanelOpen = false;
  @state() private isBeside = false;
  /** Whether the network is shown as a list. */
  @state() private isListed = false;
  /** Whether time runs: it moved a moment ago. */
  @state() private isFlowing = false;
  private resting = 0;
  /** The loop that is pointed out. */
  @state() private loop: ValueLoop | null = null;

  @query('ks-network-canvas.current') canvas!: KsNetworkCanvas | null;
  @query('ks-network-canvas.base') private baseCanvas!: KsNetworkCanvas | null;

  page!: NetworkPage;
  scene!: NetworkScene;
  private baseScene: NetworkScene | null = null;
  private content!: NetworkContent;
  private baseContent: NetworkContent | null = null;
  private readonly faresAt = faresMemory();
  private period: Period = { from: 0, until: 0 };
  private readonly findPage = networkPageMemory();
  private peaks: Peaks = NO_PEAKS;
  private bars: readonly number[] = [];
  private words!: AmountWords;
  /** The value that is looked at. */
  private of: Id | 'euro' | null = null;

  private readonly drawing = new NetworkDrawing(this);
  private readonly moving = new NetworkMoving(this);

  private readonly onResize = (): void => void (this.width = innerWidth);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
    this.onResize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
    clearTimeout(this.resting);
  }

  /** The value that is looked at. */
  get value(): Id | 'euro' | null {
    return this.of;
  }

  /** How the current scenario is compared with base; null in base itself. */
  private get comparison(): Comparison | null {
    return this.scenario === null ? null : this.look.againstBase ? 'difference' : this.isBeside ? 'beside' : 'none';
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    const { doc, book, language, scenario } = this;
    const { simulation } = workspaceOf(doc);
    const earlier = changed.get('look') as ValueLook | undefined;
    const former = { of: this.of, page: this.page, peaks: this.peaks };
    if (has('doc', 'look', 'book')) this.of = lookedAt(doc, this.look, book);
    if (has('doc', 'look')) {
      const period = periodOf(this.look, simulation);
      // The same object while it is the same time: what is worked out for it stays.
      if (period.from !== this.period.from || period.until !== this.period.until) this.period = period;
    }
    if (earlier !== undefined && earlier.until !== this.look.until) {
      this.isFlowing = true;
      clearTimeout(this.resting);
      this.resting = setTimeout(() => (this.isFlowing = false), RESTS_AFTER) as unknown as number;
    }
    if (has('selection', 'scenario') && this.selection !== null) this.loop = null;
    if (has('doc', 'language')) this.page = this.findPage(doc, language);
    const isOtherMeasure = has('book', 'scenario') || this.of !== former.of || (earlier !== undefined && (earlier.over !== this.look.over || earlier.againstBase !== this.look.againstBase));
    if (isOtherMeasure) {
      this.peaks = book ? peaksOf(book, scenario, this.look, this.of, simulation) : NO_PEAKS;
      this.bars = book ? movedBars(book, scenario, this.of, simulation) : [];
    }
    if (isOtherMeasure || has('doc', 'language')) this.words = amountWords(doc, this.of, language, this.comparison === 'difference');
    if (has('doc', 'language', 'scenario') || this.page !== former.page || this.peaks !== former.peaks) {
      this.scene = networkScene({ doc, page: this.page, language, scenario, peaks: this.peaks });
      this.baseScene = scenario === null ? null : networkScene({ doc, page: this.page, language, scenario: null, peaks: this.peaks });
    }
    if (isOtherMeasure || has('doc', 'language', 'look', 'selection', 'isBeside', 'loop', 'isFlowing')) {
      this.content = this.contentOf(this.scene, scenario, this.comparison === 'difference');
      this.baseContent = this.comparison === 'beside' && this.baseScene ? this.contentOf(this.baseScene, null, false) : null;
    }
  }

  private contentOf(scene: NetworkScene, scenario: Id | null, againstBase: boolean): NetworkContent {
    const { doc, book, language, selection, period, peaks, words, loop } = this;
    const fares = this.faresAt(book, scenario, period, this.isFlowing);
    return networkContent({ doc, book, language, selection, scene, peaks, words, fares, loop, asked: { scenario, period, value: this.of, againstBase } });
  }

  private readonly onPick = ({ detail: { id } }: CustomEvent<{ id: Id | null }>): void => {
    if (id === null) this.isPanelOpen = false;
    this.select(this.scene.lines.find((line) => line.id === id)?.source ?? id);
  };

  select(id: Id | null): void {
    this.emit('ks-select', { id });
  }

  private readonly onCompare = ({ detail: { comparison } }: CustomEvent<{ comparison: Comparison }>): void => {
    this.isBeside = comparison === 'beside';
    if ((comparison === 'difference') !== this.look.againstBase) this.emit('ks-look', { againstBase: comparison === 'difference' });
  };

  protected override updated(changed: PropertyValues): void {
    // What is selected is seen: its value, and its place also where the panel comes over the network.
    const { selection } = this;
    if (!changed.has('selection') || selection === null) return;
    if (this.doc.items.get(selection)?.kind === 'value-type' && this.of !== selection) this.emit('ks-look', { of: selection });
    const line = this.scene.lines.find(({ source }) => source === selection);
    for (const id of line ? [line.from, line.to] : [selection]) this.canvas?.reveal(id);
  }

  /** Both canvases lie in the same way. */
  private readonly onViewport = (event: CustomEvent<{ viewport: ZoomTransform }>): void => {
    const other = event.target === this.canvas ? this.baseCanvas : this.canvas;
    if (other && other !== event.target) other.follow(event.detail.viewport);
  };

  private readonly closePanel = (): void => {
    this.isPanelOpen = false;
    this.select(null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.open')?.focus());
  };

  /** Whether there is anything to look at the moments of, once it has run. */
  private get hasTime(): boolean {
    return this.scene.lines.length > 0;
  }

  private readonly onConnect = ({ detail: { from, to } }: CustomEvent<{ from: Id; to: Id }>): void => this.drawing.connect(from, to);

  private readonly onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyL' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.list(!this.isListed);
  };

  private async list(isListed: boolean): Promise<void> {
    this.isListed = isListed;
    await this.updateComplete;
    const outline = this.renderRoot.querySelector<KsNetworkOutline>('ks-network-outline');
    await outline?.updateComplete;
    if (isListed) outline?.focus();
    else this.renderRoot.querySelector<HTMLElement>('.as-list')?.focus();
  }

  private outlineTemplate(): TemplateResult | typeof nothing {
    if (!this.isListed) return nothing;
    return html`<ks-network-outline
      role="region"
      aria-label=${this.t(NETWORK.listTitle)}
      .doc=${this.doc}
      .page=${this.page}
      .scene=${this.scene}
      .book=${this.book}
      .scenario=${this.scenario}
      .selection=${this.selection}
      .period=${this.period}
      @ks-connect=${this.onConnect}
      @ks-outline-close=${() => void this.list(false)}
    ></ks-network-outline>`;
  }

  private get scenarioName(): string {
    const item = this.scenario === null ? undefined : this.doc.items.get(this.scenario);
    return item?.kind === 'scenario' ? this.t(item.name, item.slug) : '';
  }

  /** Whether the panel comes over the network: where the window is narrow, or two networks stand beside each other. */
  private get isPanelOver(): boolean {
    return this.width < FROM.beside || this.comparison === 'beside';
  }

  private get isPanelShown(): boolean {
    return !this.isPanelOver || this.isPanelOpen || this.selection !== null;
  }

  private margin(): Margin {
    const isPhone = this.width < FROM.right;
    const top = this.comparison === null ? 104 : 148;
    return isPhone ? { top: 172 - (this.isPanelShown ? 160 : 0), right: 12, bottom: this.isPanelShown ? Math.round(this.offsetHeight * SHEET) - TOOLS_AND_TIME : 68, left: 12 } : { top, right: 24 + (this.isPanelOver && this.isPanelShown && this.comparison !== 'beside' ? 344 : 0), bottom: this.comparison === 'beside' ? 68 : 24, left: 24 + (this.isListed ? 400 : 0) };
  }

  private panelTemplate(): TemplateResult {
    if (!this.isPanelShown) return html``;
    return html`<aside class="panel" aria-label=${this.t(NETWORK.panel)} @ks-connect=${this.onConnect}>
      ${this.isPanelOver ? html`<button type="button" class="icon-button close" aria-label=${this.t(NETWORK.close)} @click=${this.closePanel}>${icon('close', 18)}</button>` : nothing}
      ${this.selection === null ? html`${this.talesTemplate()}${this.recordTemplate()}` : html`${this.recordTemplate()}${this.talesTemplate()}`}
    </aside>`;
  }

  /** The fields of what is selected; an intervention is written where interventions are. */
  private recordTemplate(): TemplateResult | typeof nothing {
    const { doc, selection, scenario, book, outcomes, look, issues } = this;
    if (selection !== null && doc.items.get(selection)?.kind === 'intervention') return nothing;
    return html`<ks-record-panel .doc=${doc} .selection=${selection} .scenario=${scenario} .book=${book} .outcomes=${outcomes} .look=${look} .issues=${issues}></ks-record-panel>`;
  }

  /** What the network tells of it. */
  private talesTemplate(): TemplateResult {
    return html`<ks-network-panel
      .doc=${this.doc}
      .book=${this.book}
      .scene=${this.scene}
      .scenario=${this.scenario}
      .selection=${this.selection}
      .period=${this.period}
      .traced=${this.loop && loopKeyOf(this.loop)}
      @ks-trace=${({ detail: { loop } }: CustomEvent<{ loop: ValueLoop | null }>) => (this.loop = loop)}
    ></ks-network-panel>`;
  }

  private canvasTemplate(which: 'current' | 'base', scene: NetworkScene, content: NetworkContent): TemplateResult {
    const isPhone = this.width < FROM.right;
    return html`<ks-network-canvas
      class=${which}
      .scene=${scene}
      .content=${content}
      .margin=${this.margin()}
      .hit=${isPhone ? 44 : 28}
      .leastFit=${isPhone ? LEAST_ON_PHONE : this.comparison === 'beside' ? LEAST_BESIDE : ZOOM.least}
      .isOpen=${which === 'current'}
      .hasLetters=${this.hasLetters}
      .isFlowing=${this.isFlowing && this.comparison !== 'difference'}
      page=${`${this.page.view.id} ${this.comparison === 'beside'} ${this.hasTime}`}
      label=${this.t(which === 'base' ? NETWORK.diagramBase : NETWORK.diagram)}
      .tool=${which === 'current' ? this.drawing.tool : 'select'}
      .from=${which === 'current' ? this.drawing.from : null}
      .naming=${which === 'current' ? this.drawing.naming : null}
      .carried=${which === 'current' ? this.moving.carried : null}
      @ks-pick=${this.onPick}
      @ks-tool=${this.drawing.onTool}
      @ks-touch=${this.drawing.onTouch}
      @ks-line=${this.drawing.onLine}
      @ks-name=${this.drawing.onName}
      @ks-move=${this.moving.onMove}
      @ks-delete=${this.moving.delete}
      @ks-viewport=${this.onViewport}
    ></ks-network-canvas>`;
  }

  private emptyTemplate(): TemplateResult | typeof nothing {
    if (this.scene.nodes.length > 0 || this.drawing.naming) return nothing;
    return html`<div class="empty">
      <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true" fill="none" stroke="var(--ink-3)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="1" y="12" width="20" height="18" rx="5"></rect><rect x="51" y="12" width="20" height="18" rx="5"></rect><path d="M26 21h18M39 15.500 45 21l-6 5.500"></path></svg>
      <h2>${this.t(NETWORK.emptyTitle)}</h2>
      <p>${this.t(NETWORK.emptyHow)}</p>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { doc, scene, content, baseScene, baseContent } = this;
    const { simulation } = workspaceOf(doc);
    const isBeside = baseScene && baseContent;
    return html`<div class="whole ${this.isPanelOver ? 'over' : ''}" @keydown=${this.onKey}>
      <div class="tools"><ks-network-tools .tool=${this.drawing.tool} @ks-tool=${this.drawing.onTool}></ks-network-tools></div>
      <div class="stage">
        <div class="board">
          <div class="canvases">${isBeside ? this.canvasTemplate('base', baseScene, baseContent) : nothing}${this.canvasTemplate('current', scene, content)}</div>
          <div class="heads">
            <ks-lens-switch .lens=${'value-network'}></ks-lens-switch>
            <ks-network-bar class="values" .types=${itemsOf(doc, 'value-type')} .of=${this.of}></ks-network-bar>
            ${scenarioChoice(this)} ${this.comparison === null ? nothing : html`<ks-network-bar class="compare" .comparison=${this.comparison} @ks-compare=${this.onCompare}></ks-network-bar>`}
          </div>
          ${this.emptyTemplate()} ${isBeside ? html`<p class="side left">${this.t(NETWORK.base)}</p><p class="side right">${this.scenarioName}</p>` : nothing}
          <p class="hint ${this.drawing.hint ? '' : 'none'}" role="status">${this.t(this.drawing.hint ?? {})}</p>
          <div class="under">
            ${this.isListed ? nothing : html`<button type="button" class="button as-list" aria-keyshortcuts="Alt+L" @click=${() => void this.list(true)}>${mapDrawing('list', 18)}<span>${this.t(NETWORK.asList)}</span></button>`}
            ${this.isPanelShown ? nothing : html`<button type="button" class="button open" @click=${() => (this.isPanelOpen = true)}>${mapDrawing('info', 18)}<span>${this.t(NETWORK.openPanel)}</span></button>`}
          </div>
        </div>
        ${this.hasTime ? html`<div class="time">${this.book ? html`<ks-value-scrubber .simulation=${simulation} .look=${this.look} .bars=${this.bars}></ks-value-scrubber>` : nothing}</div>` : nothing}
      </div>
      ${this.outlineTemplate()} ${this.panelTemplate()}
    </div>`;
  }
}
