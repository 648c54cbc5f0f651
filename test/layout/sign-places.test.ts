import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { pointAt } from '../../src/layout/arc.js';
import { boxAround, intersects } from '../../src/layout/box.js';
import { figureOf } from '../../src/layout/figure.js';
import { signPlaces } from '../../src/layout/sign-places.js';
import { itemsOf, rankedOf } from '../../src/model/document.js';
import { LANGUAGES, textIn } from '../../src/model/text.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

/** Side of a sign as it is drawn, in px. */
const SIZE = 9;

describe.each(MODEL_NAMES)('the signs in the views of %s', (name) => {
  const doc = documentNamed(name);
  const dependencies = dependenciesOf(doc);
  const figures = rankedOf(doc, 'view').flatMap((view) =>
    LANGUAGES.map((language) => {
      const items = itemsOf(doc, 'view-item').filter((item) => item.view === view.id);
      const nameOf = (id: string): string => {
        const item = doc.items.get(id);
return item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary' ? textIn(item.label, language) : '';
      };
      const figure = figureOf({ doc, items, dependencies, nameOf });
      return { title: `${textIn(view.name, language)}`, figure, places: signPlaces(figure) };
    }),
  );

  test('touch no shape, no name and no other sign', () => {
    const touching = figures.flatMap(({ title, figure, places }) => {
      const signs = [...places].map(([id, place]) => ({ id, box: boxAround(place, SIZE, SIZE) }));
      const others = [
        ...figure.nodes.flatMap(({ id, box, label }) => [{ id, box }, ...(label ? [{ id: `name of ${id}`, box: label.box }] : [])]),
        ...figure.pills.map(({ node, box }) => ({ id: `pill of ${node}`, box })),
      ];
      return signs.flatMap(({ id, box }, at) => [...others, ...signs.slice(0, at)].filter((other) => intersects(box, other.box)).map((other) => `${title}: ${id} on ${other.id}`));
    });
    expect(touching).toEqual([]);
  });

  test('have a place, but for one link at most of a crowded view', () => {
    for (const { title, figure, places } of figures) expect(figure.links.length - places.size, title).toBeLessThanOrEqual(1);
  });

  test('stand nearer to the effect than to the cause, beside their own link', () => {
    for (const { figure, places } of figures) {
      for (const { id, arc } of figure.links) {
        const place = places.get(id);
        if (!place) continue;
        const away = (t: number): number => Math.hypot(pointAt(arc, t).x - place.x, pointAt(arc, t).y - place.y);
        const distances = Array.from({ length: 201 }, (_, at) => away(at / 200));
        const nearest = distances.indexOf(Math.min(...distances));
        expect(nearest, id).toBeGreaterThanOrEqual(90);
        expect(distances[nearest], id).toBeLessThanOrEqual(19.5);
      }
    }
  });
});
