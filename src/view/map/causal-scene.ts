import { boxAround, unionOf, type Box, type Point } from '../../layout/box.js';
import { piecesOf, pointAt } from '../../layout/arc.js';
import { LOOP_MARK, loopPlaces } from '../../layout/causal/loop-places.js';
import { causalFigure } from '../../layout/causal/figure.js';
import { signPlaces } from '../../layout/sign-places.js';
import { influencesOf, type Influence } from '../../model/influences.js';
import { variableName, type Scene, type SceneInput, type SceneLink, type SceneLoop, type ShownLoop } from './scene.js';
import { commentsOf, loopMarksOf, readingOrder } from './scene-marks.js';

/** Room that the bars of a delay take, in px. */
const BARS = 18;

/** The scene of a causal page: words, the links between them with what is said of each, and the marks of loops. */
export function causalSceneOf({ doc, page, dependencies, delays, language, loops: wanted }: SceneInput): Scene {
  const influences = influencesOf(doc, dependencies);
  const about = new Map(influences.map((one) => [`${one.cause} ${one.effect}`, one]));
  const whole = causalFigure({ doc, items: page.items, dependencies, nameOf: (id) => variableName(doc, id, language) }, influences);
  const links = whole.links.flatMap((link): SceneLink[] => {
    const said = about.get(`${link.cause} ${link.effect}`);
    return said ? [{ ...link, isOpinion: said.by === 'drawn', hasDelay: isDelayed(said, delays) }] : [];
  });
  const figure = { ...whole, links };
  const comments = commentsOf(page.items, language);
  const remarks = comments.map(({ box }) => box);
  const placed = loopMarksOf(doc, page.items).filter(({ loop }) => wanted?.some((one) => one.loop === loop) ?? true);
  const loops = [...placed, ...middleMarks(figure, (wanted ?? []).filter(({ loop }) => !placed.some((one) => one.loop === loop)), [...remarks, ...figure.pills.map(({ box }) => box), ...placed.map(ringOf)])];
  const rings = loops.map(ringOf);
  const bounds = unionOf([
    ...figure.nodes.map(({ box }) => box),
    ...figure.pills.map(({ box }) => box),
    ...figure.links.flatMap(({ arc }) => piecesOf(arc, 4).map((point) => boxAround(point, 8, 8))),
    ...remarks,
    ...rings,
  ]);
  const bars = links.flatMap(({ arc, hasDelay }) => (hasDelay ? [boxAround(pointAt(arc, 0.5), BARS, BARS)] : []));
  return { ...figure, lens: 'causal', comments, loops, signs: signPlaces(figure, [...remarks, ...rings, ...bars]), bounds, order: readingOrder(figure.nodes) };
}

const ringOf = (at: Point): Box => boxAround(at, LOOP_MARK, LOOP_MARK);

/** The marks of loops that nobody placed, each in the middle of its own; a loop that is not all on the page has none. */
function middleMarks({ nodes, links }: Pick<Scene, 'nodes' | 'links'>, wanted: readonly ShownLoop[], others: readonly Box[]): readonly SceneLoop[] {
  const arcs = new Map(links.map(({ cause, effect, arc }) => [`${cause} ${effect}`, arc]));
  const whole = wanted.flatMap((loop) => {
    const around = loop.path.map((cause, at) => arcs.get(`${cause} ${loop.path[(at + 1) % loop.path.length] ?? cause}`));
    return around.every((arc) => arc !== undefined) ? [{ loop, around }] : [];
  });
  // Small loops have the least room, so they choose first.
  whole.sort((a, b) => a.loop.path.length - b.loop.path.length);
  const places = loopPlaces(whole.map(({ around }) => around), nodes, links, others);
  return whole.flatMap(({ loop: { loop, slug, type } }, at): SceneLoop[] => {
    const place = places[at];
    return place ? [{ id: loop, loop, slug, type, ...place }] : [];
  });
}

/** Because people say so, or because the equation delays or smooths it. */
const isDelayed = ({ link, cause, effect }: Influence, delays: SceneInput['delays']): boolean => link?.delay === true || delays?.get(effect)?.has(cause) === true;
