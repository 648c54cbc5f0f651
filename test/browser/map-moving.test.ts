import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import type { Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import { settled, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-canvas');
const node = (stage: MapStage, id: Id): SVGElement => within<SVGElement>(canvas(stage), `[data-node="${id}"]`);
const place = (doc: Document, id: Id): { x: number; y: number } | null => {
  const item = doc.items.get(id);
  return item?.kind === 'view-item' ? { x: item.x, y: item.y } : null;
};

/** Puts a pointer down on a shape, moves it, and leaves it there. */
async function drag(stage: MapStage, id: Id, dx: number, dy: number, pointerType: 'mouse' | 'touch' = 'mouse'): Promise<(type: string) => void> {
  const surface = within(canvas(stage), '.surface');
  surface.setPointerCapture = () => undefined;
  const box = within<SVGElement>(node(stage, id), '.hit').getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const send = (type: string, at: Element, by: readonly [number, number]): boolean =>
    at.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType, clientX: x + by[0], clientY: y + by[1], bubbles: true }));
  send('pointerdown', node(stage, id), [0, 0]);
  send('pointermove', surface, [dx / 2, dy / 2]);
  send('pointermove', surface, [dx, dy]);
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await stage.shown();
  return (type) => send(type, surface, [dx, dy]);
}

const start = async (doc = model(), selection: Id | null = null): Promise<MapStage> => {
  await window.viewport(1280, 800);
  const stage = await mapStage(doc, 'nl', selection);
  await expect.poll(() => canvas(stage).shadowRoot?.querySelector('svg.map')).toBeTruthy();
  await settled(stage.element);
  return stage;
};

afterEach(() => document.body.replaceChildren());

describe('moving on the map', () => {
  test('a shape follows the mouse and stays where it is let go, as one step', async () => {
    const stage = await start();
    const before = node(stage, 'v1.gas').querySelector('.body')?.getBoundingClientRect();
    const end = await drag(stage, 'v1.gas', 60, 40);
    // It is drawn where the hand is, and nothing but the drawing follows until it is let go.
    const carried = within<SVGElement>(canvas(stage), '.sheet[inert] [data-node="v1.gas"] .body').getBoundingClientRect();
    expect([Math.round(carried.x - (before?.x ?? 0)), Math.round(carried.y - (before?.y ?? 0))]).toEqual([60, 40]);
    expect(stage.store.shown.value).toBe(stage.store.committed.value);
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 0, y: 0 });
    end('pointerup');
    await stage.shown();
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 60, y: 40 });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['move-items']);
    expect(stage.element.selection).toBe('gas');
  });

  test('Escape puts it back', async () => {
    const stage = await start();
    const end = await drag(stage, 'v1.gas', 60, 40);
    await userEvent.keyboard('{Escape}');
    end('pointerup');
    expect(place(stage.store.shown.value, 'v1.gas')).toEqual({ x: 0, y: 0 });
    expect(stage.store.history.value.past).toEqual([]);
  });

  test('a finger moves the map, and a shape once it is selected', async () => {
    const stage = await start();
    (await drag(stage, 'v1.gas', 60, 40, 'touch'))('pointerup');
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 0, y: 0 });
    stage.element.selection = 'gas';
    await stage.shown();
    (await drag(stage, 'v1.gas', 60, 40, 'touch'))('pointerup');
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 60, y: 40 });
  });

  test('arrows move what is selected by 8, with Shift by 1, as one step', async () => {
    const stage = await start(model(), 'gas');
    node(stage, 'v1.gas').focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}{Shift>}{ArrowLeft}{/Shift}');
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 15, y: 8 });
    expect(stage.store.history.value.past.length).toBe(1);
  });

  test('a page that was laid out on the fly is kept with the first move, and only what was moved differs', async () => {
    const bare = documentOf([...model().items.values()].filter(({ kind }) => kind !== 'view' && kind !== 'view-item'));
    const stage = await start(bare);
    const first = node(stage, 'map/gas').querySelector('.hit')?.getBoundingClientRect();
    const other = node(stage, 'map/will').getBoundingClientRect().x;
    (await drag(stage, 'map/gas', 80, 0))('pointerup');
    await stage.shown();
    expect(node(stage, 'map/gas').querySelector('.hit')?.getBoundingClientRect().x).toBeCloseTo((first?.x ?? 0) + 80, 0);
    expect(node(stage, 'map/will').getBoundingClientRect().x).toBeCloseTo(other, 0);
    expect(stage.store.history.value.past.length).toBe(1);
    stage.store.undo();
    expect(stage.store.committed.value).toEqual(bare);
  });
});

describe('deleting on the map', () => {
  test('Delete takes away what is selected and offers it back', async () => {
    const stage = await start(model(), 'gas');
    node(stage, 'v1.gas').focus();
    await userEvent.keyboard('{Delete}');
    await stage.shown();
    expect(stage.store.committed.value.items.has('gas')).toBe(false);
    expect(stage.notices).toEqual([{ text: { nl: 'Woningen op aardgas is verwijderd.', en: 'Woningen op aardgas is deleted.' }, undo: true }]);
    expect(canvas(stage).shadowRoot?.activeElement).toBe(within(canvas(stage), '.surface'));
    stage.store.undo();
    await stage.shown();
    expect(node(stage, 'v1.gas')).toBeTruthy();
  });

  test('of a copy only the copy goes; without a keyboard a button does the same', async () => {
    const stage = await start();
    await userEvent.click(node(stage, 'v1.grant.copy'));
    await stage.shown();
    within(within(stage.element, 'ks-map-inspector'), '.remove').click();
    expect(stage.store.committed.value.items.has('v1.grant.copy')).toBe(false);
    expect(stage.store.committed.value.items.has('grant')).toBe(true);
    stage.element.selection = 'will';
    await stage.shown();
    within(within(stage.element, 'ks-map-inspector'), '.remove').click();
    expect(stage.store.committed.value.items.has('will')).toBe(false);
  });
});
