import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { LANGUAGES } from '../../src/model/text.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const find = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-find');
const rows = (stage: MapStage): string[] => [...(find(stage).shadowRoot?.querySelectorAll('.row') ?? [])].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
const box = (stage: MapStage, name: string): HTMLInputElement => {
  const label = [...(find(stage).shadowRoot?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent.trim() === name);
  if (!label) throw new Error(`no box ${name}`);
  return within<HTMLInputElement>(label, 'input');
};

/** The map with the bar open by keyboard, and a text in it. */
async function opened(text: string, language: 'nl' | 'en' = 'nl'): Promise<MapStage> {
  await window.viewport(1280, 800);
  const stage = await mapStage(model(), language);
  await userEvent.keyboard('{Control>}f{/Control}');
  await settled(stage.element);
  await userEvent.keyboard(text);
  await settled(stage.element);
  return stage;
}

afterEach(() => document.body.replaceChildren());

describe('finding and replacing', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      const stage = await opened('gas', language);
      box(stage, language === 'nl' ? 'Vervangen' : 'Replace').click();
      await settled(stage.element);
      expect(await violations()).toEqual([]);
      await window.viewport(390, 800);
      await settled(stage.element);
      expect(await violations()).toEqual([]);
    });
  }

  test('Ctrl F opens it, every place is listed and leads there, Escape gives the focus back', async () => {
    const stage = await opened('heat');
    expect(rows(stage)).toEqual(['Woningen op warmtenet naam in formules Heat', 'Woningen op warmtenet naam EN Homes on the heat network', 'Bereidheid formule Heat/1000+Grant']);
    await userEvent.keyboard('{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}');
    const row = find(stage).shadowRoot?.activeElement;
    expect(row?.className).toBe('row');
    await userEvent.keyboard('{Enter}');
    await settled(stage.element);
    expect(stage.element.selection).toBe('heat');
    (row as HTMLElement).focus();
    await userEvent.keyboard('{Escape}');
    await settled(stage.element);
    expect(find(stage).shadowRoot?.querySelector('.bar')).toBeNull();
    expect(find(stage).shadowRoot?.activeElement).toBe(within(find(stage), '.opener'));
  });

  test('whole words, letter case and where to look narrow it down', async () => {
    const stage = await opened('gas');
    expect(rows(stage)).toHaveLength(4);
    box(stage, 'Hele woorden').click();
    await settled(stage.element);
    expect(rows(stage)).toHaveLength(3);
    box(stage, 'Formules').click();
    await settled(stage.element);
    expect(rows(stage)).toEqual(['Woningen op aardgas naam in formules Gas', 'Woningen op aardgas naam EN Homes on gas']);
    box(stage, 'Hoofdletters').click();
    await settled(stage.element);
    expect(rows(stage)).toEqual(['Woningen op aardgas naam EN Homes on gas']);
  });

  test('everything is replaced in one step, equations follow a name, and what cannot be is said', async () => {
    const stage = await opened('Time_to_decide');
    const before = stage.store.committed.value;
    box(stage, 'Vervangen').click();
    await settled(stage.element);
    const by = within<HTMLInputElement>(find(stage), 'input[aria-label="Vervang door"]');
    by.focus();
    await userEvent.keyboard('Gas');
    await settled(stage.element);
    expect(rows(stage)[1]).toContain('Deze naam bestaat al.');
    by.select();
    await userEvent.keyboard('Slow choice');
    await settled(stage.element);
    expect(rows(stage)[0]).toContain('Gaat mee met de naam.');
    within(find(stage), '.line .button').click();
    await stage.shown();
    expect(stage.store.committed.value.items.get('time')).toMatchObject({ name: 'Slow choice', label: { nl: 'Beslistijd' } });
    expect(stage.store.committed.value.items.get('join')).toMatchObject({ equation: 'Gas*Will/Slow_choice' });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['replace']);
    stage.store.undo();
    expect(stage.store.committed.value).toEqual(before);
  });
});
