import { nothing, svg, type SVGTemplateResult } from 'lit';
import { fitted, textWidth } from '../../../view/chart/text-width.js';
import { NODE_WIDTH, ribbonPath, type SankeyFrame, type SankeyNode, type SankeyPicture } from '../../../view/value/sankey.js';
import { nodeLabel, nodeLabelRoom, ribbonLabels } from '../../../view/value/sankey-labels.js';
import { hatch, loopMark, partyColour, ribbonAmount, ribbonMark, type Drawn } from './drawn.js';

const NAME_SIZE = 14;
const WORD_SIZE = 13;

/** Below this thickness a ribbon is a line, so that it can be seen. */
const THIN = 1.2;

/** Below this thickness it is nought for the eye, in px. */
const UNSEEN = 0.02;

/** A Sankey at one moment: ribbons, parties with what they give or receive, and words where there is room. */
export function sankeyMarks(frame: SankeyFrame, whole: SankeyPicture, drawn: Drawn): SVGTemplateResult {
  const { words } = drawn;
  const picture = seen(whole, frame);
  const room = nodeLabelRoom(frame);
  const names = new Map(picture.nodes.map((node) => [node.party, nodeWords(node, room, drawn)]));
  const labels = ribbonLabels(
    frame,
    picture,
    (ribbon) => textWidth(`${words.ribbonName(ribbon)} ${ribbonAmount(drawn, ribbon)}`, WORD_SIZE),
    (party) => names.get(party)?.width ?? 0,
  );
  return svg`${hatch}
    <g class="ribbons">${picture.ribbons.map((ribbon) => ribbonMark(drawn, ribbon, ribbonPath(ribbon), ribbon.thickness < THIN))}</g>
    ${picture.nodes.map((node) => svg`<rect class="node" data-party=${node.party} x=${node.x} y=${node.top} width=${NODE_WIDTH} height=${Math.max(node.tall, 1)} rx=${Math.min(2, node.tall / 2)} fill=${drawn.isBoundary(node.party) ? 'var(--surface)' : partyColour(drawn, node.party)} stroke=${drawn.isBoundary(node.party) ? partyColour(drawn, node.party) : 'none'}></rect>`)}
    <g class="words" aria-hidden="true">
      ${picture.ribbons.map((ribbon) => {
        const label = labels.get(ribbon.key);
        if (!label) return nothing;
        const amount = ribbonAmount(drawn, ribbon);
        const name = fitted(words.ribbonName(ribbon), WORD_SIZE, label.room - textWidth(` ${amount}`, WORD_SIZE) + 1);
        return svg`<text x=${label.x} y=${label.y} text-anchor=${label.anchor}>${name} <tspan class="amount">${amount}</tspan></text>`;
      })}
    </g>
    <g class="names">${picture.nodes.map((node) => nameMark(node, frame, names.get(node.party), drawn))}</g>`;
}

/** What is too thin by far to be seen at the scale of the run is in the list, and not in the picture. */
function seen({ nodes, ribbons }: SankeyPicture, { perUnit }: SankeyFrame): SankeyPicture {
  return { nodes: nodes.filter(({ given, received }) => Math.max(given, received) * perUnit >= UNSEEN), ribbons: ribbons.filter(({ thickness }) => thickness >= UNSEEN) };
}

interface NodeWords {
  readonly name: string;
  readonly amount: string;
  readonly width: number;
}

/** A party's name, cut where the next column begins, and the larger of what it gives and receives. */
function nodeWords({ party, given, received }: SankeyNode, room: number, { words, isDifference, within }: Drawn): NodeWords {
  // A sum of more and less is no amount: then the ribbons speak.
  const amount = isDifference ? '' : words.amount(Math.max(given, received));
  const more = textWidth(amount, NAME_SIZE) + 8 + (within.has(party) ? 60 : 0);
  const name = fitted(words.nameOf(party), NAME_SIZE, room - more);
  return { name, amount, width: textWidth(name, NAME_SIZE) + more };
}

function nameMark(node: SankeyNode, frame: SankeyFrame, said: NodeWords | undefined, { words, within }: Drawn): SVGTemplateResult {
  const { x, y, anchor } = nodeLabel(node, frame);
  const self = within.get(node.party);
  const shift = self === undefined ? 0 : 60;
  return svg`<text x=${anchor === 'end' ? x - shift : x} y=${y} text-anchor=${anchor}
    ><title>${words.nameOf(node.party)}</title>${said?.name ?? ''}<tspan class="total" dx="6">${said?.amount ?? ''}</tspan></text
  >${self === undefined ? nothing : loopMark(anchor === 'end' ? x - shift + 10 : x + (said?.width ?? 0) - shift + 6, y, words.amount(self))}`;
}
