import { flowLines, type FlowCurve } from '../../layout/network/flow-lines.js';
import { RING_NAME } from '../../layout/network/place-parties.js';
import { partyRoom, type PartyRoom } from '../../layout/network/party-room.js';
import { ASPECT, orderOf, RINGS } from '../../layout/network/rings.js';
import { boxAround, unionOf, type Box } from '../../layout/box.js';
import { LABEL } from '../../layout/label.js';
import { itemsOf, rankedOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Ring, Stakeholder, ValueFlow } from '../../model/party.js';
import type { Language } from '../../model/text.js';
import { partyLooks, type PartyLook } from '../value/party-look.js';
import { valueColours, type ValueColour } from '../value/value-colour.js';
import { widthOf, type Peaks } from './flow-worth.js';
import { partyName, type NetworkPage } from './network-page.js';

/** A party of the network as it is drawn. */
export interface NetworkNode extends PartyRoom {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
  readonly name: string;
  readonly ring: Ring;
  /** Where it stands at the boundary of the ecosystem. */
  readonly boundary: 'commons' | 'market' | null;
  readonly look: PartyLook;
  /** The lines of its name, each on its baseline. */
  readonly words: readonly { readonly text: string; readonly y: number }[];
}

/** A flow of value, or a cost of an intervention, as it is drawn. */
export interface NetworkLine {
  /** The value flow, or the key of the cost in the flow table. */
  readonly id: Id;
  /** The record behind it: the value flow, or the intervention. */
  readonly source: Id;
  readonly is: 'value-flow' | 'cost';
  readonly from: Id;
  readonly to: Id;
  readonly valueType: Id;
  readonly curve: FlowCurve;
  readonly colour: ValueColour;
  readonly isTangible: boolean;
  readonly contract: ValueFlow['contract'];
  /** Whether only the current scenario has it. */
  readonly isOwn: boolean;
}

export interface NetworkRing {
  readonly ring: Ring;
  readonly rx: number;
  readonly ry: number;
}

/** The network ready to be drawn, in its own units: the middle of the rings is at 0, 0. */
export interface NetworkScene {
  readonly step: number;
  readonly rings: readonly NetworkRing[];
  readonly nodes: readonly NetworkNode[];
  readonly lines: readonly NetworkLine[];
  readonly bounds: Box | null;
}

/** A line before it has a course. */
type PlainLine = Omit<NetworkLine, 'curve'>;

export interface NetworkInput {
  readonly doc: Document;
  readonly page: NetworkPage;
  readonly language: Language;
  /** Null is base. */
  readonly scenario: Id | null;
  readonly peaks: Peaks;
}

/** How far the baseline of a name lies below the top of its line, in px. */
const BASELINE = 12;

/** Width for which a line gets room that is not of the value that is looked at, in px. */
const QUIET = 3;

export function networkScene({ doc, page, language, scenario, peaks }: NetworkInput): NetworkScene {
  const parties = itemsOf(doc, 'stakeholder');
  const looks = partyLooks(parties, language);
  const plain = linesOf(doc, scenario);
  const loops = new Set(itemsOf(doc, 'value-flow').flatMap(({ from, to }) => (from === to ? [from] : [])));
  const nodes = parties.flatMap((party): NetworkNode[] => {
    const at = page.places.get(party.id);
    const look = looks.get(party.id);
    const name = partyName(party, language);
    if (!at || !look) return [];
    const room = partyRoom(at, name, loops.has(party.id));
    const words = room.label.lines.map((text, line) => ({ text, y: room.label.box.top + LABEL.line * line + BASELINE }));
    return [{ id: party.id, ...at, name, ring: party.ring, boundary: boundaryOf(party), look, words, ...room }];
  });
  const curves = flowLines(new Map(nodes.map((node) => [node.id, node])), plain.map(({ id, from, to }) => ({ id, from, to, width: Math.max(QUIET, widthOf(peaks.of.get(id) ?? 0, peaks.most)) })));
  const lines = plain.flatMap((line): NetworkLine[] => {
    const curve = curves.get(line.id);
    return curve ? [{ ...line, curve }] : [];
  });
  const rings = RINGS.map((ring): NetworkRing => ({ ring, rx: page.step * orderOf(ring) * ASPECT, ry: page.step * orderOf(ring) }));
  // The names of all rings are seen, and all parties; where nobody is, a ring may go on beyond the window.
  const bounds = unionOf([...(nodes.length === 0 ? rings.map(({ rx, ry }) => boxAround({ x: 0, y: 0 }, 2 * rx, 2 * ry)) : []), ...rings.map(({ ry }) => boxAround({ x: 0, y: -ry }, RING_NAME.width, RING_NAME.height)), ...nodes.map(({ room }) => room)]);
  return { step: page.step, rings, nodes, lines, bounds };
}

/** Whether a party stands at the boundary, and on which side of it. */
export const boundaryOf = ({ is }: Pick<Stakeholder, 'is'>): NetworkNode['boundary'] => (is === 'boundary-commons' ? 'commons' : is === 'boundary-market' ? 'market' : null);

/** The flows that a scenario has, and what its interventions cost; base has neither the latter nor what scenarios have for themselves. */
export function linesOf(doc: Document, scenario: Id | null): readonly PlainLine[] {
  const types = itemsOf(doc, 'value-type');
  const colours = valueColours(types);
  const tangible = new Set(types.flatMap(({ id, tangible: isTangible }) => (isTangible ? [id] : [])));
  const scenarios = itemsOf(doc, 'scenario');
  const current = scenarios.find(({ id }) => id === scenario);
  const own = new Set(current?.valueFlows);
  const elsewhere = new Set(scenarios.flatMap(({ valueFlows }) => valueFlows ?? []));
  const drawn = (valueType: Id): Pick<PlainLine, 'colour' | 'isTangible'> => ({ colour: colours.get(valueType) ?? 'money', isTangible: tangible.has(valueType) });
  const flows = itemsOf(doc, 'value-flow').flatMap(({ id, from, to, valueType, contract }): PlainLine[] =>
    elsewhere.has(id) && !own.has(id) ? [] : [{ id, source: id, is: 'value-flow', from, to, valueType, contract, isOwn: own.has(id), ...drawn(valueType) }],
  );
  const isOn = new Set(current?.placements.flatMap(({ intervention, on }) => (on ? [intervention] : [])));
  const costs = rankedOf(doc, 'intervention').flatMap(({ id: source, slug, costs: all }) =>
    isOn.has(source) ? all.map(({ from, to, valueType }, at): PlainLine => ({ id: `${slug}#${at}`, source, is: 'cost', from, to, valueType, contract: undefined, isOwn: true, ...drawn(valueType) })) : [],
  );
  return [...flows, ...costs];
}
