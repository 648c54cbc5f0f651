import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { KnownLoop, KnownLoops } from '../../analyse/loops/known-loops.js';
import type { ModelSigns } from '../../analyse/model-signs.js';
import { rankedOf, variablesOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import { looksOf, BASE_LOOK } from '../../view/chart/look.js';
import { firstLens, mapViews, type MapLens, type MapPage } from '../../view/map/map-page.js';
import { pageMemory } from '../../view/map/page-memory.js';
import { pageScene } from '../../view/map/page-scene.js';
import { FROM, LEAST_ON_PHONE, roomTaken } from '../../view/map/room.js';
import { handColours } from '../../view/map/colours.js';
import { byEnds, linkMemory, type SaidLink } from '../../view/map/said-links.js';
import type { Scene, SceneBox, ScenePoint } from '../../view/map/scene.js';
import type { Spark } from '../../view/map/spark.js';
import { thingsWithin } from '../../view/map/things.js';
import { ZOOM, type Margin } from '../../view/map/viewport.js';
import type { Outcome } from '../../view/outcome.js';
import { NO_WORDS, type WordRuns } from '../../view/words/word-runs.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import { MAP } from '../../wording/ui/map.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { colourOf } from '../parts/drawings.js';
import { chartSetting, isSameSetting } from '../scenarios/chart-model.js';
import { elementStyles } from '../styles/element-styles.js';
import '../words/ks-word-outcome.js';
import { Arranging } from './arranging.js';
import { Choosing } from './choosing.js';
import { Copying } from './copying.js';
import { Gripping } from './gripping.js';
import { Doing } from './doing.js';
import { Drawing } from './drawing.js';
import './panel/ks-chosen-panel.js';
import './ks-map-bar.js';
import type { BarDeed } from './ks-map-bar.js';
import './links/ks-causal-panel.js';
import type { KsCausalPanel } from './links/ks-causal-panel.js';
import './ks-lens-switch.js';
import './ks-map-arrange.js';
import './canvas/ks-map-canvas.js';
import type { KsMapCanvas } from './canvas/ks-map-canvas.js';
import './ks-map-find.js';
import './panel/ks-map-inspector.js';
import './ks-map-tools.js';
import { Listing } from './list/listing.js';
import { mapContent, mapFacts } from './canvas/map-content.js';
import { emptyPage, pageTabs, paperHead, pictureWords, scenarioChoice } from './map-head.js';
import { mapDrawing } from './canvas/map-icons.js';
import type { LinkEnds, MapContent, MapFacts } from './canvas/map-marks.js';
import { mapStyles } from './map-styles.js';
import { Moving } from './moving.js';
import { Shaping } from './shaping.js';
import { sentenceCommand, type WrittenSentence } from './links/saying.js';
import { Tracing } from './links/tracing.js';
import { Unfolding } from './unfolding.js';
import { valueWords, type ValueWords } from './panel/variable-words.js';

/**
 * The Map: one page of the model through one lens, with the curves of the current scenario, and everything about what is
 * selected in a panel beside it.
 *
 * @fires ks-select - A record is chosen; `detail.id`, null for none.
 * @fires ks-command - Something was moved, deleted or written; `detail.command`.
 * @fires ks-preview - While it is; `detail.command`, null to show what is there.
 * @fires ks-arrange - New places are wanted; `detail` says of what, and whom to tell.
 * @fires ks-notice - Something was deleted; `detail.text`, and `detail.undo` to offer it back.
 * @fires ks-clipboard - Something is copied, or pasted; a {@link ClipboardDetail}.
 * @fires ks-view - Another page is chosen; `detail.view`.
 * @fires ks-lens - Another lens is chosen; `detail.lens`.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 */
@customElement('ks-map')
export class KsMap extends KsElement {
  static override styles = [elementStyles, mapStyles];

  @property({ attribute: false }) doc!: Document;
  /** The page that is open; null for the first. */
  @property({ attribute: false }) view: Id | null = null;
  /** How the map looks at the model; null as its first page does. */
  @property({ attribute: false }) lens: MapLens | null = null;
  /** Effect → causes that its equation delays. */
  @property({ attribute: false }) delays: ReadonlyMap<Id, ReadonlySet<Id>> = new Map();
  /** Variable id → ids of the variables its equation names. */
  @property({ attribute: false }) dependencies: ReadonlyMap<Id, readonly Id[]> = new Map();
  /** Signs of links, and what loops do. */
  @property({ attribute: false }) signs: ModelSigns = { links: new Map(), loops: new Map(), contradictions: [], mixed: new Map() };
  /** All loops, or the shortest ones; null before they are known. */
  @property({ attribute: false }) loops: KnownLoops | null = null;
  /** Base and every scenario; empty until the first run. */
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** Of the model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** What a map of words answers. */
  @property({ attribute: false }) wordRuns: WordRuns = NO_WORDS;
  @property({ attribute: false }) selection: Id | null = null;
  /** Everything that is selected, the primary one last. */
  @property({ attribute: false }) chosen: readonly Id[] = [];
  /** Whether single letters are tools while the map has the focus. */
  @property({ attribute: false }) hasLetters = true;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;

  @state() private width = innerWidth;
  /** Whether the panel is open without a selection, where it does not stand beside the map. */
  @state() private isPanelOpen = false;

  @query('ks-map-canvas') canvas!: KsMapCanvas | null;

  page!: MapPage;
  private readonly findPage = pageMemory();
  scene!: Scene;
  private words!: ValueWords;
  private setting!: ChartSetting;
  private facts!: MapFacts;
  private content!: MapContent;
  private sparks = new Map<Id, Spark | null>();
  private readonly choosing = new Choosing(this);
  private readonly moving = new Moving(this, this.choosing);
  private readonly drawing = new Drawing(this, this.choosing);
  private readonly arranging = new Arranging(this, this.choosing);
  private readonly copying = new Copying(this, this.choosing);
  private readonly gripping = new Gripping(this, this.drawing);
  private readonly doing = new Doing(this, this.choosing, new Shaping(this, this.choosing), this.copying, this.moving);
  private readonly tracing = new Tracing(this);
  private readonly unfolding = new Unfolding(this);
  private readonly listing = new Listing(this);
  private readonly findLinks = linkMemory();
  private links: readonly SaidLink[] = [];
  private said: ReadonlyMap<string, SaidLink> = new Map();
  /** What is followed, as it was drawn last. */
  private followed = '';
  private marks = '';

  /** Height of what stands at the top left, in px. */
  @state() private headHeight = 36;
  private readonly heads = new ResizeObserver(([entry]) => (this.headHeight = Math.round(entry?.contentRect.height ?? 36)));

  private readonly onResize = (): void => void (this.width = innerWidth);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
    this.onResize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
    this.heads.disconnect();
  }

  protected override firstUpdated(): void {
    const heads = this.renderRoot.querySelector('.heads');
    if (heads) this.heads.observe(heads);
  }

  /** The lens that is on. */
  get seenThrough(): MapLens {
    return this.lens ?? firstLens(this.doc);
  }

  private get base(): Outcome | undefined {
    return this.outcomes.find(({ scenario }) => scenario === null);
  }

  private get current(): Outcome | undefined {
    return this.outcomes.find(({ scenario }) => scenario === this.scenario);
  }

  private get colour(): string {
    const look = looksOf(rankedOf(this.doc, 'scenario'), this.scenario).get(this.scenario ?? '') ?? BASE_LOOK;
    return this.scenario === null ? 'var(--base)' : colourOf(look, false);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'view', 'lens', 'dependencies')) this.page = this.findPage(this.doc, this.view, this.dependencies, this.seenThrough);
    if (has('doc', 'dependencies', 'delays', 'signs')) {
      const links = this.findLinks(this.doc, this.dependencies, this.delays, this.signs);
      if (links !== this.links) this.said = byEnds(links);
      this.links = links;
    }
    const loops = this.seenThrough === 'causal' ? this.tracing.marks : [];
    const [marks, followed] = [JSON.stringify(loops), `${this.tracing.loop?.key} ${this.tracing.at}`];
    const [areOther, isOther] = [marks !== this.marks, followed !== this.followed];
    [this.marks, this.followed] = [marks, followed];
    if (areOther || has('doc', 'view', 'lens', 'dependencies', 'delays', 'language')) {
      const { doc, page, dependencies, delays, language } = this;
      this.scene = pageScene({ doc, page, dependencies, delays, language, loops });
    }
    if (has('doc', 'language')) this.words = valueWords(this.doc, this.language);
    if (has('doc', 'outcomes', 'scenario', 'language')) {
      const next = chartSetting(this.doc, this.outcomes, this.scenario, this.language);
      if (!this.setting || !isSameSetting(this.setting, next)) this.setting = next;
    }
    if (has('doc', 'outcomes', 'scenario')) this.sparks = new Map();
    if (has('doc', 'outcomes', 'scenario', 'language', 'signs', 'loops', 'dependencies', 'delays')) this.facts = this.factsNow();
    if (areOther || isOther || has('doc', 'outcomes', 'scenario', 'language', 'selection', 'lens', 'loops', 'delays', 'chosen', 'view', 'dependencies', 'signs')) this.content = this.contentNow();
  }

  protected override updated(changed: PropertyValues): void {
    // Another variable is read from its name on; links and loops stay where they stand in their list.
    if (changed.has('selection') && this.selection !== null && !this.isCausalPanel) this.renderRoot.querySelector('.panel')?.scrollTo({ top: 0 });
  }

  private contentNow(): MapContent {
    const { facts, doc, choosing, tracing } = this;
    return mapContent(facts, doc, { ...tracing.followed, selection: choosing.chosen.length > 1 ? null : this.selection, chosen: new Set(choosing.chosenThings.map(({ id }) => id)), colours: handColours(this.page.items) });
  }

  private factsNow(): MapFacts {
    const { doc, language, signs, base, current, words, colour, sparks, said, loops } = this;
    return mapFacts({ doc, language, signs, base, current, words, colour, sparks, said, loops });
  }

  private readonly onPick = ({ detail: { node, adds } }: CustomEvent<{ node: Id | null; adds: boolean }>): void => {
    if (node === null && !adds) this.isPanelOpen = false;
    this.choosing.pick(node, adds);
  };

  /** A remark is written in its place; the name of anything else in the panel. */
  private readonly onWrite = ({ detail: { thing: id } }: CustomEvent<{ thing: Id }>): void => {
    const thing = this.choosing.things.find((one) => one.id === id);
    if (thing?.is === 'comment') return this.drawing.writeRemark(id);
    this.choosing.pick(id, false);
    void this.updateComplete.then(async () => {
      const inspector = this.renderRoot.querySelector<KsElement>('ks-map-inspector');
      await inspector?.updateComplete;
      inspector?.renderRoot.querySelector<HTMLElement>('ks-edit-field')?.focus();
    });
  };

  private readonly bendsOf = (valve: Id): readonly ScenePoint[] => {
    const item = this.page.items.find(({ id }) => id === valve);
    return item?.shows === 'variable' ? (item.bends ?? []) : [];
  };

  private readonly onArea = ({ detail: { area, adds } }: CustomEvent<{ area: SceneBox; adds: boolean }>): void => this.choosing.chooseThings(thingsWithin(this.choosing.things, area), adds);

  private readonly closePanel = (): void => {
    this.isPanelOpen = false;
    this.choosing.select(null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.open')?.focus());
  };

  private openPanel(): void {
    this.isPanelOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.close')?.focus());
  }

  private readonly onPanelKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.closePanel();
  };

  private barTemplate(isPhone: boolean): TemplateResult | typeof nothing {
    const count = this.choosing.chosenThings.length;
    if (count < 2 && !(count === 1 && (isPhone || this.choosing.isAdding))) return nothing;
    return html`<div class="chosen"><ks-map-bar .count=${count} .isNarrow=${isPhone} .isAdding=${this.choosing.isAdding} @ks-adding=${this.doing.onAdding} .can=${(deed: BarDeed) => this.doing.can(deed)} @ks-deed=${this.doing.onDeed}></ks-map-bar></div>`;
  }

  /** What is known of what is chosen: a variable, a loop or a link; else what it is. */
  private chosenTemplate(): TemplateResult | null {
    const { chosenThings: things } = this.choosing;
    const isOther = things.length > 1 || (things.length === 1 && (things[0]?.is === 'cloud' || things[0]?.is === 'comment'));
    if (!isOther) return null;
    return html`<ks-chosen-panel
      .doc=${this.doc}
      .things=${things}
      .view=${this.page.view.id}
      @ks-choose=${({ detail: { ids } }: CustomEvent<{ ids: readonly Id[] }>) => this.choosing.choose(ids)}
      @ks-delete=${this.choosing.delete}
    ></ks-chosen-panel>`;
  }

  private panelTemplate(): TemplateResult {
    const { isBeside, selection } = this;
    if (!this.isOpen) return html`<button type="button" class="button open" @click=${() => this.openPanel()}>${mapDrawing('info', 18)}${this.t(MAP.openPanel)}</button>`;
    return html`<aside class="panel" aria-label=${this.t(MAP.panel)} @keydown=${isBeside ? nothing : this.onPanelKey}>
      ${isBeside ? nothing : html`<button type="button" class="icon-button close" aria-label=${this.t(MAP.close)} @click=${this.closePanel}>${icon('close', 18)}</button>`}
      <ks-word-outcome ?hidden=${selection !== null} .doc=${this.doc} .runs=${this.wordRuns}></ks-word-outcome>
      ${this.chosenTemplate() ??
      (this.isCausalPanel ? this.causalTemplate() : html`<ks-map-inspector
        .doc=${this.doc}
        .dependencies=${this.dependencies}
        .signs=${this.signs}
        .selection=${selection}
        .model=${this.page.view.model ?? null}
        .issues=${this.issues}
        .base=${this.base}
        .current=${this.current}
        .setting=${this.setting}
        .words=${this.words}
        .colour=${this.colour}
        @ks-delete=${this.choosing.delete}
      ></ks-map-inspector>`)}
      ${selection !== null && this.wordRuns.outcome?.answers.has(selection) ? html`<ks-word-outcome .doc=${this.doc} .runs=${this.wordRuns} .of=${selection}></ks-word-outcome>` : nothing}
    </aside>`;
  }

  /** Whether the panel is about links and loops: through the causal lens, unless a variable is selected; through the other for one without a record. */
  private get isCausalPanel(): boolean {
    const isCausal = this.seenThrough === 'causal';
    return this.tracing.traced === null ? isCausal && this.selection === null : isCausal || this.selection === null;
  }

  private causalTemplate(): TemplateResult {
    const { tracing } = this;
    return html`<ks-causal-panel
      .doc=${this.doc}
      .loops=${this.loops ?? { loops: [], total: 0 }}
      .links=${this.links}
      .said=${this.said}
      .signs=${this.signs}
      .traced=${tracing.traced}
      .hiddenMarks=${tracing.hidden}
      .shown=${new Set(this.scene.nodes.map(({ of }) => of))}
      @ks-show=${({ detail: { ids } }: CustomEvent<{ ids: readonly Id[] }>) => this.unfolding.show(ids, this.scene.nodes.find(({ of }) => ids.includes(of)) ?? this.canvas?.middle ?? { x: 0, y: 0 })}
      .at=${tracing.at}
      .isOpen=${this.drawing.isOpen}
      @ks-choose-loop=${({ detail: { loop } }: CustomEvent<{ loop: KnownLoop }>) => tracing.chooseLoop(loop)}
      @ks-point-loop=${({ detail: { key } }: CustomEvent<{ key: string | null }>) => tracing.point(key)}
      @ks-toggle-loop=${({ detail: { key } }: CustomEvent<{ key: string }>) => tracing.toggle(key)}
      @ks-walk=${({ detail: { by } }: CustomEvent<{ by: 1 | -1 | 0 }>) => tracing.walk(by)}
      @ks-choose-link=${({ detail }: CustomEvent<LinkEnds | null>) => (detail ? this.chooseLink(detail) : this.choosing.select(null))}
      @ks-sentence=${this.onSentence}
    ></ks-causal-panel>`;
  }

  /** Chooses a link beside the map, and brings both its words into sight. */
  private chooseLink({ cause, effect }: LinkEnds): void {
    this.tracing.chooseLink(cause, effect);
    void this.updateComplete.then(() => {
      for (const of of [effect, cause]) {
        const node = this.scene.order.find((one) => one.of === of);
        if (node) this.canvas?.reveal(node.id);
      }
    });
  }

  private readonly onSentence = ({ detail }: CustomEvent<WrittenSentence>): void => {
    const before = new Set(this.scene.order.map(({ of }) => of));
    this.emit('ks-command', { command: sentenceCommand(this, detail, this.canvas?.middle ?? { x: 0, y: 0 }) });
    void this.updateComplete.then(() => {
      for (const { id, of } of this.scene.order) if (!before.has(of)) this.canvas?.reveal(id);
    });
  };

  /** Shows a loop, with the caret in its name. */
  nameLoop(loop: KnownLoop): void {
    this.tracing.chooseLoop(loop);
    this.isPanelOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<KsCausalPanel>('ks-causal-panel')?.focusLoopName());
  }

  private hintTemplate(): TemplateResult {
    const { tool, from } = this.drawing;
    const hint = tool === 'select' ? (this.choosing.isAdding ? HANDS.addingHow : null) : (MAP.next[tool][from ? 1 : 0] ?? null);
    return html`<p class="hint ${hint ? '' : 'none'}" role="status">${this.t(hint ?? {})}</p>`;
  }

  private get isBeside(): boolean {
    return this.width >= FROM.beside;
  }

  private get isOpen(): boolean {
    return this.isBeside || this.isPanelOpen || (this.choosing.chosen.length === 1 && !this.choosing.isAdding) || (this.isCausalPanel && this.tracing.traced !== null);
  }

  private margin(): Margin {
    const { width, offsetHeight: height, headHeight, isOpen, listing } = this;
    return roomTaken({ width, height, headHeight, isPanelOpen: isOpen, isListed: listing.isOpen, isSingle: this.isSingle });
  }

  /** Whether this page has no others beside it. */
  private get isSingle(): boolean {
    return mapViews(this.doc, this.seenThrough).length < 2;
  }

  /** Whether what depends on what is still to be found out: the page is laid out anew then, and fitted into the window once more. */
  private get isRough(): boolean {
    return this.dependencies.size === 0 && variablesOf(this.doc).length > 0;
  }

  protected override render(): TemplateResult {
    const { page, scene, drawing } = this;
    const isPhone = this.width < FROM.right;
    return html`<div class="whole" @keydown=${this.listing.onKey}>
      ${paperHead(this)}
      <div class="tools">${drawing.isOpen ? html`<ks-map-tools .tool=${drawing.tool} .lens=${page.view.lens} .isNarrow=${isPhone} .others=${this.doing.others} @ks-tool=${this.drawing.onTool} @ks-other=${this.doing.onOther}></ks-map-tools>` : nothing}${scene.nodes.length > 1 ? html`<ks-map-arrange .chosen=${this.choosing.chosenThings.length} @ks-choose=${this.arranging.onChoose}></ks-map-arrange>` : nothing}<ks-map-find .doc=${this.doc}></ks-map-find></div>
      <div class="stage ${this.isSingle ? 'single' : ''}" @pointerdown=${this.arranging.giveUp} @keydown=${this.arranging.onKey}>
        <div class="heads"><ks-lens-switch .lens=${page.view.lens}></ks-lens-switch>${pageTabs(this)}</div>
        ${scenarioChoice(this)} ${this.hintTemplate()} ${scene.nodes.length === 0 && !drawing.naming ? emptyPage(this) : nothing}
        <ks-map-canvas
          .scene=${scene}
          .content=${this.content}
          .things=${this.choosing.things}
          .margin=${this.margin()}
          .hit=${isPhone ? 44 : 28}
          .tool=${drawing.tool}
          .from=${drawing.from}
          .naming=${drawing.naming}
          .carried=${this.moving.carried}
          .about=${pictureWords(this)}
          .leastFit=${isPhone ? LEAST_ON_PHONE : ZOOM.least}
          page=${`${page.view.id}${this.isRough ? ' rough' : ''}`}
          label=${this.t((page.view.lens === 'causal' ? CAUSAL : MAP).diagram(this.t(page.view.name, this.t(MAP.wholeModel))))}
          @ks-pick=${this.onPick}
          @ks-tool=${this.drawing.onTool}
          @ks-touch=${this.drawing.onTouch}
          @ks-name=${this.drawing.onName}
          @ks-move=${this.moving.onMove}
          @ks-delete=${this.choosing.delete}
          @ks-unfold=${({ detail: { node } }: CustomEvent<{ node: Id }>) => drawing.isOpen && this.unfolding.unfold(node)}
          @ks-pick-link=${({ detail }: CustomEvent<LinkEnds>) => this.tracing.chooseLink(detail.cause, detail.effect)}
          @ks-area=${this.onArea}
          @ks-choose-all=${this.choosing.chooseAll}
          .guides=${this.moving.guides}
          .hasLetters=${this.hasLetters}
          .canGrip=${drawing.isOpen}
          .bendsOf=${this.bendsOf}
          @ks-grip=${this.gripping.onGrip}
          @ks-write-thing=${this.onWrite}
          @ks-duplicate=${() => this.copying.duplicate()}
        ></ks-map-canvas>
        ${this.barTemplate(isPhone)}
        ${this.listing.isOpen ? nothing : this.listing.button()}
      </div>
      ${this.listing.isOpen ? this.listing.template() : nothing} ${this.panelTemplate()}
    </div>`;
  }
}
