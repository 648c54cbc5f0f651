import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ModelSigns } from '../../analyse/model-signs.js';
import { rankedOf, workspaceOf, type Document } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { Text } from '../../model/text.js';
import { parameterValue } from '../../model/variable.js';
import { deleteItems } from '../../state/commands/map/delete.js';
import { addFlow, stockAt } from '../../state/commands/map/flows.js';
import { addLink } from '../../state/commands/map/links.js';
import { moveItems } from '../../state/commands/map/move.js';
import { freeName, nameHolder } from '../../state/commands/map/names.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { addVariable } from '../../state/commands/map/variables.js';
import type { Command } from '../../state/edit.js';
import { endOf } from '../../view/chart/chart-line.js';
import { looksOf, BASE_LOOK } from '../../view/chart/look.js';
import { homeOf, mapPage, mapViews, type MapPage } from '../../view/map/map-page.js';
import { sceneOf, variableName, type Scene, type SceneBox } from '../../view/map/scene.js';
import { sparkOf, type Spark } from '../../view/map/spark.js';
import { drawnAfter, type Made, type Tool, type Touch } from '../../view/map/tool.js';
import { ZOOM, type Margin } from '../../view/map/viewport.js';
import type { Outcome } from '../../view/outcome.js';
import { MAP } from '../../wording/ui/map.js';
import { moment } from '../../wording/ui/scenarios.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { colourOf, markerIcon, words as inWords } from '../parts/drawings.js';
import { chartSetting, isSameSetting } from '../scenarios/chart-model.js';
import { elementStyles } from '../styles/element-styles.js';
import type { MoveDetail } from './drag-hand.js';
import './ks-map-canvas.js';
import type { KsMapCanvas, Naming } from './ks-map-canvas.js';
import './ks-map-inspector.js';
import './ks-map-tools.js';
import { mapDrawing } from './map-icons.js';
import type { MapContent } from './map-marks.js';
import { mapStyles } from './map-styles.js';
import { kindWord, quantified, valueWords, type ValueWords } from './variable-words.js';

/** Narrowest windows where the panel stands beside the map, and where it comes from the right, in px. */
const FROM = { beside: 1024, right: 701 } as const;

/** Width of the panel, in px, and how much of a phone's height it takes as a sheet, as in the styles. */
const PANEL = 344;
const SHEET = 0.58;

/** Height of the row of tools on a phone, in px. */
const TOOLS_ROW = 52;

/** On a phone a page opens no smaller than this: names stay readable, and the rest is a finger away. */
const LEAST_ON_PHONE = 0.62;

/**
 * The Map: one page of the stock-flow model with the curves of the current scenario, and everything about what is
 * selected in a panel beside it.
 *
 * @fires ks-select - A record is chosen; `detail.id`, null for none.
 * @fires ks-command - Something was moved, deleted or written; `detail.command`.
 * @fires ks-preview - While it is; `detail.command`, null to show what is there.
 * @fires ks-notice - Something was deleted; `detail.text`, and `detail.undo` to offer it back.
 * @fires ks-view - Another page is chosen; `detail.view`.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 */
@customElement('ks-map')
export class KsMap extends KsElement {
  static override styles = [elementStyles, mapStyles];

