import { afterEach, describe, expect, test, vi } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import type { Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import { LANGUAGES } from '../../src/model/text.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const inspector = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-inspector');
const equation = (stage: MapStage): HTMLElement => within(inspector(stage), 'ks-equation-section', 'ks-equation-field');
const name = (stage: MapStage): HTMLTextAreaElement => within(inspector(stage), 'ks-edit-field[look=title]', 'textarea');
const item = (doc: Document, id: Id): unknown => doc.items.get(id);

const found = (stage: MapStage, selector: string): Element[] => [...(equation(stage).shadowRoot?.querySelectorAll(selector) ?? [])];

/** Begins to write the equation by keyboard, with the text that is there selected, once the editor is loaded. */
async function write(stage: MapStage, text: string): Promise<HTMLElement> {
  within(equation(stage), 'button.read').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(equation(stage).shadowRoot?.activeElement).toBe(within(equation(stage), '.cm-content')), { timeout: 20_000 });
  const field = within(equation(stage), '.cm-content');
  await userEvent.keyboard(`{Control>}a{/Control}${text}`);
  await stage.shown();
  return field;
}

/** The names that are offered, once there are any. */
async function offered(stage: MapStage): Promise<string[]> {
  await vi.waitFor(() => expect(found(stage, '[role=option]').length).toBeGreaterThan(0));
  return found(stage, '[role=option] .cm-completionLabel').map(({ textContent }) => textContent);
}

afterEach(() => document.body.replaceChildren());

