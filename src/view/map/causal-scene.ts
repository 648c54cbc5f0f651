import { boxAround, unionOf } from '../../layout/box.js';
import { piecesOf, pointAt } from '../../layout/arc.js';
import { causalFigure } from '../../layout/causal/figure.js';
import { signPlaces } from '../../layout/sign-places.js';
import { influencesOf, type Influence } from '../../model/influences.js';
import { variableName, type Scene, type SceneInput, type SceneLink } from './scene.js';
import { commentsOf, loopMarksOf, readingOrder } from './scene-marks.js';

/** Room that the bars of a delay take, in px. */
const BARS = 18;

/** The scene of a causal page: words, the links between them with what is said of each, and the marks of loops. */
export function causalSceneOf({ doc, page, dependencies, delays, language }: SceneInput): Scene {
  const influences = influencesOf(doc, dependencies);
  const about = new Map(influences.map((one) => [`${one.cause} ${one.effect}`, one]));
  const whole = causalFigure({ doc, items: page.items, dependencies, nameOf: (id) => variableName(doc, id, language) }, influences);
  const links = whole.links.flatMap((link): SceneLink[] => {
    const said = about.get(`${link.cause} ${link.effect}`);
    return said ? [{ ...link, isOpinion: said.by === 'drawn', hasDelay: isDelayed(said, delays) }] : [];
  });
  const figure = { ...whole, links };
  const comments = commentsOf(page.items, language);
  const loops = loopMarksOf(doc, page.items);
  const rings = loops.map((at) => boxAround(at, 40, 40));
  const bounds = unionOf([
    ...figure.nodes.map(({ box }) => box),
    ...figure.pills.map(({ box }) => box),
    ...figure.links.flatMap(({ arc }) => piecesOf(arc, 4).map((point) => boxAround(point, 8, 8))),
    ...comments.map(({ box }) => box),
    ...rings,
  ]);
  const bars = links.flatMap(({ arc, hasDelay }) => (hasDelay ? [boxAround(pointAt(arc, 0.5), BARS, BARS)] : []));
  return { ...figure, lens: 'causal', comments, loops, signs: signPlaces(figure, [...comments.map(({ box }) => box), ...rings, ...bars]), bounds, order: readingOrder(figure.nodes) };
}

/** Because people say so, or because the equation delays or smooths it. */
const isDelayed = ({ link, cause, effect }: Influence, delays: SceneInput['delays']): boolean => link?.delay === true || delays?.get(effect)?.has(cause) === true;
