import { chordDirected } from 'd3-chord';
import type { Id } from '../../model/id.js';
import type { Course, Ribbon } from './ribbons.js';

/** Room between two parties, as an angle; less where there are many. */
const PAD = 0.06;
const TURN = 2 * Math.PI;

/** Where a party stands on the circle as long as the view is open: an arc that holds all that it gives and receives at any moment. */
export interface ChordSlot {
  readonly party: Id;
  readonly from: number;
  readonly until: number;
}

/** What stays put while time moves: the scale, and the order around the circle and within each party. */
export interface ChordFrame {
  readonly radius: number;
  /** Radians per unit of value. */
  readonly perUnit: number;
  readonly slots: ReadonlyMap<Id, ChordSlot>;
  /** Ends of ribbons in their order within a party. */
  readonly ranks: ReadonlyMap<string, { readonly given: number; readonly received: number }>;
}

export interface Angles {
  readonly startAngle: number;
  readonly endAngle: number;
}

export interface ChordRibbon extends Ribbon {
  readonly source: Angles;
  readonly target: Angles;
}

/** What a party gives and receives now, within its slot. */
export interface ChordArc extends Angles {
  readonly party: Id;
  readonly given: number;
  readonly received: number;
  readonly slot: ChordSlot;
}

export interface ChordPicture {
  readonly arcs: readonly ChordArc[];
  readonly ribbons: readonly ChordRibbon[];
}

/** Places every party around a circle, in an order and with ends as d3-chord lays out the largest amounts. */
export function chordFrame({ ribbons, sums }: Course, radius: number): ChordFrame {
  const parties = [...sums.keys()];
  const at = new Map(parties.map((party, index) => [party, index]));
  const matrix = parties.map(() => parties.map(() => 0));
  for (const { from, to, peak } of ribbons) {
    const row = matrix[at.get(from) ?? -1];
    const column = at.get(to) ?? -1;
    if (row) row[column] = (row[column] ?? 0) + peak;
  }
  const pad = Math.min(PAD, TURN / 3 / Math.max(1, parties.length));
  const layout = chordDirected().padAngle(pad)(matrix);
  const total = [...sums.values()].reduce((sum, amount) => sum + amount, 0);
  const perUnit = total > 0 ? (TURN - parties.length * pad) / total : 0;
  let angle = 0;
  const slots = parties.map((party): ChordSlot => {
    const from = angle;
    const until = from + (sums.get(party) ?? 0) * perUnit;
    angle = until + pad;
    return { party, from, until };
  });
  const angles = new Map(layout.map(({ source, target }) => [wayOf(parties[source.index] ?? '', parties[target.index] ?? ''), { given: source.startAngle, received: target.startAngle }]));
  return {
    radius,
    perUnit,
    slots: new Map(slots.map((slot) => [slot.party, slot])),
    ranks: new Map(ribbons.map(({ key, from, to }) => [key, angles.get(wayOf(from, to)) ?? { given: 0, received: 0 }])),
  };
}

const wayOf = (from: Id, to: Id): string => JSON.stringify([from, to]);

/** The picture at one moment: the ends of ribbons one after another from the start of their party's slot. */
export function chordAt(frame: ChordFrame, ribbons: readonly Ribbon[]): ChordPicture {
  const { slots, ranks, perUnit } = frame;
  const shown = ribbons.filter(({ from, to }) => slots.has(from) && slots.has(to));
  const ends = shown
    .flatMap((ribbon) => {
      const rank = ranks.get(ribbon.key);
      return [
        { ribbon, party: ribbon.from, isGiven: true, rank: rank?.given ?? Infinity },
        { ribbon, party: ribbon.to, isGiven: false, rank: rank?.received ?? Infinity },
      ];
    })
    .toSorted((a, b) => a.rank - b.rank || (a.ribbon.key < b.ribbon.key ? -1 : 1) || Number(b.isGiven) - Number(a.isGiven));
  const full = new Map<Id, number>();
  const given = new Map<Id, number>();
  const angles = { given: new Map<Ribbon, Angles>(), received: new Map<Ribbon, Angles>() };
  for (const { ribbon, party, isGiven } of ends) {
    const startAngle = full.get(party) ?? slots.get(party)?.from ?? 0;
    const endAngle = startAngle + ribbon.amount * perUnit;
    full.set(party, endAngle);
    if (isGiven) given.set(party, (given.get(party) ?? 0) + ribbon.amount);
    angles[isGiven ? 'given' : 'received'].set(ribbon, { startAngle, endAngle });
  }
  const nowhere: Angles = { startAngle: 0, endAngle: 0 };
  return {
    arcs: [...slots.values()].flatMap((slot): ChordArc[] => {
      const endAngle = full.get(slot.party);
      if (endAngle === undefined) return [];
      const out = given.get(slot.party) ?? 0;
      const into = shown.reduce((sum, { to, amount }) => (to === slot.party ? sum + amount : sum), 0);
      return [{ party: slot.party, startAngle: slot.from, endAngle, given: out, received: into, slot }];
    }),
    ribbons: shown.map((ribbon) => ({ ...ribbon, source: angles.given.get(ribbon) ?? nowhere, target: angles.received.get(ribbon) ?? nowhere })),
  };
}
