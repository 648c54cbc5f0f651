import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { ArrangeTask } from '../layout/arrange/arrange-task.js';
import type { Point } from '../layout/box.js';
import { rankedOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Lens } from '../model/view.js';
import type { Issue } from '../model/issue.js';
import type { Language } from '../model/text.js';
import type { OpenSystemType } from '../model/workspace.js';
import type { Action, Kept, Theme, ViewName } from '../ui/shell/action.js';
import type { Message } from '../ui/shell/ks-messages.js';
import type { CardCurve } from '../ui/start/card-curve.js';
import type { RecentWork } from '../ui/start/start-items.js';
import { DATA } from '../wording/ui/data.js';
import { FILES } from '../wording/ui/files.js';
import { SHELL } from '../wording/ui/shell.js';
import { stepName } from '../wording/ui/steps.js';
import { startAutosave, type Autosave } from './autosave.js';
import type { Engine } from './engine.js';
import { isModelName, pickFile, type PickedFile } from './files.js';
import type { ChosenFile, Located, Locator, Purpose } from './locating.js';
import { createLibrary, type Library } from './library.js';
import { keepLanguage, keepTheme, showTheme, startLanguage, startTheme } from './preferences.js';
import { hrefOf, routeOf, type Route } from './routes.js';
import { exportDocument, saveDocument } from './saving.js';
import { openWorkStore } from './storage/work-store.js';
import type { WorkStore } from './storage/work.js';
import { loadView } from './views.js';
import { modelsByType, Workbench } from './workbench.js';

/** How many works the start screen lists. */
const RECENT = 6;

/** What the panel at the side lists: the problems of the model, or those of a file. */
export type Panel = { readonly of: 'model' } | { readonly of: 'file'; readonly name: string; readonly issues: readonly Issue[]; readonly is: 'opened' | 'refused' | 'exported' };

/** What the element around the app shows for it. */
export interface Stage {
  readonly say: (message: Message) => void;
  /** Says something to people who listen, and shows nothing. */
  readonly announce: (text: Message['text']) => void;
  readonly showShortcuts: () => void;
}

/** The app without its screen: what is open, where a person is, and everything they can ask for. */
export class App {
  readonly route: Signal<Route> = signal(routeOf(location.hash));
  readonly language: Signal<Language> = signal(startLanguage());
  readonly theme: Signal<Theme> = signal(startTheme());
  readonly panel: Signal<Panel | null> = signal(null);
  /** How the map looks at the model; null as its first page does. */
  readonly lens: Signal<Lens | null> = signal(null);
  /** Work kept on this device, latest first. */
  readonly recent: Signal<readonly RecentWork[]> = signal([]);
  readonly engine: Signal<Engine | null> = signal(null);
  /** Data files that a person is asked for; null where nothing lacks, or they went on without. */
  readonly located: ReadonlySignal<Located | null> = computed(() => (this.route.value.at === 'model' ? (this.locator.value?.state.value ?? null) : null));
  readonly library: Library = createLibrary();
  readonly bench: Workbench;
  readonly autosave: Autosave;
  /** The open-system types that a built-in model stands for. */
  readonly types: ReadonlySignal<readonly OpenSystemType[]> = computed(() => [...modelsByType(this.readModels.value).keys()]);
  readonly kept: ReadonlySignal<Kept> = computed(() => {
    if (this.bench.store.isSaved.value) return 'file';
    return this.autosave.state.value === 'failed' ? 'window' : 'device';
  });
  private readonly readModels: ReadonlySignal<readonly Document[]> = computed(() => this.library.cards.value.flatMap(({ doc }) => (doc ? [doc] : [])));
  private readonly works: Promise<WorkStore> = openWorkStore();
  private readonly locator: Signal<Locator | null> = signal(null);
  private engineLoading: Promise<void> | null = null;
  private isFirstRoute = true;

  constructor(private readonly stage: Stage) {
    this.bench = new Workbench({
      works: this.works,
      builtIn: (key) => this.library.document(key),
      say: stage.say,
      complain: (name, issues, isOpened) => (this.panel.value = { of: 'file', name, issues, is: isOpened ? 'opened' : 'refused' }),
      askForData: () => this.askForData(),
      go: (href, replace) => this.go(href, replace),
    });
    this.autosave = startAutosave(
      this.bench,
      this.works,
      () => this.curveNow(),
      ({ id }) => this.settle(id),
      () => stage.say({ text: FILES.noStorage, stays: true }),
    );
  }

  /** Whether closing the window now would lose something that is neither in a file nor in the browser. */
  get isAtRisk(): boolean {
    return !this.bench.store.isSaved.value && this.autosave.state.value !== 'kept';
  }

