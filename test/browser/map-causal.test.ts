import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { LANGUAGES } from '../../src/model/text.js';
import type { KsMap } from '../../src/ui/map/ks-map.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = (element: KsMap): ShadowRoot => within(element, 'ks-map-canvas').shadowRoot as ShadowRoot;
const words = (element: KsMap): string[] => [...canvas(element).querySelectorAll('.node')].map((one) => one.getAttribute('aria-label') ?? '');
const lensButton = (element: KsMap, at: number): HTMLButtonElement => [...(within(element, 'ks-lens-switch').shadowRoot?.querySelectorAll('button') ?? [])][at] as HTMLButtonElement;

async function causalStage(language: 'nl' | 'en' = 'nl'): Promise<MapStage> {
  const stage = await mapStage(model(), language);
  lensButton(stage.element, 0).click();
  await expect.poll(() => canvas(stage.element).querySelector('svg.map .causal')).toBeTruthy();
  await settled(stage.element);
  return stage;
}

afterEach(() => document.body.replaceChildren());

describe('the causal lens', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await window.viewport(width, 800);
        const { element } = await causalStage(language);
        expect(await violations()).toEqual([]);
        element.selection = 'join';
        await settled(element);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('shows the same items as words, without levers and constants', async () => {
    await window.viewport(1280, 800);
    const { element } = await causalStage();
    expect(words(element).toSorted().map((said) => said.replace(/, nog.*/, ''))).toEqual(['Hulpvariabele Bereidheid', 'Stroom Aansluiten', 'Voorraad Woningen op aardgas', 'Voorraad Woningen op warmtenet'].map((said) => said.replace('Hulpvariabele', 'Tabelfunctie')).toSorted());
    expect(canvas(element).querySelectorAll('.pill').length).toBe(2);
    expect(canvas(element).querySelectorAll('.pipe').length).toBe(0);
  });

  test('keeps what is selected, which comes into sight', async () => {
    await window.viewport(1280, 800);
    const { element } = await mapStage(model());
    element.selection = 'heat';
    await settled(element);
    lensButton(element, 0).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => canvas(element).querySelector('.causal .node.selected')?.getAttribute('aria-label')).toMatch('warmtenet');
    expect(lensButton(element, 0).getAttribute('aria-pressed')).toBe('true');
    lensButton(element, 1).click();
    await expect.poll(() => canvas(element).querySelector('.stock-flow .node.selected')?.getAttribute('aria-label')).toMatch('warmtenet');
  });

  test('a document stays as it is until something is done on the page; the first edit brings the page along', async () => {
    await window.viewport(1280, 800);
    const { element, store, shown } = await causalStage();
    expect(store.history.value.past.length).toBe(0);
    const word = canvas(element).querySelector<SVGElement>('.node');
    word?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await shown();
    word?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await shown();
    expect(store.history.value.past.length).toBe(1);
    const views = [...store.committed.value.items.values()].flatMap((item) => (item.kind === 'view' && item.lens === 'causal' ? [item.id] : []));
    expect(views.length).toBe(1);
    store.undo();
    await shown();
    expect([...store.committed.value.items.values()].some((item) => item.kind === 'view' && item.lens === 'causal')).toBe(false);
  });
});
