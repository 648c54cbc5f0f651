import { canonicalName } from '../../model/name.js';

/** What can be completed to: a name as it is read, and as it is written in an equation. */
export interface Candidate {
  readonly label: string;
  readonly written: string;
  /** Canonical names under which it is found. */
  readonly keys: readonly string[];
  /** What it takes, or what it is worth now, beside it. */
  readonly detail?: string | undefined;
  /** What it is, in a sentence. */
  readonly help?: string | undefined;
}

/** What can stand at the caret instead of what was typed there, best first. */
export interface Completion {
  readonly start: number;
  readonly end: number;
  readonly candidates: readonly Candidate[];
}

/** Most that is offered at a time. */
const MOST = 12;

/** What is typed before the caret, as far back as a name can reach; in quotes too. */
const TYPED = /[\p{L}_"][\p{L}\p{M}\p{N}_ "]*$/u;

/**
 * The names that what is typed before the caret may become: those that begin so first, then those of which a later word
 * begins so. Null where nothing fits, or where the name is there already.
 */
export function completionAt(text: string, caret: number, candidates: readonly Candidate[]): Completion | null {
  const typed = TYPED.exec(text.slice(0, caret))?.[0] ?? '';
  // A name may have spaces, so all the words count before the last word does.
  for (let from = 0; from < typed.length; from = nextWord(typed, from)) {
    const query = canonicalName(typed.slice(from).replaceAll('"', ''));
    if (query === '') return null;
    const found = fitting(query, candidates);
    if (found.length === 0) continue;
    const isThere = found[0]?.keys.includes(query) && typed.slice(from) === found[0].written;
    return isThere && found.length === 1 ? null : { start: caret - typed.length + from, end: caret, candidates: found };
  }
  return null;
}

function nextWord(typed: string, from: number): number {
  const space = typed.indexOf(' ', from);
  return space < 0 ? typed.length : space + 1;
}

function fitting(query: string, candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ keys }: Candidate): number => (keys.some((key) => key.startsWith(query)) ? 0 : keys.some((key) => key.includes(`_${query}`)) ? 1 : 2);
  return candidates
    .map((candidate) => ({ candidate, at: rank(candidate) }))
    .filter(({ at }) => at < 2)
    .sort((a, b) => a.at - b.at || a.candidate.label.localeCompare(b.candidate.label))
    .slice(0, MOST)
    .map(({ candidate }) => candidate);
}

/** The text with a candidate in place of what was typed, and where the caret then stands. */
export function completed(text: string, { start, end }: Completion, { written }: Candidate): { readonly text: string; readonly caret: number } {
  return { text: text.slice(0, start) + written + text.slice(end), caret: start + written.length };
}
