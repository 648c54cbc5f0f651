import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { hasErrors, type Issue } from '../../model/issue.js';
import { issueText } from '../../wording/issues.js';
import { moment, SCENARIOS } from '../../wording/ui/scenarios.js';
import { SHELL } from '../../wording/ui/shell.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';

/** After how long a run under way is shown, in milliseconds: shorter ones are done before it is read. */
const SHOW_AFTER = 400;

/** How many faults of a model that does not run are named; the list of issues has them all. */
const MOST_FAULTS = 5;

/**
 * How the runs fare: a thin line while a long one is under way, and a row for what kept one from its end, or from
 * beginning. Mostly nothing.
 *
 * @fires ks-go-to - `detail.id`: the record that is at fault.
 */
@customElement('ks-run-state')
export class KsRunState extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        position: relative;
        display: block;
      }
      .progress {
        position: absolute;
        left: 0;
        right: 0;
        top: -8px;
        height: 2px;
        overflow: hidden;
        background: var(--line);
      }
      .progress i {
        display: block;
        height: 100%;
        background: var(--accent);
      }
      .progress i.unknown {
        width: 30%;
        animation: along 1.2s linear infinite;
      }
      @keyframes along {
        from {
          transform: translateX(-100%);
        }
        to {
          transform: translateX(340%);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .progress i.unknown {
          width: 100%;
          animation: none;
        }
      }
      .problem {
        display: flex;
        align-items: flex-start;
        gap: var(--s-2);
        margin-bottom: var(--s-3);
        padding: var(--s-2) var(--s-3);
        border-radius: var(--r-2);
        background: var(--warn-tint);
        font: var(--t-body);
      }
      .problem b {
        font-weight: 650;
        overflow-wrap: anywhere;
      }
      .problem button {
        margin-left: 4px;
        color: var(--accent);
        font-weight: 600;
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 3px;
      }
      .problem .icon {
        color: var(--warn);
      }
      .problem.error {
        background: var(--error-tint);
      }
      .problem.error .icon {
        color: var(--error);
      }
    `,
  ];

  @property({ attribute: false }) setting!: ChartSetting;
  @property({ attribute: false }) issues: readonly Issue[] = [];
  @property({ attribute: false }) progress: number | null = null;

  @state() private isLate = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private get isRunning(): boolean {
    const { lines } = this.setting;
    return lines.length === 0 ? !hasErrors(this.issues) : lines.some(({ outcome }) => outcome.stale);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('setting') && !changed.has('issues')) return;
    if (!this.isRunning) {
      clearTimeout(this.timer);
      this.timer = undefined;
      this.isLate = false;
    } else {
      this.timer ??= setTimeout(() => (this.isLate = true), SHOW_AFTER);
    }
  }

  private row(kind: 'error' | 'warning', words: string, issue: Issue | undefined): TemplateResult {
    const item = issue?.item;
    const said = issue && issueText(issue, this.language);
    // What went wrong during a run names its variable in the sentence.
    const place = issue && issue.time === undefined ? issue.variable : undefined;
    return html`<p class="problem ${kind}">
      ${icon(kind, 20)}<span
        >${place ? html`<b>${place}.</b> ` : nothing}${[words, said].filter(Boolean).join(' ')}
        ${item === undefined ? nothing : html`<button type="button" @click=${() => this.emit('ks-go-to', { id: item })}>${this.t(SHELL.goThere)}</button>`}</span
      >
    </p>`;
  }

  private problems(): readonly TemplateResult[] {
    const { setting } = this;
    const broken = this.issues.filter(({ severity }) => severity === 'error');
    const stopped = setting.lines.filter(({ outcome }) => !outcome.complete);
    if (setting.lines.length === 0 || setting.lines.every(({ outcome }) => outcome.stale)) return broken.slice(0, MOST_FAULTS).map((issue) => this.row('error', '', issue));
    // Runs that stop together are told together, the current one first.
    const byEnd = new Map<number, readonly string[]>();
    for (const { id, outcome } of stopped.toReversed()) {
      const last = outcome.times.at(-1) ?? setting.start;
      byEnd.set(last, [...(byEnd.get(last) ?? []), setting.names.get(id) ?? '']);
    }
    return [...byEnd].map(([last, names]) => this.row('warning', this.t(SCENARIOS.stopped(names, moment(last, setting.timeUnit))), this.faultAfter(last)));
  }

  /** Of the faults of all runs, the one that stopped a run whose last row is at `last`. */
  private faultAfter(last: number): Issue | undefined {
    const after = this.issues.filter(({ time }) => time !== undefined && time >= last);
    return after.toSorted((a, b) => (a.time ?? 0) - (b.time ?? 0))[0];
  }

  protected override render(): TemplateResult {
    const { progress } = this;
    return html`
      ${this.isLate && this.isRunning
        ? html`<div class="progress" role="progressbar" aria-label=${this.t(SCENARIOS.running)} aria-valuenow=${progress === null ? nothing : Math.round(progress * 100)}>
            <i class=${progress === null ? 'unknown' : ''} style=${progress === null ? '' : `width:${progress * 100}%`}></i>
          </div>`
        : nothing}
      <div role="status">${this.problems()}</div>
    `;
  }
}
