import type { Auxiliary } from '../../model/variable.js';
import { closingOf, findOutside, plainName, splitOutside, tidyLines } from './scan.js';

/** What kind of statement an equation block is. */
export type Statement =
  /** `=`, and `==` for what no run may change. */
  | 'equation' | 'constant'
  /** `:=`, or a name with nothing behind it. */
  | 'data'
  /** `name( (0,0),(1,1) )`. */
  | 'table'
  /** `Dim: A, B`, and `Dim <-> Other`. */
  | 'dimension' | 'alias'
  /** `:THE CONDITION:` and `:TEST INPUT:`. */
  | 'reality-check';

/** A statement of a .mdl file: what it defines, and as what. */
export interface LeftSide {
  readonly name: string;
  /** Names of elements, subranges and dimensions. */
  readonly subscripts: readonly string[];
  readonly except: readonly (readonly string[])[];
  readonly data?: Auxiliary['data'];
  readonly is: Statement;
  /** What stands to the right of the sign, tidy; of a table also its brackets. */
  readonly right: string;
}

const MODES: Readonly<Record<string, NonNullable<Auxiliary['data']>>> = { interpolate: 'interpolate', 'look forward': 'look-forward', 'hold backward': 'hold-backward', raw: 'raw' };

/** UTF-16 units of a name as written, at most. */
const LONGEST_NAME = 10_000;

/** Reads what a block defines; null where no statement begins so. */
export function readLeftSide(text: string): LeftSide | null {
  const nameEnd = findOutside(text, '[(=:<', 0, false);
  if (nameEnd > LONGEST_NAME) return null;
  const name = plainName(text.slice(0, nameEnd));
  if (name === '') return null;
  const lastBrace = text.lastIndexOf('}');
  const subscripts = bracketAt(text, nameEnd, lastBrace);
  if (!subscripts) return null;
  const except = exceptAt(text, subscripts.end, lastBrace);
  if (!except) return null;
  const { data, end } = modeAt(text, except.end);
  const statement = statementAt(text.slice(end), subscripts.names.length === 0);
  if (!statement) return null;
  return { name, subscripts: subscripts.names, except: except.groups, ...(data ? { data } : {}), ...statement };
}

/** Names between square brackets, where some open at `at`; null where they never close. */
function bracketAt(text: string, at: number, lastBrace: number): { readonly names: readonly string[]; readonly end: number } | null {
  if (text.charAt(at) !== '[') return { names: [], end: at };
  const close = closingOf(text, at, lastBrace);
  if (close < 0) return null;
  return { names: splitOutside(text.slice(at + 1, close), ',').map(plainName), end: close + 1 };
}

function exceptAt(text: string, from: number, lastBrace: number): { readonly groups: readonly (readonly string[])[]; readonly end: number } | null {
  const word = /^\s*:EXCEPT:/i.exec(text.slice(from, from + 200));
  if (!word) return { groups: [], end: from };
  const groups: (readonly string[])[] = [];
  let end = from + word[0].length;
  for (;;) {
    const open = skipBlank(text, end);
    if (text.charAt(open) !== '[') return groups.length > 0 ? { groups, end } : null;
    const bracket = bracketAt(text, open, lastBrace);
    if (!bracket) return null;
    groups.push(bracket.names);
    end = skipBlank(text, bracket.end);
    if (text.charAt(end) !== ',') return { groups, end };
    end++;
  }
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (/[\s\\]/.test(text.charAt(at))) at++;
  return at;
}

function modeAt(text: string, from: number): { readonly data?: Auxiliary['data']; readonly end: number } {
  const word = /^\s*:\s*(INTERPOLATE|LOOK FORWARD|HOLD BACKWARD|RAW)\s*:/i.exec(text.slice(from, from + 200));
  const data = word ? MODES[(word[1] ?? '').toLowerCase()] : undefined;
  return word && data ? { data, end: from + word[0].length } : { end: from };
}

function statementAt(text: string, isBare: boolean): Pick<LeftSide, 'is' | 'right'> | null {
  const rest = text.trimStart();
  if (rest === '') return { is: 'data', right: '' };
  if (/^:\s*(THE CONDITION|TEST INPUT)\s*:/i.test(rest)) return { is: 'reality-check', right: rest };
  if (rest.startsWith(':=')) return { is: 'data', right: tidyLines(rest.slice(2)) };
  if (rest.startsWith('==')) return { is: 'constant', right: tidyLines(rest.slice(2)) };
  if (rest.startsWith('=')) return { is: 'equation', right: tidyLines(rest.slice(1)) };
  if (rest.startsWith('(')) return { is: 'table', right: tidyLines(rest) };
  if (isBare && rest.startsWith('<->')) return { is: 'alias', right: plainName(rest.slice(3)) };
  if (isBare && rest.startsWith(':')) return { is: 'dimension', right: tidyLines(rest.slice(1)) };
  return null;
}
