import axe from 'axe-core';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import type { Document } from '../../src/model/document.js';
import { itemsOf } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import { settled, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-canvas');
const places = (doc: Document): ReadonlyMap<Id, string> => new Map(itemsOf(doc, 'view-item').map(({ id, x, y }) => [id, `${x} ${y}`]));

/** The model with its page in a heap. */
const heap = (): Document =>
  documentOf(
    [...model().items.values()].map((item) => (item.kind === 'view-item' && item.view === 'v1' ? { ...item, x: item.x / 20, y: item.y / 20 } : item)),
  );

async function start(doc: Document, selection: Id | null = null): Promise<MapStage> {
  await window.viewport(1280, 800);
  const stage = await mapStage(doc, 'nl', selection);
  await expect.poll(() => canvas(stage).shadowRoot?.querySelector('svg.map')).toBeTruthy();
  await settled(stage.element);
  return stage;
}

async function choose(stage: MapStage, words: string): Promise<void> {
  await window.getByRole('button', { name: 'Ordenen' }).click();
  await window.getByRole('menuitem', { name: words }).click();
  await expect.poll(() => stage.store.history.value.past.length).toBeGreaterThan(0);
  await stage.shown();
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('bringing the map in order', () => {
  test('the open menu is accessible', async () => {
    const stage = await start(model());
    await window.getByRole('button', { name: 'Ordenen' }).click();
    expect((await axe.run(stage.element)).violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await expect.element(window.getByText('Ordent de hele pagina', { exact: false })).toBeVisible();
  });

  test.each(['Opruimen', 'In lagen', 'Met veren'])('%s: the whole page, as one step that undo takes back', async (way) => {
    const before = heap();
    const stage = await start(before);
    await choose(stage, way);
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['arrange-items']);
    const after = places(stage.store.committed.value);
    const page = itemsOf(before, 'view-item').filter(({ view }) => view === 'v1');
    expect(page.filter(({ id }) => after.get(id) !== places(before).get(id)).length).toBeGreaterThan(2);
    expect(after.get('v2.grant')).toBe('0 0');
    stage.store.undo();
    expect(places(stage.store.committed.value)).toEqual(places(before));
  });

  test('by key: O tidies, and says so where everything is in order', async () => {
    const stage = await start(heap());
    within(canvas(stage), '.surface').focus();
    await userEvent.keyboard('o');
    await expect.poll(() => stage.store.history.value.past.map(({ label }) => label)).toEqual(['arrange-items']);
    await stage.shown();
    await userEvent.keyboard('o');
    await expect.poll(() => stage.notices.map(({ text }) => text.nl)).toEqual(['Alles staat al op orde.']);
    expect(stage.store.history.value.past.length).toBe(1);
  });

  test('of two or more chosen things only those move', async () => {
    const stage = await start(heap());
    Object.assign(stage.element, { selection: 'will', chosen: ['gas', 'will'] });
    await stage.shown();
    await window.getByRole('button', { name: 'Ordenen' }).click();
    await expect.element(window.getByText('Ordent de 2 gekozen dingen.')).toBeVisible();
    await window.getByRole('menuitem', { name: 'Opruimen' }).click();
    await expect.poll(() => stage.store.history.value.past.length).toBe(1);
    const [before, after] = [places(heap()), places(stage.store.committed.value)];
    expect(['v1.heat', 'v1.join', 'v1.grant.copy'].map((id) => after.get(id))).toEqual(
      ['v1.heat', 'v1.join', 'v1.grant.copy'].map((id) => before.get(id)),
    );
    expect(after.get('v1.gas')).not.toBe(before.get('v1.gas'));
  });

  test('a hand on the map gives up what is being worked out', async () => {
    const stage = await start(heap());
    within(canvas(stage), '.surface').dispatchEvent(new KeyboardEvent('keydown', { key: 'o', bubbles: true, composed: true }));
    canvas(stage).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    await new Promise((done) => setTimeout(done));
    await stage.shown();
    expect(stage.store.history.value.past).toEqual([]);
  });

  test('things glide to their places, and are there at once for who wants no motion', async () => {
    const left = (stage: MapStage): number => within<SVGElement>(canvas(stage), '[data-node="v1.heat"]').getBoundingClientRect().left;
    const still = vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => ({ matches: query.includes('reduce') }) as MediaQueryList);
    const stage = await start(heap());
    await choose(stage, 'In lagen');
    await settled(stage.element);
    const end = left(stage);
    still.mockRestore();
    document.body.replaceChildren();
    const moving = await start(heap());
    vi.spyOn(globalThis, 'matchMedia').mockImplementation((query) => ({ matches: !query.includes('reduce') && false }) as MediaQueryList);
    await choose(moving, 'In lagen');
    await expect.poll(() => Math.abs(left(moving) - end)).toBeLessThan(0.5);
  });
});
