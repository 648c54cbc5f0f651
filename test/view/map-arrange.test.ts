import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { arrangePage } from '../../src/layout/arrange/arrange-page.js';
import { itemsOf, rankedOf, type Document } from '../../src/model/document.js';
import type { ViewItem } from '../../src/model/view.js';
import { arrangeItems } from '../../src/state/commands/map/in-order.js';
import { apply, invert, located } from '../../src/state/edit.js';
import { arrangedItems } from '../../src/view/map/arranged-items.js';
import { arrangeTask, type ArrangeWay } from '../../src/view/map/arrange-task.js';
import { sceneBetween } from '../../src/view/map/glide.js';
import { pageScene } from '../../src/view/map/page-scene.js';
import type { Scene, SceneInput } from '../../src/view/map/scene.js';
import { intersects, type Box } from '../../src/layout/box.js';
import { documentNamed, MODEL_NAMES } from '../golden/built-in.js';

const WAYS: readonly ArrangeWay[] = ['layered', 'force', 'tidy'];

const inputsOf = (doc: Document): readonly SceneInput[] =>
  rankedOf(doc, 'view').map((view) => ({
    doc,
    page: { view, items: itemsOf(doc, 'view-item').filter((item) => item.view === view.id) },
    dependencies: dependenciesOf(doc),
    language: 'nl',
  }));

const arranged = (input: SceneInput, way: ArrangeWay): readonly ViewItem[] => {
  const scene = pageScene(input);
  return arrangedItems(input, scene, arrangePage(arrangeTask(scene, input.page, way, new Set())));
};

/** Shapes that lie on another shape. */
const heaped = ({ nodes }: Scene): readonly string[] =>
  nodes.flatMap((a, at) => nodes.slice(at + 1).flatMap((b) => (intersects(a.box, b.box) ? [`${a.id} ${b.id}`] : [])));
const within = (outer: Box, { left, top }: Box): boolean => left >= outer.left - 1 && top >= outer.top - 1;

describe.each(MODEL_NAMES)('the pages of %s', (name) => {
  const inputs = inputsOf(documentNamed(name));

  test.each(WAYS)('brought in order (%s) have no shape on another, and undo brings all back', (way) => {
    for (const input of inputs) {
      const { doc, page } = input;
      const step = arrangeItems(arranged(input, way))(doc);
      if (!step) continue;
      const edits = located(doc, step.edits);
      const next = apply(doc, edits);
      const scene = pageScene({
        ...input,
        doc: next,
        page: { ...page, items: itemsOf(next, 'view-item').filter((item) => item.view === page.view.id) },
      });
      expect(heaped(scene)).toEqual([]);
      expect([...apply(next, invert(edits)).items]).toEqual([...doc.items]);
    }
  });

  test('are drawn well enough that tidying moves little: nothing by more than the room of a name', () => {
    for (const input of inputs) {
      const at = new Map(input.page.items.map((item) => [item.id, item]));
      for (const item of arranged(input, 'tidy')) {
        const before = at.get(item.id);
        if (before && item.shows === 'variable') expect(Math.hypot(item.x - before.x, item.y - before.y), item.id).toBeLessThan(40);
      }
    }
  });

  test('glide from where they are to where they go', () => {
    for (const input of inputs) {
      const from = pageScene(input);
      const moved = new Map(arranged(input, 'layered').map((item) => [item.id, item]));
      const to = pageScene({ ...input, page: { ...input.page, items: input.page.items.map((item) => moved.get(item.id) ?? item) } });
      expect(sceneBetween(from, to, 1)).toBe(to);
      for (const [at, node] of sceneBetween(from, to, 0).nodes.entries()) {
        const start = from.nodes.find(({ id }) => id === to.nodes[at]?.id);
        if (start) expect([node.x, node.y]).toEqual([start.x, start.y]);
      }
      const bounds =
        to.bounds && from.bounds
          ? { ...to.bounds, left: Math.min(to.bounds.left, from.bounds.left), top: Math.min(to.bounds.top, from.bounds.top) }
          : null;
      for (const { box } of sceneBetween(from, to, 0.5).nodes) if (bounds) expect(within(bounds, box)).toBe(true);
    }
  });
});
