import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import type { Language } from '../../src/model/text.js';
import type { KsRowMenu } from '../../src/ui/parts/ks-row-menu.js';
import { violations, settled, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-canvas');
const node = (stage: MapStage, id: Id): SVGElement => within<SVGElement>(canvas(stage), `[data-node="${id}"]`);
const place = (doc: Document, id: Id): { x: number; y: number } | null => {
  const item = doc.items.get(id);
  return item?.kind === 'view-item' ? { x: item.x, y: item.y } : null;
};
const pressed = (stage: MapStage): readonly (string | undefined)[] => [...(canvas(stage).shadowRoot?.querySelectorAll<SVGElement>('.node[aria-pressed="true"]') ?? [])].map(({ dataset }) => dataset.node).sort();

/** The model, with a remark and a mark of its loop. */
const marked = (): Document =>
  documentOf([
    ...model().items.values(),
    { kind: 'view-item', shows: 'comment', id: 'v1.note', view: 'v1', text: { nl: 'Let op het tempo', en: 'Mind the pace' }, x: 420, y: 220 },
    { kind: 'view-item', shows: 'loop', id: 'v1.r1', view: 'v1', loop: 'r1', clockwise: true, x: 320, y: 90 },
  ]);

const start = async (doc = marked(), language: Language = 'nl', width = 1280): Promise<MapStage> => {
  await window.viewport(width, 800);
  const stage = await mapStage(doc, language);
  await expect.poll(() => canvas(stage).shadowRoot?.querySelector('svg.map')).toBeTruthy();
  await settled(stage.element);
  return stage;
};

/** Presses a thing with a mouse, with Shift where it joins. */
async function press(stage: MapStage, id: Id, shiftKey = false): Promise<void> {
  const box = node(stage, id).getBoundingClientRect();
  for (const type of ['pointerdown', 'pointerup']) node(stage, id).dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, composed: true }));
  node(stage, id).dispatchEvent(new MouseEvent('click', { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, composed: true, shiftKey }));
  await stage.shown();
}

