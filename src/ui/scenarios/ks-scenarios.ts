import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ValueBook } from '../../analyse/value/book.js';
import { itemsOf, rankedOf, workspaceOf, type Document } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import { hasErrors, type Issue } from '../../model/issue.js';
import type { Indicator } from '../../model/scenario.js';
import type { Stakeholder } from '../../model/party.js';
import type { Text } from '../../model/text.js';
import type { Command } from '../../state/edit.js';
import { allLeversOff, backToBase, backToSaved, overrideLever, type ScenarioTarget } from '../../state/commands/scenario-override.js';
import { placeIntervention } from '../../state/commands/scenario-placement.js';
import { addScenario, deleteScenario, duplicateScenario, renameScenario } from '../../state/commands/scenario-records.js';
import type { Axis } from '../../view/chart/axis.js';
import { looksOf, type Look } from '../../view/chart/look.js';
import { leversOf, scenarioIn, type Lever } from '../../view/lever/lever.js';
import type { Outcome } from '../../view/outcome.js';
import { compareWithBase, type Comparison } from '../../view/scenario/comparison.js';
import { indicatorsOf } from '../../view/scenario/indicators.js';
import { placedInterventions, type PlacedIntervention } from '../../view/scenario/placed-intervention.js';
import { ownFlows } from '../../view/value/own-flows.js';
import { NO_WORDS, type WordRuns } from '../../view/words/word-runs.js';
import { SCENARIOS } from '../../wording/ui/scenarios.js';
import { KsLineChart } from '../chart/ks-line-chart.js';
import type { ChartSetting } from '../chart/chart-setting.js';
import { KsElement } from '../ks-element.js';
import { drawing } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import type { Adjustment, ScenarioWish } from './adjustment.js';
import { axesFor, chartSetting, goalMargins, isSameSetting } from './chart-model.js';
import { CurveFollower } from './curve-follower.js';
import './ks-differences.js';
import './ks-goal.js';
import './ks-interventions.js';
import './ks-levers.js';
import './ks-run-state.js';
import './ks-scenario-bar.js';
import type { KsScenarioBar } from './ks-scenario-bar.js';
import './ks-who-pays.js';
import { goalHeight, isStacked, layoutFor, type Layout } from './layout.js';
import { phoneFigure } from './phone-figure.js';
import { scenariosStyles } from './scenarios-styles.js';
import '../words/ks-word-outcome.js';

/**
 * The Scenarios view: levers and interventions of the current scenario, its curves against base, and what differs.
 * A change in base begins a draft; one undo takes it back.
 *
 * @fires ks-command - A change of the document; `detail.command`.
 * @fires ks-preview - A change while a gesture goes on; `detail.command`, null when it is called off.
 * @fires ks-scenario - Another scenario is chosen; `detail.scenario`, null is base.
 * @fires ks-notice - Something was done that can be undone; `detail.text`, `detail.undo`.
 * @fires ks-go-to - A record at fault is to be shown; `detail.id`.
 * @fires ks-open-view - From who pays and who gains.
 */
@customElement('ks-scenarios')
export class KsScenarios extends KsElement {
  static override styles = [elementStyles, scenariosStyles];

  @property({ attribute: false }) doc!: Document;
  /** As the document was last saved, for the way back. */
  @property({ attribute: false }) saved: Document | null = null;
  /** Base and every scenario; empty until the first run. */
  @property({ attribute: false }) outcomes: readonly Outcome[] = [];
  /** The current scenario; null is base. */
  @property({ attribute: false }) scenario: Id | null = null;
  /** What base and every scenario say of value; null before base has run. */
  @property({ attribute: false }) book: ValueBook | null = null;
  /** What sets the scenario apart; worked out from document and outcomes when null. */
  @property({ attribute: false }) comparison: Comparison | null = null;
  @property({ attribute: false }) issues: readonly Issue[] = [];
  /** What a map of words answers. */
  @property({ attribute: false }) wordRuns: WordRuns = NO_WORDS;
  /** How far a long run is, 0..1; null where nobody knows. */
  @property({ attribute: false }) progress: number | null = null;

  @state() private layout: Layout = layoutFor(innerWidth);
  @state() private windowHeight = innerHeight;
  @state() private scrub: number | null = null;
  @state() private isHeld = false;
  @state() private isOutcomeOpen = false;

  @query('ks-scenario-bar') private bar!: KsScenarioBar;

