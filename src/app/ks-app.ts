import { provide } from '@lit/context';
import { computed, effect } from '@preact/signals-core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { withLines } from '../formats/opened-file.js';
import { workspaceOf } from '../model/document.js';
import { hasErrors, type Issue } from '../model/issue.js';
import { textIn, type Language, type Text } from '../model/text.js';
import { renameDocument } from '../state/commands/document.js';
import type { LocateDetail } from '../ui/data/ks-locate-data.js';
import { languageContext } from '../ui/language-context.js';
import type { ViewName } from '../ui/shell/action.js';
import '../ui/shell/ks-issue-panel.js';
import '../ui/shell/ks-messages.js';
import type { KsMessages } from '../ui/shell/ks-messages.js';
import '../ui/shell/ks-shortcuts.js';
import type { KsShortcuts } from '../ui/shell/ks-shortcuts.js';
import '../ui/shell/ks-tab-bar.js';
import '../ui/shell/ks-top-bar.js';
import { actionFor } from '../ui/shell/shortcuts.js';
import '../ui/start/ks-start.js';
import { elementStyles } from '../ui/styles/element-styles.js';
import { FILES } from '../wording/ui/files.js';
import { SHELL } from '../wording/ui/shell.js';
import { stepName } from '../wording/ui/steps.js';
import type { Outcome } from '../view/outcome.js';
import { NO_WORDS } from '../view/words/word-runs.js';
import { NO_ANALYSIS } from './analysis.js';
import { appStyles } from './app-styles.js';
import { App, type Panel } from './app.js';
import { useClipboard, type LastCopied } from './clipboard.js';
import { droppedFiles } from './files.js';
import type { Located } from './locating.js';
import { namedForPeople } from './named-issues.js';
import { hrefOf } from './routes.js';
import { keepLetters, startLetters } from './preferences.js';
import { watchUpdates } from './updates.js';
import type { ViewEvents } from './view-events.js';
import { viewTemplate } from './views.js';

const NO_ISSUES: readonly Issue[] = [];
const NO_OUTCOMES: readonly Outcome[] = [];

/** The root of the page: the frame, and in it the start screen or a view of the open document. */
@customElement('ks-app')
export class KsApp extends LitElement {
  static override styles = [elementStyles, appStyles];

  @provide({ context: languageContext })
  @state()
  private language: Language = 'nl';
  @state() private isDropping = false;
  @state() private announcement = '';

  @query('ks-messages') private messages!: KsMessages;
  @query('ks-shortcuts') private shortcuts!: KsShortcuts;
  @query('main') private main!: HTMLElement;

  private readonly app = new App({
    say: (message) => void this.updateComplete.then(() => this.messages.show(message)),
    announce: (text) => (this.announcement = this.t(text)),
    showShortcuts: () => this.shortcuts.open(),
  });
  @state() private hasLetters = startLetters();
  private readonly lastCopied: LastCopied = { text: null };
  private readonly ending = new AbortController();
  private unwatch: (() => void) | null = null;

  /** Apart, so that they stay the same objects while a lever moves. */
  private readonly issues = computed(() => {
    const { app } = this;
    return namedForPeople(withLines(app.engine.value?.runs.issues.value ?? NO_ISSUES, app.bench.open.value?.lines), app.bench.store.committed.value, app.language.value);
  });