  /** Shows what the address says. */
  async follow(): Promise<void> {
    const route = routeOf(location.hash);
    const isFirst = this.isFirstRoute;
    this.isFirstRoute = false;
    this.route.value = route;
    if (route.at === 'model' && route.view === 'map') this.lens.value = route.lens ?? null;
    if (this.panel.value?.of === 'model') this.panel.value = null;
    this.bench.store.preview(null);
    if (route.at === 'start') return this.fillStart();
    await Promise.all([this.bench.show(route.key, route.view, isFirst), loadView(route.view, this.lens.value), this.loadEngine()]);
  }

  act(action: Action): void {
    const { store } = this.bench;
    const hasDocument = this.route.value.at === 'model';
    switch (action) {
      case 'new':
        return this.go(hrefOf({ at: 'start' }));
      case 'open':
        return this.promised(this.pick());
      case 'save':
      case 'save-as':
        if (hasDocument) this.promised(saveDocument(this.bench, this.language.value, this.stage.say, action));
        return;
      case 'export-xmile':
      case 'export-mdl':
      case 'export-scenario-xmile':
      case 'export-scenario-mdl':
        if (hasDocument) this.promised(this.export(action));
        return;
      case 'undo':
      case 'redo': {
        const step = hasDocument ? store[action]() : null;
        if (step) this.stage.announce((action === 'undo' ? SHELL.undone : SHELL.redone)(stepName(step.label)));
        return;
      }
      case 'issues':
        this.panel.value = this.panel.value?.of === 'model' ? null : { of: 'model' };
        return;
      case 'shortcuts':
        return this.stage.showShortcuts();
      case 'theme-system':
        return this.setTheme('system');
      case 'theme-light':
        return this.setTheme('light');
      case 'theme-dark':
        return this.setTheme('dark');
    }
  }

  setLanguage(language: Language): void {
    this.language.value = language;
    document.documentElement.lang = language;
    keepLanguage(language);
  }

  /** Opens what was dropped: a model with its data, or data for the model that is open. */
  openDropped(files: readonly PickedFile[]): void {
    const model = files.find(({ name }) => isModelName(name));
    const [first] = files;
    if (model) this.promised(this.bench.openFile(model, files.filter((file) => file !== model)));
    else if (first && this.route.value.at === 'model') this.promised(this.takeData(files, first));
    else if (first) this.openPicked(first);
  }

  /** Asks for the data files that the open model lacks. */
  askForData(): void {
    this.promised(this.loadLocator().then((locator) => locator.ask()));
  }

