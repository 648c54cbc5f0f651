import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Id } from '../../model/id.js';
import { amountPlaces } from '../../view/network/amount-places.js';
import { curvePath, dashOf, linePaths, middleOf, type LineLook } from '../../view/network/line-marks.js';
import type { NetworkLine, NetworkNode, NetworkRing, NetworkScene } from '../../view/network/network-scene.js';
import type { Ring } from '../../model/party.js';
import type { CarriedParty } from './network-moving.js';

/** What is drawn and said on the network at a moment; a new object only when something in it is new. */
export interface NetworkContent {
  readonly lines: ReadonlyMap<Id, LineLook>;
  /** What decides how lines of other values are drawn: the same as long as that is so. */
  readonly quietKey: string;
  /** How each party fares, from −1 (gives most) to 1 (gains most). */
  readonly fares: ReadonlyMap<Id, number>;
  /** What is selected: a party, a flow, an intervention. */
  readonly selection: Id | null;
  /** Lines that are pointed out, as those of a loop; null for none in particular. */
  readonly traced: ReadonlySet<Id> | null;
  /** Lines whose amount stands beside them. */
  readonly told: ReadonlySet<Id>;
  readonly partySaid: (node: NetworkNode) => string;
  readonly lineSaid: (line: NetworkLine) => string;
  readonly ringName: (ring: Ring) => string;
}

const NO_LOOK: LineLook = { width: 1, isReversed: false, tone: 'quiet', moves: false, amount: null };

/** The rings. */
export const ringMarks = (rings: readonly NetworkRing[]): SVGTemplateResult => svg`<g class="rings" aria-hidden="true">${rings.map(({ rx, ry }) => svg`<ellipse rx=${rx} ry=${ry}></ellipse>`)}</g>`;

/** The names of the rings, at 12 o'clock: over the lines, so that they are read. */
export const ringNames = (rings: readonly NetworkRing[], nameOf: (ring: Ring) => string): SVGTemplateResult =>
  svg`<g aria-hidden="true">${rings.map(({ ring, ry }) => svg`<text class="ring-name" x="0" y=${-ry + 4}>${nameOf(ring)}</text>`)}</g>`;

/** Lines of other values than is looked at: time changes nothing about them. */
export const quietMarks = ({ lines }: NetworkScene, content: NetworkContent): SVGTemplateResult => svg`<g class="lines">${lines.map((line) => (isQuiet(line, content) ? lineMark(line, content) : nothing))}</g>`;

/** The other lines, the selected and traced ones last. */
export function lineMarks({ lines }: NetworkScene, content: NetworkContent): SVGTemplateResult {
  const weight = (line: NetworkLine): number => (isChosen(line, content) ? 2 : content.traced?.has(line.id) ? 1 : 0);
  const shown = lines.filter((line) => !isQuiet(line, content));
  const order = content.selection === null && content.traced === null ? shown : [...shown].sort((a, b) => weight(a) - weight(b));
  return svg`<g class="lines">${repeat(order, ({ id }) => id, (line) => lineMark(line, content))}</g>`;
}

const isQuiet = (line: NetworkLine, content: NetworkContent): boolean => (content.lines.get(line.id) ?? NO_LOOK).tone === 'quiet' && !isChosen(line, content) && content.traced?.has(line.id) !== true;

/** Whether a line is what is selected, or comes from it. */
const isChosen = ({ id, source }: NetworkLine, { selection }: NetworkContent): boolean => selection !== null && (id === selection || source === selection);

function lineMark(line: NetworkLine, content: NetworkContent): SVGTemplateResult {
  const look = content.lines.get(line.id) ?? NO_LOOK;
  const paths = linePaths(line.curve, look);
  const isLight = line.contract === 'potential' || line.contract === 'desired';
  const touches = content.selection !== null && (line.from === content.selection || line.to === content.selection);
  const isTraced = content.traced?.has(line.id) ?? false;
  const classes = ['flow', look.tone, isLight ? 'light' : '', isChosen(line, content) ? 'selected' : '', touches ? 'near' : '', content.traced ? (isTraced ? 'traced' : 'aside') : ''].filter(Boolean).join(' ');
  const middle = middleOf(line.curve);
  return svg`<g class=${classes} style="--own:var(--value-${line.colour})" data-flow=${line.id} tabindex=${touches || isChosen(line, content) ? 0 : -1} role="button" aria-pressed=${isChosen(line, content) ? 'true' : 'false'} aria-label=${content.lineSaid(line)}>
    <path class="flow-hit" d=${curvePath(line.curve)} stroke-width=${Math.max(14, look.width + 6)}></path>
    <path class="flow-line" d=${paths.line} stroke-width=${look.width} stroke-dasharray=${line.isTangible ? nothing : dashOf(look.width)}></path>
    ${look.tone === 'less' ? svg`<path class="flow-bars" d=${paths.line} stroke-width=${look.width} stroke-dasharray="2 4"></path>` : nothing}
    <path class="flow-head" d=${paths.head}></path>
    ${line.isOwn ? svg`<path class="own" d="M${middle.x} ${middle.y - 6}l6 6l-6 6l-6 -6Z"></path>` : nothing}
  </g>`;
}

