import { compileDocument } from '../../src/compile/compile.js';
import { faultIssues } from '../../src/compile/faults.js';
import { missingData } from '../../src/compile/external/needed-data.js';
import type { Plan } from '../../src/compile/plan.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { parseEquation } from '../../src/equation/parse.js';
import { printTree } from '../../src/equation/print.js';
import type { Dialect } from '../../src/equation/tree.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import { readMdl } from '../../src/formats/mdl/read.js';
import { writeMdl } from '../../src/formats/mdl/write.js';
import { openFile } from '../../src/formats/open-file.js';
import { readXmile } from '../../src/formats/xmile/read.js';
import { exportXmile } from '../../src/formats/xmile/write.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../src/model/document.js';
import { hasErrors, type Issue } from '../../src/model/issue.js';
import type { Run } from '../../src/simulate/run.js';
import { simulate } from '../../src/simulate/simulate.js';
import { ISSUE_WORDINGS, issueText } from '../../src/wording/issues.js';
import type { Input } from './targets.js';

/** Seconds of the processor that one input may take, from reading to reading again. */
export const DEADLINE = 2;
/** Steps that a run may have: longer ones are legal, and tested elsewhere. */
const MOST_STEPS = 40;

/** Prototypes that a file could try to change, with what they hold. */
const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const prototypeKeys = (): string => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join(';');
const KEYS = prototypeKeys();

/** Something that must not happen, in words. */
class Broken extends Error {}
const broken = (law: string, what: string): never => {
  throw new Broken(`${law}: ${what}`);
};

const isDialect = (as: string): as is Dialect => as === 'xmile' || as === 'vensim';

/** Which law an input breaks, or null. What differs from input to input stands behind the first colon. */
export function lawBroken({ as, text }: Input, deadline = DEADLINE): string | null {
  const before = process.cpuUsage();
  try {
    if (isDialect(as)) checkEquation(text, as);
    else checkFile(as, new TextEncoder().encode(text));
    if (prototypeKeys() !== KEYS) broken('a prototype changed', '');
  } catch (error) {
    return error instanceof Broken ? error.message : `threw: ${thrownIn(error)}`;
  }
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  return seconds > deadline ? `too slow: ${seconds.toFixed(1)} s` : null;
}

/** An error with the place in our own source that it came from. */
function thrownIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const places = (error.stack ?? '').split('\n').filter((line) => line.includes('/src/'));
  return `${error.name} ${error.message.slice(0, 120)} ${places.slice(0, 3).map((line) => line.trim().replace(/\(?\S*\/src\//, 'src/').replace(/\)$/, '')).join(' < ')}`;
}

/** Parsing is total, says where, and printing what it read changes nothing more. */
export function checkEquation(text: string, dialect: Dialect): void {
  const { tree, issues } = parseEquation(text, dialect);
  checkIssues(issues);
  for (const { range, code } of issues) {
    if (!(0 <= range.start && range.start <= range.end && range.end <= text.length)) broken('a range lies outside the equation', `${code} ${range.start}-${range.end}`);
  }
  if (!tree) return;
  if (issues.length > 0) broken('an equation with faults has a tree', issues.map(({ code }) => code).join());
  const printed = printTree(tree, dialect);
  const again = parseEquation(printed, dialect);
  if (!again.tree) return broken('a printed equation cannot be read', `${printed} (${again.issues.map(({ code }) => code).join()})`);
  if (printTree(again.tree, dialect) !== printed) broken('printing is not stable', printed);
}

/** Opening, compiling, running and writing any bytes at all. */
export function checkFile(name: string, bytes: Uint8Array): void {
  const { doc, issues } = openFile(name, bytes);
  checkIssues(issues);
  if (!doc) {
    if (!hasErrors(issues)) broken('neither a document nor an error', '');
    return;
  }
  checkCompiling(doc);
  checkWriting(doc);
}

function checkIssues(issues: readonly Issue[]): void {
  for (const issue of issues) {
    if (!Object.hasOwn(ISSUE_WORDINGS, issue.code)) broken('an issue has no words', issue.code);
    for (const language of ['nl', 'en'] as const) {
      const said = issueText(withoutEllipses(issue), language);
      if (said.includes('…')) broken('a sentence lacks a fact', said);
      if (issueText(issue, language).length > 3000) broken('a sentence is endless', issue.code);
    }
  }
}

