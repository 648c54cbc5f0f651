import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { openFile } from '../../src/formats/open-file.js';
import { moveItems } from '../../src/state/commands/map/move.js';
import { apply } from '../../src/state/edit.js';
import { Carry } from '../../src/view/map/carry.js';
import { mapPage } from '../../src/view/map/map-page.js';
import { sceneOf, type Scene } from '../../src/view/map/scene.js';

const file = 'models/heat_network/model.keten.json';
const opened = openFile(file, readFileSync(file)).doc;
if (!opened) throw new Error('the model can be read');
const doc = opened;
const dependencies = dependenciesOf(doc);
const page = mapPage(doc, null, dependencies);
const scene = sceneOf({ doc, page, dependencies, language: 'nl' });
const movable = page.items.filter(({ shows }) => shows !== 'link').map(({ id }) => id);

/** Some things, with what the command takes along. */
const some = fc.subarray(movable, { minLength: 1 }).map((ids) => moveItems(ids, 1, 0)(doc)?.edits.map(({ id }) => id) ?? ids);
const place = ({ x, y }: { readonly x: number; readonly y: number }): string => `${x} ${y}`;
const idsOf = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id).sort();
const valvesOf = ({ pipes }: Pick<Scene, 'pipes'>): string[] => pipes.map(({ valve }) => valve).sort();

describe('things that a hand carries over the map', () => {
  test('every line stays, goes along or follows, each once', () => {
    fc.assert(
      fc.property(some, (ids) => {
        const carry = new Carry(scene, { ids, items: page.items, dx: 0, dy: 0 });
        const { part } = carry.loose({ x: 7, y: -3 });
        expect(idsOf([...carry.still.links, ...carry.rigid.links, ...part.links])).toEqual(idsOf(scene.links));
        expect([...valvesOf(carry.still), ...valvesOf(carry.rigid), ...valvesOf(part)].sort()).toEqual(valvesOf(scene));
      }),
      { seed: 411, numRuns: 60 },
    );
  });

  test('a line that follows is where it will be when all is put down', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -200, max: 200 }), fc.integer({ min: -200, max: 200 }), (ids, dx, dy) => {
        const { part } = new Carry(scene, { ids, items: page.items, dx, dy }).loose({ x: dx, y: dy });
        const step = moveItems(ids, dx, dy)(doc);
        const after = step ? apply(doc, step.edits) : doc;
        const down = sceneOf({ doc: after, page: mapPage(after, null, dependencies), dependencies, language: 'nl' });
        for (const link of part.links) {
          const there = down.links.find(({ id }) => id === link.id);
          // An arc that nobody bent may take another bend when it is put down.
          if (there && there.bend === link.bend) expect(link.arc).toEqual(there.arc);
        }
        for (const pipe of part.pipes) expect(pipe.points.map(place)).toEqual(down.pipes.find(({ valve }) => valve === pipe.valve)?.points.map(place));
      }),
      { seed: 412, numRuns: 40 },
    );
  });
});
