import axe from 'axe-core';
import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { itemsOf, variablesOf } from '../../src/model/document.js';
import type { Language } from '../../src/model/text.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { settled, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const outline = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-outline');
const rows = (stage: MapStage): string[] => [...(outline(stage).shadowRoot?.querySelectorAll('.row') ?? [])].map((row) => (row.textContent ?? '').replace(/\s+/g, ' ').trim());

/** The map with its list open, which has the focus. */
async function opened(doc = model(), language: Language = 'nl', width = 1280): Promise<MapStage> {
  await window.viewport(width, 800);
  const stage = await mapStage(doc, language);
  await settled(stage.element);
  within(stage.element, '.as-list').click();
  await settled(stage.element);
  await expect.poll(() => stage.element.shadowRoot?.querySelector('ks-map-outline')).toBeTruthy();
  await settled(stage.element);
  return stage;
}

/** The element that has the focus, in whatever tree. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

const wordsOf = (element: Element | null): string => (element?.getAttribute('aria-label') ?? element?.closest('label')?.textContent ?? element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Presses Tab until what has the focus is called so. */
async function tabTo(called: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (called.test(wordsOf(focused()))) return;
    await userEvent.keyboard('{Tab}');
  }
  throw new Error(`Tab never comes by ${called}`);
}

afterEach(() => document.body.replaceChildren());

describe('the outline of the map', () => {
  for (const [language, width] of [['nl', 1280], ['en', 390]] as const) {
    test(`has no accessibility faults, ${language} at ${width}`, async () => {
      const stage = await opened(model(), language, width);
      within<HTMLElement>(outline(stage), '.row').click();
      await settled(stage.element);
      within<HTMLElement>(within(outline(stage), 'ks-outline-add'), '[data-kind="flow"]').click();
      await settled(stage.element);
      const { violations } = await axe.run(stage.element);
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('reads everything that stands on the page', async () => {
    const stage = await opened();
    expect(rows(stage)).toEqual([
      'Woningen op aardgasgeleegd door Aansluiten',
      'Woningen op warmtenetgevuld door Aansluiten',
      'Aansluitenvan Woningen op aardgas naar Woningen op warmtenet',
      'Bereidheid',
      'Subsidie0.2',
      'Beslistijd4',
      'Meer Woningen op aardgas, meer Aansluiten',
      'Meer Bereidheid, meer Aansluiten',
      'Meer Beslistijd, minder Aansluiten',
      'Meer Woningen op warmtenet, meer Bereidheid',
      'Meer Subsidie, meer Bereidheid',
      'R1 Voorbeeld doet volgenVersterkende lus',
      'In de formule van Will staan twee eenheden naast elkaar die niet bij elkaar passen: home en geen eenheid.',
    ]);
  });

  test('what is chosen here is chosen on the map, and the other way round', async () => {
    const stage = await opened();
    within<HTMLElement>(outline(stage), '[data-id="will"]').click();
    await stage.shown();
    expect(stage.element.selection).toBe('will');
    stage.element.selection = 'gas';
    await stage.shown();
    expect(within(outline(stage), '[data-id="gas"]').getAttribute('aria-pressed')).toBe('true');
  });

  test('by keyboard alone: two stocks, a flow between them, its equation and a link', async () => {
    const stage = await opened(blankDocument({ title: { nl: 'Leeg', en: 'Blank' }, page: { nl: 'Kaart', en: 'Map' } }));
    const add = async (kind: RegExp, name: string): Promise<void> => {
      await tabTo(kind);
      await userEvent.keyboard('{Enter}');
      await settled(stage.element);
      await userEvent.keyboard(`${name}{Enter}`);
      await stage.shown();
    };
    await add(/^Voorraad$/, 'Bekend');
    expect(wordsOf(focused())).toBe('Bekend');
    within<HTMLElement>(outline(stage), 'h2').focus();
    await add(/^Voorraad$/, 'Enthousiast');
    within<HTMLElement>(outline(stage), 'h2').focus();
    await add(/^Stroom$/, 'Overtuigen');
    expect(wordsOf(focused())).toMatch(/^Overtuigen ?van Bekend naar Enthousiast$/);
    const flow = variablesOf(stage.store.committed.value).find(({ kind }) => kind === 'flow');
    await tabTo(/^Vergelijking: Overtuigen$/);
    await userEvent.keyboard('Bekend / 4{Enter}');
    await stage.shown();
    expect(flow && stage.store.committed.value.items.get(flow.id)).toMatchObject({ equation: 'Bekend / 4' });
    expect(itemsOf(stage.store.committed.value, 'stock').map(({ name, inflows, outflows }) => [name, inflows.length, outflows.length])).toEqual([['Bekend', 0, 1], ['Enthousiast', 1, 0]]);
    within<HTMLElement>(outline(stage), 'h2').focus();
    await tabTo(/^Verband$/);
    await userEvent.keyboard('{Enter}');
    await settled(stage.element);
    await tabTo(/^Gevolg/);
    await tabTo(/^Voeg toe$/);
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    expect(itemsOf(stage.store.committed.value, 'link').length).toBe(1);
    // Every step is one step back.
    expect(stage.store.history.value.past.length).toBe(5);
  });

  test('a name that is taken is said, and nothing is added', async () => {
    const stage = await opened();
    const form = within<HTMLElement>(outline(stage), 'ks-outline-add');
    within<HTMLElement>(form, '[data-kind="stock"]').click();
    await settled(stage.element);
    await userEvent.keyboard('Gas{Enter}');
    await settled(stage.element);
    expect(within(form, '.problem').textContent).toContain('Deze naam bestaat al');
    expect(stage.store.history.value.past).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await settled(stage.element);
    expect(wordsOf(focused())).toBe('Voorraad');
  });

  test('a flow is led elsewhere, a thing renamed and deleted, and the focus stays in the list', async () => {
    const stage = await opened();
    within<HTMLElement>(outline(stage), '[data-id="join"]').click();
    await stage.shown();
    const to = [...outline(stage).shadowRoot!.querySelectorAll<HTMLSelectElement>('.own select')][1];
    if (!to) throw new Error('a flow has two ends');
    await userEvent.selectOptions(to, 'Buiten de grens');
    await stage.shown();
    expect(rows(stage)[2]).toBe('Aansluitenvan Woningen op aardgas naar buiten de grens');
    within<HTMLElement>(outline(stage), '[aria-label="Aansluiten verwijderen"]').click();
    await stage.shown();
    await settled(stage.element);
    expect(stage.store.committed.value.items.has('join')).toBe(false);
    expect(stage.notices.at(-1)).toMatchObject({ undo: true });
    expect(focused()?.classList.contains('row')).toBe(true);
  });
});
