import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { itemsOf, variablesOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { documentOf } from '../../src/model/document-of.js';
import { LANGUAGES } from '../../src/model/text.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-canvas');
const surface = (stage: MapStage): HTMLElement => within(canvas(stage), '.surface');
const nodeOf = (stage: MapStage, id: Id): SVGElement => within<SVGElement>(canvas(stage), `[data-node="${id}"]`);
const nameField = (stage: MapStage): HTMLInputElement => within<HTMLInputElement>(canvas(stage), 'ks-name-field', 'input');
const named = (doc: Document, name: string): Id => variablesOf(doc).find((variable) => variable.name === name)?.id ?? '';
const blank = (): Document => blankDocument({ title: { nl: 'Nieuw' }, page: { nl: 'Kaart' } });

const start = async (doc: Document, width = 1280, language: 'nl' | 'en' = 'nl'): Promise<MapStage> => {
  await window.viewport(width, 800);
  const stage = await mapStage(doc, language);
  await expect.poll(() => canvas(stage).shadowRoot?.querySelector('svg.map')).toBeTruthy();
  await settled(stage.element);
  return stage;
};

async function take(stage: MapStage, name: string): Promise<void> {
  within(within(stage.element, 'ks-map-tools'), `[aria-label="${name}"]`).click();
  await settled(stage.element);
}

/** A press of the mouse on the paper, so far from the middle of the canvas. */
async function press(stage: MapStage, dx: number, dy: number): Promise<void> {
  const box = surface(stage).getBoundingClientRect();
  await userEvent.click(surface(stage), { position: { x: box.width / 2 + dx, y: box.height / 2 + dy } });
  await stage.shown();
}

async function name(stage: MapStage, text: string): Promise<void> {
  expect(canvas(stage).shadowRoot?.activeElement?.localName).toBe('ks-name-field');
  await userEvent.keyboard(`${text}{Enter}`);
  await stage.shown();
}

afterEach(() => document.body.replaceChildren());