/** The same with short facts that hold no `…`, which in a sentence stands for a missing one. */
function withoutEllipses(issue: Issue): Issue {
  const plain = <T>(value: T): T => (typeof value === 'string' ? value.slice(0, 20).replaceAll('…', '.') : Array.isArray(value) ? value.map(plain) : value) as T;
  const facts = Object.fromEntries(Object.entries(issue.facts ?? {}).map(([name, value]) => [name, plain(value)]));
  return { ...issue, facts, hints: plain(issue.hints), variable: plain(issue.variable) };
}

function checkCompiling(doc: Document): void {
  const whole = compileDocument(doc);
  const partial = compileDocument(doc, { partial: true });
  checkIssues(whole.issues);
  missingData(doc);
  if ((whole.plan === null) !== hasErrors(whole.issues)) broken('a plan and an error', whole.issues.map(({ code }) => code).join());
  if (whole.plan?.slots.some(({ kind }) => kind !== 'hidden') && !partial.plan) broken('nothing is left of a whole model', '');
  const part = partial.plan && runOf(doc, partial.plan);
  if (!whole.plan) return;
  const all = runOf(doc, whole.plan);
  if (part && !isSameRun(part, all)) broken('a part that is the whole has other numbers', '');
}

/** A run of at most so many steps. Times that are formulas are taken as they stand at the start. */
function runOf(doc: Document, given: Plan): Run {
  const plan: Plan = { ...given, controls: {} };
  const most = plan.start + MOST_STEPS * plan.dt;
  const input = { ...scenarioInput(doc, plan, itemsOf(doc, 'scenario')[0] ?? null), stop: Math.min(plan.stop, most), saveStep: plan.dt };
  const run = simulate(plan, input);
  checkIssues(faultIssues(plan, run.faults));
  if (run.complete !== (run.faults.length === 0)) broken('a run that is not complete has no fault', '');
  if (run.rows.length !== run.times.length * run.outputs.length) broken('rows and times differ', `${run.rows.length} ${run.times.length}`);
  const infinite = plan.slots.some(({ mayBeInfinite }) => mayBeInfinite);
  if (!infinite && run.rows.some((value) => !Number.isFinite(value))) broken('a row holds no number', '');
  return run;
}

const isSameRun = (a: Run, b: Run): boolean => a.times.length === b.times.length && a.rows.length === b.rows.length && a.rows.every((value, at) => Object.is(value, b.rows[at]));

/** What is written can be read, and is the same when it is written again. */
function checkWriting(doc: Document): void {
  const keten = writeKeten(doc);
  const own = readKeten(keten);
  if (!own.doc) return broken('a saved document cannot be opened', own.issues.map(({ code, facts }) => `${code} ${JSON.stringify(facts)}`).join().slice(0, 300));
  if (writeKeten(own.doc) !== keten) broken('saving is not stable', '');
  const xmile = exportXmile(doc);
  checkIssues(xmile.issues);
  const standard = readXmile(xmile.text);
  if (!standard.doc) return broken('a written XMILE file cannot be opened', JSON.stringify(standard.issues).slice(0, 300));
  checkIssues(standard.issues);
  if (workspaceOf(doc).dialect === 'xmile' && namesIn(standard.doc) !== namesIn(doc)) broken('a written XMILE file names other variables', `${namesIn(doc)} → ${namesIn(standard.doc)}`.slice(0, 300));
  const second = exportXmile(standard.doc).text;
  const third = exportXmile(readXmile(second).doc ?? standard.doc).text;
  if (third !== second) broken('writing XMILE is not stable', firstDifference(second, third));
  checkWritingMdl(doc);
}

function checkWritingMdl(doc: Document): void {
  const written = writeMdl(doc);
  checkIssues(written.issues);
  const read = readMdl(written.text, 'model.mdl');
  checkIssues(read.issues);
  if (!read.doc) return broken('a written .mdl file cannot be opened', JSON.stringify(read.issues).slice(0, 300));
  const second = writeMdl(read.doc).text;
  const third = writeMdl(readMdl(second, 'model.mdl').doc ?? read.doc).text;
  if (third !== second) broken('writing .mdl is not stable', firstDifference(second, third));
}

/** The variables with their equations, where these are plain. */
const namesIn = (doc: Document): string => JSON.stringify(variablesOf(doc).map(({ id, name, kind }) => [id, name, kind]));

function firstDifference(a: string, b: string): string {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const at = left.findIndex((line, place) => line !== right[place]);
  return `${(left[at] ?? '').trim().slice(0, 160)} → ${(right[at] ?? '').trim().slice(0, 160)}`;
}
