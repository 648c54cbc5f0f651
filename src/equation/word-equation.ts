import { delayOf, gainSpan, INDEX, middleOf, OWN_TIME } from './word-link.js';
import type { Dialect } from './tree.js';
import { writtenName } from './write-name.js';
import type { WordLink } from '../model/word-map.js';

/** One link into a word, and what its equation names. */
export interface WordFactor {
  readonly link: WordLink;
  readonly cause: string;
  /** What the cause is held against: its own start, or the number that it is in base. */
  readonly against: 'start' | number;
  /** Whether the cause depends on this word in turn: then something in between must take time. */
  readonly isInLoop: boolean;
}

const FUNCTIONS = {
  xmile: { initial: 'INIT', smooth: { 1: 'SMTH1', 3: 'SMTH3' } },
  vensim: { initial: 'INITIAL', smooth: { 1: 'SMOOTHI', 3: 'SMOOTH3I' } },
} as const;

/** Two digits: more would look as if somebody had measured them. */
const rounded = (value: number): string => String(Number(value.toPrecision(2)));

/**
 * The equation that a word begins with in numbers: `start` times what each of its causes does in the middle of its class,
 * (cause/its start)^gain, smoothed where the link takes time. A smooth begins at 1, so that no start needs another.
 * A link that goes both ways has no middle to begin with, and is left out.
 */
export function wordEquation(factors: readonly WordFactor[], { start = INDEX.start as number, horizon, dialect }: { readonly start?: number; readonly horizon: number; readonly dialect: Dialect }): string {
  const { initial, smooth } = FUNCTIONS[dialect];
  const written = factors.flatMap(({ link, cause, against, isInLoop }) => {
    if (link.sign === 'mixed' || against === 0) return [];
    const name = writtenName(cause, dialect);
    const ratio = `${name} / ${against === 'start' ? `${initial}(${name})` : writtenNumber(against)}`;
    const delay = delayOf(link);
    const time = delay ? middleOf(delay.span) : OWN_TIME;
    const read = delay || isInLoop ? `${smooth[delay?.stages ?? 1]}(${ratio}, ${rounded(time * horizon)}, 1)` : `(${ratio})`;
    return [`${read} ^ ${link.sign === '-' ? '-' : ''}${rounded(middleOf(gainSpan(link)))}`];
  });
  return [rounded(start), ...written].join(' * ');
}

/** A number of the model as it is; one below zero in brackets. */
const writtenNumber = (value: number): string => (value < 0 ? `(${value})` : String(value));
