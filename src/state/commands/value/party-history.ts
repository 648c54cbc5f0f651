import type { Stakeholder } from '../../../model/party.js';
import { hasText } from '../../../model/text.js';
import { without } from '../map/without.js';

/** One dated line of a party's history. */
export type Moment = NonNullable<Stakeholder['history']>[number];

/** Whether a text is a day that exists, as ISO 8601 writes it: 2026-11-25. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * The party with one more line of history, which stands behind all of the same or an earlier day; a line of that day about the
 * same thing is replaced. Ring and commitment are what the last line about them says. Null for a day that does not exist.
 */
export function withMoment(party: Stakeholder, { date, ring, commitment, reason }: Moment): Stakeholder | null {
  if (!isDay(date)) return null;
  const subject = ring === undefined ? 'commitment' : 'ring';
  const known = party.history ?? [];
  const former = known.findIndex((moment) => moment.date === date && isOnlyAbout(moment, subject));
  const why = hasText(reason) ? reason : known[former]?.reason;
  const moment: Moment = { date, ...(ring === undefined ? {} : { ring }), ...(commitment === undefined ? {} : { commitment }), ...(why ? { reason: why } : {}) };
  const others = known.filter((_, at) => at !== former);
  const at = others.findIndex((other) => other.date > date);
  const history = at === -1 ? [...others, moment] : [...others.slice(0, at), moment, ...others.slice(at)];
  return standing({ ...party, history });
}

const isOnlyAbout = ({ ring, commitment }: Moment, subject: 'ring' | 'commitment'): boolean =>
  subject === 'ring' ? ring !== undefined && commitment === undefined : commitment !== undefined && ring === undefined;

/** The party without one line of its history. Ring and commitment are what the lines that stay say; where none does, they stay. */
export function withoutMoment(party: Stakeholder, at: number): Stakeholder {
  const history = (party.history ?? []).filter((_, index) => index !== at);
  return standing(history.length > 0 ? { ...party, history } : without(party, 'history'));
}

/** The party with ring and commitment as the last line of its history about each says. */
function standing(party: Stakeholder): Stakeholder {
  const last = <K extends 'ring' | 'commitment'>(field: K): Moment[K] => party.history?.findLast((moment) => moment[field] !== undefined)?.[field];
  const commitment = last('commitment') ?? party.commitment;
  return { ...party, ring: last('ring') ?? party.ring, ...(commitment === undefined ? {} : { commitment }) };
}