/** The amounts on lines that are pointed at, selected or told, where there is room for them. */
export const amountMarks = (scene: NetworkScene, { lines, told }: Pick<NetworkContent, 'lines' | 'told'>): SVGTemplateResult =>
  svg`<g class="amounts" aria-hidden="true">${[...amountPlaces(scene, lines, told)].map(([id, { x, y }]) => svg`<text class="amount ${lines.get(id)?.tone ?? ''}" x=${x} y=${y + 4}>${lines.get(id)?.amount}</text>`)}</g>`;

/** All parties. */
export const nodeMarks = ({ nodes }: NetworkScene, content: NetworkContent): SVGTemplateResult => svg`<g class="parties">${nodes.map((node) => nodeMark(node, content))}</g>`;

/** What is written in and below them, apart: the accessible name of a party says it in one piece. */
export const nameMarks = ({ nodes }: NetworkScene, content: NetworkContent): SVGTemplateResult => svg`<g class="names" aria-hidden="true">${nodes.map((node) => nameMark(node, content))}</g>`;

const classesOf = ({ id, boundary }: NetworkNode, { selection }: NetworkContent): string => `${boundary ? `boundary ${boundary}` : 'party'} ${selection === id ? 'selected' : ''}`;

function nodeMark(node: NetworkNode, content: NetworkContent): SVGTemplateResult {
  const { id, box, label, boundary, look } = node;
  const fare = content.fares.get(id) ?? 0;
  return svg`<g class="node ${classesOf(node, content)}" style="--own:var(--party-${look.colour})" data-node=${id} tabindex="0" role="button" aria-pressed=${content.selection === id ? 'true' : 'false'} aria-label=${content.partySaid(node)}>
    <rect class="hit" x=${label.box.left} y=${label.box.top - 6} width=${label.box.right - label.box.left} height=${label.box.bottom - label.box.top + 6}></rect>
    <rect class="ring" x=${box.left - 6} y=${box.top - 6} width="56" height="44" rx="12"></rect>
    ${fare === 0 ? nothing : fareMark(node, fare)}
    <rect class="edge" x=${box.left} y=${box.top} width="44" height="32" rx=${boundary ? 0 : 9}></rect>
    ${boundary ? svg`<rect class="inner" x=${box.left + 3.5} y=${box.top + 3.5} width="37" height="25"></rect>` : nothing}
  </g>`;
}

const nameMark = (node: NetworkNode, content: NetworkContent): SVGTemplateResult =>
  svg`<g class=${classesOf(node, content)} style="--own:var(--party-${node.look.colour})"><text class="letters" x=${node.x} y=${node.y + 4.5}>${node.look.letters}</text>${node.words.map(({ text, y }) => svg`<text class="name" x=${node.x} y=${y}>${text}</text>`)}</g>`;

/** How a party fares, as a frame around it: solid where it gains, dashed where it gives more, the wider the more. */
function fareMark({ box, boundary }: NetworkNode, fare: number): SVGTemplateResult {
  const wide = 1.5 + 3.5 * Math.sqrt(Math.min(1, Math.abs(fare)));
  const off = 2 + wide / 2;
  return svg`<rect class="fare ${fare > 0 ? 'gains' : 'pays'}" x=${box.left - off} y=${box.top - off} width=${44 + 2 * off} height=${32 + 2 * off} rx=${boundary ? 3 : 9 + off} stroke-width=${wide} stroke-dasharray=${fare > 0 ? nothing : '4 3'}></rect>`;
}

/** A party under a hand: the ring it would be in, the party there, and lines to its partners. */
export function carriedMarks({ nodes, lines, rings }: NetworkScene, { node, ring, x, y }: CarriedParty): SVGTemplateResult {
  const partners = new Set(lines.flatMap(({ from, to }) => (from === node.id ? [to] : to === node.id ? [from] : [])));
  const into = rings.find((one) => one.ring === ring);
  return svg`<g class="carried" aria-hidden="true" style="--own:var(--party-${node.look.colour})">
    ${into ? svg`<ellipse rx=${into.rx} ry=${into.ry}></ellipse>` : nothing}
    ${nodes.map((other) => (partners.has(other.id) && other !== node ? svg`<path d="M${x} ${y}L${other.x} ${other.y}"></path>` : nothing))}
    <rect x=${x - 22} y=${y - 16} width="44" height="32" rx=${node.boundary ? 0 : 9}></rect>
    <text class="letters" x=${x} y=${y + 4.5}>${node.look.letters}</text>
  </g>`;
}