  @property({ attribute: false }) doc!: Document;
  /** The page that is open; null for the first. */
  @property({ attribute: false }) view: Id | null = null;
  /** Variable id → ids of the variables its equation names. */
  @property({ attribute: false }) dependencies: ReadonlyMap<Id, readonly Id[]> = new Map();
  /** Signs of links, and what loops do. */
  @property({ attribute: false }) signs: ModelSigns = { links: new Map(), loops: new Map() };
  /** Base and every scenario; empty until the first run. */
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** Of the model. */
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) selection: Id | null = null;
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;

  @state() private width = innerWidth;
  /** Whether the panel is open without a selection, where it does not stand beside the map. */
  @state() private isPanelOpen = false;

  @state() private tool: Tool = 'select';
  /** Where the tool was put down first, while it waits for the other end. */
  @state() private from: Touch | null = null;
  /** What is there on trial until it has a name, and the command that keeps it. */
  @state() private naming: (Naming & { readonly keep: (name: string) => Command }) | null = null;

  @query('ks-map-canvas') private canvas!: KsMapCanvas | null;

  private page!: MapPage;
  private scene!: Scene;
  private words!: ValueWords;
  private setting!: ChartSetting;
  private content!: MapContent;
  private sparks = new Map<Id, Spark | null>();
  /** The copy that was just chosen: a second press goes to the original. */
  private chosenCopy: Id | null = null;
  /** The page as it was when the drag under way began. */
  private draggedPage: MapPage | null = null;

  private readonly onResize = (): void => void (this.width = innerWidth);

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
    this.onResize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
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
    if (has('doc', 'view', 'dependencies')) this.page = mapPage(this.doc, this.view, this.dependencies);
    if (has('doc', 'view', 'dependencies', 'language')) {
      const { doc, page, dependencies, language } = this;
      this.scene = sceneOf({ doc, page, dependencies, language });
    }
    if (has('doc', 'language')) this.words = valueWords(this.doc, this.language);
    if (has('doc', 'outcomes', 'scenario', 'language')) {
      const next = chartSetting(this.doc, this.outcomes, this.scenario, this.language);
      if (!this.setting || !isSameSetting(this.setting, next)) this.setting = next;
    }
    if (has('doc', 'outcomes', 'scenario')) this.sparks = new Map();
    if (has('doc', 'outcomes', 'scenario', 'language', 'selection', 'signs')) this.content = this.contentNow();
    if (has('selection') && this.selection === null) this.chosenCopy = null;
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('selection') && this.selection !== null) this.showSelection(this.selection);
  }

  /** What was selected elsewhere comes into sight: on this page, else on the page where it stands. */
  private showSelection(selection: Id): void {
    const nodes = this.scene.order.filter(({ of }) => of === selection);
    const node = nodes.find(({ id }) => id === this.chosenCopy) ?? nodes.find(({ shape }) => !shape.startsWith('ghost')) ?? nodes[0];
    if (node) return void this.canvas?.updateComplete.then(() => this.canvas?.reveal(node.id));
    const home = homeOf(this.doc, selection, this.page.view.id);
    if (home !== null && home !== this.page.view.id) this.emit('ks-view', { view: home });
  }

  private contentNow(): MapContent {
    const { doc, selection, language, words, base, current, sparks } = this;
    const { timeUnit } = workspaceOf(doc).simulation;
    const end = (id: Id): { time: number; value: number } => (current ? endOf(current, id) : { time: NaN, value: NaN });
    const selected = selection === null ? undefined : doc.items.get(selection);
    return {
      selection: quantified(selected) ? selection : null,
      loop: selected?.kind === 'loop' ? selected : null,
      colour: this.colour,
      isStale: current?.stale ?? false,
      sparkOf: (id: Id, box: SceneBox) => {
        const known = sparks.get(id);
        if (known !== undefined) return known;
        const made = sparkOf(base, current ?? null, id, box);
        sparks.set(id, made);
        return made;
      },
      valueOf: (id) => (Number.isFinite(end(id).value) ? words.short(id, end(id).value) : ''),
      nameOf: remembered((id, isCopy, hidden) => {
        const variable = quantified(doc.items.get(id));
        if (!variable) return '';
        const { time, value } = end(id);
        const said = Number.isFinite(value) ? this.t(MAP.at(moment(time, timeUnit), words.long(id, value))) : null;
        const name = isCopy ? `${variableName(doc, id, language)} (${this.t(MAP.copyOf)})` : variableName(doc, id, language);
        return [`${this.t(kindWord(variable))} ${name}`, said, hidden > 0 ? this.t(MAP.more(hidden)) : null].filter(Boolean).join(', ');
      }),
      inputsOf: (inputs) => inputs.map((id) => [variableName(doc, id, language), Number.isFinite(end(id).value) ? words.long(id, end(id).value) : ''].filter(Boolean).join(': ')).join('\n'),
      signOf: (cause, effect) => this.signs.links.get(effect)?.get(cause) ?? null,
      signWords: (cause, effect) => this.t(MAP.linkSaid(this.signs.links.get(effect)?.get(cause) ?? 'none', variableName(doc, cause, language), variableName(doc, effect, language))),
      isDormant: (loop) => this.signs.loops.get(loop)?.base === 'dormant',
      hasTable: (id) => {
        const item = doc.items.get(id);
        return item?.kind === 'auxiliary' && item.gf !== undefined;
      },
      positionOf: (id) => {
        const item = doc.items.get(id);
        if (item?.kind !== 'auxiliary' || !item.range) return 0.5;
        const value = Number.isFinite(end(id).value) ? end(id).value : (parameterValue(item) ?? item.range.min);
        return Math.max(0, Math.min(1, (value - item.range.min) / (item.range.max - item.range.min || 1)));
      },
    };
  }

  private select(id: Id | null): void {
    if (id !== this.selection) this.emit('ks-select', { id });
  }

  private readonly onPick = (event: CustomEvent<{ node: Id | null }>): void => {
    const node = this.scene.nodes.find(({ id }) => id === event.detail.node);
    if (!node) {
      this.isPanelOpen = false;
      return this.select(null);
    }
    if (node.shape.startsWith('ghost') && this.chosenCopy === node.id) {
      this.chosenCopy = null;
      return this.goHome(node.of);
    }
    this.chosenCopy = node.shape.startsWith('ghost') ? node.id : null;
    this.select(node.of);
  };

  /** To the original of a copy: on this page, else on its own. */
  private goHome(variable: Id): void {
    const original = this.scene.nodes.find(({ of, shape }) => of === variable && !shape.startsWith('ghost') && shape !== 'cloud');
    if (original) return void this.canvas?.focusNode(original.id);
    const home = homeOf(this.doc, variable, null);
    if (home !== null) this.emit('ks-view', { view: home });
  }

  private readonly onMove = (event: CustomEvent<MoveDetail>): void => {
    const { node, dx, dy, how } = event.detail;
    const page = this.draggedPage ?? this.page;
    this.draggedPage = how === 'drag' ? page : null;
    if (how === 'cancel') return this.emit('ks-preview', { command: null });
    const command = onPage(page, moveItems([node], dx, dy, how === 'key' ? `move ${node}` : undefined));
    this.emit(how === 'drag' ? 'ks-preview' : 'ks-command', { command });
    if (how === 'key') void this.updateComplete.then(() => this.canvas?.reveal(node));
    const of = page.items.find(({ id }) => id === node);
    if (how === 'drop' && of?.shows === 'variable') {
      this.chosenCopy = of.ghost ? node : null;
      this.select(of.of);
    }
  };

  /** Deletes what is selected: of a variable that was chosen by its copy, only that copy. */
  private readonly onDelete = (): void => {
    const { selection, chosenCopy, doc } = this;
    const id = chosenCopy !== null && doc.items.has(chosenCopy) ? chosenCopy : selection;
    const command = id === null ? null : deleteItems([id]);
    if (id === null || selection === null || !command?.(doc)) return;
    const item = doc.items.get(selection);
    if (item && 'model' in item && item.model !== undefined && id === selection) return;
    const name = item?.kind === 'loop' ? this.t(item.name, item.slug) : variableName(doc, selection, this.language);
    this.select(null);
    this.emit('ks-command', { command });
    this.emit('ks-notice', { text: id === chosenCopy ? MAP.copyRemoved : MAP.removed(name), undo: true });
    void this.updateComplete.then(() => this.canvas?.focusNode(null));
  };

  /** Whether things are added on this page: a submodel stands in all its copies, and is not written here. */
  private get isOpenTo(): boolean {
    return this.page.view.model === undefined;
  }

  private readonly onTool = (event: CustomEvent<{ tool: Tool }>): void => {
    if (!this.isOpenTo) return;
    this.tool = event.detail.tool;
    this.from = null;
    // A key of the map leaves the focus where it is; a button gives it to the map, where the tool is used.
    if (!(event.target instanceof Element && event.target.localName === 'ks-map-canvas')) void this.canvas?.focusNode(null);
  };

  private readonly onTouch = (event: CustomEvent<Touch>): void => {
    const { made, from } = drawnAfter(this.tool, this.from, event.detail);
    this.from = from;
    if (made) this.make(made);
  };

  private make(made: Made): void {
    const { doc, page } = this;
    this.tool = 'select';
    switch (made.do) {
      case 'add': {
        const id = freshId(made.kind);
        return this.tryOut(id, this.t(MAP.kinds[made.kind]), (name) => addVariable(made.kind, id, name, { view: page.view.id, ...made.at }));
      }
      case 'flow': {
        const id = freshId('flow');
        return this.tryOut(id, this.t(MAP.kinds.flow), (name) => addFlow(id, name, made.from, made.to, { view: page.view.id, ...made.valve }));
      }
      case 'link': {
        const { from, to } = made;
        const isTied = (['inflows', 'outflows'] as const).some((field) => stockAt(doc, to, field)?.id === from || stockAt(doc, from, field)?.id === to);
        const command = isTied || this.dependencies.get(to)?.includes(from) ? null : addLink(freshId('link'), from, to);
        if (!command?.(doc)) return this.emit('ks-notice', { text: MAP.linkThere });
        this.emit('ks-command', { command: onPage(page, command) });
        return this.emit('ks-notice', { text: MAP.linkAdded, undo: true });
      }
    }
  }

  /** Shows something new under a name that is free, to be named before it is kept. */
  private tryOut(of: Id, proposal: string, add: (name: string) => Command): void {
    const { page } = this;
    const name = freeName(this.doc, proposal);
    const problemOf = (text: string): Text | null => (text.trim() === '' ? MAP.nameEmpty : nameHolder(this.doc, text, of) !== null ? MAP.nameTaken : null);
    const keep = (text: string): Command => onPage(page, add(text));
    this.emit('ks-preview', { command: keep(name) });
    this.naming = { of, name, problemOf, keep };
  }

  private readonly onName = (event: CustomEvent<{ name: string | null }>): void => {
    const { naming } = this;
    const { name } = event.detail;
    if (!naming) return;
    this.naming = null;
    if (name === null) {
      this.emit('ks-preview', { command: null });
      return void this.canvas?.focusNode(null);
    }
    this.emit('ks-command', { command: naming.keep(name) });
    this.select(naming.of);
    void this.updateComplete.then(() => {
      const node = this.scene.order.find(({ of }) => of === naming.of);
      if (node) void this.canvas?.focusNode(node.id);
    });
  };

  private readonly onPickLoop = (event: CustomEvent<{ loop: Id }>): void => this.select(event.detail.loop);

  private readonly onScenario = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.emit('ks-scenario', { scenario: value === '' ? null : value });
  };

  private readonly closePanel = (): void => {
    this.isPanelOpen = false;
    this.select(null);
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.open')?.focus());
  };

  private openPanel(): void {
    this.isPanelOpen = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.close')?.focus());
  }

  private readonly onPanelKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) this.closePanel();
  };

  private pagesTemplate(): TemplateResult | typeof nothing {
    const views = mapViews(this.doc);
    if (views.length < 2) return nothing;
    return html`<nav class="pages" aria-label=${this.t(MAP.pages)}>
      ${views.map(({ id, name }) => html`<button type="button" aria-current=${id === this.page.view.id ? 'page' : nothing} @click=${() => this.emit('ks-view', { view: id })}>${inWords(this.t(name, this.t(MAP.wholeModel)))}</button>`)}
    </nav>`;
  }

  private choiceTemplate(): TemplateResult | typeof nothing {
    const scenarios = rankedOf(this.doc, 'scenario');
    if (scenarios.length === 0) return nothing;
    const look = looksOf(scenarios, this.scenario).get(this.scenario ?? '') ?? BASE_LOOK;
    return html`<div class="choice">
      ${markerIcon(look, this.scenario === null, true)}
      <select aria-label=${this.t(MAP.scenario)} @change=${this.onScenario}>
        <option value="" ?selected=${this.scenario === null}>${this.t(MAP.base)}</option>
        ${scenarios.map(({ id, name, slug }) => html`<option value=${id} ?selected=${id === this.scenario}>${this.t(name, slug)}</option>`)}
      </select>
      ${mapDrawing('down')}
    </div>`;
  }

  private panelTemplate(): TemplateResult {
    const { isBeside } = this;
    if (!this.isOpen) return html`<button type="button" class="button open" @click=${() => this.openPanel()}>${mapDrawing('info', 18)}${this.t(MAP.openPanel)}</button>`;
    return html`<aside class="panel" aria-label=${this.t(MAP.panel)} @keydown=${isBeside ? nothing : this.onPanelKey}>
      ${isBeside ? nothing : html`<button type="button" class="icon-button close" aria-label=${this.t(MAP.close)} @click=${this.closePanel}>${icon('close', 18)}</button>`}
      <ks-map-inspector
        .doc=${this.doc}
        .dependencies=${this.dependencies}
        .signs=${this.signs}
        .selection=${this.selection}
        .issues=${this.issues}
        .base=${this.base}
        .current=${this.current}
        .setting=${this.setting}
        .words=${this.words}
        .colour=${this.colour}
        @ks-delete=${this.onDelete}
      ></ks-map-inspector>
    </aside>`;
  }

  private emptyTemplate(): TemplateResult {
    return html`<div class="empty">
      <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true"><path d="M8 36C26 36 24 8 48 8" fill="none" stroke="var(--line-strong)" stroke-width="1.6" stroke-dasharray="4 4" stroke-linecap="round"></path><circle cx="55" cy="8" r="6" fill="none" stroke="var(--accent)" stroke-width="1.6"></circle></svg>
      <h2>${this.t(MAP.emptyTitle)}</h2>
      <p>${this.t(MAP.emptyHow)}</p>
    </div>`;
  }

  private hintTemplate(): TemplateResult {
    const { tool, from } = this;
    const hint = tool === 'select' ? null : (MAP.next[tool][from ? 1 : 0] ?? null);
    return html`<p class="hint ${hint ? '' : 'none'}" role="status">${this.t(hint ?? {})}</p>`;
  }

  private get isBeside(): boolean {
    return this.width >= FROM.beside;
  }

  private get isOpen(): boolean {
    return this.isBeside || this.isPanelOpen || this.selection !== null;
  }

  /** Room at the edges of the map that tabs, buttons and an open panel take. */
  private margin(): Margin {
    const isOver = this.isOpen && !this.isBeside;
    if (this.width < FROM.right) return { top: 116, right: 20, bottom: isOver ? Math.round(this.offsetHeight * SHEET) + 12 - TOOLS_ROW : 76, left: 20 };
    return { top: 68, right: isOver ? PANEL + 16 : 24, bottom: 64, left: 24 };
  }

  protected override render(): TemplateResult {
    const { page, scene, naming } = this;
    const isPhone = this.width < FROM.right;
    return html`<div class="whole">
      <div class="tools">${this.isOpenTo ? html`<ks-map-tools .tool=${this.tool} @ks-tool=${this.onTool}></ks-map-tools>` : nothing}</div>
      <div class="stage">
        ${this.pagesTemplate()} ${this.choiceTemplate()} ${this.hintTemplate()} ${scene.nodes.length === 0 && !naming ? this.emptyTemplate() : nothing}
        <ks-map-canvas
          .scene=${scene}
          .content=${this.content}
          .margin=${this.margin()}
          .hit=${isPhone ? 44 : 28}
          .tool=${this.tool}
          .from=${this.from}
          .naming=${naming}
          .leastFit=${isPhone ? LEAST_ON_PHONE : ZOOM.least}
          page=${page.view.id}
          label=${this.t(MAP.diagram(this.t(page.view.name, this.t(MAP.wholeModel))))}
          @ks-pick=${this.onPick}
          @ks-tool=${this.onTool}
          @ks-touch=${this.onTouch}
          @ks-name=${this.onName}
          @ks-move=${this.onMove}
          @ks-delete=${this.onDelete}
          @ks-pick-loop=${this.onPickLoop}
        ></ks-map-canvas>
      </div>
      ${this.panelTemplate()}
    </div>`;
  }
}

/** A name is made once, and not at every turn of the wheel. */
function remembered(name: MapContent['nameOf']): MapContent['nameOf'] {
  const known = new Map<string, string>();
  return (id, isCopy, hidden) => {
    const key = `${isCopy} ${hidden} ${id}`;
    const found = known.get(key) ?? name(id, isCopy, hidden);
    known.set(key, found);
    return found;
  };
}