describe('drawing on the map', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        const stage = await start(blank(), width, language);
        await take(stage, language === 'nl' ? 'Voorraad' : 'Stock');
        expect(await violations()).toEqual([]);
        await press(stage, 0, 0);
        expect(nameField(stage)).toBeTruthy();
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('a stock is put on empty paper and named in its place, in one step', async () => {
    const stage = await start(blank());
    expect(within(stage.element, '.empty p').textContent).toContain('Kies een voorraad');
    await take(stage, 'Voorraad');
    await press(stage, 0, 0);
    expect(nameField(stage).value).toBe('Voorraad');
    expect(stage.store.history.value.past).toEqual([]);
    await name(stage, 'Water');
    expect(variablesOf(stage.store.committed.value).map((variable) => variable.name)).toEqual(['Water']);
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['add-stock']);
    expect(stage.element.selection).toBe(named(stage.store.committed.value, 'Water'));
    expect(stage.element.shadowRoot?.querySelector('.empty')).toBeNull();
  });

  test('Escape leaves it out; a taken name is said and waits', async () => {
    const stage = await start(model());
    await take(stage, 'Hulpvariabele');
    await press(stage, 0, 150);
    await userEvent.keyboard('grant{Enter}');
    await settled(canvas(stage));
    expect(within(canvas(stage), 'ks-name-field', '#problem').textContent).toContain('bestaat al');
    await userEvent.keyboard('{Escape}');
    await stage.shown();
    expect(canvas(stage).shadowRoot?.querySelector('ks-name-field')).toBeNull();
    expect([...stage.store.shown.value.items.keys()]).toEqual([...stage.store.committed.value.items.keys()]);
    expect(stage.store.history.value.past).toEqual([]);
  });

  test('a flow goes from stock to stock by two presses, and from empty paper by a drag', async () => {
    const stage = await start(model());
    await take(stage, 'Stroom');
    await userEvent.click(nodeOf(stage, 'v1.heat'));
    await stage.shown();
    await userEvent.click(nodeOf(stage, 'v1.gas'));
    await stage.shown();
    await name(stage, 'Terug');
    const back = named(stage.store.committed.value, 'Terug');
    expect(stage.store.committed.value.items.get('heat')).toMatchObject({ outflows: [back] });
    expect(stage.store.committed.value.items.get('gas')).toMatchObject({ inflows: [back] });

    await take(stage, 'Stroom');
    const paper = surface(stage).getBoundingClientRect();
    const gas = within<SVGElement>(nodeOf(stage, 'v1.gas'), '.hit').getBoundingClientRect();
    surface(stage).setPointerCapture = () => undefined;
    const send = (type: string, x: number, y: number): boolean => surface(stage).dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX: x, clientY: y, bubbles: true }));
    send('pointerdown', paper.x + 30, gas.y - 60);
    send('pointermove', paper.x + 60, gas.y - 20);
    await stage.shown();
    send('pointermove', gas.x + 20, gas.y + 20);
    await settled(stage.element);
    send('pointerup', gas.x + 20, gas.y + 20);
    await stage.shown();
    await name(stage, 'Nieuwbouw');
    const build = named(stage.store.committed.value, 'Nieuwbouw');
    expect(stage.store.committed.value.items.get('gas')).toMatchObject({ inflows: [back, build] });
    expect(itemsOf(stage.store.committed.value, 'view-item').filter((item) => item.shows === 'cloud')).toMatchObject([{ flow: build, end: 'source' }]);
  });

  test('a link is drawn dotted until an equation names its cause, and can be taken away', async () => {
    const stage = await start(model());
    const opinions = (): number => canvas(stage).shadowRoot?.querySelectorAll('.link.opinion').length ?? 0;
    await take(stage, 'Verband');
    await userEvent.click(nodeOf(stage, 'v1.gas'));
    await stage.shown();
    await userEvent.click(nodeOf(stage, 'v1.will'));
    await stage.shown();
    expect(itemsOf(stage.store.committed.value, 'link')).toMatchObject([{ from: 'gas', to: 'will', source: 'opinion' }]);
    expect(opinions()).toBe(1);
    stage.element.selection = 'will';
    await stage.shown();
    within(within(stage.element, 'ks-map-inspector'), '.drawn button').click();
    await stage.shown();
    expect(opinions()).toBe(0);
    stage.store.undo();
    await stage.shown();
    expect(opinions()).toBe(1);

    await take(stage, 'Verband');
    await userEvent.click(nodeOf(stage, 'v1.heat'));
    await stage.shown();
    await userEvent.click(nodeOf(stage, 'v1.will'));
    await stage.shown();
    expect(stage.notices.at(-1)?.text.nl).toBe('Dat verband staat er al.');
  });

  test('is done by keyboard alone: tools by their letters, Enter puts down', async () => {
    const stage = await start(blank());
    surface(stage).focus();
    await userEvent.keyboard('s{Enter}');
    await stage.shown();
    await name(stage, 'Water');
    const water = named(stage.store.committed.value, 'Water');
    await expect.poll(() => (canvas(stage).shadowRoot?.activeElement as SVGElement | null)?.classList.contains('node')).toBe(true);
    await userEvent.keyboard('f{Enter}');
    await stage.shown();
    surface(stage).focus();
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    await name(stage, 'Lek');
    expect(stage.store.committed.value.items.get(water)).toMatchObject({ outflows: [named(stage.store.committed.value, 'Lek')] });
    await userEvent.keyboard('l');
    await stage.shown();
    expect(stage.element.shadowRoot?.querySelector('.hint')?.textContent).toContain('oorzaak');
    await userEvent.keyboard('{Escape}');
    await stage.shown();
    expect(stage.element.shadowRoot?.querySelector('.hint')?.textContent).toBe('');
  });

  test('a document without a page gets one with the first thing that is put on it', async () => {
    const bare = documentOf([...model().items.values()].filter(({ kind }) => kind !== 'view' && kind !== 'view-item'));
    const stage = await start(bare);
    await take(stage, 'Voorraad');
    await press(stage, 0, 220);
    await name(stage, 'Tank');
    expect(itemsOf(stage.store.committed.value, 'view').length).toBe(1);
    expect(itemsOf(stage.store.committed.value, 'view-item').filter((item) => item.shows === 'variable').length).toBe(6);
    stage.store.undo();
    expect(stage.store.committed.value).toEqual(bare);
  });
});

test('the page of a submodel is read: it has no tools, and their keys take none', async () => {
  const items = [...model().items.values()].map((item) => (item.kind === 'view' ? { ...item, model: 'part' } : item));
  const stage = await start(documentOf([...items, { kind: 'submodel', id: 'part', name: 'Part' } as (typeof items)[number]]));
  expect(stage.element.shadowRoot?.querySelector('ks-map-tools')).toBeNull();
  surface(stage).focus();
  await userEvent.keyboard('s{Enter}');
  await stage.shown();
  expect(stage.store.history.value.past).toEqual([]);
  expect(canvas(stage).shadowRoot?.querySelector('ks-name-field')).toBeNull();
});
