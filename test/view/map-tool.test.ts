import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SceneNode } from '../../src/view/map/scene.js';
import { drawnAfter, toolOf, TOOLS, type Touch } from '../../src/view/map/tool.js';

const node = (of: string, shape: SceneNode['shape'], x = 0, y = 0): SceneNode => ({ id: `v.${of}`, of, shape, x, y, isUpright: false, isRound: false, lines: [], label: null, box: { left: x - 72, right: x + 72, top: y - 46, bottom: y + 46 } });
const on = (one: SceneNode): Touch => ({ node: one, x: one.x, y: one.y, isAnywhere: false });
const paper = (x: number, y: number, isAnywhere = false): Touch => ({ node: null, x, y, isAnywhere });
const [a, b, aux] = [node('a', 'stock'), node('b', 'stock', 400), node('c', 'auxiliary', 100, 200)];

describe('tools', () => {
  test('a flow has a stock at one end at least, and never the same at both', () => {
    const touch = fc.oneof(fc.constantFrom(on(a), on(b), on(aux)), fc.record({ x: fc.integer(), y: fc.integer() }).map(({ x, y }) => paper(x, y)));
    fc.assert(
      fc.property(fc.array(touch, { maxLength: 6 }), (touches) => {
        let from: Touch | null = null;
        for (const one of touches) {
          const drawn = drawnAfter('flow', from, one);
          from = drawn.from;
          if (drawn.made?.do !== 'flow') continue;
          const ends = [drawn.made.from, drawn.made.to].flatMap((end) => ('stock' in end ? [end.stock] : []));
          expect(ends.length).toBeGreaterThan(0);
          expect(new Set(ends).size).toBe(ends.length);
          expect(ends).not.toContain('c');
          expect(from).toBeNull();
        }
      }),
      { seed: 11 },
    );
  });

  test('the valve stands half way, and a cloud that was not shown a place stands beside its stock', () => {
    expect(drawnAfter('flow', on(a), on(b)).made).toEqual({ do: 'flow', from: { stock: 'a' }, to: { stock: 'b' }, valve: { x: 200, y: 0 } });
    expect(drawnAfter('flow', paper(9, 9, true), on(b)).made).toEqual({ do: 'flow', from: { x: 160, y: 0 }, to: { stock: 'b' }, valve: { x: 280, y: 0 } });
    expect(drawnAfter('flow', on(a), paper(0, 300)).made).toEqual({ do: 'flow', from: { stock: 'a' }, to: { x: 0, y: 300 }, valve: { x: 0, y: 150 } });
  });

  test('a link leads from one shape to another', () => {
    expect(drawnAfter('link', null, paper(0, 0))).toEqual({ made: null, from: null });
    expect(drawnAfter('link', on(a), on(a))).toEqual({ made: null, from: on(a) });
    expect(drawnAfter('link', on(a), on(aux)).made).toEqual({ do: 'link', from: 'a', to: 'c' });
  });

  test('every tool has its own key', () => {
    for (const { tool, key } of TOOLS) expect(toolOf(key.toLowerCase())).toBe(tool);
    expect(toolOf('x')).toBeNull();
  });
});
