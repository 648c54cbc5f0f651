import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { SHELL } from '../../wording/ui/shell.js';
import { START } from '../../wording/ui/start.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { curvePaths, type CurveBox } from './card-curve.js';
import type { RecentWork } from './start-items.js';

const BOX: CurveBox = { left: 3, right: 65, top: 3, bottom: 25 };

/**
 * What a person worked on, latest first.
 *
 * @fires ks-forget - Work is to be removed from this device; `detail.id`.
 */
@customElement('ks-recent-work')
export class KsRecentWork extends KsElement {
  static override styles = [
    elementStyles,
    css`
      li {
        display: flex;
        align-items: center;
        border-top: 1px solid var(--line);
      }
      a {
        display: flex;
        flex: 1;
        align-items: center;
        gap: 14px;
        min-width: 0;
        padding: var(--s-2) 0;
      }
      a:hover b {
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
      }
      a span {
        min-width: 0;
      }
      b {
        display: block;
        font: 600 14px/18px var(--font);
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      a > svg {
        flex: none;
      }
      path {
        fill: none;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      .base {
        stroke: var(--base);
        stroke-width: 1.4;
        stroke-dasharray: 4 3;
      }
      .shown {
        stroke: var(--accent);
        stroke-width: 1.8;
      }
      circle {
        fill: var(--accent);
      }
      .icon-button {
        width: 32px;
        height: 32px;
      }
      @media (hover: hover) {
        li:not(:hover, :focus-within) .icon-button {
          opacity: 0;
        }
      }
      .nothing {
        padding-top: 10px;
        border-top: 1px solid var(--line);
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) works: readonly RecentWork[] = [];
  /** The moment from which "today" and "yesterday" count. */
  @property({ type: Number }) now = Date.now();

  private when(changed: number): string {
    const day = (time: number): number => new Date(time).setHours(0, 0, 0, 0);
    const age = Math.round((day(this.now) - day(changed)) / 86_400_000);
    if (age === 0) return this.t(START.today(new Intl.DateTimeFormat(this.language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(changed)));
    if (age === 1) return this.t(START.yesterday);
    return new Intl.DateTimeFormat(this.language, { day: 'numeric', month: 'long', ...(age > 300 ? { year: 'numeric' } : {}) }).format(changed);
  }

  private spark(work: RecentWork): TemplateResult {
    const paths = work.curve && curvePaths(work.curve, BOX);
    return html`<svg width="72" height="28" viewBox="0 0 72 28" aria-hidden="true">
      ${paths ? svg`<path class="base" d=${paths.base}></path>` : nothing}
      ${paths?.shown ? svg`<path class="shown" d=${paths.shown}></path><circle cx="65" cy=${paths.shownEnd} r="3.2"></circle>` : nothing}
    </svg>`;
  }

  private row(work: RecentWork): TemplateResult {
    const title = this.t(work.title, this.t(SHELL.noName));
    return html`<li>
      <a href=${work.href}>
        ${this.spark(work)}
        <span><b>${title}</b><small class="note">${this.t(START.scenarios(work.scenarios))} · ${this.when(work.changed)}</small></span>
      </a>
      <button type="button" class="icon-button" aria-label=${this.t(START.forget(title))} title=${this.t(START.forget(title))} @click=${() => this.emit('ks-forget', { id: work.id })}>
        ${icon('close', 14)}
      </button>
    </li>`;
  }

  protected override render(): TemplateResult {
    if (this.works.length === 0) return html`<p class="nothing">${this.t(START.nothingYet)}</p>`;
    return html`<ul role="list">
      ${repeat(this.works, (work) => work.id, (work) => this.row(work))}
    </ul>`;
  }
}
