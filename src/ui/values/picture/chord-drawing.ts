import { ribbonArrow } from 'd3-chord';
import { arc } from 'd3-shape';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { fitted, textWidth } from '../../../view/chart/text-width.js';
import { chordNames, type ChordName } from '../../../view/value/chord-names.js';
import type { ChordArc, ChordFrame, ChordPicture, ChordRibbon, Angles } from '../../../view/value/chord.js';
import { hatch, loopMark, partyColour, ribbonMark, type Drawn } from './drawn.js';

/** Width of a party's arc, in px, and the room between it and the ribbons. */
const ARC = 12;
const SPACE = 2;
const NAME_SIZE = 14;

/** Room above and below the circle for its arcs and names, in px. */
export const CHORD_EDGE = 34;

/** How far names may come into the margin of the sheet, in px. */
const BLEED = 24;

/** Below this thickness along the circle a ribbon is drawn as a line. */
const THIN = 1.2;

/** Below this thickness it is nought for the eye, in px. */
const UNSEEN = 0.02;

/** A chord diagram at one moment, around 0,0: ribbons point at who receives. `half` is half the width of the drawing. */
export function chordMarks(frame: ChordFrame, whole: ChordPicture, half: number, drawn: Drawn): SVGTemplateResult {
  const { radius, perUnit } = frame;
  const isSeen = (amount: number): boolean => amount * perUnit * radius >= UNSEEN;
  const picture = { arcs: whole.arcs.filter(({ given, received }) => isSeen(given + received)), ribbons: whole.ribbons.filter(({ amount }) => isSeen(amount)) };
  const ring = arc<Angles>().innerRadius(radius).outerRadius(radius + ARC);
  const ribbon = chordOutline(radius);
  const names = chordNames(picture.arcs, { distance: radius + ARC + 8, outer: radius + ARC, height: 2 * (radius + CHORD_EDGE) });
  return svg`${hatch}
    <g class="tracks">${[...frame.slots.values()].map(({ from, until }) => svg`<path class="track" d=${ring({ startAngle: from, endAngle: until }) ?? ''}></path>`)}</g>
    <g class="ribbons">${picture.ribbons.map((each) => ribbonMark(drawn, each, ribbon(each), (each.source.endAngle - each.source.startAngle) * radius < THIN))}</g>
    ${picture.arcs.map((each) => svg`<path class="node" data-party=${each.party} d=${ring(each) ?? ''} fill=${drawn.isBoundary(each.party) ? 'var(--surface)' : partyColour(drawn, each.party)} stroke=${drawn.isBoundary(each.party) ? partyColour(drawn, each.party) : 'none'}></path>`)}
    <g class="names">${names.map((name) => nameMark(name, picture.arcs, half, drawn))}</g>`;
}

/** The outline of a ribbon between two arcs, with a head where it is received. */
export function chordOutline(radius: number): (ribbon: ChordRibbon) => string {
  const outline = ribbonArrow<unknown, ChordRibbon, Angles>()
    .source(({ source }) => source)
    .target(({ target }) => target)
    .startAngle(({ startAngle }) => startAngle)
    .endAngle(({ endAngle }) => endAngle)
    .radius(radius - SPACE)
    .headRadius(8);
  // Without a canvas the generator gives the path as text; its types say that it draws.
  return (ribbon) => String(outline(ribbon) as unknown);
}

function nameMark({ party, x, y, anchor, fromX, fromY, isTwo }: ChordName, arcs: readonly ChordArc[], half: number, { words, isDifference, within }: Drawn): SVGTemplateResult {
  const of = arcs.find((each) => each.party === party);
  const said = isDifference || !of ? '' : isTwo ? words.givesAndGets(of.given, of.received) : words.amount(Math.max(of.given, of.received));
  const beside = isTwo ? '' : said;
  const self = within.get(party);
  const besideWidth = textWidth(beside, NAME_SIZE) + (self === undefined ? 8 : 68);
  const name = fitted(words.nameOf(party), NAME_SIZE, Math.max(24, half + BLEED - Math.abs(x) - besideWidth));
  const width = textWidth(name, NAME_SIZE) + besideWidth;
  const base = y + (isTwo ? -2 : 5);
  return svg`${Math.hypot(x - fromX, y - fromY) > 14 ? svg`<path class="leader" d="M${fromX} ${fromY}L${anchor === 'start' ? x - 4 : x + 4} ${y}"></path>` : nothing}
    <text x=${x} y=${base} text-anchor=${anchor}><title>${words.nameOf(party)}</title>${name}<tspan class="total" dx="6">${beside}</tspan></text>
    ${isTwo ? svg`<text class="second" x=${x} y=${base + 15} text-anchor=${anchor}>${said}</text>` : nothing}
    ${self === undefined ? nothing : loopMark(anchor === 'start' ? x + width - 56 : x - width, base, words.amount(self))}`;
}