  private setting!: ChartSetting;
  private axes: ReadonlyMap<Id, Axis> = new Map();
  private indicators: readonly Indicator[] = [];
  private levers: readonly Lever[] = [];
  private placed: readonly PlacedIntervention[] = [];
  private parties: readonly Stakeholder[] = [];
  private looks: ReadonlyMap<Id, Look> = new Map();
  /** The scenario that a change in base begins. */
  private nextDraft: Id = freshId('scenario');
  /** A scenario that was just added, and gets its name typed as soon as it is there. */
  private toName: Id | null = null;
  private readonly follower = new CurveFollower(this);

  private readonly onResize = (): void => {
    this.layout = layoutFor(innerWidth);
    this.windowHeight = innerHeight;
  };

  /** A reading that a finger left is put away by a press anywhere else. */
  private readonly onPress = (event: Event): void => {
    if (this.scrub !== null && !event.composedPath().some((part) => part instanceof KsLineChart)) this.scrub = null;
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('resize', this.onResize);
    addEventListener('pointerdown', this.onPress);
    this.onResize();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('resize', this.onResize);
    removeEventListener('pointerdown', this.onPress);
    this.isHeld = false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: readonly string[]): boolean => names.some((name) => changed.has(name));
    if (has('doc')) {
      this.indicators = indicatorsOf(this.doc);
      this.parties = itemsOf(this.doc, 'stakeholder');
    }
    if (has('doc', 'saved', 'scenario')) {
      this.levers = leversOf(this.doc, this.saved ?? this.doc, this.scenario);
      this.placed = placedInterventions(this.doc, this.scenario);
      this.looks = looksOf(rankedOf(this.doc, 'scenario'), this.scenario);
    }
    if (has('doc', 'outcomes', 'scenario', 'language')) {
      const next = chartSetting(this.doc, this.outcomes, this.scenario, this.language);
      if (!this.setting || !isSameSetting(this.setting, next)) this.setting = next;
    }
    if (has('doc', 'outcomes', 'isHeld')) this.updateAxes();
  }

  /** Axes follow the runs, but not while a lever is held: a moving axis hides what the hand does. */
  private updateAxes(): void {
    const isComplete = this.indicators.every(({ id }) => this.axes.has(id));
    if (this.isHeld && isComplete) return;
    this.axes = axesFor(this.doc, this.indicators, this.setting);
  }

  protected override updated(): void {
    const { toName } = this;
    if (toName === null || !this.doc.items.has(toName)) return;
    this.toName = null;
    void this.bar.rename(toName);
  }

  private say(command: Command): void {
    this.emit('ks-command', { command });
  }

  private choose(scenario: Id | null): void {
    if (scenario !== this.scenario) this.emit('ks-scenario', { scenario });
  }

  /** Where changes go: the current scenario, or a draft that they begin. */
  private target(): ScenarioTarget {
    const id = this.scenario ?? this.nextDraft;
    return { id, draftName: this.freshName(SCENARIOS.draftName, 1, id) };
  }

  /** The first name in a row, from number `from`, that no scenario but `own` has. */
  private freshName(nameFor: (number: number) => Text, from: number, own: Id | null = null): Text {
    const taken = new Set(rankedOf(this.doc, 'scenario').flatMap(({ id, name }) => (id === own ? [] : [this.t(name)])));
    let number = from;
    while (taken.has(this.t(nameFor(number)))) number++;
    return nameFor(number);
  }

  private commandFor(adjustment: Adjustment, target: ScenarioTarget): Command {
    switch (adjustment.do) {
      case 'move-lever':
        return overrideLever(target, adjustment.lever, adjustment.value);
      case 'place':
        return placeIntervention(target, adjustment.intervention, adjustment.change);
    }
  }

  private readonly onTry = (event: CustomEvent<Adjustment | null>): void => {
    event.stopPropagation();
    const { detail } = event;
    const target = this.target();
    this.emit('ks-preview', { command: detail === null ? null : this.commandFor(detail, target) });
    if (detail !== null) this.choose(target.id);
  };

  private readonly onAdjust = (event: CustomEvent<Adjustment>): void => {
    event.stopPropagation();
    const target = this.target();
    this.say(this.commandFor(event.detail, target));
    this.choose(target.id);
    if (target.id === this.nextDraft) this.nextDraft = freshId('scenario');
  };

  private readonly onHold = (event: CustomEvent<{ isHeld: boolean }>): void => {
    event.stopPropagation();
    this.isHeld = event.detail.isHeld;
    if (isStacked(this.layout)) this.follower.hold(event.detail.isHeld, event.composedPath()[0] as Element);
  };

  private readonly onScrub = (event: CustomEvent<{ time: number | null }>): void => {
    event.stopPropagation();
    this.scrub = event.detail.time;
  };

  private readonly onWish = (event: CustomEvent<ScenarioWish>): void => {
    event.stopPropagation();
    const wish = event.detail;
    const { scenario } = this;
    switch (wish.do) {
      case 'choose':
        return this.choose(wish.scenario);
      case 'add':
        return this.add(addScenario, this.freshName(SCENARIOS.newName, rankedOf(this.doc, 'scenario').length + 1));
      case 'duplicate': {
        const name = scenarioIn(this.doc, wish.scenario)?.name ?? {};
        return this.add((id, copy) => duplicateScenario(wish.scenario, id, copy), SCENARIOS.copyName(name));
      }
      case 'rename':
        return this.say(renameScenario(wish.scenario, wish.name));
      case 'delete':
        this.say(deleteScenario(wish.scenario));
        if (wish.scenario === scenario) this.choose(null);
        this.emit<{ text: Text; undo: boolean }>('ks-notice', { text: SCENARIOS.removed, undo: true });
        return void this.updateComplete.then(() => this.bar.focus());
      case 'levers-off':
        return scenario === null ? undefined : this.say(allLeversOff(scenario));
      case 'back-to-base':
        return scenario === null ? undefined : this.say(backToBase(scenario));
      case 'back-to-saved':
        return scenario === null || !this.saved ? undefined : this.say(backToSaved(scenario, this.saved));
    }
  };

  private add(command: (id: Id, name: Text) => Command, name: Text): void {
    const id = freshId('scenario');
    this.toName = id;
    this.say(command(id, name));
    this.choose(id);
  }

  private barTemplate(): TemplateResult {
    const { doc, saved, scenario } = this;
    const current = scenarioIn(doc, scenario);
    const question = this.t(current?.question) || this.t(workspaceOf(doc).question);
    return html`<ks-scenario-bar
      .scenarios=${rankedOf(doc, 'scenario')}
      .current=${current?.id ?? null}
      .looks=${this.looks}
      question=${question}
      ?narrow=${this.layout === 'phone'}
      ?canGoToBase=${current !== null && backToBase(current.id)(doc) !== null}
      ?canGoToSaved=${current !== null && saved !== null && backToSaved(current.id, saved)(doc) !== null}
    >
      ${this.layout === 'panel'
        ? html`<button type="button" class="button" aria-expanded=${this.isOutcomeOpen} aria-controls="outcome" @click=${() => (this.isOutcomeOpen = !this.isOutcomeOpen)}>
            ${this.t(SCENARIOS.outcome)}
          </button>`
        : nothing}
    </ks-scenario-bar>`;
  }

  private goalTemplate(goal: Indicator, axis: Axis, margins: { left: number; right: number }): TemplateResult {
    const { setting, layout } = this;
    const height = this.follower.isFollowing ? 150 : goalHeight(layout, this.windowHeight);
    return html`<div class="goal-place">
      <div class="goal">
        <ks-run-state .setting=${setting} .issues=${this.issues} .progress=${this.progress}></ks-run-state>
        <ks-line-chart size="goal" .indicator=${goal} .setting=${setting} .axis=${axis} .margins=${margins} .height=${height} .scrub=${this.scrub}
          >${layout === 'phone' ? phoneFigure(goal, setting, this.language) : nothing}</ks-line-chart
        >
      </div>
    </div>`;
  }

  private smallTemplate(): TemplateResult | typeof nothing {
    const further = this.indicators.slice(1);
    if (further.length === 0) return nothing;
    return html`<div class="small">
      ${further.map((indicator) => {
        const axis = this.axes.get(indicator.id);
        return axis ? html`<ks-line-chart .indicator=${indicator} .setting=${this.setting} .axis=${axis} .scrub=${this.scrub}></ks-line-chart>` : nothing;
      })}
    </div>`;
  }

  private readonly closeOutcome = (): void => {
    this.isOutcomeOpen = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-controls=outcome]')?.focus());
  };

  private readonly onOutcomeKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.layout === 'panel') this.closeOutcome();
  };

  private outcomeTemplate(goal: Indicator): TemplateResult | typeof nothing {
    const { doc, book, setting, layout, indicators, scenario, outcomes } = this;
    const split = book?.split(scenario) ?? null;
    if (layout === 'panel' && !this.isOutcomeOpen) return nothing;
    const comparison = this.comparison ?? compareWithBase(doc, outcomes, scenario, indicators.map(({ variable }) => variable));
    return html`<aside id="outcome" class="outcome ${layout === 'panel' ? 'over' : ''}" aria-label=${this.t(SCENARIOS.outcome)} @keydown=${this.onOutcomeKey}>
      ${layout === 'panel' ? html`<button type="button" class="icon-button close" aria-label=${this.t(SCENARIOS.close)} @click=${this.closeOutcome}>${drawing('close', 18)}</button>` : nothing}
      ${layout === 'phone' ? nothing : html`<section><ks-goal .indicator=${goal} .setting=${setting}></ks-goal></section>`}
      ${split && split.parties.length > 0 ? html`<section><ks-who-pays .split=${split} .doc=${doc} .setting=${setting}></ks-who-pays></section>` : nothing}
      <section><ks-differences .comparison=${comparison} .ownFlows=${ownFlows(doc, book, scenario)} .indicators=${indicators} .doc=${doc} .setting=${setting}></ks-differences></section>
    </aside>`;
  }

  /** A model that cannot run, and has not: its faults in the place of the curves. */
  private brokenTemplate(): TemplateResult {
    return html`<h2 class="title">${this.t(SCENARIOS.brokenTitle)}</h2>
      <p class="broken-how">${this.t(SCENARIOS.brokenHow)}</p>
      <ks-run-state .setting=${this.setting} .issues=${this.issues}></ks-run-state>`;
  }

  private emptyTemplate(): TemplateResult {
    if (this.wordRuns.ask) return html`<ks-word-outcome class="words" .doc=${this.doc} .runs=${this.wordRuns}></ks-word-outcome>`;
    return html`<div class="empty">
      <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true"><path d="M6 38V6M6 38h60M10 34c20 0 22-22 52-24" fill="none" stroke="var(--ink-3)" stroke-width="1.6" stroke-linecap="round"></path></svg>
      <h2 class="head">${this.t(SCENARIOS.noIndicators)}</h2>
      <p>${this.t(SCENARIOS.noIndicatorsHow)}</p>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { layout, doc, setting } = this;
    const [goal] = this.indicators;
    const axis = goal && this.axes.get(goal.id);
    const { unitNames } = workspaceOf(doc);
    const stacked = isStacked(layout);
    const levers = html`<section class="levers"><ks-levers .levers=${this.levers} .unitNames=${unitNames}></ks-levers></section>`;
    const isBroken = setting.lines.length === 0 && hasErrors(this.issues);
    if (!goal || !axis || isBroken) return html`<section class="sheet alone">${isBroken ? this.brokenTemplate() : this.emptyTemplate()}</section>`;
    const carriers = this.placed.map(({ carrier }) => this.parties.find(({ id }) => id === carrier)).map((party) => this.t(party ? party.name : SCENARIOS.noCarrier));
    const margins = goalMargins(setting, goal, axis, this.placed, carriers, layout === 'phone', this.language);
    const curve = this.goalTemplate(goal, axis, margins);
    const rest = html`<ks-interventions
        .placed=${this.placed}
        .parties=${this.parties}
        .run=${setting}
        .margins=${margins}
        .scrub=${this.scrub}
        ?cards=${layout === 'phone'}
      ></ks-interventions>
      ${this.smallTemplate()}`;
    return html`<div class="whole" @ks-try=${this.onTry} @ks-adjust=${this.onAdjust} @ks-hold=${this.onHold} @ks-wish=${this.onWish} @ks-scrub=${this.onScrub}>
      ${this.barTemplate()}
      <div class="view ${layout}">
        ${stacked
          ? html`<section class="sheet first" aria-label=${this.t(goal.label)}>${curve}</section>
              ${levers}
              ${this.placed.length + this.indicators.length > 1 ? html`<section class="sheet">${rest}</section>` : nothing}`
          : html`${levers}
              <section class="sheet" aria-label=${this.t(goal.label)}>${curve}${rest}</section>`}
        ${this.outcomeTemplate(goal)}
      </div>
    </div>`;
  }
}
