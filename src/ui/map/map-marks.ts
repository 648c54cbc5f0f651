import type { ZoomTransform } from 'd3-zoom';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Sign } from '../../analyse/polarity/sign.js';
import type { Id } from '../../model/id.js';
import type { Loop } from '../../model/structure.js';
import { loopLinks } from '../../view/map/loop-path.js';
import { curveBox } from '../../view/map/paths.js';
import type { Scene, SceneBox, SceneLink, SceneNode } from '../../view/map/scene.js';
import type { Spark } from '../../view/map/spark.js';
import { detailAt, visibleBox } from '../../view/map/viewport.js';
import { visiblePart } from '../../view/map/visible.js';
import { linkMarks, pillMarks, pillWords, pipeMarks, shapeMarks, signMarks, wordMarks, type Emphasis, type ShapeContent } from './map-drawing.js';
import { cloudThing, commentThing, loopThing } from './thing-marks.js';

/** What is said and drawn about the variables of a page. */
export interface MapContent {
  /** The variable that is selected. */
  readonly selection: Id | null;
  /** The items of this page that are chosen. */
  readonly chosen: ReadonlySet<Id>;
  /** The loop that is selected. */
  readonly loop: Loop | null;
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

/** Which part of the page is drawn, and how large. */
export interface Frame {
  readonly viewport: ZoomTransform;
  readonly size: { readonly width: number; readonly height: number };
  readonly beyond: number;
  /** Smallest side of what a finger or a mouse hits, in px. */
  readonly hit: number;
}

/** The part of a page within the frame: links and pipes first, then shapes with their names, then loops. */
export function mapMarks(scene: Scene, content: MapContent, { viewport, size, beyond, hit }: Frame): SVGTemplateResult {
  const detail = detailAt(viewport.k);
  const part = visiblePart(scene, visibleBox(viewport, size, beyond));
  const { selection, loop } = content;
  const inLoop = new Set(loop ? loopLinks(loop).map(([cause, effect]) => `${cause} ${effect}`) : []);
  const emphasisOf = ({ cause, effect }: SceneLink): Emphasis => (loop && inLoop.has(`${cause} ${effect}`) ? loop.type : selection !== null && (effect === selection || cause === selection) ? 'selected' : null);
  const signOn = (link: SceneLink): SVGTemplateResult | typeof nothing => {
    const [place, sign] = [scene.signs.get(link.id), content.signOf(link.cause, link.effect)];
    return place && sign && sign !== 'none' ? signMarks(place, sign, emphasisOf(link), content.signWords(link.cause, link.effect)) : nothing;
  };
  const ofVariable = (id: Id): Emphasis => (id === selection ? 'selected' : loop?.path.includes(id) ? loop.type : null);
  const pills = new Map(scene.pills.map((pill) => [pill.node, pill]));
  const reach = hit / viewport.k;

  const contentOf = (one: SceneNode): ShapeContent => {
    const curve = detail === 'shapes' ? null : curveBox(one);
    return {
      detail,
      spark: curve && content.sparkOf(one.of, curve),
      value: one.shape === 'stock' ? content.valueOf(one.of) : '',
      isStale: content.isStale,
      colour: content.colour,
      hasTable: content.hasTable(one.of),
      position: content.positionOf(one.of),
    };
  };
  const shapes = part.nodes.map((one) => ({ one, own: contentOf(one), pill: detail === 'full' ? pills.get(one.id) : undefined, look: [one.shape, isCopy(one) ? 'ghost' : '', content.chosen.has(one.id) ? 'selected' : (ofVariable(one.of) ?? '')].join(' ') }));

  const node = ({ one, own, pill, look }: (typeof shapes)[number]): SVGTemplateResult => {
    const [width, height] = [one.box.right - one.box.left, one.box.bottom - one.box.top];
    return svg`<g
      class="node ${look}"
      data-node=${one.id}
      tabindex="0"
      role="button"
      aria-pressed=${one.of === selection || content.chosen.has(one.id) ? 'true' : 'false'}
      aria-label=${content.nameOf(one.of, isCopy(one), pills.get(one.id)?.inputs.length ?? 0)}
    >
      ${hitArea(one, Math.max(reach, width), Math.max(reach, height))}
      ${one.label && detail === 'full' ? hitArea(middle(one.label.box), one.label.box.right - one.label.box.left, one.label.box.bottom - one.label.box.top) : nothing}
      ${shapeMarks(one, own)}
      ${pill ? svg`<g><title>${content.inputsOf(pill.inputs)}</title>${pillMarks(pill)}</g>` : nothing}
      <rect class="ring" x=${one.box.left - 5} y=${one.box.top - 5} width=${width + 10} height=${height + 10} rx=${one.isRound ? 16 : 8}></rect>
    </g>`;
  };

  return svg`<g class=${scene.lens} transform="translate(${viewport.x + beyond} ${viewport.y + beyond}) scale(${viewport.k})">
    <g aria-hidden="true">
      ${part.links.map((link) => (emphasisOf(link) === null ? linkMarks(link, null, detail !== 'shapes') : nothing))}
      ${part.pipes.map((pipe) => pipeMarks(pipe, ofVariable(pipe.flow)))}
      ${part.links.map((link) => (emphasisOf(link) === null ? nothing : linkMarks(link, emphasisOf(link), true)))}
      ${detail === 'full' ? part.links.map(signOn) : nothing}
    </g>
    ${repeat(part.clouds, ({ id }) => id, (cloud) => cloudThing(scene, cloud, content, reach))}
    ${detail === 'full' ? repeat(part.comments, ({ id }) => id, (comment) => commentThing(comment, content, reach)) : nothing}
    ${repeat(shapes, ({ one }) => one.id, node)}
    <g class="words" aria-hidden="true">${detail === 'shapes' ? nothing : repeat(shapes, ({ one }) => one.id, ({ one, own, pill, look }) => svg`<g class=${look}>${wordMarks(one, own)}${pill ? pillWords(pill) : nothing}</g>`)}</g>
    ${repeat(scene.loops, ({ id }) => id, (one) => loopThing(one, content, reach))}
  </g>`;
}

const isCopy = ({ shape }: SceneNode): boolean => shape.startsWith('ghost');

const middle = ({ left, top, right, bottom }: SceneBox): { x: number; y: number } => ({ x: (left + right) / 2, y: (top + bottom) / 2 });

const hitArea = ({ x, y }: { readonly x: number; readonly y: number }, width: number, height: number): SVGTemplateResult =>
  svg`<rect class="hit" x=${x - width / 2} y=${y - height / 2} width=${width} height=${height}></rect>`;
