import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { Id } from '../../model/id.js';
import type { Scenario } from '../../model/scenario.js';
import { BASE_LOOK, type Look } from '../../view/chart/look.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { drawing, markerIcon } from '../parts/drawings.js';
import '../parts/ks-row-menu.js';
import type { MenuEntry } from '../parts/ks-row-menu.js';
import { elementStyles } from '../styles/element-styles.js';
import type { ScenarioWish } from './adjustment.js';
import { scenarioBarStyles } from './scenario-bar-styles.js';

/**
 * Base and the scenarios as chips, the question at hand, and the ways back.
 *
 * A double click on a chip, or its menu, renames it in place.
 *
 * @slot - What else belongs at the right of the bar.
 * @fires ks-wish - A {@link ScenarioWish}.
 */
@customElement('ks-scenario-bar')
export class KsScenarioBar extends KsElement {
  static override styles = [elementStyles, scenarioBarStyles];

  @property({ attribute: false }) scenarios: readonly Scenario[] = [];
  @property({ attribute: false }) current: Id | null = null;
  @property({ attribute: false }) looks: ReadonlyMap<Id, Look> = new Map();
  @property() question = '';
  /** Whether each way back leads anywhere. */
  @property({ type: Boolean }) canGoToBase = false;
  @property({ type: Boolean }) canGoToSaved = false;
  /** The ways back stand in the menu of the chip, where the bar has no room for them. */
  @property({ type: Boolean, reflect: true }) narrow = false;

  /** The scenario whose name is being typed. */
  @state() private naming: Id | null = null;

  /** Focus goes to the current chip. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input[type=radio]:checked')?.focus(options);
  }

  private wish(wish: ScenarioWish): void {
    this.emit<ScenarioWish>('ks-wish', wish);
  }

  /** Opens the field for a scenario's name, once its chip is there. */
  async rename(id: Id): Promise<void> {
    this.naming = id;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLInputElement>('.name-field');
    field?.focus();
    field?.select();
  }

  private takeName(name: string): void {
    const { naming } = this;
    if (naming === null) return;
    this.naming = null;
    const scenario = this.scenarios.find(({ id }) => id === naming);
    // Leaving the field of a draft as it is does not keep the draft.
    if (scenario && name.trim() !== '' && name !== this.nameOf(scenario)) this.wish({ do: 'rename', scenario: naming, name });
  }

  private readonly onNameKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    const { naming } = this;
    if (event.key === 'Enter' && naming !== null) {
      // Enter says yes to a draft under the name it has.
      this.naming = null;
      this.wish({ do: 'rename', scenario: naming, name: (event.target as HTMLInputElement).value });
    } else if (event.key === 'Escape') {
      this.naming = null;
    } else {
      return;
    }
    void this.updateComplete.then(() => this.focus());
  };

  private readonly onChoose = ({ detail: { key } }: CustomEvent<{ key: string }>, scenario: Id): void => {
    if (key === 'rename' || key === 'keep') void this.rename(scenario);
    else if (key === 'duplicate') this.wish({ do: 'duplicate', scenario });
    else if (key === 'delete') this.wish({ do: 'delete', scenario });
    else if (key === 'back-to-base' || key === 'back-to-saved') this.wish({ do: key });
  };

  private nameOf(scenario: Scenario): string {
    return this.t(scenario.name, scenario.slug);
  }

  private entries({ draft }: Scenario): readonly MenuEntry[] {
    const ways: readonly MenuEntry[] = this.narrow
      ? [
          ...(this.canGoToBase ? [{ key: 'back-to-base', words: this.t(SCENARIOS.backToBase) }] : []),
          ...(this.canGoToSaved ? [{ key: 'back-to-saved', words: this.t(SCENARIOS.backToSaved) }] : []),
        ]
      : [];
    return [
      ...ways,
      draft ? { key: 'keep', words: this.t(SCENARIOS.keep) } : { key: 'rename', words: this.t(SCENARIOS.rename) },
      { key: 'duplicate', words: this.t(SCENARIOS.duplicate) },
      { key: 'delete', words: this.t(SCENARIOS.remove), isApart: true },
    ];
  }

  private radio(id: Id | null, name: string): TemplateResult {
    return html`<input
      type="radio"
      name="scenario"
      aria-label=${name}
      .checked=${live(id === this.current)}
      @change=${() => this.wish({ do: 'choose', scenario: id })}
    />`;
  }

  private chip(scenario: Scenario): TemplateResult {
    const { id } = scenario;
    const isCurrent = id === this.current;
    const look = this.looks.get(id) ?? BASE_LOOK;
    const name = this.nameOf(scenario);
    const colour = look.colour === null ? 'var(--ink-3)' : `var(--scenario-${look.colour})`;
    if (this.naming === id) {
      return html`<span class="chip current naming" style="--own:${colour}">${markerIcon(look, false)}<input
          class="name-field"
          aria-label=${this.t(SCENARIOS.nameOf)}
          autocomplete="off"
          maxlength="80"
          .value=${name}
          @keydown=${this.onNameKey}
          @blur=${(event: Event) => this.takeName((event.target as HTMLInputElement).value)}
      /></span>`;
    }
    return html`<span class="chip ${isCurrent ? 'current' : ''} ${scenario.draft ? 'draft' : ''}" style="--own:${colour}">
      <label @dblclick=${() => void this.rename(id)}>${this.radio(id, name)}${markerIcon(look, false)}<span>${name}</span></label>
      ${isCurrent
        ? html`<ks-row-menu label=${this.t(SCENARIOS.menuOf(name))} .entries=${this.entries(scenario)} @ks-choose=${(event: CustomEvent<{ key: string }>) => this.onChoose(event, id)}
            >${drawing('down', 16)}</ks-row-menu
          >`
        : nothing}
    </span>`;
  }

  protected override render(): TemplateResult {
    const isBase = this.current === null;
    const draft = this.scenarios.find(({ id, draft: isDraft }) => id === this.current && isDraft);
    return html`<div class="bar">
      <div class="chips">
        <div class="chips" role="radiogroup" aria-label=${this.t(SCENARIOS.scenarios)}>
          <span class="chip base ${isBase ? 'current' : ''}" style="--own:var(--base)"
            ><label>${this.radio(null, this.t(SCENARIOS.base))}${markerIcon(BASE_LOOK, true, true)}<span>${this.t(SCENARIOS.base)}</span></label></span
          >
          ${repeat(
            this.scenarios,
            ({ id }) => id,
            (scenario) => this.chip(scenario),
          )}
        </div>
        <button type="button" class="chip add" aria-label=${this.t(SCENARIOS.addScenarioLong)} @click=${() => this.wish({ do: 'add' })}>
          ${icon('plus', 16)}<span>${this.t(SCENARIOS.addScenario)}</span>
        </button>
      </div>
      <div class="question">${this.question ? html`<p><span class="note">${this.t(SCENARIOS.question)}</span>${this.question}</p>` : nothing}</div>
      <div class="ways" ?hidden=${this.narrow}>
        ${draft ? html`<button type="button" class="button quiet" @click=${() => void this.rename(draft.id)}>${this.t(SCENARIOS.keep)}</button>` : nothing}
        ${this.canGoToBase ? html`<button type="button" class="button quiet" @click=${() => this.wish({ do: 'back-to-base' })}>${this.t(SCENARIOS.backToBase)}</button>` : nothing}
        ${this.canGoToSaved ? html`<button type="button" class="button quiet" @click=${() => this.wish({ do: 'back-to-saved' })}>${this.t(SCENARIOS.backToSaved)}</button>` : nothing}
        <slot></slot>
      </div>
    </div>`;
  }
}
