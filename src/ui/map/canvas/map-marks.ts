import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sign } from '../../../analyse/polarity/sign.js';
import type { Id } from '../../../model/id.js';
import type { Carry } from '../../../view/map/carry.js';
import { loopLinks } from '../../../view/map/loop-path.js';
import type { ColourName } from '../../../view/map/colours.js';
import { curveBox } from '../../../view/map/paths.js';
import type { Scene, SceneBox, SceneLink, SceneNode, ScenePill, ScenePoint } from '../../../view/map/scene.js';
import type { Spark } from '../../../view/map/spark.js';
import { detailAt, roomAround, type Sheet } from '../../../view/map/viewport.js';
import type { SceneRoom, VisiblePart } from '../../../view/map/visible.js';
import { flagMarks, linkThing, stepMark } from './link-marks.js';
import { farShapeMarks, linkMarks, pillMarks, pillWords, pipeMarks, shapeMarks, signMarks, wordMarks, type Emphasis, type ShapeContent } from './map-drawing.js';
import { cloudThing, commentThing, loopThing } from './thing-marks.js';

/** The two variables of a link. */
export interface LinkEnds {
  readonly cause: Id;
  readonly effect: Id;
}

/** A loop that stands out. */
export interface FollowedLoop {
  readonly path: readonly Id[];
  /** Null where its signs do not tell. */
  readonly type: 'R' | 'B' | null;
}

/** What is said and drawn about the variables of a page, whatever is selected. All its functions are new when anything in it is. */
export interface MapFacts {
  /** Whether an equation contradicts the sign that people drew. */
  readonly isFlagged: (cause: Id, effect: Id) => boolean;
  /** Colour of the current scenario. */
  readonly colour: string;
  readonly isStale: boolean;
  readonly sparkOf: (variable: Id, box: SceneBox) => Spark | null;
  /** The value at the end, as short as it stands in a stock. */
  readonly valueOf: (variable: Id) => string;
  /** Everything that is said of a shape: kind, name, value at the end, inputs that the page does not show. */
  readonly nameOf: (variable: Id, isCopy: boolean, hidden: number) => string;
  /** Names and values of inputs that the page does not show. */
  readonly inputsOf: (inputs: readonly Id[]) => string;
  readonly hasTable: (variable: Id) => boolean;
  /** The sign of a link; null where it is not known. */
  readonly signOf: (cause: Id, effect: Id) => Sign | null;
  /** The sign of a link as a sentence. */
  readonly signWords: (cause: Id, effect: Id) => string;
  /** What is said of the end of a flow outside the boundary, of a remark, and of a loop. */
  readonly cloudWords: (end: 'source' | 'sink', flow: Id) => string;
  readonly commentWords: (text: string) => string;
  readonly loopWords: (loop: Id) => string;
  /** Whether a loop does nothing in base. */
  readonly isDormant: (loop: Id) => boolean;
  /** How far a lever stands within its range, 0..1. */
  readonly positionOf: (variable: Id) => number;
}

/** What is said and drawn about the variables of a page. */
export interface MapContent extends MapFacts {
  /** The variable that is selected. */
  readonly selection: Id | null;
  /** The items of this page that are chosen. */
  readonly chosen: ReadonlySet<Id>;
  /** The colours that items of this page have by hand. */
  readonly colours: ReadonlyMap<Id, ColourName>;
  /** The loop that is selected or pointed at. */
  readonly loop: FollowedLoop | null;
  /** The link that is selected, and the one at which one is on the way round a loop. */
  readonly link: LinkEnds | null;
  readonly step: LinkEnds | null;
}

/**
 * The part of a page that the sheet shows, in the view's own units: links and pipes first, then shapes with their names,
 * then loops. What is as it was drawn before is left alone, so that a map of thousands costs what is new in it.
 */
export function mapMarks(room: SceneRoom, content: MapContent, sheet: Sheet, away: ReadonlySet<Id> = NONE): SVGTemplateResult {
  const { scene } = room;
  return svg`<g class=${scene.lens}>${guard([scene, content, sheet, away], () => partMarks(scene, room.within(sheet.area), content, sheet, { room, away }))}</g>`;
}

const NONE: ReadonlySet<Id> = new Set();

/** What goes along under a hand, as it is: made once, and moved as a whole. */
export const carriedMarks = (carry: Carry, content: MapContent, sheet: Sheet): SVGTemplateResult => {
  const { rigid, still } = carry;
  return svg`<g class=${still.lens}>${guard([carry, content, sheet], () => partMarks(still, rigid, content, sheet))}</g>`;
};

/** The lines between what goes along and what stays. */
export const looseMarks = (carry: Carry, by: ScenePoint, content: MapContent, sheet: Sheet): SVGTemplateResult => {
  const { part, scene } = carry.loose(by);
  return svg`<g class=${scene.lens}>${partMarks(scene, part, content, sheet)}</g>`;
};

