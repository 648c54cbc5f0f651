import { batch, computed, effect, signal, type ReadonlySignal } from '@preact/signals-core';
import { accountInput } from '../compile/account-input.js';
import { faultIssues } from '../compile/faults.js';
import type { Plan } from '../compile/plan.js';
import type { Runner } from '../jobs/runner.js';
import { rankedOf, workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { Scenario } from '../model/scenario.js';
import type { Run } from '../simulate/run.js';
import type { Outcome } from '../view/outcome.js';
import { createCompiler, type Compiled } from './compiled.js';
import { outcomeOf } from './outcomes.js';

/** After how long the former lines turn grey while a run is under way, in milliseconds: below it, they would flicker. */
const GREY_AFTER = 150;

/** A run that takes longer than this gives way to a newer wish; a shorter one is let finish, so that curves follow the hand. */
const GIVE_WAY_AFTER = 250;

/** What a document gives when it runs: base and every scenario, kept up to date. */
export interface ModelRuns {
  readonly compiled: ReadonlySignal<Compiled>;
  /** Base first, then the scenarios in their order; those that have run at least once. */
  readonly outcomes: ReadonlySignal<readonly Outcome[]>;
  /** The latest run of base (null) and of every scenario, with what it ran with. */
  readonly done: ReadonlySignal<ReadonlyMap<Id | null, Done>>;
  /** Of the model, and of the runs that stopped early. */
  readonly issues: ReadonlySignal<readonly Issue[]>;
  stop(): void;
}

/** What a scenario ran with, and what came of it. */
export interface Done {
  readonly plan: Plan;
  readonly scenario: Scenario | null;
  readonly run: Run;
  readonly outcome: Outcome;
  readonly issues: readonly Issue[];
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

const idOf = (scenario: Scenario | null): Id | null => scenario?.id ?? null;

/** Runs `shown` whenever it changes, only what changed, and only the newest wish where several wait. */
export function startModelRuns(shown: ReadonlySignal<Document>, runner: Runner, onBug: (error: unknown) => void): ModelRuns {
  const compile = createCompiler();
  const compiled = computed(() => compile(shown.value));
  const done = signal<ReadonlyMap<Id | null, Done>>(new Map());
  const isLate = signal(false);
  let documentId: Id | null = null;
  let underWay: { readonly since: number; readonly abort: AbortController } | null = null;

  const isCurrent = (plan: Plan, scenario: Scenario | null, former: Done | undefined): boolean => former?.plan === plan && former.scenario === scenario;

  const drain = async (): Promise<void> => {
    while (!underWay) {
      const doc = shown.peek();
      const { plan } = compiled.peek();
      const scenarios = plan ? [null, ...rankedOf(doc, 'scenario')].filter((scenario) => !isCurrent(plan, scenario, done.peek().get(idOf(scenario)))) : [];
      if (!plan || scenarios.length === 0) return;
      const abort = new AbortController();
      underWay = { since: performance.now(), abort };
      const grey = setTimeout(() => (isLate.value = true), GREY_AFTER);
      try {
        const runs = await runner.run(plan, scenarios.map((scenario) => accountInput(doc, plan, scenario)), abort.signal);
        if (!abort.signal.aborted) finish(plan, scenarios, runs);
      } catch (error) {
        if (!isAbort(error)) return onBug(error);
      } finally {
        clearTimeout(grey);
        underWay = null;
      }
    }
  };

  const finish = (plan: Plan, scenarios: readonly (Scenario | null)[], runs: readonly Run[]): void => {
    const next = new Map(done.peek());
    scenarios.forEach((scenario, at) => {
      const run = runs[at];
      if (run) next.set(idOf(scenario), { plan, scenario, run, outcome: outcomeOf(plan, run, idOf(scenario)), issues: faultIssues(plan, run.faults) });
    });
    batch(() => {
      isLate.value = false;
      done.value = next;
    });
  };

  const stop = effect(() => {
    const id = workspaceOf(shown.value).documentId;
    const { plan } = compiled.value;
    if (id !== documentId) {
      documentId = id;
      underWay?.abort.abort();
      done.value = new Map();
    }
    if (plan && underWay && performance.now() - underWay.since > GIVE_WAY_AFTER) underWay.abort.abort();
    void drain();
  });

  return {
    compiled,
    done,
    outcomes: computed(() => {
      const { plan } = compiled.value;
      return [null, ...rankedOf(shown.value, 'scenario')].flatMap((scenario) => {
        const former = done.value.get(idOf(scenario));
        if (!former) return [];
        const stale = plan === null || (!isCurrent(plan, scenario, former) && isLate.value);
        return [stale ? { ...former.outcome, stale } : former.outcome];
      });
    }),
    issues: computed(() => {
      const { plan, issues } = compiled.value;
      return [...issues, ...uniqueFaults([...done.value.values()].filter((former) => former.plan === plan).flatMap((former) => former.issues))];
    }),
    stop() {
      stop();
      underWay?.abort.abort();
    },
  };
}

/** One fault of one variable is said once, however many scenarios meet it. */
function uniqueFaults(faults: readonly Issue[]): Issue[] {
  const seen = new Map(faults.toReversed().map((fault) => [`${fault.code} ${fault.item}`, fault]));
  return [...seen.values()];
}
