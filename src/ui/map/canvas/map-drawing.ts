import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Sign } from '../../../analyse/polarity/sign.js';
import { isWord, linkPath, middleOf, nameLines, pipePath } from '../../../view/map/paths.js';
import type { SceneComment, SceneLink, SceneLoop, SceneNode, ScenePill, ScenePipe } from '../../../view/map/scene.js';
import type { Spark } from '../../../view/map/spark.js';
import type { Detail } from '../../../view/map/viewport.js';

/** How a thing stands out, if it does: selected, part of a loop that is, or contradicted by its equation. */
export type Emphasis = 'selected' | 'R' | 'B' | 'flagged' | null;

const isLoop = (emphasis: Emphasis): emphasis is 'R' | 'B' => emphasis === 'R' || emphasis === 'B';

/** Words in which CO2 is written as chemists do. */
function chemical(text: string): SVGTemplateResult {
  const parts = text.split(/(?<=\bCO)2\b/);
  return svg`${parts.map((part, at) => (at === 0 ? part : svg`<tspan class="low" dy="3">2</tspan><tspan dy="-3">${part}</tspan>`))}`;
}

/** A link: one arc with its head, and the two bars of a delay across its middle. */
export function linkMarks(link: SceneLink, emphasis: Emphasis, hasHead: boolean): SVGTemplateResult {
  const { line, head } = linkPath(link, isLoop(emphasis) ? 'loop' : emphasis === 'selected' ? 'selected' : 'plain');
  return svg`<path class="link ${emphasis ?? ''} ${link.isOpinion ? 'opinion' : ''}" d=${line}></path>${hasHead ? svg`<path class="head ${emphasis ?? ''}" d=${head}></path>` : nothing}${link.hasDelay ? delayMarks(link, emphasis) : nothing}`;
}

/** The line is interrupted between its bars. */
function delayMarks({ arc }: SceneLink, emphasis: Emphasis): SVGTemplateResult {
  const { x, y, angle } = middleOf(arc);
  return svg`<g transform="translate(${x} ${y}) rotate(${angle})"><path class="gap" d="M-2.500 0H2.500"></path><path class="bars ${emphasis ?? ''}" d="M-2.500-6.500V6.500M2.500-6.500V6.500"></path></g>`;
}

/** The sign of a link around its place: + or −, or both where it is now the one and now the other. */
export const signMarks = ({ x, y }: Pick<SceneLoop, 'x' | 'y'>, sign: Exclude<Sign, 'none'>, emphasis: Emphasis, said: string): SVGTemplateResult =>
  svg`<g class="link-sign ${emphasis ?? ''}"><title>${said}</title>
    <rect class="hit" x=${x - 9} y=${y - 9} width="18" height="18"></rect><path d=${signPath(Math.round(x * 10) / 10, Math.round(y * 10) / 10, sign)}></path>
  </g>`;

// Marks stand where they are by their own coordinates: a transform for each of thousands is dear, at every frame.
function signPath(x: number, y: number, sign: Exclude<Sign, 'none'>): string {
  switch (sign) {
    case '+':
      return `M${x - 4.5} ${y}h9m-4.500-4.500v9`;
    case '-':
      return `M${x - 4.5} ${y}h9`;
    case 'mixed':
      return `M${x - 4} ${y - 2}h8m-4-4v8m-4 3h8`;
  }
}

/** The pipe of a flow: two lines, and the head at its sink. */
export function pipeMarks(pipe: ScenePipe, emphasis: Emphasis): SVGTemplateResult {
  const { line, head } = pipePath(pipe);
  return svg`<g class=${emphasis ?? ''}><path class="pipe" d=${line}></path><path class="bore" d=${line}></path><path class="pipe-head" d=${head}></path></g>`;
}

/** What stands in and around a shape besides its outline. */
export interface ShapeContent {
  readonly detail: Detail;
  readonly spark: Spark | null;
  /** The value at the end; empty where there is none yet. */
  readonly value: string;
  readonly isStale: boolean;
  /** Colour of the current scenario. */
  readonly colour: string;
  readonly hasTable: boolean;
  /** How far a lever stands within its range, 0..1. */
  readonly position: number;
}

/** A shape at its place. */
export const shapeMarks = (node: SceneNode, content: ShapeContent): SVGTemplateResult => outline(node, content);

/** A shape as it is told from far off: by its outline alone. */
export function farShapeMarks({ x, y, shape, box }: SceneNode): SVGTemplateResult {
  switch (shape) {
    case 'valve':
    case 'ghost-valve':
      return svg`<path class="edge body" d="M${x - 11} ${y - 9}L${x + 11} ${y + 9}V${y - 9}L${x - 11} ${y + 9}Z"></path>`;
    case 'auxiliary':
    case 'ghost-auxiliary':
      return svg`<circle class="edge body" cx=${x} cy=${y} r="11"></circle>`;
    default:
      return svg`<rect class="edge body" x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top} rx="4"></rect>`;
  }
}