/** Room around everything that is drawn, in units of the view. */
const AROUND = 400;

/**
 * The ground under a page, in the colour of the canvas. A browser that finds one surface under everything keeps the page in
 * one layer, which it only moves while the hand does; without it each shape may become a layer of its own.
 */
export const groundMark = ({ bounds }: Scene): SVGTemplateResult | typeof nothing => {
  if (!bounds) return nothing;
  const { left, top, right, bottom } = roomAround(bounds, AROUND);
  return svg`<rect class="ground" x=${left} y=${top} width=${right - left} height=${bottom - top}></rect>`;
};

/** Marks of a part of a scene. Without a room its lines are drawn one by one, from however far; shapes that are away are there for the focus alone. */
function partMarks(scene: Scene, part: VisiblePart, content: MapContent, { k, area, hit }: Sheet, { room, away }: { readonly room?: SceneRoom; readonly away: ReadonlySet<Id> } = { away: NONE }): SVGTemplateResult {
  const detail = detailAt(k);
  const isFar = detail === 'shapes';
  const { selection, chosen, colours, loop, nameOf } = content;
  const inLoop = new Set(loop ? loopLinks(loop).map(([cause, effect]) => `${cause} ${effect}`) : []);
  const emphasisOf = ({ cause, effect }: SceneLink): Emphasis => {
    if (isLink(content.link, cause, effect)) return 'selected';
    if (loop && inLoop.has(`${cause} ${effect}`)) return loop.type ?? 'selected';
    if (selection !== null && (effect === selection || cause === selection)) return 'selected';
    return content.isFlagged(cause, effect) ? 'flagged' : null;
  };
  const ofVariable = (id: Id): Emphasis => (id === selection ? 'selected' : loop?.path.includes(id) ? (loop.type ?? 'selected') : null);
  const ofNode = ({ id, of }: SceneNode): Emphasis => (chosen.has(id) ? 'selected' : ofVariable(of));
  const sources = new Set(part.clouds.length === 0 ? [] : scene.pipes.map(({ source }) => source));
  const pills = new Map(scene.pills.map((pill) => [pill.node, pill]));
  const reach = reachAt(hit, k);

  const link = (one: SceneLink): unknown => {
    const emphasis = emphasisOf(one);
    return guard([one, emphasis], () => linkMarks(one, emphasis, true));
  };
  const sign = (one: SceneLink): unknown => {
    const [place, emphasis] = [scene.signs.get(one.id), emphasisOf(one)];
    return guard([place, emphasis, nameOf], () => {
      const found = place && content.signOf(one.cause, one.effect);
      return place && found && found !== 'none' ? signMarks(place, found, emphasis, content.signWords(one.cause, one.effect)) : nothing;
    });
  };
  const contentOf = (one: SceneNode): ShapeContent => {
    const curve = curveBox(one);
    return {
      detail,
      spark: isFar ? null : curve && content.sparkOf(one.of, curve),
      value: one.shape === 'stock' ? content.valueOf(one.of) : '',
      isStale: content.isStale,
      colour: content.colour,
      hasTable: content.hasTable(one.of),
      position: content.positionOf(one.of),
    };
  };
  const node = (one: SceneNode): unknown => {
    const [emphasis, pill] = [ofNode(one), pills.get(one.id)];
    const [isPressed, isAway] = [one.of === selection || chosen.has(one.id), away.has(one.id)];
    return guard([one, emphasis, colours.get(one.id), isPressed, isAway, pill, nameOf, detail, reach], () => nodeMarks(one, { look: `${lookOf(one, emphasis, colours.get(one.id))} ${isAway ? 'away' : ''}`, isPressed, own: contentOf(one), pill, reach, content }));
  };
  const words = (one: SceneNode): unknown => {
    const [emphasis, pill] = [ofNode(one), pills.get(one.id)];
    return guard([one, emphasis, colours.get(one.id), pill, nameOf, detail], () => svg`<g class=${lookOf(one, emphasis, colours.get(one.id))}>${wordMarks(one, contentOf(one))}${pill && detail === 'full' ? pillWords(pill) : nothing}</g>`);
  };
  const isPlain = (one: SceneLink): boolean => emphasisOf(one) === null;

  const flag = (one: SceneLink): unknown => (content.isFlagged(one.cause, one.effect) ? guard([one], () => flagMarks(one)) : nothing);
  const hold = (one: SceneLink): unknown => {
    const isChosen = isLink(content.link, one.cause, one.effect);
    const isNear = isChosen || selection === one.cause || selection === one.effect;
    return guard([one, isChosen, isNear, nameOf, reach], () => linkThing(one, { isChosen, isNear, said: content.signWords(one.cause, one.effect), reach }));
  };

  return svg`<g aria-hidden="true">
      ${stepMark(part.links, content.step)}
      ${isFar && room
        ? svg`${repeat(room.far(area), ({ id }) => id, (piece) => guard([piece], () => svg`<path class="link" d=${piece.links}></path><path class="far-pipe" d=${piece.pipes}></path>`))}`
        : svg`${repeat(part.links.filter(isPlain), idOf, link)}
          ${repeat(part.pipes, ({ flow, valve }) => `${flow} ${valve}`, (pipe) => guard([pipe, ofVariable(pipe.flow)], () => pipeMarks(pipe, ofVariable(pipe.flow))))}`}
      ${repeat(part.links.filter((one) => !isPlain(one)), idOf, link)}
      ${detail === 'full' ? repeat(part.links, idOf, sign) : nothing}
      ${detail === 'full' ? part.links.map(flag) : nothing}
    </g>
    ${scene.lens === 'causal' && detail === 'full' ? repeat(part.links, idOf, hold) : nothing}
    ${isFar ? nothing : repeat(away.size === 0 ? part.clouds : part.clouds.filter(({ id }) => !away.has(id)), idOf, (cloud) => guard([cloud, chosen.has(cloud.id), nameOf, reach], () => cloudThing(sources.has(cloud.id) ? 'source' : 'sink', cloud, content, reach)))}
    ${detail === 'full' ? repeat(part.comments, idOf, (comment) => guard([comment, chosen.has(comment.id), nameOf, reach], () => commentThing(comment, content, reach))) : nothing}
    ${repeat(part.nodes, idOf, node)}
    <g class="words" aria-hidden="true">${isFar ? nothing : repeat(away.size === 0 ? part.nodes : part.nodes.filter(({ id }) => !away.has(id)), idOf, words)}</g>
    ${repeat(part.loops, idOf, (one) => guard([one, chosen.has(one.id), nameOf, reach], () => loopThing(one, content, reach)))}`;
}

