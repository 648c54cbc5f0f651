import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KnownLoop, KnownLoops } from '../../../analyse/loops/known-loops.js';
import type { ModelSigns } from '../../../analyse/model-signs.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { SaidLink } from '../../../view/map/said-links.js';
import { variableName } from '../../../view/map/scene.js';
import type { Traced } from '../../../view/map/traced.js';
import { CAUSAL } from '../../../wording/ui/causal.js';
import { icon } from '../../icons.js';
import { KsElement } from '../../ks-element.js';
import { words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { causalStyles } from './causal-styles.js';
import { flagWords } from './flag-words.js';
import { inspectorStyles } from '../panel/inspector-styles.js';
import './ks-link-list.js';
import './ks-loop-inspector.js';
import type { KsLoopInspector } from './ks-loop-inspector.js';
import './ks-loop-list.js';

/**
 * The panel of the causal lens: the loop that is followed, where equations contradict what people drew, all loops, and all
 * links as sentences.
 *
 * @fires ks-choose-loop - A loop is chosen; `detail.loop`.
 * @fires ks-choose-link - A link is chosen; `detail.cause` and `detail.effect`, or null to let go.
 * @fires ks-point-loop - A loop is pointed at; `detail.key`, null for none any more.
 * @fires ks-toggle-loop - The mark of a loop is to be taken off the map, or put back; `detail.key`.
 * @fires ks-walk - One goes on along the loop; `detail.by`.
 * @fires ks-show - Variables are to stand on the page; `detail.ids`.
 * @fires ks-sentence - A sentence is written. These stay in their own tree.
 */
@customElement('ks-causal-panel')
export class KsCausalPanel extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    causalStyles,
    css`
      :host > :first-child {
        margin-top: 0;
      }
      ks-loop-inspector,
      ks-loop-list,
      ks-link-list {
        padding: 0;
        background: none;
      }
      .where {
        display: block;
        width: 100%;
        padding: 0;
        color: var(--ink);
        font: 600 13px/18px var(--font);
        text-align: left;
      }
      .where:hover {
        text-decoration: underline;
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) loops!: KnownLoops;
  @property({ attribute: false }) links: readonly SaidLink[] = [];
  @property({ attribute: false }) said: ReadonlyMap<string, SaidLink> = new Map();
  @property({ attribute: false }) signs!: ModelSigns;
  @property({ attribute: false }) traced: Traced | null = null;
  /** The variables that stand on the page. */
  @property({ attribute: false }) shown: ReadonlySet<Id> = new Set();
  /** Loops whose marks are off the map. */
  @property({ attribute: false }) hiddenMarks: ReadonlySet<string> = new Set();
  /** The link at which one is on the way round the loop. */
  @property({ attribute: false }) at: number | null = null;
  /** Whether the map can be written here. */
  @property({ attribute: false }) isOpen = true;

  /** Puts the caret into the name of the loop that is selected. */
  async focusLoopName(): Promise<void> {
    await this.updateComplete;
    await this.renderRoot.querySelector<KsLoopInspector>('ks-loop-inspector')?.focusName();
  }

  private tell = (event: CustomEvent): void => void this.dispatchEvent(new CustomEvent(event.type, { detail: event.detail as unknown }));

  private flagsTemplate(): TemplateResult {
    const { contradictions } = this.signs;
    const nameOf = (id: string): string => variableName(this.doc, id, this.language);
    return html`<section class="flags first">
      <div class="title-row"><h3>${this.t(CAUSAL.flags)}</h3><span class="count">${contradictions.length}</span></div>
      <ul>
        ${contradictions.map(
          ({ cause, effect, drawn, stretches }) => html`<li class="flag">
            ${icon('warning', 18)}
            <div>
              <button type="button" class="where" @click=${() => this.dispatchEvent(new CustomEvent('ks-choose-link', { detail: { cause, effect } }))}>${words(nameOf(cause))} → ${words(nameOf(effect))}</button>
              ${flagWords(drawn, stretches, this.doc, this.language)}
            </div>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private listTemplate(chosen: KnownLoop | null, isFirst = false): TemplateResult {
    return html`<ks-loop-list .doc=${this.doc} .loops=${this.loops} .isFirst=${isFirst} .chosen=${chosen?.key ?? null} .hiddenMarks=${this.hiddenMarks} @ks-choose-loop=${this.tell} @ks-point-loop=${this.tell} @ks-toggle-loop=${this.tell}></ks-loop-list>`;
  }

  protected override render(): TemplateResult {
    const { traced, doc } = this;
    const loop = traced?.is === 'loop' ? traced.loop : null;
    const link = traced?.is === 'link' ? traced : null;
    const hasFlags = !loop && this.signs.contradictions.length > 0;
    return html`${loop ? html`<ks-loop-inspector .doc=${doc} .loop=${loop} .said=${this.said} .at=${this.at} .isOnPage=${loop.path.every((id) => this.shown.has(id))} @ks-walk=${this.tell} @ks-show=${this.tell}></ks-loop-inspector>` : html`<h2 class="visually-hidden">${this.t(CAUSAL.panel)}</h2>`}
      ${hasFlags ? this.flagsTemplate() : nothing} ${this.listTemplate(loop, !loop && !hasFlags)}
      <ks-link-list .doc=${doc} .links=${this.links} .signs=${this.signs} .chosen=${link} .isOpen=${this.isOpen} .shown=${this.shown} @ks-show=${this.tell} @ks-choose-link=${this.tell} @ks-sentence=${this.tell}></ks-link-list>`;
  }
}