  /** Takes files that a person chose for the data that lack. */
  async locate(files: readonly File[], purpose: Purpose): Promise<void> {
    const chosen = await Promise.all(files.map(async (file): Promise<ChosenFile> => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    await (await this.loadLocator()).take(chosen, purpose);
  }

  /** Goes on with the data that were located. */
  endLocating(): void {
    this.locator.value?.end();
  }

  /** Opens a file that was chosen or dropped. */
  openPicked(file: PickedFile): void {
    this.promised(this.bench.openFile(file));
  }

  startNew(type: OpenSystemType | null): void {
    const model = type === null ? null : (modelsByType(this.readModels.value).get(type) ?? null);
    this.promised(this.bench.startNew(model));
  }

  /** Removes work from this device, and offers to put it back. */
  async forget(id: Id): Promise<void> {
    const works = await this.works;
    const found = await works.read(id);
    if (!found) return;
    await works.remove(id);
    await this.listRecent();
    const restore = (): void => this.promised(works.write(found.summary, found.content).then(() => this.listRecent()));
    this.stage.say({ text: FILES.removed, action: { label: SHELL.undo, run: restore } });
  }

  /** Shows a record, selected, on the map: parties and what flows between them in the value network, anything else where variables are. */
  goTo(id: Id): void {
    const route = this.route.value;
    if (route.at !== 'model') return;
    const kind = this.bench.store.shown.peek().items.get(id)?.kind;
    const isOfNetwork = kind === 'stakeholder' || kind === 'value-flow' || kind === 'value-type';
    const last = this.lens.value === 'value-network' ? null : this.lens.value;
    this.bench.session.select(id);
    this.panel.value = null;
    this.go(hrefOf({ ...route, view: 'map', lens: isOfNetwork ? 'value-network' : (last ?? undefined) }));
  }

  /** Opens another view of the open model. */
  openView(view: ViewName): void {
    const route = this.route.value;
    if (route.at === 'model') this.go(view === 'map' ? (this.mapHref ?? '') : hrefOf({ ...route, view }));
  }

  /** The address of the map of the open model, through the lens that was last on. */
  get mapHref(): string | null {
    const route = this.route.value;
    return route.at === 'model' ? hrefOf({ ...route, view: 'map', lens: this.lens.value ?? undefined }) : null;
  }

  /** Looks at the map through another lens. */
  chooseLens(lens: Lens): void {
    const route = this.route.value;
    if (route.at === 'model') this.go(hrefOf({ ...route, view: 'map', lens }));
  }

  /** New places for what is on a page of the map. */
  async arranged(task: ArrangeTask, signal: AbortSignal): Promise<ReadonlyMap<Id, Point>> {
    await this.loadEngine();
    const engine = this.engine.peek();
    return engine ? engine.layout.arrange(task, signal) : new Map();
  }

  /** A bug, caught at the edge: shown, and left in the console for whoever looks into it. */
  readonly onBug = (error: unknown): void => {
    if (error instanceof DOMException && error.name === 'AbortError') return;
    console.error(error);
    this.stage.say({ text: SHELL.bug, stays: true });
  };

  /** Sees a piece of work through; what goes wrong in it is a bug. */
  promised(work: Promise<unknown>): void {
    work.catch(this.onBug);
  }

  /** Data for the open model; where that lacks none, the file is opened as a model would be, and said to be none. */
  private async takeData(files: readonly PickedFile[], first: PickedFile): Promise<void> {
    const locator = await this.loadLocator();
    if (locator.lacksNothing) this.openPicked(first);
    else await locator.take(files, null);
  }

  private async loadLocator(): Promise<Locator> {
    const [{ Locator }] = await Promise.all([import('./locating.js'), import('../ui/data/ks-locate-data.js')]);
    this.locator.value ??= new Locator(
      () => this.bench.store.committed.value,
      (command, isAll) => {
        this.bench.store.execute(command);
        if (isAll) this.stage.say({ text: DATA.allFound });
      },
    );
    return this.locator.value;
  }

  /** The document for another tool, or the current scenario alone. */
  private async export(action: 'export-xmile' | 'export-mdl' | 'export-scenario-xmile' | 'export-scenario-mdl'): Promise<void> {
    const { store, session } = this.bench;
    const current = store.committed.value.items.get(session.scenario.value ?? '');
    const isScenario = action === 'export-scenario-xmile' || action === 'export-scenario-mdl';
    if (isScenario && current?.kind !== 'scenario') return;
    const format = action === 'export-mdl' || action === 'export-scenario-mdl' ? 'mdl' : 'xmile';
    const complain = (name: string, issues: readonly Issue[]): void => void (this.panel.value = { of: 'file', name, issues, is: 'exported' });
    await exportDocument(this.bench, format, this.language.value, this.stage.say, complain, undefined, isScenario && current?.kind === 'scenario' ? current : null);
  }

  private go(href: string, replace = false): void {
    if (location.hash === href) return this.promised(this.follow());
    if (!replace) location.hash = href;
    else location.replace(href);
  }

  private async pick(): Promise<void> {
    const file = await pickFile().catch(() => this.stage.say({ text: FILES.cannotRead, stays: true }));
    if (file) this.openPicked(file);
  }

  private setTheme(theme: Theme): void {
    this.theme.value = theme;
    showTheme(theme);
    keepTheme(theme);
  }

  /** Work that is kept has an address of its own, so that a reload returns to it. */
  private settle(id: Id): void {
    const route = this.route.value;
    const isHere = route.at === 'model' && route.key === this.bench.open.value?.key;
    this.bench.settle(id);
    if (!isHere || route.key === id || this.bench.open.value?.id !== id) return;
    const href = hrefOf({ ...route, key: id });
    history.replaceState(history.state, '', href);
    this.route.value = routeOf(href);
  }

  private async listRecent(): Promise<void> {
    const summaries = await (await this.works).list();
    this.recent.value = summaries.slice(0, RECENT).map(({ id, title, scenarios, changed, curve }) => {
      return { id, href: hrefOf({ at: 'model', key: id, view: 'scenarios' }), title, scenarios, changed, curve };
    });
  }

  private async fillStart(): Promise<void> {
    await Promise.all([this.listRecent(), this.library.fill()]);
  }

  private loadEngine(): Promise<void> {
    this.engineLoading ??= import('./engine.js').then(({ startEngine }) => {
      this.engine.value = startEngine(this.bench.store.shown, this.bench.store.committed, this.onBug);
    });
    return this.engineLoading;
  }

  /** The goal curve of the open document, small: base, and the current or else the first scenario. */
  private curveNow(): CardCurve | null {
    const outcomes = this.engine.peek()?.runs.outcomes.peek() ?? [];
    const indicator = rankedOf(this.bench.store.committed.peek(), 'indicator')[0];
    const base = outcomes.find(({ scenario }) => scenario === null);
    const series = indicator && base?.series.get(indicator.variable);
    if (!base || !series) return null;
    const current = this.bench.session.scenario.peek();
    const beside = outcomes.find(({ scenario }) => scenario !== null && (current === null || scenario === current));
    const every = Math.max(1, Math.floor(series.length / 48));
    const thin = (values: Float64Array): number[] => [...values.filter((_, row) => row % every === 0 || row === values.length - 1)];
    return { times: thin(base.times), base: thin(series), shown: beside ? thin(beside.series.get(indicator.variable) ?? series) : null };
  }
}
