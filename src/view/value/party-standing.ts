import type { Period } from '../../analyse/value/amounts.js';
import type { ValueBook } from '../../analyse/value/book.js';
import type { Gift } from '../../analyse/value/gifts.js';
import { itemsOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Stakeholder } from '../../model/party.js';
import type { Simulation } from '../../model/simulation.js';
import { barEnds } from './value-time.js';

/** How one party stands, as its row shows it. */
export interface PartyRow {
  readonly party: Stakeholder;
  /** Perceived value over the window; not a number where the run does not know it. */
  readonly value: number;
  readonly side: 'gain' | 'cost' | 'none';
  /** Length of its bar as a share of half the width, 0..1. */
  readonly length: number;
  readonly isLoyalButPaying: boolean;
  readonly givesOnly: boolean;
}

/** How the parties stand at a moment, by the year before it. Market nodes, which perceive nothing, are not in it. */
export interface Standing {
  readonly window: Period;
  /** Commitment above which a core party counts as loyal, 0..1. */
  readonly loyalFrom: number;
  /** In document order, so that rows keep their place while time moves. */
  readonly rows: readonly PartyRow[];
  /** The core party that lets go first by the rule of thumb; null where none has been assessed, or where one of them may be ahead and the run does not know. */
  readonly firstToDrift: { readonly party: Stakeholder; readonly risk: number } | null;
  readonly unreturned: readonly Gift[];
  /** Value types of which the run gives no number in the window: everything goes without them. */
  readonly unknown: readonly Id[];
}

/** Nearer to nought than this a perceived value is said as nought. */
const UNSAID = 0.0005;

/** How the parties of a run stand at `until`; bars on `scale`. */
export function standingOf(book: ValueBook, scenario: Id | null, until: number, scale: number): Standing {
  const window = book.lastYear(scenario, until);
  const values = new Map(book.perceived(scenario, window).map(({ stakeholder, value }) => [stakeholder, value]));
  const { parties: drifts, loyalFrom } = book.drift(scenario, until);
  const drift = new Map(drifts.map((each) => [each.stakeholder, each]));
  const { giveOnly, unreturned, unknown } = book.reciprocity(scenario, window);
  const givers = new Set(giveOnly);
  const parties = itemsOf(book.doc, 'stakeholder').filter(({ is }) => is !== 'boundary-market');
  const rows = parties.map((party): PartyRow => {
    const value = values.get(party.id) ?? NaN;
    const isNought = !(Math.abs(value) >= UNSAID);
    return {
      party,
      value,
      side: isNought ? 'none' : value > 0 ? 'gain' : 'cost',
      length: isNought || !(scale > 0) ? 0 : Math.min(1, Math.abs(value) / scale),
      isLoyalButPaying: drift.get(party.id)?.isLoyalButPaying ?? false,
      givesOnly: givers.has(party.id),
    };
  });
  return { window, loyalFrom, rows, firstToDrift: rows.some(({ party, value }) => party.ring === 'core' && Number.isNaN(value)) ? null : firstOf(parties, (id) => drift.get(id)?.risk ?? null), unreturned, unknown };
}

function firstOf(parties: readonly Stakeholder[], riskOf: (id: Id) => number | null): Standing['firstToDrift'] {
  const core = parties.filter(({ ring }) => ring === 'core').flatMap((party) => {
    const risk = riskOf(party.id);
    return risk === null ? [] : [{ party, risk }];
  });
  return core.reduce<Standing['firstToDrift']>((first, each) => (first === null || each.risk > first.risk ? each : first), null);
}

/** Flows times moments that are looked through for a scale: a large network is looked at less often. */
const LOOKED_THROUGH = 8000;

/** The largest perceived value of any party in a year of a run, so that bars keep their scale while time moves. */
export function standingScale(book: ValueBook, scenario: Id | null, simulation: Pick<Simulation, 'start' | 'stop' | 'timeUnit'>): number {
  const ends = barEnds(simulation);
  const flows = Math.max(1, book.table(scenario)?.rows.length ?? 0);
  const every = Math.max(1, Math.ceil((ends.length * flows) / LOOKED_THROUGH));
  const isMarket = new Set(itemsOf(book.doc, 'stakeholder').flatMap(({ id, is }) => (is === 'boundary-market' ? [id] : [])));
  // From the last one back, for there runs often are at their largest.
  const moments = ends.toReversed().filter((_, at) => at % every === 0);
  const sizes = moments.flatMap((until) => book.perceived(scenario, book.lastYear(scenario, until)).map(({ stakeholder, value }) => (isMarket.has(stakeholder) || Number.isNaN(value) ? 0 : Math.abs(value))));
  return sizes.reduce((largest, size) => (size > largest ? size : largest), 0);
}
