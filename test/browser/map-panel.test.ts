import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { documentOf } from '../../src/model/document-of.js';
import type { Item } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/text.js';
import type { Outcome } from '../../src/view/outcome.js';
import { nextEvent, settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const inspector = ({ element }: MapStage): HTMLElement => within(element, 'ks-map-inspector');
const all = (root: Element, selector: string): HTMLElement[] => [...(root.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

const run = (scenario: string | null, factor: number): Outcome => ({
  scenario,
  times: new Float64Array([0, 1, 2]),
  series: new Map(['gas', 'heat', 'join', 'will', 'grant', 'time'].map((id, at) => [id, new Float64Array([at, at + factor, at + 2 * factor])])),
  stale: false,
  complete: true,
});

/** The map with runs of base and one scenario. */
async function ran(language: 'nl' | 'en' = 'nl', selection: string | null = 'join'): Promise<MapStage> {
  await window.viewport(1280, 800);
  const stage = await mapStage(model(), language, selection);
  Object.assign(stage.element, { outcomes: [run(null, 1), run('s1', 2)], scenario: 's1' });
  await stage.shown();
  return stage;
}

/** The rows of a list of causes or effects. */
const rows = (stage: MapStage, which: number): HTMLElement[] => all(all(inspector(stage), 'ks-relations')[which] as HTMLElement, '.row');

afterEach(() => document.body.replaceChildren());

describe('the panel of a variable', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults with everything open, ${language}`, async () => {
      for (const width of [1280, 390]) {
        const stage = await ran(language);
        await window.viewport(width, 800);
        for (const details of all(within(inspector(stage), 'ks-variable-words'), 'details')) details.setAttribute('open', '');
        await settled(stage.element);
        expect(await violations()).toEqual([]);
      }
    });
  }

  test('causes and effects have their curve along every run and their value; they are walked along, and back', async () => {
    const stage = await ran();
    const cause = rows(stage, 0).find(({ textContent }) => textContent.includes('Woningen op aardgas'));
    expect(cause?.querySelectorAll('.spark path')).toHaveLength(2);
    expect(cause?.querySelector('b')?.textContent).toBe('4');
    cause?.click();
    await settled(stage.element);
    expect(stage.element.selection).toBe('gas');
    const back = within(inspector(stage), '.back');
    expect(back.textContent).toBe('Terug naar Aansluiten');
    back.focus();
    await userEvent.keyboard('{Enter}');
    await settled(stage.element);
    expect(stage.element.selection).toBe('join');
    expect(all(inspector(stage), '.back')).toEqual([]);
  });

  test('the way back is forgotten when something else is chosen', async () => {
    const stage = await ran();
    rows(stage, 0)[0]?.click();
    await settled(stage.element);
    stage.element.selection = 'time';
    await settled(stage.element);
    expect(all(inspector(stage), '.back')).toEqual([]);
  });

  test('its kind is changed in one step, and what could not be kept is said', async () => {
    const stage = await ran('nl', 'grant');
    const before = stage.store.committed.value;
    const kind = within<HTMLSelectElement>(within(inspector(stage), 'ks-kind-field'), 'select');
    expect(kind.selectedOptions[0]?.textContent).toBe('Knop');
    expect([...kind.options].find(({ value }) => value === 'stock')?.textContent).toContain('zonder het bereik');
    kind.value = 'stock';
    kind.dispatchEvent(new Event('change'));
    await stage.shown();
    expect(stage.store.committed.value.items.get('grant')).toMatchObject({ kind: 'stock', initial: '0.2' });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['change-kind']);
    expect(stage.notices.at(-1)?.text.nl).toContain('Niet gebleven: het bereik van de knop');
    stage.store.undo();
    await stage.shown();
    expect(stage.store.committed.value).toEqual(before);
  });

  test('names and source are written in each language, one step each', async () => {
    const stage = await ran('nl', 'time');
    const words = within(inspector(stage), 'ks-variable-words');
    within<HTMLElement>(words, 'summary').click();
    await settled(stage.element);
    const fields = all(words, 'ks-edit-field');
    const type = async (at: number, text: string): Promise<void> => {
      const field = within<HTMLTextAreaElement>(fields[at] as HTMLElement, 'textarea');
      field.focus();
      field.select();
      await userEvent.keyboard(`${text}{Tab}`);
      await stage.shown();
    };
    await type(1, 'Time to choose');
    await type(3, 'Enquête 2024');
    expect(stage.store.committed.value.items.get('time')).toMatchObject({ name: 'Time_to_decide', label: { nl: 'Beslistijd', en: 'Time to choose' }, source: { nl: 'Enquête 2024' } });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['set-label', 'set-source']);
  });

  test('units that are used elsewhere are offered while typing, and taken by keyboard', async () => {
    const stage = await ran('nl', 'time');
    const units = within(inspector(stage), 'ks-edit-field[look=line]');
    const field = within<HTMLTextAreaElement>(units, 'textarea');
    field.focus();
    field.select();
    await userEvent.keyboard('hom');
    await settled(stage.element);
    expect(all(units, '.offers button').map(({ textContent }) => textContent)).toEqual(['home', 'home/year']);
    expect(await violations()).toEqual([]);
    all(units, '.offers button')[1]?.focus();
    await userEvent.keyboard('{Enter}');
    await stage.shown();
    expect(stage.store.committed.value.items.get('time')).toMatchObject({ units: 'home/year' });
  });

  test('modules lead into their page, and from within it the way back', async () => {
    await window.viewport(1280, 800);
    const [workspace, ...rest] = model().items.values();
    const stage = await mapStage(
      documentOf([
        workspace as never,
        ...rest,
        { kind: 'submodel', id: 'district', name: 'District', doc: {} },
        { kind: 'module', id: 'north', name: 'North', of: 'district', connections: [], doc: {} },
        { kind: 'auxiliary', id: 'inner', name: 'Inner', model: 'district', label: {}, units: '', doc: {}, equation: '1' },
        { kind: 'view', id: 'inside', rank: 5, name: { en: 'District' }, lens: 'stock-flow', model: 'district' },
        { kind: 'view-item', shows: 'variable', id: 'inside.inner', view: 'inside', of: 'inner', x: 0, y: 0 },
      ]),
      'nl',
    );
    const modules = (): HTMLElement => within(inspector(stage), 'ks-modules');
    within(modules(), '.module').click();
    await stage.shown();
    expect(stage.element.view).toBe('inside');
    expect(await violations()).toEqual([]);
    within(modules(), '.out').click();
    await stage.shown();
    expect(stage.element.view).toBe('v1');
  });

  test('a lever is held by a party that is chosen; a flow of value leads to the value network', async () => {
    await window.viewport(1280, 800);
    const party = (id: string): Item => ({ kind: 'stakeholder', id, slug: id, name: { nl: id }, is: 'organisation', ring: 'core', sectors: [], valueSystems: {}, valueWeights: {} });
    const flow: Item = { kind: 'value-flow', id: 'paid', name: 'vf_paid', label: { nl: 'Subsidie' }, from: 'Rijk', to: 'Wijk', valueType: 'money', equation: 'Grant', doc: {} };
    const money: Item = { kind: 'value-type', id: 'money', slug: 'money', name: { nl: 'Geld' }, unit: 'eur', category: 'economic', tangible: true, is: 'rival', capital: 'financial', euroWeight: 1, tags: [], sdg: [] };
    const stage = await mapStage(documentOf([...model().items.values(), party('Rijk'), party('Wijk'), money, flow]), 'nl', 'grant');
    const holder = within<HTMLSelectElement>(inspector(stage), 'ks-equation-section', 'ks-holder-field', 'select');
    holder.value = 'Rijk';
    holder.dispatchEvent(new Event('change'));
    await stage.shown();
    expect(stage.store.committed.value.items.get('grant')).toMatchObject({ heldBy: 'Rijk' });
    expect(await violations()).toEqual([]);
    stage.element.selection = 'paid';
    await stage.shown();
    const asked = nextEvent<{ id: string }>('ks-go-to');
    [...all(inspector(stage), 'button.make')].find(({ textContent }) => textContent === 'Wijzig in het waardenetwerk')?.click();
    expect(await asked).toEqual({ id: 'paid' });
  });
});
