import { boxAround, grown, unionOf, type Box, type Point } from '../box.js';
import { labelAt, labelLines, type Label } from '../label.js';

/** The box of a party, in px. */
export const PARTY = { width: 44, height: 32 } as const;

/** How far the loop of a flow from a party to itself sticks out at the right of its box, in px. */
export const SELF_LOOP = 34;

/** Room that stays free around a party with its name, in px: the frame that says how it fares, and air. */
const AIR = 7;

/** A party as it is drawn: its box, the name below it, and the room that both need. */
export interface PartyRoom {
  readonly box: Box;
  readonly label: Label;
  readonly room: Box;
}

/** How a party at `at` is drawn. */
export function partyRoom(at: Point, name: string, hasLoop: boolean): PartyRoom {
  const box = boxAround(at, PARTY.width, PARTY.height);
  const label = labelAt(at, PARTY, 'below', labelLines(name));
  const whole = unionOf([box, label.box]) ?? box;
  const room = grown({ ...whole, right: hasLoop ? Math.max(whole.right, box.right + SELF_LOOP) : whole.right }, AIR);
  return { box, label, room };
}
