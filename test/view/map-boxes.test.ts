import { describe, expect, test } from 'vitest';
import { delaysOf } from '../../src/analyse/delays.js';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { piecesOf } from '../../src/layout/arc.js';
import { boxAround, grown, intersects, segmentMeets, type Box, type Point } from '../../src/layout/box.js';
import { itemsOf } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/text.js';
import { mapPage, mapViews, type MapLens } from '../../src/view/map/map-page.js';
import { pageScene } from '../../src/view/map/page-scene.js';
import type { Scene } from '../../src/view/map/scene.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const LENSES: readonly MapLens[] = ['stock-flow', 'causal'];

/** Side of a sign and of the mark of a loop as they are drawn, in px. */
const SIDE = { sign: 9, loop: 40 } as const;

/** Half the width of a pipe, in px. */
const PIPE = 4;

const meets = (box: Box, points: readonly Point[]): boolean => points.slice(1).some((point, at) => segmentMeets(box, points[at] ?? point, point));

/** Everything of a page that takes room, and is to be read. */
function boxesOf({ nodes, pills, comments, loops, signs }: Scene): readonly { readonly id: string; readonly box: Box }[] {
  return [
    ...nodes.flatMap(({ id, box, label }) => [{ id, box }, ...(label ? [{ id: `name of ${id}`, box: label.box }] : [])]),
    ...pills.map(({ node, box }) => ({ id: `inputs of ${node}`, box })),
    ...comments.map(({ id, box }) => ({ id, box })),
    ...loops.map((mark) => ({ id: `mark of ${mark.loop}`, box: boxAround(mark, SIDE.loop, SIDE.loop) })),
    ...[...signs].map(([id, place]) => ({ id: `sign of ${id}`, box: boxAround(place, SIDE.sign, SIDE.sign) })),
  ];
}

describe.each(MODEL_NAMES)('the pages of %s', (name) => {
  const doc = documentNamed(name);
  const dependencies = dependenciesOf(doc);
  const delays = delaysOf(doc);
  const loops = itemsOf(doc, 'loop').map(({ id, slug, type, path }) => ({ loop: id, slug, type, path }));
  const pages = LENSES.flatMap((lens) => {
    const views = mapViews(doc, lens);
    return (views.length === 0 ? [null] : views.map(({ id }) => id)).flatMap((view) =>
      LANGUAGES.map((language) => [`${lens} ${view ?? 'on the fly'} (${language})`, { doc, page: mapPage(doc, view, dependencies, lens), dependencies, delays, loops, language }] as const),
    );
  });

  test.each(pages)('%s: no pipe runs through a name or a mark, and no link through a shape or the mark of a loop', (_, input) => {
    const scene = pageScene(input);
    const { nodes, pills, pipes, links, loops } = scene;
    const marks = loops.map((mark) => ({ id: `mark of ${mark.loop}`, box: boxAround(mark, SIDE.loop, SIDE.loop) }));
    const names = nodes.flatMap(({ id, label }) => (label ? [{ id: `name of ${id}`, box: label.box }] : []));
    const fixed = [...names, ...pills.map(({ node, box }) => ({ id: `inputs of ${node}`, box })), ...marks];
    const throughNames = pipes.flatMap(({ flow, points }) => fixed.filter(({ box }) => meets(grown(box, PIPE), points)).map(({ id }) => `pipe of ${flow} through ${id}`));
    const throughShapes = links.flatMap(({ id, from, to, arc }) => {
      const others = [...nodes.filter((node) => node.id !== from && node.id !== to), ...marks];
      return others.filter(({ box }) => meets(box, piecesOf(arc, 16))).map((other) => `${id} through ${other.id}`);
    });
    expect([...throughNames, ...throughShapes]).toEqual([]);
  });

  test.each(pages)('%s: no name is cut off', (_, input) => {
    expect(pageScene(input).nodes.flatMap(({ lines }) => lines.filter((line) => line.endsWith('…')))).toEqual([]);
  });

  test.each(pages)('%s: no two boxes intersect', (_, input) => {
    const boxes = boxesOf(pageScene(input));
    expect(boxes.length).toBeGreaterThan(3);
    const touching = boxes.flatMap((a, at) => boxes.slice(at + 1).flatMap((b) => (intersects(a.box, b.box) ? [`${a.id} on ${b.id}`] : [])));
    expect(touching).toEqual([]);
  });
});
