import type { Stakeholder } from '../../model/party.js';
import { textIn, type Language } from '../../model/text.js';
import type { Id } from '../../model/id.js';

/** How a party is drawn where value flows between parties: a colour of the tokens, and a monogram because colour never stands alone. */
export interface PartyLook {
  /** 1..8: `--party-N`. */
  readonly colour: number;
  /** Two letters that no other party of the document has, as far as there are letters. */
  readonly letters: string;
}

const COLOURS = 8;

/** Up to which number monograms go where the letters of names are used up. */
const MOST_NUMBERED = 999;

/** A word of fewer letters seldom says which party it is. */
const LEAST_WORD = 4;

/** The look of every party, by its place in the document, so that a party keeps it in every view. */
export function partyLooks(parties: readonly Stakeholder[], language: Language): ReadonlyMap<Id, PartyLook> {
  const taken = new Set<string>();
  return new Map(
    parties.map(({ id, name, slug }, at) => {
      const letters = monogramOf(textIn(name, language, slug), taken);
      taken.add(letters);
      return [id, { colour: (at % COLOURS) + 1, letters }];
    }),
  );
}

/** The first monogram that suits a name and is free, the best first: of two words their first letters, little words such as "of" and "and" passed over, else the first letter with each that follows. */
function monogramOf(name: string, taken: ReadonlySet<string>): string {
  const words = name.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = '?', ...others] = words;
  const second = others.find((word) => word.length >= LEAST_WORD) ?? others[0];
  const initial = first.slice(0, 1);
  const lettered = [...(second ? [initial + second.slice(0, 1)] : []), ...[...words.join('').slice(1)].map((letter) => initial + letter)];
  const free = lettered.find((candidate) => !taken.has(candidate));
  if (free !== undefined) return free;
  for (let number = 1; number <= MOST_NUMBERED; number++) if (!taken.has(`${initial}${number}`)) return `${initial}${number}`;
  return '··';
}