  /** Everything that is drawn; a change in any of it draws again. */
  private readonly look = computed(() => {
    const { app } = this;
    const { store, session, open } = app.bench;
    const route = app.route.value;
    const work = open.value;
    return {
      route,
      theme: app.theme.value,
      panel: app.panel.value,
      located: app.located.value,
      cards: app.library.cards.value,
      recent: app.recent.value,
      types: app.types.value,
      kept: app.kept.value,
      undo: store.undoLabel.value,
      redo: store.redoLabel.value,
      doc: route.at === 'model' && work?.key === route.key ? store.shown.value : null,
      lens: app.lens.value,
      saved: store.saved.value,
      isPreviewing: store.isPreviewing.value,
      session: { scenario: session.scenario.value, selection: session.selection.value, chosen: session.chosen.value, mapView: session.mapView.value, look: session.look.value },
      outcomes: app.engine.value?.runs.outcomes.value ?? NO_OUTCOMES,
      issues: this.issues.value,
      analysis: app.engine.value?.analysis.value ?? NO_ANALYSIS,
      words: app.engine.value?.words.runs.value ?? NO_WORDS,
    };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.ending;
    addEventListener('hashchange', () => this.app.promised(this.app.follow()), { signal });
    addEventListener('keydown', (event) => this.onKey(event), { signal });
    addEventListener('beforeunload', (event) => this.app.isAtRisk && event.preventDefault(), { signal });
    addEventListener('error', ({ error }) => this.app.onBug(error), { signal });
    addEventListener('unhandledrejection', ({ reason }) => this.app.onBug(reason), { signal });
    addEventListener('dragover', (event) => this.onDragOver(event), { signal });
    addEventListener('dragleave', (event) => event.relatedTarget === null && (this.isDropping = false), { signal });
    addEventListener('drop', (event) => this.onDrop(event), { signal });
    this.unwatch = effect(() => {
      this.language = this.app.language.value;
      this.titlePage(this.look.value.doc && workspaceOf(this.look.value.doc).title);
      this.requestUpdate();
    });
    this.app.promised(this.app.follow());
    this.app.promised(watchUpdates((message) => this.messages.show(message)));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch?.();
    this.ending.abort();
  }

  private t(text: Text | undefined, fallback = ''): string {
    return textIn(text, this.language, fallback);
  }

  /** The current scenario, as the menu names what it exports; null in base. */
  private get scenarioName(): string | null {
    const { doc, session } = this.look.value;
    const current = doc?.items.get(session.scenario ?? '');
    return current?.kind === 'scenario' ? this.t(current.name, current.slug) : null;
  }

  private titlePage(title: Text | null): void {
    const name = title && this.t(title);
    document.title = name ? `${name} · Ketenstroom` : 'Ketenstroom';
  }

  private onKey(event: KeyboardEvent): void {
    const action = actionFor(event);
    if (!action) return;
    event.preventDefault();
    this.app.act(action);
  }

  private onDragOver(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isDropping = true;
  }

  private onDrop(event: DragEvent): void {
    this.isDropping = false;
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.app.promised(droppedFiles(event.dataTransfer).then((files) => this.app.openDropped(files)));
  }

  private readonly viewEvents: ViewEvents = {
    command: ({ detail }) => void this.app.bench.store.execute(detail.command),
    preview: ({ detail }) => this.app.bench.store.preview(detail.command),
    arrange: ({ detail: { task, signal, done } }) => this.app.promised(this.app.arranged(task, signal).then(done)),
    scenario: ({ detail }) => this.app.bench.session.chooseScenario(detail.scenario),
    select: ({ detail }) => (detail.ids ? this.app.bench.session.choose(detail.ids) : this.app.bench.session.select(detail.id)),
    askWords: ({ detail }) => this.app.engine.value?.words.ask(detail),
    clipboard: ({ detail }) => this.app.promised(useClipboard(detail, this.lastCopied, (message) => this.messages.show(message))),
    goTo: ({ detail }) => this.app.goTo(detail.id),
    openView: ({ detail }) => this.app.openView(detail.view),
    lens: ({ detail }) => this.app.chooseLens(detail.lens),
    look: ({ detail }) => this.app.bench.session.lookAt(detail),
    mapView: ({ detail }) => this.app.bench.session.openMapView(detail.view),
    notice: ({ detail }) => this.messages.show({ ...detail, ...(detail.undo ? { action: { label: SHELL.undo, run: () => this.app.act('undo') } } : {}) }),
  };

  private locateTemplate({ needed, missing, issues, isReading }: Located): TemplateResult {
    const take = ({ detail }: CustomEvent<LocateDetail>): void => this.app.promised(this.app.locate(detail.files, detail.row));
    return html`<ks-locate-data .needed=${needed} .missing=${missing} .issues=${issues} ?is-reading=${isReading} @ks-locate=${take} @ks-close=${() => this.app.endLocating()}></ks-locate-data>`;
  }

  private panelTemplate(panel: Panel, issues: readonly Issue[]): TemplateResult {
    const close = (): void => void (this.app.panel.value = null);
    if (panel.of === 'model') {
      return html`<ks-issue-panel
        heading=${this.t(SHELL.issues(issues.length))}
        about=${this.t(issues.length > 0 ? SHELL.modelIssues : SHELL.noIssues)}
        can-go
        .issues=${issues}
        @ks-close=${close}
        @ks-go-to=${(event: CustomEvent<{ id: string }>) => this.app.goTo(event.detail.id)}
        @ks-ask-for-data=${() => this.app.askForData()}
      ></ks-issue-panel>`;
    }
    const { heading, about } = { opened: { heading: FILES.openedWith, about: FILES.mostRead }, refused: { heading: FILES.cannotOpen, about: FILES.stillOpen }, exported: { heading: FILES.exportedWithout, about: FILES.mostExported } }[panel.is];
    return html`<ks-issue-panel heading=${this.t(heading(panel.name))} about=${this.t(about)} .issues=${panel.issues} @ks-close=${close}></ks-issue-panel>`;
  }

  protected override render(): TemplateResult {
    const { app } = this;
    const look = this.look.value;
    const { route, doc, issues } = look;
    const links: Record<ViewName, string> | null =
      route.at === 'model' ? { map: app.mapHref ?? '', scenarios: hrefOf({ ...route, view: 'scenarios' }), values: hrefOf({ ...route, view: 'values' }) } : null;
    const view = route.at === 'model' ? route.view : null;
    const shownIssues = doc ? issues : NO_ISSUES;
    return html`
      <ks-top-bar
        .name=${doc ? this.t(workspaceOf(doc).title) : route.at === 'model' ? '' : null}
        .kept=${look.kept}
        .view=${view}
        .links=${links}
        .undo=${look.undo === null ? null : stepName(look.undo)}
        .redo=${look.redo === null ? null : stepName(look.redo)}
        .scenario=${this.scenarioName}
        .issues=${shownIssues.length}
        ?has-errors=${hasErrors(shownIssues)}
        .theme=${look.theme}
        @ks-action=${this.onAction}
        @ks-language=${(event: CustomEvent<{ language: Language }>) => app.setLanguage(event.detail.language)}
        @ks-skip=${() => this.main.focus()}
        @ks-rename=${(event: CustomEvent<{ name: string }>) => app.bench.store.execute(renameDocument(event.detail.name))}
      ></ks-top-bar>
      <main id="main" tabindex="-1" class=${view ? `${view} with-tabs` : ''}>
        ${view === null
          ? html`<ks-start
              .cards=${look.cards}
              .works=${look.recent}
              .types=${look.types}
              @ks-action=${this.onAction}
              @ks-new=${(event: CustomEvent<{ type: Parameters<App['startNew']>[0] }>) => app.startNew(event.detail.type)}
              @ks-forget=${(event: CustomEvent<{ id: string }>) => app.promised(app.forget(event.detail.id))}
            ></ks-start>`
          : doc
            ? viewTemplate(view, { ...look, ...look.session, hasLetters: this.hasLetters, networkHref: route.at === 'model' ? hrefOf({ ...route, view: 'map', lens: 'value-network' }) : '', doc, issues }, this.viewEvents)
            : html`<p class="wait" role="status">${this.t(SHELL.loading)}</p>`}
      </main>
      <ks-tab-bar .view=${view} .links=${links}></ks-tab-bar>
      ${look.panel ? this.panelTemplate(look.panel, issues) : nothing} ${look.located ? this.locateTemplate(look.located) : nothing}
      <ks-messages class=${view === 'map' ? 'above-tools' : ''}></ks-messages>
      <ks-shortcuts .hasLetters=${this.hasLetters} @ks-letters=${this.onLetters}></ks-shortcuts>
      <p class="visually-hidden" role="status">${this.announcement}</p>
      ${this.isDropping ? html`<div class="drop-hint" aria-hidden="true">${this.t(SHELL.dropHere)}</div>` : nothing}
    `;
  }

  private readonly onLetters = ({ detail: { isOn } }: CustomEvent<{ isOn: boolean }>): void => {
    this.hasLetters = isOn;
    keepLetters(isOn);
  };

  private readonly onAction = (event: CustomEvent<{ action: Parameters<App['act']>[0] }>): void => this.app.act(event.detail.action);
}
