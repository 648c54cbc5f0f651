import { css, html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, rankedOf, workspaceOf, type Document } from '../../model/document.js';
import type { Indicator, Scenario } from '../../model/scenario.js';
import { formatShown } from '../../wording/number.js';
import { duration, START } from '../../wording/ui/start.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { apart, curvePaths, type CurveBox } from './card-curve.js';
import type { ModelCard } from './start-items.js';

const BOX: CurveBox = { left: 0, right: 220, top: 10, bottom: 86 };

/** Least distance of the two end values, in units of the drawing. */
const LABEL_GAP = 17;

/** One built-in model: its question, how its goal fares, and what it is about. The whole card is one link. */
@customElement('ks-model-card')
export class KsModelCard extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      .card {
        display: grid;
        grid-template-rows: 50px auto auto auto 1fr;
        height: 256px;
        padding: 18px 18px 14px;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        transition:
          border-color var(--d-1),
          box-shadow var(--d-1);
      }
      a.card:hover {
        border-color: var(--line-strong);
        box-shadow: var(--shadow-2);
      }
      a.card:focus-visible {
        border-radius: var(--r-3);
      }
      .question {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 2;
        align-self: start;
        overflow: hidden;
        font: 600 17px/22px var(--font);
        letter-spacing: -0.005em;
        text-wrap: balance;
      }
      .caption {
        margin-bottom: var(--s-1);
      }
      .curve {
        display: block;
        width: 100%;
        height: auto;
        aspect-ratio: 284 / 92;
        overflow: visible;
      }
      path {
        fill: none;
        stroke-linejoin: round;
        stroke-linecap: round;
      }
      .base {
        stroke: var(--base);
        stroke-width: var(--ch-base);
        stroke-dasharray: var(--ch-base-dash);
      }
      .shown {
        stroke: var(--accent);
        stroke-width: var(--ch-current);
      }
      .axis {
        stroke: var(--line-strong);
      }
      circle {
        fill: var(--accent);
      }
      text {
        font: 500 13px var(--font);
        fill: var(--base);
      }
      text.end {
        font: 650 16px var(--font);
        fill: var(--accent);
      }
      .key {
        display: flex;
        gap: 14px;
        margin-top: var(--s-2);
        font: var(--t-note);
        white-space: nowrap;
      }
      .key span {
        display: flex;
        align-items: center;
        gap: 5px;
        min-width: 0;
      }
      .key .of-shown {
        color: var(--accent);
        font-weight: 600;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .key .of-base {
        color: var(--base);
      }
      .meta {
        align-self: end;
      }
      .key svg {
        flex: none;
      }
      @media (max-width: 700px) {
        .card {
          grid-template-rows: none;
          height: auto;
          min-height: 200px;
          padding: 14px var(--s-4);
        }
        .question {
          min-height: 44px;
          margin-bottom: var(--s-2);
          font-size: 18px;
        }
        .caption,
        .key,
        .meta {
          min-height: 16px;
        }
        .meta {
          margin-top: 6px;
        }
      }
    `,
  ];

  @property({ attribute: false }) card: ModelCard | null = null;

  private meta(doc: Document): string {
    const { issue, simulation } = workspaceOf(doc);
    const parties = itemsOf(doc, 'stakeholder').length;
    const parts = [this.t(issue), this.t(duration(simulation.stop - simulation.start, simulation.timeUnit)), this.t(START.parties(parties))];
    return parts.filter(Boolean).join(' · ');
  }

  private curve(card: ModelCard, indicator: Indicator, shown: Scenario | null): TemplateResult {
    const curve = card.curve;
    const paths = curve && curvePaths(curve, BOX);
    const empty = html`<svg class="curve" viewBox="0 0 284 92" aria-hidden="true"></svg>`;
    if (!curve || !paths) return empty;
    const last = (series: ArrayLike<number>): string => formatShown(series[series.length - 1] ?? NaN, indicator.show, this.language);
    const baseEnd = last(curve.base);
    const shownEnd = curve.shown ? last(curve.shown) : null;
    const label = this.t(indicator.label);
    const words = shownEnd === null || !shown ? START.curveOfBase(label, baseEnd) : START.curve(label, this.t(shown.name), shownEnd, baseEnd);
    const [shownY, baseY] = paths.shownEnd === null ? [0, paths.baseEnd] : apart(paths.shownEnd, paths.baseEnd, LABEL_GAP);
    return html`<svg class="curve" viewBox="0 0 284 92" role="img" aria-label=${this.t(words)}>
      <line class="axis" x1="0" y1="91.5" x2="220" y2="91.5"></line>
      <path class="base" d=${paths.base}></path>
      ${paths.shown === null
        ? nothing
        : svg`<path class="shown" d=${paths.shown}></path><circle cx="220" cy=${paths.shownEnd} r="3.6"></circle>
            <text class="end" x="230" y=${shownY + 5}>${shownEnd}</text>`}
      <text x="230" y=${baseY + 4.5}>${baseEnd}</text>
    </svg>`;
  }

  private body(card: ModelCard, doc: Document): TemplateResult {
    const workspace = workspaceOf(doc);
    const indicator = rankedOf(doc, 'indicator')[0];
    const item = workspace.shownScenario === undefined ? undefined : doc.items.get(workspace.shownScenario);
    const shown = item?.kind === 'scenario' ? item : null;
    return html`<span class="question">${this.t(workspace.question, this.t(workspace.title))}</span>
      <span class="caption note">${indicator ? this.t(indicator.label) : ''}</span>
      ${indicator ? this.curve(card, indicator, shown) : html`<span></span>`}
      <span class="key">
        ${shown
          ? html`<span class="of-shown"><svg width="12" height="12" viewBox="0 0 14 14" aria-hidden="true"><circle cx="7" cy="7" r="4.2"></circle></svg>${this.t(shown.name)}</span>`
          : nothing}
        <span class="of-base"><svg width="18" height="6" aria-hidden="true"><path class="base" d="M0 3h18"></path></svg>${this.t(START.base)}</span>
      </span>
      <span class="meta note">${this.meta(doc)}</span>`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { card } = this;
    if (!card) return nothing;
    if (card.doc) return html`<a class="card" href=${card.href}>${this.body(card, card.doc)}</a>`;
    if (card.state !== 'loading') return html`<div class="card"><span class="note">${this.t(START.unreadable)}</span></div>`;
    // As high as what comes, so that no card moves from under a finger.
    return html`<div class="card" aria-busy="true">
      <span class="question"><span class="visually-hidden">${this.t(START.loading)}</span></span>
      <span class="caption note"></span>
      <svg class="curve" viewBox="0 0 284 92" aria-hidden="true"></svg>
      <span class="key"></span>
      <span class="meta note"></span>
    </div>`;
  }
}
