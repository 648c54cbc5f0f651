import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import type { Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { LANGUAGES } from '../../src/model/text.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const section = ({ element }: MapStage): HTMLElement => within(within(element, 'ks-map-inspector'), 'ks-equation-section', 'ks-array-section');
const grid = (stage: MapStage): HTMLElement => within(section(stage), 'ks-array-grid');
const fields = (root: HTMLElement): HTMLTextAreaElement[] => [...(root.shadowRoot?.querySelectorAll('ks-edit-field') ?? [])].map((field) => within<HTMLTextAreaElement>(field, 'textarea'));
const item = (stage: MapStage, id: string): unknown => stage.store.committed.value.items.get(id);

/** The model with two dimensions, and the decision time different in each area. */
const arrayed = (): Document => {
  const doc = model();
  const time = doc.items.get('time');
  return documentOf([
    ...doc.items.values(),
    { kind: 'dimension', id: 'area', name: 'Wijk', elements: ['Noord', 'Zuid', 'West'], doc: {} },
    { kind: 'dimension', id: 'house', name: 'Huis', elements: ['Flat', 'Rij'], doc: {} },
    { ...(time as object), dimensions: ['area', 'house'], equation: '', parts: [{ subscripts: ['Wijk', 'Huis'], equation: '4' }] } as never,
  ]);
};

async function opened(language: 'nl' | 'en' = 'nl', doc: Document = arrayed()): Promise<MapStage> {
  await window.viewport(1280, 900);
  return mapStage(doc, language, 'time');
}

async function type(stage: MapStage, field: HTMLTextAreaElement | undefined, text: string): Promise<void> {
  field?.focus();
  field?.select();
  await userEvent.keyboard(`${text}{Enter}`);
  await stage.shown();
}

afterEach(() => document.body.replaceChildren());

describe('an array beside the map', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      const stage = await opened(language);
      for (const part of section(stage).shadowRoot?.querySelectorAll('ks-dimension-fields') ?? []) within<HTMLDetailsElement>(part, 'details').open = true;
      await settled(stage.element);
      expect(await violations()).toEqual([]);
      await window.viewport(390, 844);
      await settled(stage.element);
      expect(await violations()).toEqual([]);
    });
  }

  test('a cell is written by keyboard as one step; the other elements keep their equation', async () => {
    const stage = await opened();
    expect(fields(grid(stage)).map(({ value }) => value)).toEqual(Array(6).fill('4'));
    await type(stage, fields(grid(stage))[1], '7');
    expect(fields(grid(stage)).map(({ value }) => value)).toEqual(['4', '7', '4', '4', '4', '4']);
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['write-cells']);
  });

  test('a block from a spreadsheet fills the cells from where it is pasted, as one step', async () => {
    const stage = await opened();
    const copied = new DataTransfer();
    copied.setData('text/plain', '1,5\t2\r\n3\tGas/2\r\n');
    fields(grid(stage))[2]?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, composed: true, cancelable: true }));
    await stage.shown();
    expect(fields(grid(stage)).map(({ value }) => value)).toEqual(['4', '4', '1.5', '2', '3', 'Gas/2']);
    expect(stage.store.history.value.past).toHaveLength(1);
  });

  test('dimensions are taken away and added; one equation serves all, or each has its own', async () => {
    const stage = await opened();
    within(section(stage), '.dimension .icon-button').click();
    await stage.shown();
    expect(item(stage, 'time')).toMatchObject({ dimensions: ['house'] });
    [...(section(stage).shadowRoot?.querySelectorAll<HTMLElement>('.buttons .button') ?? [])][0]?.click();
    await stage.shown();
    expect(item(stage, 'time')).toMatchObject({ equation: '4', parts: undefined });
    await userEvent.selectOptions(within<HTMLSelectElement>(section(stage), 'select'), 'area');
    await stage.shown();
    expect(item(stage, 'time')).toMatchObject({ dimensions: ['house', 'area'] });
  });

  test('a new dimension is made for a variable, in one step; its elements are renamed, added and taken away', async () => {
    const stage = await opened('nl', model());
    within(section(stage), 'summary').click();
    await userEvent.selectOptions(within<HTMLSelectElement>(section(stage), 'select'), 'new');
    await settled(stage.element);
    within(section(stage), 'input[name=name]').focus();
    await userEvent.keyboard('Wijk{Tab}noord, zuid{Enter}');
    await stage.shown();
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['add-dimension']);
    const dimension = within(section(stage), 'ks-dimension-fields');
    within(dimension, 'summary').click();
    await settled(stage.element);
    await type(stage, fields(dimension)[1], 'Noordwijk');
    await type(stage, fields(within(section(stage), 'ks-dimension-fields'))[3], 'west');
    expect([...stage.store.committed.value.items.values()].find(({ kind }) => kind === 'dimension')).toMatchObject({ elements: ['Noordwijk', 'zuid', 'west'] });
    for (let step = stage.store.undo(); step; step = stage.store.undo());
    await stage.shown();
    expect([...stage.store.committed.value.items.values()].some(({ kind }) => kind === 'dimension')).toBe(false);
  });
});
