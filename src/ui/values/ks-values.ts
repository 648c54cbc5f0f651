import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, rankedOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { hasErrors, type Issue } from '../../model/issue.js';
import { FIRST_LOOK, type ValueLook } from '../../state/session.js';
import { BASE_LOOK, looksOf, type Look } from '../../view/chart/look.js';
import type { Outcome } from '../../view/outcome.js';
import { lookedAt, movedBars } from '../../view/value/moved-bars.js';
import { partyLooks, type PartyLook } from '../../view/value/party-look.js';
import { VALUE_FRAME } from '../../wording/ui/value-frame.js';
import { VALUES } from '../../wording/ui/values.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { colourOf, drawing } from '../parts/drawings.js';
import { partyMarkStyles } from '../parts/party-mark.js';
import { chartSetting, isSameSetting } from '../scenarios/chart-model.js';
import '../scenarios/ks-run-state.js';
import { layoutFor, type Layout } from '../scenarios/layout.js';
import { elementStyles } from '../styles/element-styles.js';
import './ks-parties.js';
import './ks-value-scrubber.js';
import './ledger/ks-other-value.js';
import './picture/ks-value-picture.js';
import './ledger/ks-value-ledger.js';
import './pays/ks-pays.js';
import './ks-values-bar.js';
import { valuesStyles } from './values-styles.js';

/** Height of the picture in a window of this height, in px: the scrubber and the head of the ledger stay in sight. */
const heightFor = (windowHeight: number): number => Math.round(Math.max(260, Math.min(440, (windowHeight - 116) * 0.41)));

/**
 * The Values view: who gives what to whom in the current scenario, who gains by it and who pays.
 *
 * @fires ks-look - Other value or another time is looked at; `detail` is what changes of the {@link ValueLook}.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 * @fires ks-go-to - A record is to be shown on the map; `detail.id`.
 * @fires ks-command - A change of the document; `detail.command`.
 * @fires ks-preview - A change while a gesture goes on; `detail.command`, null when it is called off.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 */
@customElement('ks-values')
export class KsValues extends KsElement {
  static override styles = [elementStyles, partyMarkStyles, valuesStyles];

  @property({ attribute: false }) doc!: Document;
  /** As the document was last saved. */
  @property({ attribute: false }) saved: Document | null = null;
  /** What base and every scenario say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) look: ValueLook = FIRST_LOOK;
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** Where on the map the value network stands; empty where there is no such place. */
  @property({ attribute: false }) networkHref = '';

  @state() private layout: Layout = layoutFor(innerWidth);
  @state() private pictureHeight = heightFor(innerHeight);
  @state() private isMarginOpen = false;
  /** The lines of the flow table that the ledger shows the origin of; null while it shows none. */
  @state() private open: readonly string[] | null = null;

  private looks: ReadonlyMap<Id, PartyLook> = new Map();
  private scenarioLooks: ReadonlyMap<Id, Look> = new Map();
  private setting!: ChartSetting;
  private bars: readonly number[] = [];
  /** The value type that is looked at, or `euro`. */
  private of: Id | 'euro' | null = null;

  private readonly onResize = (): void => {
    this.layout = layoutFor(innerWidth);
    this.pictureHeight = heightFor(innerHeight);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
    this.onResize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc', 'language')) this.looks = partyLooks(itemsOf(this.doc, 'stakeholder'), this.language);
    if (has('doc', 'scenario')) this.scenarioLooks = looksOf(rankedOf(this.doc, 'scenario'), this.scenario);
    if (has('doc', 'outcomes', 'scenario', 'language')) {
      const next = chartSetting(this.doc, this.outcomes, this.scenario, this.language);
      if (!this.setting || !isSameSetting(this.setting, next)) this.setting = next;
    }
    const former = this.of;
    if (has('doc', 'look', 'book')) this.of = lookedAt(this.doc, this.look, this.book);
    if (this.book && (has('book', 'scenario') || this.of !== former)) this.bars = movedBars(this.book, this.scenario, this.of, workspaceOf(this.doc).simulation);
  }

  /** Whether the current run, or base beside it, is of a former setting. */
  private get isStale(): boolean {
    return this.outcomes.some(({ scenario, stale }) => stale && (scenario === null || scenario === this.scenario));
  }

  /** What is looked at, where a difference can be: only a scenario differs from base. */
  private get shownLook(): ValueLook {
    return this.scenario === null && this.look.againstBase ? { ...this.look, againstBase: false } : this.look;
  }

  private readonly onOpenAmount = (event: CustomEvent<{ readonly keys: readonly string[] }>): void => {
    event.stopPropagation();
    // A list of its own, so that the same amount opens again after it was closed.
    this.open = [...event.detail.keys];
  };

  private barTemplate(): TemplateResult {
    const { doc, layout } = this;
    return html`<ks-values-bar
      .types=${itemsOf(doc, 'value-type')}
      .of=${this.of}
      .look=${this.shownLook}
      .simulation=${workspaceOf(doc).simulation}
      .scenarios=${rankedOf(doc, 'scenario')}
      .looks=${this.scenarioLooks}
      .scenario=${this.scenario}
      ?narrow=${layout === 'phone'}
    >
      ${layout === 'panel'
        ? html`<button type="button" class="button" aria-expanded=${this.isMarginOpen} aria-controls="margin" @click=${() => (this.isMarginOpen = !this.isMarginOpen)}>${this.t(VALUE_FRAME.openMargin)}</button>`
        : nothing}
    </ks-values-bar>`;
  }