/** Drags over the paper between two places of the canvas. */
async function drag(stage: MapStage, from: readonly [number, number], to: readonly [number, number], shiftKey: boolean): Promise<void> {
  const surface = within(canvas(stage), '.surface');
  surface.setPointerCapture = () => undefined;
  const { left, top } = surface.getBoundingClientRect();
  const send = (type: string, [x, y]: readonly [number, number]): boolean => surface.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', clientX: left + x, clientY: top + y, bubbles: true, shiftKey }));
  send('pointerdown', from);
  send('pointermove', [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  send('pointermove', to);
  await stage.shown();
  send('pointerup', to);
  await stage.shown();
}

const bar = (stage: MapStage): HTMLElement => within(stage.element, 'ks-map-bar');
const deed = async (stage: MapStage, name: string): Promise<void> => {
  within<HTMLButtonElement>(bar(stage), `[aria-label="${name}"]`).click();
  await stage.shown();
};

/** Chooses an entry of one of the bar's menus. */
async function entry(stage: MapStage, menu: string, words: string): Promise<void> {
  const list = [...(bar(stage).shadowRoot?.querySelectorAll<KsRowMenu>('ks-row-menu') ?? [])].find(({ label }) => label === menu);
  const found = [...(list?.shadowRoot?.querySelectorAll<HTMLButtonElement>('[role="menuitem"]') ?? [])].find(({ textContent }) => textContent?.trim() === words);
  found?.click();
  await stage.shown();
}

afterEach(() => document.body.replaceChildren());

describe('several things on the map', () => {
  test.each([
    ['nl', 1280],
    ['en', 390],
  ] as const)('has no accessibility faults, %s at %i', async (language, width) => {
    const stage = await start(marked(), language, width);
    await press(stage, 'v1.gas');
    await press(stage, 'v1.heat', true);
    expect(await violations()).toEqual([]);
  });

  test('Shift adds and takes away, Ctrl A is everything, Escape nothing', async () => {
    const stage = await start();
    await press(stage, 'v1.gas');
    await press(stage, 'v1.note', true);
    await press(stage, 'v1.grant.copy', true);
    expect(pressed(stage)).toEqual(['v1.gas', 'v1.grant.copy', 'v1.note']);
    expect(stage.element.chosen).toEqual(['gas', 'v1.note', 'v1.grant.copy']);
    await press(stage, 'v1.note', true);
    expect(pressed(stage)).toEqual(['v1.gas', 'v1.grant.copy']);
    node(stage, 'v1.gas').focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await stage.shown();
    expect(pressed(stage).length).toBe(7);
    await userEvent.keyboard('{Escape}');
    await stage.shown();
    expect(pressed(stage)).toEqual([]);
  });

  test('by keyboard alone: Shift Enter adds what has the focus, arrows move all as one step', async () => {
    const stage = await start();
    node(stage, 'v1.gas').focus();
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    node(stage, 'v1.will').focus();
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await stage.shown();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(place(stage.store.committed.value, 'v1.gas')).toEqual({ x: 16, y: 0 });
    expect(place(stage.store.committed.value, 'v1.will')).toEqual({ x: 216, y: 160 });
    expect(stage.store.history.value.past.length).toBe(1);
  });

  test('a box with Shift takes what lies in it, and so does the tool', async () => {
    const stage = await start();
    const { width, height } = canvas(stage).getBoundingClientRect();
    await drag(stage, [4, 4], [width - 4, height - 4], true);
    expect(pressed(stage).length).toBe(7);
    await userEvent.keyboard('{Escape}');
    await stage.shown();
    within(canvas(stage), '.surface').focus();
    await userEvent.keyboard('b');
    await stage.shown();
    await drag(stage, [4, 4], [width - 4, height - 4], false);
    expect(pressed(stage).length).toBe(7);
  });

  test('what is chosen is aligned, coloured, grouped and deleted from the bar, each as one step', async () => {
    const stage = await start();
    await press(stage, 'v1.gas');
    await press(stage, 'v1.will', true);
    await entry(stage, 'Uitlijnen', 'Middens onder elkaar');
    const { committed, history } = stage.store;
    expect(place(committed.value, 'v1.gas')?.x).toBe(place(committed.value, 'v1.will')?.x);
    await entry(stage, 'Naam en kleur', 'Rood');
    expect(committed.value.items.get('v1.will')).toMatchObject({ colour: 'loop-r' });
    expect(getComputedStyle(within<SVGElement>(node(stage, 'v1.will'), '.edge')).stroke).not.toBe('');
    await entry(stage, 'Meer', 'Groeperen');
    expect(itemsOf(committed.value, 'group')).toMatchObject([{ name: 'Groep 1', members: ['gas', 'will'] }]);
    await deed(stage, 'Verwijderen');
    expect(variablesOf(committed.value).map(({ id }) => id)).toEqual(['heat', 'join', 'grant', 'time']);
    expect(stage.notices.at(-1)?.text.nl).toBe('2 dingen zijn verwijderd.');
    expect(history.value.past.map(({ label }) => label)).toEqual(['align-items', 'set-colour', 'group', 'delete']);
  });

  test('what is copied comes back under names of its own, and mentions those', async () => {
    const stage = await start();
    await press(stage, 'v1.gas');
    await press(stage, 'v1.join', true);
    await press(stage, 'v1.will', true);
    await deed(stage, 'Dupliceren');
    const { committed } = stage.store;
    const copy = variablesOf(committed.value).find(({ name }) => name === 'Join 2');
    expect(copy).toMatchObject({ equation: 'Gas_2*Will_2/Time_to_decide', label: { nl: 'Aansluiten 2' } });
    // The three, and the cloud where the flow ends now that its stock did not come along.
    expect(stage.element.chosen.length).toBe(4);
    node(stage, 'v1.heat').focus();
    const paste = new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    paste.clipboardData?.setData('text/plain', 'Draagvlak\nTempo van bouwen');
    document.dispatchEvent(paste);
    await stage.shown();
    expect(variablesOf(committed.value).map(({ name }) => name)).toEqual(expect.arrayContaining(['Draagvlak', 'Tempo van bouwen']));
  });

  test('a cloud is moved, and deleted with its flow', async () => {
    const doc = documentOf([...model().items.values()].map((item) => (item.id === 'heat' && item.kind === 'stock' ? { ...item, inflows: [] } : item)));
    const stage = await start(doc);
    node(stage, 'v1.join~sink').focus();
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    await userEvent.keyboard('{ArrowDown}');
    await stage.shown();
    const [cloud] = itemsOf(stage.store.committed.value, 'view-item').filter(({ shows }) => shows === 'cloud');
    expect(cloud).toMatchObject({ flow: 'join', end: 'sink' });
    await userEvent.keyboard('{Delete}');
    expect(stage.store.committed.value.items.has('join')).toBe(false);
  });
});

describe('more tools', () => {
  test('a remark is written where it is put down, in the language at hand, and changed by a double press', async () => {
    const stage = await start();
    within(canvas(stage), '.surface').focus();
    await userEvent.keyboard('t{Enter}');
    await stage.shown();
    await userEvent.keyboard('Wie beslist?{Control>}{Enter}{/Control}');
    await stage.shown();
    const remark = itemsOf(stage.store.committed.value, 'view-item').find((item) => item.shows === 'comment' && item.id !== 'v1.note');
    expect(remark).toMatchObject({ text: { nl: 'Wie beslist?' } });
    node(stage, 'v1.note').dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true }));
    await stage.shown();
    await userEvent.keyboard('Anders{Control>}{Enter}{/Control}');
    expect(stage.store.committed.value.items.get('v1.note')).toMatchObject({ text: { nl: 'Anders', en: 'Mind the pace' } });
  });

  test('a parameter is a lever at once; a copy of what is chosen stands where it is put', async () => {
    const stage = await start();
    within(canvas(stage), '.surface').focus();
    await userEvent.keyboard('p{Enter}');
    await stage.shown();
    await userEvent.keyboard('Prijs{Enter}');
    await stage.shown();
    expect(variablesOf(stage.store.committed.value).find(({ name }) => name === 'Prijs')).toMatchObject({ equation: '1', range: { min: 0, max: 2 } });
    await press(stage, 'v1.gas');
    within(canvas(stage), '.surface').focus();
    await userEvent.keyboard('g{Enter}');
    await stage.shown();
    expect(itemsOf(stage.store.committed.value, 'view-item').filter((item) => item.shows === 'variable' && item.of === 'gas' && item.ghost)).toHaveLength(1);
  });
});

