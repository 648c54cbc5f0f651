import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { ValueLoop } from '../../analyse/value/value-loops.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { NetworkLine, NetworkNode, NetworkScene } from '../../view/network/network-scene.js';
import { NETWORK } from '../../wording/ui/network.js';
import { periodWords } from '../../wording/ui/value-time.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { partyMark, partyMarkStyles } from '../parts/party-mark.js';
import { elementStyles } from '../styles/element-styles.js';
import { amountWords } from './amount-words.js';
import { lineName } from './network-facts.js';
import { networkRowStyles } from './network-row-styles.js';
import { amountsByLine, lineAmount } from './network-rows.js';
import { nameOfParty, valueName } from './value-name.js';

/** The most loops that are ever listed: a dense network has thousands. */
const MOST_SHOWN = 60;

/** So many loops are listed at first. */
const MOST_LOOPS = 3;

/**
 * What the network tells of what is selected: the flows of a value type, one flow in base and in the current scenario, what
 * an intervention costs, and with nothing selected where value goes round.
 *
 * @fires ks-select - Something else is chosen; `detail.id`.
 * @fires ks-trace - Lines are pointed out; `detail.loop`, null for none. Stays in its own tree.
 */
@customElement('ks-network-panel')
export class KsNetworkPanel extends KsElement {
  static override styles = [
    elementStyles,
    partyMarkStyles,
    networkRowStyles,
    css`
      :host {
        display: block;
        padding: 0 20px;
      }
      .kind {
        color: var(--ink-3);
        font: var(--t-note);
      }
      .title {
        display: flex;
        align-items: center;
        gap: 10px;
        margin-top: 2px;
        font: var(--t-title);
        overflow-wrap: anywhere;
      }
      h3 {
        margin-top: var(--s-4);
        margin-bottom: var(--s-1);
        font: var(--t-head);
      }
      h3 small {
        margin-left: 6px;
        color: var(--ink-3);
        font: var(--t-note);
      }
      .how {
        color: var(--ink-2);
        font: 400 13px/18px var(--font);
      }
      .ends {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 6px 10px;
        margin-top: var(--s-2);
      }
      .ends button {
        display: inline-flex;
        align-items: center;
        gap: 8px;
        min-height: 32px;
        padding: 0 6px;
        border-radius: var(--r-2);
        text-align: left;
      }
      .ends button:hover {
        background: var(--sunken);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 4px var(--s-3);
        margin-top: var(--s-2);
      }
      dt {
        color: var(--ink-2);
      }
      dd {
        font-weight: 600;
        text-align: right;
      }
      .loop {
        display: block;
        width: 100%;
        min-height: 44px;
        padding: 8px 4px;
        text-align: left;
        font: 500 14px/20px var(--font);
      }
      .loop:hover {
        background: var(--sunken);
      }
      .loop[aria-pressed='true'] {
        background: var(--accent-tint);
      }
      .loop small {
        display: block;
        color: var(--ink-2);
        font: var(--t-note);
      }
      .marks {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px;
        margin-bottom: 3px;
        color: var(--ink-3);
      }
      details {
        margin: var(--s-3) 0 var(--s-2);
      }
      summary {
        min-height: 32px;
        color: var(--accent);
        font: 500 14px/32px var(--font);
        cursor: pointer;
      }
      details p + p {
        margin-top: 6px;
      }
      @media (pointer: coarse), (max-width: 700px) {
        .ends button {
          min-height: 44px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) book: ValueBook | null = null;
  @property({ attribute: false }) scene!: NetworkScene;
  @property({ attribute: false }) scenario: Id | null = null;
  @property({ attribute: false }) selection: Id | null = null;
  @property({ attribute: false }) period!: Period;
  /** The loop that is pointed out, by its key. */
  @property({ attribute: false }) traced: string | null = null;

  /** Whether all loops are listed. */
  @state() private isWhole = false;

  private amounts: ReadonlyMap<Id, number> = new Map();
  private loops: readonly ValueLoop[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (this.selection !== null && ['book', 'scenario', 'period', 'selection'].some((name) => changed.has(name))) this.amounts = amountsByLine(this.book, this.scenario, this.period);
    if (['book', 'scenario'].some((name) => changed.has(name))) {
      const { start, stop } = workspaceOf(this.doc).simulation;
      this.loops = this.book?.loops(this.scenario, { from: start, until: stop }, null).loops ?? [];
    }
  }

  private get when(): string {
    const { start, timeUnit } = workspaceOf(this.doc).simulation;
    return this.t(periodWords({ ...this.period, start }, timeUnit));
  }

  private choose(id: Id | null): void {
    this.emit('ks-select', { id });
  }

  private party(id: Id): NetworkNode | undefined {
    return this.scene.nodes.find((node) => node.id === id);
  }

  private endsTemplate({ from, to }: NetworkLine): TemplateResult {
    const end = (id: Id): TemplateResult | typeof nothing => {
      const node = this.party(id);
      return node ? html`<button type="button" @click=${() => this.choose(id)}>${partyMark(node.look)}${node.name}</button>` : nothing;
    };
    return html`<div class="ends">${end(from)}<svg class="icon" width="18" height="12" viewBox="0 0 18 12" aria-label=${this.t(NETWORK.to(''))} role="img"><path d="M1 6h15M11.500 1.500 16 6l-4.500 4.500"></path></svg>${end(to)}</div>`;
  }

  /** What a flow moves in base and in the current scenario. */
  private amountsTemplate(line: NetworkLine): TemplateResult {
    const { doc, book, scenario, language, period } = this;
    const base = amountsByLine(book, null, period);
    const now = this.amounts.get(line.id);
    const isCompared = scenario !== null && now !== undefined;
    const before = base.get(line.id) ?? 0;
    return html`<h3>${this.t(line.is === 'cost' ? NETWORK.amounts : NETWORK.besideBase)}<small>${this.when}</small></h3>
      <dl>
        ${line.isOwn ? nothing : html`<dt>${this.t(NETWORK.base)}</dt><dd>${words(lineAmount(doc, line, base, language))}</dd>`}
        ${isCompared ? html`<dt>${this.t(NETWORK.inThisScenario)}</dt><dd>${words(lineAmount(doc, line, this.amounts, language))}</dd>` : nothing}
        ${isCompared && !line.isOwn ? html`<dt>${this.t(NETWORK.difference)}</dt><dd>${words(amountWords(doc, line.valueType, language, true).long(now - before))}</dd>` : nothing}
      </dl>`;
  }

  /** A cost of an intervention: it has no fields here, so all of it is said. */
  private costTemplate(line: NetworkLine): TemplateResult {
    const { doc, language } = this;
    return html`<p class="kind">${words(valueName(doc, line.valueType, language))}</p>
      <h2 class="title">${words(lineName(doc, line, language))}</h2>
      ${this.endsTemplate(line)}
      <p class="how">${this.t(NETWORK.costNote)}</p>
      ${this.amountsTemplate(line)}`;
  }

  private markOf(id: Id): TemplateResult | typeof nothing {
    const node = this.party(id);
    return node ? partyMark(node.look) : nothing;
  }

  private loopTemplate(loop: ValueLoop): TemplateResult {
    const { doc, language } = this;
    const key = loopKeyOf(loop);
    const names = loop.links.map(({ from }) => nameOfParty(doc, from, language));
    const weak = loop.links[loop.weakest];
    const isOn = key === this.traced;
    const arrow = html`<svg class="icon" width="12" height="10" viewBox="0 0 12 10" aria-hidden="true"><path d="M1 5h9M6.500 1.500 10 5 6.500 8.500"></path></svg>`;
    return html`<li>
      <button type="button" class="loop" aria-pressed=${isOn ? 'true' : 'false'} @click=${() => this.dispatchEvent(new CustomEvent('ks-trace', { detail: { loop: isOn ? null : loop } }))}>
        <span class="marks" aria-hidden="true">${loop.links.map(({ from }) => html`${this.markOf(from)}${arrow}`)}</span>
        ${names.join(', ')} ${this.t(NETWORK.andBack)}
        ${weak ? html`<small>${this.t(NETWORK.weakest(nameOfParty(doc, weak.from, language), nameOfParty(doc, weak.to, language)))}${weak.gifts.map((gift) => html`, ${words(giftWords(gift, doc, language))}`)}</small>` : nothing}
      </button>
    </li>`;
  }

  private loopsTemplate(): TemplateResult {
    const { loops } = this;
    const rest = this.isWhole ? 0 : loops.length - MOST_LOOPS;
    return html`<h3 class="first">${this.t(NETWORK.loops)}</h3>
      ${loops.length === 0 ? html`<p class="how">${this.t(NETWORK.noLoops)}</p>` : html`<p class="how">${this.t(NETWORK.loopsHow)}</p>`}
      <ul class="flows">
        ${loops.slice(0, this.isWhole ? MOST_SHOWN : MOST_LOOPS).map((loop) => this.loopTemplate(loop))}
      </ul>
      ${rest > 0 ? html`<button type="button" class="button quiet" @click=${() => (this.isWhole = true)}>${this.t(NETWORK.moreLoops(rest))}</button>` : nothing}`;
  }

  private legendTemplate(): TemplateResult {
    return html`<details>
      <summary>${this.t(NETWORK.howItReads)}</summary>
      ${NETWORK.legend.map((text) => html`<p class="how">${this.t(text)}</p>`)}
    </details>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { selection, scene, doc } = this;
    const kind = selection === null ? undefined : doc.items.get(selection)?.kind;
    const lines = selection === null ? [] : scene.lines.filter(({ source }) => source === selection);
    if (kind === 'stakeholder' || kind === 'value-type') return nothing;
    if (lines.length > 0) return html`${lines.map((line) => (line.is === 'cost' ? this.costTemplate(line) : this.scenario === null || line.isOwn ? nothing : this.amountsTemplate(line)))}`;
    if (scene.lines.length === 0) return nothing;
    return html`${this.loopsTemplate()} ${this.legendTemplate()}`;
  }
}

/** What a loop is told apart by. */
export const loopKeyOf = ({ links }: ValueLoop): string => links.map(({ from }) => from).join(' ');

const giftWords = ({ valueType, amount }: ValueLoop['links'][number]['gifts'][number], doc: Document, language: KsNetworkPanel['language']): string => `${valueName(doc, valueType, language)} ${amountWords(doc, valueType, language, false).long(amount)}`;