/** The words in and beside a shape: its name, and in a stock the value at the end. */
export function wordMarks(node: SceneNode, { detail, value, isStale, colour }: ShapeContent): SVGTemplateResult {
  if (node.shape === 'stock') {
    const { x: middle, y: centre, box } = node;
    return svg`${detail === 'shapes' ? nothing : nameLines(node).map(({ text, x, y }) => svg`<text class="name" x=${middle + x} y=${centre + y}>${chemical(text)}</text>`)}
      ${value && !isStale && detail === 'full' ? svg`<text class="value" x=${box.right - 10} y=${box.bottom - 10} style="fill:${colour}">${value}</text>` : nothing}`;
  }
  if (isWord(node)) return detail === 'shapes' ? svg`` : svg`${nameLines(node).map(({ text, x, y }) => svg`<text class="saying" x=${x} y=${y} text-anchor="middle">${chemical(text)}</text>`)}`;
  return detail === 'full' ? svg`${nameLines(node).map(({ text, x, y, anchor }) => svg`<text class="label" x=${x} y=${y} text-anchor=${anchor}>${chemical(text)}</text>`)}` : svg``;
}

function outline(node: SceneNode, content: ShapeContent): SVGTemplateResult {
  const { x, y } = node;
  switch (node.shape) {
    case 'stock':
      return stockMarks(node, content);
    case 'valve':
    case 'ghost-valve':
      return svg`<circle class="halo" cx=${x} cy=${y} r="21"></circle>
        <path class="edge" d=${node.isUpright ? `M${x} ${y}h15m0-5v10` : `M${x} ${y}v-15m-5 0h10`}></path>
        <path class="edge body" d=${node.isUpright ? `M${x + 9} ${y - 11}L${x - 9} ${y + 11}H${x + 9}L${x - 9} ${y - 11}Z` : `M${x - 11} ${y - 9}L${x + 11} ${y + 9}V${y - 9}L${x - 11} ${y + 9}Z`}></path>`;
    case 'auxiliary':
    case 'ghost-auxiliary':
      return svg`<circle class="edge body" cx=${x} cy=${y} r="11"></circle>${content.hasTable ? svg`<path class="edge" d="M${x - 6} ${y - 4}c5 0 7 8 12 8"></path>` : nothing}`;
    case 'lever':
    case 'ghost-lever':
      return svg`<rect class="edge body" x=${x - 17} y=${y - 9} width="34" height="18" rx="9"></rect><path class="edge" d="M${x - 10.5} ${y}h21"></path><circle class="knob" cx=${x + Math.round(-80 + 160 * content.position) / 10} cy=${y} r="4"></circle>`;
    case 'ghost-stock':
      return svg`<rect class="edge body" x=${x - 17} y=${y - 11} width="34" height="22" rx="3"></rect>`;
    case 'word':
    case 'word-stock':
    case 'ghost-word':
      return frameMark(node);
    case 'cloud':
      return svg`<path class="cloud" d="M${x - 13.5} ${y + 12}a8.500 8.500 0 0 1-1.500-16.500a9.500 9.500 0 0 1 15-7a10.500 10.500 0 0 1 16 7.500a8 8 0 0 1-1.500 16Z"></path>`;
  }
}

/** The frame of a stock, and the room of a word that is filled while a line is drawn to it. */
const frameMark = ({ box: { left, top, right, bottom } }: SceneNode): SVGTemplateResult => svg`<rect class="edge body" x=${left} y=${top} width=${right - left} height=${bottom - top} rx="4"></rect>`;

function stockMarks(node: SceneNode, { spark, isStale, colour }: ShapeContent): SVGTemplateResult {
  return svg`${frameMark(node)}
    ${spark
      ? svg`<g transform="translate(${node.x} ${node.y})"><path class="spark base" d=${spark.base}></path>${spark.current ? svg`<path class="spark" d=${spark.current} stroke=${isStale ? 'var(--base)' : colour}></path>` : nothing}</g>`
      : nothing}`;
}

/** The mark that a node has more inputs than the page shows. */
export const pillMarks = ({ box }: ScenePill): SVGTemplateResult => svg`<rect class="pill" x=${box.left} y=${box.top} width=${box.right - box.left} height=${box.bottom - box.top} rx="8"></rect>`;

/** How many inputs that are. */
export const pillWords = ({ box, inputs }: ScenePill): SVGTemplateResult => svg`<text class="count" x=${(box.left + box.right) / 2} y=${box.top + 12} text-anchor="middle">+${inputs.length}</text>`;

export const commentMarks = ({ box, lines }: SceneComment): SVGTemplateResult =>
  svg`<g class="comment">${lines.map((line, at) => svg`<text x=${box.left} y=${box.top + 14 + at * 18}>${chemical(line)}</text>`)}</g>`;

/** The ring of a loop that turns with it, with its letter and number; faint and with a zz where it is dormant. */
export const loopMarks = ({ x, y, slug, type, clockwise }: Pick<SceneLoop, 'x' | 'y' | 'slug' | 'type' | 'clockwise'>, isDormant = false): SVGTemplateResult =>
  svg`<g transform="translate(${x} ${y})" class="loop ${type ?? 'L'} ${isDormant ? 'dormant' : ''}">
    <path class="ring" d=${clockwise ? 'M8.5-14.7A17 17 0 1 1-13-10.9' : 'M-8.5-14.7A17 17 0 1 0 13-10.9'}></path>
    <path class="tip" d=${clockwise ? 'M-9.2-15.5L-10.8-6.4L-17.8-12.4Z' : 'M9.2-15.5L17.8-12.4L10.8-6.4Z'}></path>
    <text y="4.8" text-anchor="middle">${slug}</text>
    ${isDormant ? svg`<path class="zz" d="M12.500-21H20L12.500-13.500H20M3.500-21H8L3.500-16.500H8"></path>` : nothing}
  </g>`;