describe('grips', () => {
  const grip = (stage: MapStage, key: string): SVGElement => within<SVGElement>(canvas(stage), `[data-grip="${key}"]`);

  /** Drags a grip to a thing, or by so much. */
  async function pull(stage: MapStage, key: string, to: Id | readonly [number, number]): Promise<void> {
    const surface = within(canvas(stage), '.surface');
    surface.setPointerCapture = () => undefined;
    const centre = (element: Element): readonly [number, number] => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left + width / 2, top + height / 2];
    };
    const from = centre(grip(stage, key));
    const end: readonly [number, number] = typeof to === 'string' ? centre(within<SVGElement>(node(stage, to), '.hit')) : [from[0] + to[0], from[1] + to[1]];
    const send = (type: string, at: Element, [clientX, clientY]: readonly [number, number]): boolean => at.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'mouse', clientX, clientY, bubbles: true, composed: true }));
    send('pointerdown', grip(stage, key), from);
    send('pointermove', surface, [(from[0] + end[0]) / 2, (from[1] + end[1]) / 2]);
    send('pointermove', surface, end);
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await stage.shown();
    send('pointerup', surface, end);
    await stage.shown();
  }

  const pool = (): Document => documentOf([...marked().items.values(), { kind: 'stock', id: 'pool', name: 'Pool', label: {}, units: '', doc: {}, initial: '1', inflows: [], outflows: [] }, { kind: 'view-item', shows: 'variable', id: 'v1.pool', view: 'v1', of: 'pool', x: 400, y: 340 }]);

  test('an end of a flow goes to another stock, or to the paper as a cloud, as one step', async () => {
    const stage = await start(pool());
    await press(stage, 'v1.join');
    await pull(stage, 'v1.join sink', 'v1.pool');
    const { committed, history } = stage.store;
    expect(committed.value.items.get('pool')).toMatchObject({ inflows: ['join'] });
    expect(committed.value.items.get('heat')).toMatchObject({ inflows: [] });
    await pull(stage, 'v1.join source', [-10, 120]);
    expect(itemsOf(committed.value, 'view-item').filter(({ shows }) => shows === 'cloud')).toMatchObject([{ flow: 'join', end: 'source' }]);
    expect(history.value.past.map(({ label }) => label)).toEqual(['reattach-flow', 'reattach-flow']);
    stage.store.undo();
    stage.store.undo();
    expect(committed.value.items.get('heat')).toMatchObject({ inflows: ['join'] });
  });

  test('a pipe gets a corner, which arrows move and Delete takes away; a link is curved', async () => {
    const stage = await start();
    await press(stage, 'v1.join');
    await pull(stage, 'v1.join middle 0', [0, 50]);
    const { committed } = stage.store;
    const bends = (): number => {
      const item = committed.value.items.get('v1.join');
      return item?.kind === 'view-item' && item.shows === 'variable' ? (item.bends?.length ?? 0) : -1;
    };
    expect(bends()).toBe(2);
    grip(stage, 'v1.join corner 0').focus();
    await userEvent.keyboard('{ArrowDown}');
    await stage.shown();
    await userEvent.keyboard('{Delete}');
    await stage.shown();
    expect(bends()).toBe(1);
    await pull(stage, 'v1.will>v1.join curve', [40, 0]);
    expect(itemsOf(committed.value, 'view-item').filter(({ shows }) => shows === 'link')).toMatchObject([{ from: 'v1.will', to: 'v1.join' }]);
  });

  test('a port draws: from a stock to a stock a flow, to anything else a link', async () => {
    const stage = await start(pool());
    await press(stage, 'v1.heat');
    await pull(stage, 'v1.heat port 2', 'v1.pool');
    await userEvent.keyboard('Lekken{Enter}');
    await stage.shown();
    expect(committedFlow(stage, 'Lekken')).toBeTruthy();
    await press(stage, 'v1.pool');
    await pull(stage, 'v1.pool port 0', 'v1.join');
    expect(itemsOf(stage.store.committed.value, 'link')).toMatchObject([{ from: 'pool', to: 'join' }]);
  });

  const committedFlow = (stage: MapStage, name: string) => itemsOf(stage.store.committed.value, 'flow').find((flow) => flow.name === name);
});
