import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delaysOf } from '../../src/analyse/delays.js';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { boxAround, intersects, segmentMeets } from '../../src/layout/box.js';
import { piecesOf } from '../../src/layout/arc.js';
import { freeSpot } from '../../src/view/map/free-spot.js';
import { mapPage } from '../../src/view/map/map-page.js';
import { pageScene } from '../../src/view/map/page-scene.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const SIZE = { stock: [144, 92], auxiliary: [110, 60] } as const;

describe.each(MODEL_NAMES)('something new on the map of %s', (name) => {
  const doc = documentNamed(name);
  const dependencies = dependenciesOf(doc);
  const scenes = (['stock-flow', 'causal'] as const).map((lens) => pageScene({ doc, page: mapPage(doc, null, dependencies, lens), dependencies, delays: delaysOf(doc), language: 'nl' }));

  test('finds a place on no shape, name, pipe or link, wherever it is put down', () => {
    fc.assert(
      fc.property(fc.constantFrom(...scenes), fc.constantFrom('stock', 'auxiliary'), fc.integer({ min: -400, max: 1600 }), fc.integer({ min: -300, max: 1200 }), (scene, kind, x, y) => {
        const [width, height] = SIZE[kind];
        const box = boxAround(freeSpot(scene, kind, { x, y }), width, height);
        for (const node of scene.nodes) for (const other of node.label ? [node.box, node.label.box] : [node.box]) expect(intersects(box, other)).toBe(false);
        for (const points of [...scene.pipes.map((pipe) => pipe.points), ...scene.links.map(({ arc }) => piecesOf(arc, 10))]) {
          for (const [at, point] of points.entries()) if (at > 0) expect(segmentMeets(box, points[at - 1] ?? point, point)).toBe(false);
        }
      }),
      { seed: 20266, numRuns: 60 },
    );
  });
});

test('on empty paper it stands where it is put down', () => {
  expect(freeSpot({ nodes: [] }, 'stock', { x: 12.4, y: -7.6 })).toEqual({ x: 12, y: -8 });
});