  /** The ledger; `open` are the lines that it shows the origin of. */
  private ledgerTemplate(book: ValueBook): TemplateResult {
    return html`<ks-value-ledger
      .doc=${this.doc}
      .book=${book}
      .scenario=${this.scenario}
      .look=${this.shownLook}
      .looks=${this.looks}
      .outcomes=${this.outcomes}
      .open=${this.open}
    ></ks-value-ledger>`;
  }

  /** Who pays and who gains, with the split index. */
  private paysTemplate(): TemplateResult {
    return html`<section><ks-pays .doc=${this.doc} .saved=${this.saved} .book=${this.book} .scenario=${this.scenario}></ks-pays></section>`;
  }

  /** The other value types at the moment that is looked at. */
  private otherTemplate(): TemplateResult | typeof nothing {
    const { doc, book, scenario, look, looks } = this;
    const types = itemsOf(doc, 'value-type');
    // With all in euros, only what has no weight is left beside them.
    if (!book || types.length < 2 || (this.of === 'euro' && types.every(({ euroWeight }) => euroWeight !== null))) return nothing;
    return html`<section><ks-other-value .doc=${doc} .book=${book} .scenario=${scenario} .look=${look} .looks=${looks}></ks-other-value></section>`;
  }

  /** The parties: who gives back, who never receives, who may drift. */
  private partiesTemplate(): TemplateResult | typeof nothing {
    if (!this.book) return nothing;
    return html`<section><ks-parties .doc=${this.doc} .book=${this.book} .scenario=${this.scenario} .look=${this.look} .looks=${this.looks}></ks-parties></section>`;
  }

  private readonly closeMargin = (): void => {
    this.isMarginOpen = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-controls=margin]')?.focus());
  };

  private readonly onMarginKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.layout === 'panel' && !event.defaultPrevented) this.closeMargin();
  };

  private marginTemplate(): TemplateResult | typeof nothing {
    const isPanel = this.layout === 'panel';
    if (isPanel && !this.isMarginOpen) return nothing;
    return html`<aside id="margin" class="margin ${isPanel ? 'over' : ''}" aria-label=${this.t(VALUES.outcome)} @keydown=${this.onMarginKey}>
      ${isPanel ? html`<button type="button" class="icon-button close" aria-label=${this.t(VALUE_FRAME.close)} @click=${this.closeMargin}>${drawing('close', 18)}</button>` : nothing}
      ${this.paysTemplate()}${this.otherTemplate()}${this.partiesTemplate()}
    </aside>`;
  }

  private pictureTemplate(book: ValueBook, of: Id | 'euro', scrubber: TemplateResult): TemplateResult {
    return html`<ks-value-picture
      .doc=${this.doc}
      .book=${book}
      .scenario=${this.scenario}
      .look=${this.shownLook}
      .of=${of}
      .looks=${this.looks}
      .colour=${colourOf((this.scenario === null ? null : this.scenarioLooks.get(this.scenario)) ?? BASE_LOOK, this.scenario === null)}
      .open=${this.open}
      .wanted=${this.pictureHeight}
      ?narrow=${this.layout === 'phone'}
      ?stale=${this.isStale}
      >${scrubber}</ks-value-picture
    >`;
  }

  private sheetTemplate(book: ValueBook): TemplateResult {
    const { simulation } = workspaceOf(this.doc);
    const scrubber = html`<ks-value-scrubber class="scrubber" .simulation=${simulation} .look=${this.look} .bars=${this.bars}></ks-value-scrubber>`;
    return html`<section class="sheet" aria-label=${this.t(VALUES.whatMoves)}>
      <ks-run-state .setting=${this.setting} .issues=${this.issues}></ks-run-state>
      ${this.of === null ? scrubber : this.pictureTemplate(book, this.of, scrubber)}
      <div class="ledger">${this.ledgerTemplate(book)}</div>
    </section>`;
  }

  private emptyTemplate(): TemplateResult {
    const hasParties = itemsOf(this.doc, 'stakeholder').length > 0;
    return html`<div class="empty">
      <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true" fill="none" stroke="var(--ink-3)" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round"><rect x="1" y="12" width="20" height="18" rx="4"></rect><rect x="51" y="12" width="20" height="18" rx="4"></rect><path d="M26 21h18M39 15.500 45 21l-6 5.500"></path></svg>
      <h2 class="head">${this.t(hasParties ? VALUE_FRAME.noFlowsTitle : VALUE_FRAME.noPartiesTitle)}</h2>
      <p>${this.t(hasParties ? VALUE_FRAME.noFlowsHow : VALUE_FRAME.noPartiesHow)}</p>
      ${this.networkHref ? html`<a class="button" href=${this.networkHref}>${this.t(VALUE_FRAME.toNetwork)}</a>` : nothing}
    </div>`;
  }

  /** Before the first run: its faults where it cannot be, else that it is under way. */
  private waitTemplate(): TemplateResult {
    if (!hasErrors(this.issues)) return html`<section class="sheet alone"><ks-run-state .setting=${this.setting} .issues=${this.issues}></ks-run-state><p class="note" role="status">${this.t(VALUE_FRAME.running)}</p></section>`;
    return html`<section class="sheet alone">
      <h2 class="title">${this.t(VALUE_FRAME.brokenTitle)}</h2>
      <p class="how">${this.t(VALUE_FRAME.brokenHow)}</p>
      <ks-run-state .setting=${this.setting} .issues=${this.issues}></ks-run-state>
    </section>`;
  }

  protected override render(): TemplateResult {
    if (itemsOf(this.doc, 'value-flow').length === 0) return this.emptyTemplate();
    if (!this.book) return this.waitTemplate();
    return html`${this.barTemplate()}
      <div class="view ${this.layout}" @ks-open-amount=${this.onOpenAmount}>${this.sheetTemplate(this.book)}${this.marginTemplate()}</div>`;
  }
}