describe('writing beside the map', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      await window.viewport(1280, 800);
      for (const selection of ['heat', 'join', 'grant', 'time']) {
        await mapStage(model(), language, selection);
        expect(await violations()).toEqual([]);
      }
      const stage = await mapStage(model(), language, 'time');
      await write(stage, 'He');
      await offered(stage);
      expect(await violations()).toEqual([]);
      await window.viewport(390, 800);
      await settled(stage.element);
      expect(await violations()).toEqual([]);
    });
  }

  test('an equation is tried while it is typed, and kept with Enter as one step', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    await write(stage, '12');
    expect(item(stage.store.shown.value, 'time')).toMatchObject({ equation: '12' });
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ equation: '4' });
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['write-equation']);
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ equation: '12' });
    expect(equation(stage).shadowRoot?.activeElement).toBe(within(equation(stage), 'button.read'));
    stage.store.undo();
    await stage.shown();
    expect(within(equation(stage), '.equation').textContent).toBe('4');
  });

  test('Escape leaves an equation as it was', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    await write(stage, '12{Escape}');
    expect(stage.store.history.value.past).toEqual([]);
    expect(item(stage.store.shown.value, 'time')).toMatchObject({ equation: '4' });
  });

  test('what cannot be read is said and marked in its place; a name that nobody knows too', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    const field = await write(stage, '3 * (4');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(within(equation(stage), '.problem.error').textContent).toMatch(/haakje/i);
    expect(found(stage, '.cm-lintRange-error').length).toBeGreaterThan(0);
    await userEvent.keyboard('){Enter}');
    await write(stage, '3 * Onbekend');
    expect(within(equation(stage), '.problem.error').textContent).toContain('Onbekend');
    expect(within(equation(stage), '.cm-lintRange-error').textContent).toBe('Onbekend');
  });

  test('names are offered as they are read, and written as equations need them', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    const field = await write(stage, '2*woningen op w');
    expect(await offered(stage)).toEqual(['Woningen op warmtenet']);
    await userEvent.keyboard('{ArrowDown}');
    await vi.waitFor(() => expect(found(stage, '[role=option][aria-selected=true]').map(({ id }) => id)).toEqual([field.getAttribute('aria-activedescendant')]));
    await userEvent.keyboard('{Enter}');
    await settled(equation(stage));
    expect(field.textContent).toBe('2*Heat');
    await userEvent.keyboard('{Enter}');
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ equation: '2*Heat' });
  });

  test('names, functions, words and numbers have their own look; a function says what it takes and gives', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    await write(stage, 'IF Heat > 3 THEN DELAY3(Gas, 2) ELSE Niets');
    expect(found(stage, '.known').map(({ textContent }) => textContent)).toEqual(['Heat', 'Gas']);
    expect(found(stage, '.function').map(({ textContent }) => textContent)).toEqual(['DELAY3']);
    expect(found(stage, '.unknown').map(({ textContent }) => textContent)).toEqual(['Niets']);
    await userEvent.keyboard('{Control>}a{/Control}DELAY3(Gas, ');
    await settled(equation(stage));
    expect(within(equation(stage), '.call b').textContent).toBe('vertraging');
    expect(within(equation(stage), '.call').textContent).toContain('DELAY3(invoer, vertraging, [beginwaarde])');
  });

  test('Shift Enter breaks the line, Tab leaves and keeps, and the whole writing is one step', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'time');
    await write(stage, '4 +{Shift>}{Enter}{/Shift}Grant');
    expect(stage.store.history.value.past).toEqual([]);
    await userEvent.keyboard('{Tab}');
    await stage.shown();
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ equation: '4 +\nGrant' });
    expect(stage.store.history.value.past).toHaveLength(1);
    expect(equation(stage).shadowRoot?.activeElement).toBeNull();
  });

  test('a name is written over; a taken one is said while typing and not kept', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model(), 'nl', 'heat');
    name(stage).focus();
    name(stage).select();
    await userEvent.keyboard('grant');
    await settled(stage.element);
    expect(within(inspector(stage), 'ks-edit-field[look=title]', '.problem').textContent).toContain('bestaat al');
    await userEvent.keyboard('{Enter}{Escape}');
    expect(stage.store.history.value.past).toEqual([]);
    name(stage).select();
    await userEvent.keyboard('Huizen warm{Enter}');
    await stage.shown();
    expect(item(stage.store.committed.value, 'heat')).toMatchObject({ name: 'Huizen warm', label: { nl: 'Huizen warm' } });
    expect(item(stage.store.committed.value, 'will')).toMatchObject({ equation: 'Huizen_warm/1000+Grant' });
  });

  test('a parameter becomes a lever and stays within its range; units and words are kept', async () => {
    await window.viewport(1280, 800);
    const before = model();
    const stage = await mapStage(before, 'nl', 'time');
    within(within(inspector(stage), 'ks-range-fields'), 'button').click();
    await stage.shown();
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ range: { min: 0, max: 10 } });
    const fields = (): HTMLElement[] => [...(within(inspector(stage), 'ks-range-fields').shadowRoot?.querySelectorAll<HTMLElement>('ks-edit-field') ?? [])];
    const type = async (field: HTMLElement, text: string): Promise<void> => {
      within<HTMLTextAreaElement>(field, 'textarea').focus();
      within<HTMLTextAreaElement>(field, 'textarea').select();
      await userEvent.keyboard(`${text}{Enter}`);
      await stage.shown();
    };
    await type(fields()[1] as HTMLElement, '3');
    expect(within(fields()[1] as HTMLElement, '.problem').textContent).toContain('basis');
    await userEvent.keyboard('{Escape}');
    await type(fields()[2] as HTMLElement, '0,5');
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ range: { min: 0, max: 10, step: 0.5 } });
    await type(within(inspector(stage), 'ks-edit-field[look=line], ks-edit-field:not([look])'), 'month');
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ units: 'month' });
    const about = within<HTMLTextAreaElement>(inspector(stage), 'ks-edit-field.about', 'textarea');
    about.focus();
    about.select();
    await userEvent.keyboard('Zo lang duurt het{Tab}');
    await stage.shown();
    expect(item(stage.store.committed.value, 'time')).toMatchObject({ doc: { nl: 'Zo lang duurt het', en: 'A sentence.' } });
    for (let step = stage.store.undo(); step; step = stage.store.undo());
    expect(stage.store.committed.value).toEqual(before);
  });
});
