import { workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { hasErrors, type Issue } from '../model/issue.js';
import { arrange, brokenBy, usersIn, type Arranged, type Circle } from './arrange.js';
import { bindModel } from './bind-model.js';
import { Builder, keepOnly, MAX_SLOTS, type Owned } from './builder.js';
import { unitIssues } from './check-units.js';
import { visitExpressions } from './expression.js';
import { dimensionIssues } from './external/with-data.js';
import { readScope, type ModelScope, type Named } from './model-scope.js';
import { placeVariables } from './place-variables.js';
import type { Plan, Slot } from './plan.js';
import { placesRead, placesWritten, slotsWritten } from './reach.js';
import { saidOnce } from './said-once.js';
import { unusedIssues } from './unused.js';
import { bindWords } from './words/bind-words.js';
import { noughtIssues } from './words/nought.js';
import type { WordPlan } from './words/spread.js';

/** A document as it can run. */
export interface Compilation {
  /** Null where an error keeps the model from running; with `partial`, only where nothing at all is left. */
  readonly plan: Plan | null;
  readonly issues: readonly Issue[];
}

/** What is asked of a compilation beyond the whole model. */
export interface CompileOptions {
  /** Leaves out what is broken and whatever needs it, and runs the rest. */
  readonly partial?: boolean | undefined;
}

/** Compiles a document to a Plan, and finds every problem at once. The Plan depends on variables, value flows, links between words, interventions' costs and the simulation settings only. */
export function compileDocument(doc: Document, { partial = false }: CompileOptions = {}): Compilation {
  const bound: Issue[] = [];
  const scope = readScope(doc, bound);
  bound.push(...dimensionIssues(doc));
  const builder = new Builder();
  const places = placeVariables(scope, builder, bound);
  checkTimes(doc, bound);
  bound.push(...lostFlows(scope));
  const context = { scope, builder, places, tables: new Map(), issues: bound };
  bindModel(doc, context);
  const words = bindWords(context);
  for (const id of builder.overfull) bound.push({ code: 'too-many-elements', severity: 'error', ...ownerOf(scope, id), facts: { most: MAX_SLOTS } });
  // Who uses what is asked for only where something is wrong.
  const users = bound.length > 0 ? usersIn(builder) : new Map<Id, ReadonlySet<Id>>();
  const issues = bound.map((issue) => unneeded(issue, users));
  const broken = leaveOut(builder, brokenBy(users, faultyIds(scope, issues)));
  let arranged = arrange(builder);
  while ('circles' in arranged) {
    const inCircle = new Set<Id>();
    for (const circle of arranged.circles) {
      // The elements of one array that are in circles each of their own are one problem.
      if (circle.slots.some((slot) => !inCircle.has(builder.owners[slot] ?? ''))) issues.push(circleIssue(scope, builder, circle));
      for (const slot of circle.slots) inCircle.add(builder.owners[slot] ?? '');
    }
    for (const id of leaveOut(builder, brokenBy(usersIn(builder), inCircle))) broken.add(id);
    arranged = arrange(builder);
  }
  const found = [...saidOnce(issues), ...(hasErrors(issues) ? [] : unusedIssues(doc, scope)), ...noughtIssues(scope), ...unitIssues(scope)];
  const isRunnable = partial ? !issues.some(({ code }) => code === 'times-not-usable') && scope.variables.some(({ id }) => !broken.has(id)) : !hasErrors(issues);
  return { plan: isRunnable ? planOf(doc, builder, arranged, broken, controlsOf(scope, places, arranged), words) : null, issues: found };
}

/** The record that what stands under `id` in a run belongs to. */
const ownerOf = ({ byId }: ModelScope, id: Id): Pick<Issue, 'item' | 'variable'> => ({ item: byId.get(id)?.record.id ?? id, variable: byId.get(id)?.name });

/** A variable without an equation that nothing needs yet is left out, and keeps nothing else from running: a map is drawn before it is written. */
function unneeded(issue: Issue, users: ReadonlyMap<Id, ReadonlySet<Id>>): Issue {
  return issue.code === 'missing-equation' && !users.get(issue.item ?? '')?.size ? { ...issue, severity: 'warning' } : issue;
}

/** Times that no run can follow. */
function checkTimes(doc: Document, issues: Issue[]): void {
  const { start, stop, dt, saveStep = dt } = workspaceOf(doc).simulation;
  if ([start, stop, dt, saveStep].every(Number.isFinite) && stop >= start && dt > 0) return;
  issues.push({ code: 'times-not-usable', severity: 'error', facts: { start, stop, dt } });
}

/** Stocks that list a flow which is not there. */
function lostFlows({ variables, byId }: ModelScope): Issue[] {
  return variables.flatMap(({ record, scope }) => {
    if (record.kind !== 'stock') return [];
    return (['inflows', 'outflows'] as const).flatMap((field) =>
      record[field]
        .filter((flow) => !byId.has(`${scope.idPrefix}${flow}`))
        .map((flow): Issue => ({ code: 'dangling-reference', severity: 'error', item: record.id, variable: record.name, facts: { field, id: flow, kind: 'stock' } })),
    );
  });
}

/** What has an error itself, and what lists a flow that has no value. */
function faultyIds({ variables, byId }: ModelScope, issues: readonly Issue[]): ReadonlySet<Id> {
  const items = new Set(issues.flatMap(({ severity, code, item }) => ((severity === 'error' || code === 'missing-equation') && item !== undefined ? [item] : [])));
  const faulty = new Set([...items, ...variables.filter(({ record }) => items.has(record.id)).map(({ id }) => id)]);
  for (const { id, record, scope } of variables) {
    if (record.kind !== 'stock') continue;
    const isLost = (flow: Id): boolean => !byId.has(`${scope.idPrefix}${flow}`) || faulty.has(`${scope.idPrefix}${flow}`);
    if ([...record.inflows, ...record.outflows].some(isLost)) faulty.add(id);
  }
  return faulty;
}

/** Takes everything out of the builder that these variables own. */
function leaveOut(builder: Builder, broken: ReadonlySet<Id>): Set<Id> {
  if (broken.size > 0) {
    for (const list of [builder.values, builder.starts, builder.startsOnly, builder.rates, builder.kept] as Owned[][]) {
      keepOnly(list, ({ owner }) => !broken.has(owner));
    }
    for (const list of [builder.levels, builder.clamped]) keepOnly(list, (slot) => !broken.has(builder.owners[slot] ?? ''));
    keepOnly(builder.pipelines, ({ owner }) => !broken.has(owner));
  }
  return new Set(broken);
}

function circleIssue({ byId }: ModelScope, builder: Builder, { when, slots }: Circle): Issue {
  const path: string[] = [];
  for (const slot of slots) {
    const name = builder.slots[slot]?.name.replace(/#.*$/, '') ?? '';
    if (path.at(-1) !== name) path.push(name);
  }
  if (path.length > 1 && path[0] === path.at(-1)) path.pop();
  const first = builder.owners[slots[0] ?? 0] ?? '';
  const code = when === 'always' ? 'algebraic-cycle' : 'initialisation-cycle';
  return { code, severity: 'error', item: byId.get(first)?.record.id ?? first, variable: path[0], facts: { path: [...path, path[0] ?? ''] } };
}

/** Vensim's control variables that change in a run; those that stand are in the simulation settings. */
function controlsOf({ dialect, root }: ModelScope, places: ReadonlyMap<Named, number>, { dynamic }: Arranged): Plan['controls'] {
  if (dialect !== 'vensim') return {};
  const changing = new Set(dynamic.map(({ to }) => to.slot));
  const slotOf = (name: string): number | undefined => {
    const variable = root.byName.get(name);
    const slot = variable && places.get(variable);
    return slot !== undefined && changing.has(slot) ? slot : undefined;
  };
  return { dt: slotOf('time_step'), saveStep: slotOf('saveper'), stop: slotOf('final_time') };
}

/** The Plan with the slots that are left, numbered anew. */
function planOf(doc: Document, builder: Builder, arranged: Arranged, broken: ReadonlySet<Id>, controls: Plan['controls'], words: WordPlan | null): Plan {
  const { start, stop, dt, saveStep, method, nonNegative } = workspaceOf(doc).simulation;
  const infinite = infiniteSlots(builder, arranged);
  const slots = builder.slots.map((slot, at): Slot => (infinite.has(at) ? { ...slot, mayBeInfinite: true } : slot));
  const isComputed = computedSlots(builder);
  const plain = (list: readonly Owned[]): Plan['initial'] => list.map(({ to, loops, value }) => ({ to, loops, value }));
  return {
    // What is broken, or an element that no equation defines, keeps its number and is neither computed nor shown.
    slots: slots.map((slot, at): Slot => (broken.has(builder.owners[at] ?? '') || !isComputed[at] ? { ...slot, kind: 'hidden' } : slot)),
    start,
    stop,
    dt,
    saveStep: saveStep ?? dt,
    method,
    nonNegative,
    parameters: builder.parameters,
    initial: plain(arranged.initial),
    constant: plain(arranged.constant),
    dynamic: plain(arranged.dynamic),
    rates: plain(builder.rates),
    levels: builder.levels,
    clamped: builder.clamped,
    kept: plain(builder.kept),
    controls,
    pipelines: builder.pipelines.map(({ output, input, delay }) => ({ output, input, delay })),
    stores: builder.stores,
    tables: builder.tables,
    calls: builder.calls,
    ...(words ? { words: withoutBroken(words, (slot) => broken.has(builder.owners[slot] ?? '')) } : {}),
  };
}

const withoutBroken = (words: WordPlan, isBroken: (slot: number) => boolean): WordPlan => ({
  ...words,
  words: words.words.filter(({ slot }) => !isBroken(slot)),
  numbers: words.numbers.filter((slot) => !isBroken(slot)),
});

/** By slot, 1 where an assignment computes it or it is a parameter. */
function computedSlots(builder: Builder): Uint8Array {
  const computed = new Uint8Array(builder.slots.length);
  for (const { slot } of builder.parameters) computed[slot] = 1;
  for (const assignment of [...builder.values, ...builder.starts]) {
    const { from, to } = placesWritten(assignment);
    const turns = assignment.loops.reduce((product, { size }) => product * size, 1);
    // A block without gaps, as nearly all are; else slot by slot.
    if (turns === to - from + 1) computed.fill(1, from, to + 1);
    else for (const slot of slotsWritten(assignment)) computed[slot] = 1;
  }
  return computed;
}

/** Slots that infinity written in an equation may reach. */
function infiniteSlots(builder: Builder, { initial, constant, dynamic }: Arranged): ReadonlySet<number> {
  const infinite = new Set<number>();
  const all = [...initial, ...constant, ...dynamic, ...builder.kept];
  const isAsked = all.filter(({ value }) => {
    let found = false;
    visitExpressions(value, (part) => {
      if (part.op === 'number' && !Number.isFinite(part.value)) found = true;
    });
    return found;
  });
  for (const { to } of isAsked) infinite.add(to.slot);
  if (infinite.size === 0) return infinite;
  for (let before = -1; before !== infinite.size; ) {
    before = infinite.size;
    for (const assignment of all) if (placesRead(assignment).some(({ from }) => infinite.has(from))) infinite.add(assignment.to.slot);
  }
  return infinite;
}