interface NodeLook {
  readonly look: string;
  readonly isPressed: boolean;
  readonly own: ShapeContent;
  readonly pill: ScenePill | undefined;
  /** Smallest side of what a finger or a mouse hits, in units of the view. */
  readonly reach: number;
  readonly content: MapFacts;
}

function nodeMarks(one: SceneNode, { look, isPressed, own, pill, reach, content }: NodeLook): SVGTemplateResult {
  const [width, height] = [one.box.right - one.box.left, one.box.bottom - one.box.top];
  const isFull = own.detail === 'full';
  return svg`<g
      class="node ${look} ${own.detail === 'shapes' ? 'far' : ''}"
      data-node=${one.id}
      tabindex="0"
      role="button"
      aria-pressed=${isPressed ? 'true' : 'false'}
      aria-label=${content.nameOf(one.of, isCopy(one), pill?.inputs.length ?? 0)}
    >
      ${hitArea(one, Math.max(reach, width), Math.max(reach, height))}
      ${one.label && isFull ? hitArea(middle(one.label.box), one.label.box.right - one.label.box.left, one.label.box.bottom - one.label.box.top) : nothing}
      ${own.detail === 'shapes' ? farShapeMarks(one) : shapeMarks(one, own)}
      ${pill && isFull ? svg`<g class="unfolds" data-unfold=${one.id}><title>${content.inputsOf(pill.inputs)}</title>${pillMarks(pill)}</g>` : nothing}
      ${own.detail === 'shapes' ? nothing : svg`<rect class="ring" x=${one.box.left - 5} y=${one.box.top - 5} width=${width + 10} height=${height + 10} rx=${one.isRound ? 16 : 8}></rect>`}
    </g>`;
}

/** How much a zoom may change before what is hit is made anew. */
const REACH_STEP = 1.25;

/** The side of what is hit in units of the view, at least `hit` px: it changes by steps, not at each turn of a wheel. */
const reachAt = (hit: number, k: number): number => hit / REACH_STEP ** Math.floor(Math.log(k) / Math.log(REACH_STEP));

const idOf = ({ id }: { readonly id: string }): string => id;

const isLink = (one: LinkEnds | null, cause: Id, effect: Id): boolean => one?.cause === cause && one.effect === effect;

const isCopy = ({ shape }: SceneNode): boolean => shape.startsWith('ghost');

const lookOf = (one: SceneNode, emphasis: Emphasis, colour: ColourName | undefined): string => [one.shape, isCopy(one) ? 'ghost' : '', colour ? `hue-${colour}` : '', emphasis ?? ''].join(' ');

const middle = ({ left, top, right, bottom }: SceneBox): { x: number; y: number } => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const hitArea = ({ x, y }: { readonly x: number; readonly y: number }, width: number, height: number): SVGTemplateResult =>
  svg`<rect class="hit" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height}></rect>`;
