import type { Language } from '../model/text.js';

/** What a sentence says of one variable on the way round: that there is more of it, less, or that it changes. */
export interface LoopStep {
  readonly name: string;
  /** Of the link that leads to it; null where it is not known. The first step's is that of the link that closes the loop. */
  readonly sign: '+' | '-' | null;
  readonly isDelayed: boolean;
}

/** A part of a sentence; names stand out. */
export interface Piece {
  readonly text: string;
  readonly isName: boolean;
}

const WORDS = {
  nl: { more: 'meer', less: 'minder', changes: 'een andere', delayed: 'na een tijd ', soAgain: 'en dus weer', so: 'en dus' },
  en: { more: 'more', less: 'less', changes: 'a different', delayed: 'after a while ', soAgain: 'and so again', so: 'and so' },
} as const;

/**
 * A loop as a sentence: "Meer woningen, meer draagvlak, en dus weer meer woningen." It begins with more of the first
 * variable; every opposite link turns more into less. So a loop that reinforces ends as it began, and one that balances
 * ends in less. Once a sign is not known nothing more is said of a direction.
 */
export function loopSentence(steps: readonly LoopStep[], language: Language): readonly Piece[] {
  const [first, ...rest] = steps;
  if (!first) return [];
  const words = WORDS[language];
  const pieces: Piece[] = [];
  const say = (text: string): void => void pieces.push({ text, isName: false });
  const direction = (now: 1 | -1 | 0): string => (now === 0 ? words.changes : now > 0 ? words.more : words.less);
  let now: 1 | -1 | 0 = 1;
  const turn = ({ sign }: LoopStep): void => {
    now = sign === null ? 0 : sign === '-' ? (-now as 1 | -1 | 0) : now;
  };
  say(`${capital(words.more)} `);
  pieces.push({ text: first.name, isName: true });
  for (const step of rest) {
    turn(step);
    say(`, ${step.isDelayed ? words.delayed : ''}${direction(now)} `);
    pieces.push({ text: step.name, isName: true });
  }
  turn(first);
  say(`, ${now > 0 ? words.soAgain : words.so} ${first.isDelayed ? words.delayed : ''}${direction(now)} `);
  pieces.push({ text: first.name, isName: true });
  say('.');
  return pieces;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
