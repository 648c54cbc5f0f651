import { pushableIn } from '../analyse/words/pushable.js';
import { USUAL_ASK } from '../analyse/words/word-outcome.js';
import { compileDocument } from '../compile/compile.js';
import type { Plan } from '../compile/plan.js';
import { closestNames } from '../equation/closest.js';
import { withLines } from '../formats/opened-file.js';
import { askWords } from '../jobs/ask-words.js';
import { EnsembleRunner } from '../jobs/ensemble-runner.js';
import { LocalRunner } from '../jobs/local-runner.js';
import { workspaceOf, type Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import { hasErrors, type Issue } from '../model/issue.js';
import { canonicalName } from '../model/name.js';
import { textIn } from '../model/text.js';
import { wordMapOf } from '../model/word-map.js';
import { wordSentence } from '../wording/ui/words.js';
import { CANNOT_RUN, DONE, STOPPED_EARLY, type ExitCode, type Io } from './io.js';
import { allIssues, issueLine } from './issue-lines.js';
import { loadModel } from './load-model.js';
import { UsageError } from './usage-error.js';
import { shareOfShapes } from './word-shares.js';

/** What `words` was asked for. */
export interface WordsOptions {
  /** The name of a variable; what nothing else moves unless given. */
  readonly push?: string | undefined;
  readonly direction: 'up' | 'down';
  readonly draws?: number | undefined;
  readonly seed?: number | undefined;
}

/** Asks a map of words what a push does, and prints for each word how often it did what, as JSON. */
export async function wordsCommand(io: Io, model: string, { push, direction, draws = USUAL_ASK.draws, seed = USUAL_ASK.seed }: WordsOptions): Promise<ExitCode> {
  const loaded = await loadModel(io, model);
  const say = async (issues: readonly Issue[]): Promise<void> => {
    for (const issue of withLines(issues, loaded.lines)) await io.err(issueLine(loaded.file, issue, io.language));
  };
  const { doc } = loaded;
  if (!doc) {
    await say(loaded.issues);
    return CANNOT_RUN;
  }
  const { plan, issues } = compileDocument(doc);
  const found = allIssues(doc, loaded.issues, issues);
  if (!plan || hasErrors(found)) {
    await say(found.filter(({ severity }) => severity === 'error'));
    return CANNOT_RUN;
  }
  if (!plan.words) {
    await say([{ code: 'no-words', severity: 'error' }]);
    return CANNOT_RUN;
  }
  await say(loaded.issues);
  const pushed = pushedBy(doc, plan, push);
  const nameOf = (id: Id): string => plan.slots.find((slot) => slot.id === id && slot.kind !== 'hidden')?.name ?? id;
  const outcome = await askWords(new EnsembleRunner([new LocalRunner()]), plan, { pushed, direction, draws, seed }, { parameters: [] });
  const { timeUnit } = workspaceOf(doc).simulation;
  const answers = [...outcome.answers].map(([id, { shares }]) => [nameOf(id), { sentence: textIn(wordSentence(nameOf(id), shares), io.language), ...shareOfShapes(shares) }] as const);
  const answer = {
    push: nameOf(pushed),
    direction,
    draws,
    seed,
    horizon: { start: plan.start, stop: plan.stop, unit: timeUnit },
    words: Object.fromEntries(answers),
    withoutSign: wordMapOf(doc).unsigned.map(({ from, to }) => ({ from: nameOf(from), to: nameOf(to) })),
  };
  await io.out(`${JSON.stringify(answer, null, 2)}\n`);
  return [...outcome.answers.values()].every(({ shares }) => shares.draws === draws) ? DONE : STOPPED_EARLY;
}

/** The variable of this name, or the first that can be pushed. */
function pushedBy(doc: Document, plan: Plan, name: string | undefined): Id {
  const pushable = pushableIn(doc, plan);
  const nameOf = (id: Id): string => {
    const item = doc.items.get(id);
    return item && 'name' in item && typeof item.name === 'string' ? item.name : '';
  };
  const wanted = name === undefined ? pushable[0] : pushable.find((id) => canonicalName(nameOf(id)) === canonicalName(name));
  if (wanted === undefined) throw new UsageError('no-such-variable', { name: name ?? '', known: closestNames(name ?? '', pushable.map(nameOf), 5) });
  return wanted;
}
