import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { documentOf } from '../../src/model/document-of.js';
import type { Document, Item } from '../../src/model/document.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { FIRST_LOOK, type ValueLook } from '../../src/state/session.js';
import { KsValues } from '../../src/ui/values/ks-values.js';
import type { KsValuesBar } from '../../src/ui/values/ks-values-bar.js';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import growth from '../../models/coalition_growth/model.keten.json?raw';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';
import { documentFrom, valueScene, type ValueScene } from './values-stage.js';

const HEAT = documentFrom(heatNetwork);
const COALITION = 'heat_network.scenario.coalition';

interface Shown extends Partial<Omit<ValueScene, 'looks'>> {
  readonly language?: Language;
  readonly scenario?: string | null;
  readonly look?: ValueLook;
}

/** The view on the page, which takes what it asks for as the app does. */
async function view(scene: ValueScene, { language = 'nl', scenario = COALITION, look = { ...FIRST_LOOK, until: 8 } }: Shown = {}): Promise<KsValues> {
  const element = Object.assign(new KsValues(), { doc: scene.doc, saved: scene.doc, book: scene.book, outcomes: scene.outcomes, scenario, look, networkHref: '#/model/x/map/value-network' });
  element.addEventListener('ks-look', (event) => (element.look = { ...element.look, ...(event as CustomEvent<Partial<ValueLook>>).detail }));
  element.addEventListener('ks-scenario', (event) => (element.scenario = (event as CustomEvent<{ scenario: string | null }>).detail.scenario));
  await mount(element, language, false);
  await drawn(element);
  return element;
}

async function drawn(element: KsValues): Promise<void> {
  for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
  await settled(element);
}

const bar = (element: KsValues): KsValuesBar => within<KsValuesBar>(element, 'ks-values-bar');
const radio = (element: KsValues, label: string): HTMLInputElement => {
  const found = [...(bar(element).shadowRoot?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent?.trim() === label)?.querySelector('input');
  if (!found) throw new Error(`there is no ${label}`);
  return found;
};
const without = (doc: Document, ...kinds: readonly Item['kind'][]): Document => documentOf([...doc.items.values()].filter(({ kind }) => !kinds.includes(kind)));

afterEach(() => document.body.replaceChildren());

describe('the Values view', () => {
  for (const language of LANGUAGES) {
    for (const [width, height] of [[1440, 900], [800, 1000], [390, 844]] as const) {
      test(`has no accessibility faults, ${width} wide, ${language}`, async () => {
        await page.viewport(width, height);
        await view(valueScene(HEAT, language), { language });
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  }

  test('another value type, measure or scenario is chosen by keyboard, and the picture follows', async () => {
    await page.viewport(1440, 900);
    const element = await view(valueScene(HEAT));
    const title = (): string => within(element, 'ks-value-picture', 'h2').textContent ?? '';
    const caption = (): string => within(element, 'ks-value-picture', '.caption').textContent ?? '';
    radio(element, 'Geld').focus();
    await userEvent.keyboard('{ArrowRight}');
    await drawn(element);
    expect(title()).toBe('Wie geeft vermeden CO2 aan wie');
    radio(element, 'Per jaar').focus();
    await userEvent.keyboard('{ArrowRight}');
    await drawn(element);
    expect(caption()).toBe('ton, jaar 3 tot 8');
    await userEvent.keyboard('{ArrowRight}');
    await drawn(element);
    expect(caption()).toBe('ton, tot en met jaar 8');
    const select = within<HTMLSelectElement>(bar(element), '.scenario select');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(element.scenario).toBeNull();
    expect(bar(element).shadowRoot?.querySelector('.difference')).toBeNull();
  });

  test('a window has a length of its own', async () => {
    await page.viewport(1440, 900);
    const element = await view(valueScene(HEAT), { look: { ...FIRST_LOOK, until: 8, over: 5 } });
    const field = within<HTMLInputElement>(bar(element), '.window input');
    await userEvent.fill(field, '2');
    await userEvent.keyboard('{Enter}');
    field.dispatchEvent(new Event('change'));
    await drawn(element);
    expect(within(element, 'ks-value-picture', '.caption').textContent).toBe('miljoen euro, jaar 6 tot 8');
  });

  test('between wide and narrow the margin is a panel that a button opens and Escape closes', async () => {
    await page.viewport(1100, 800);
    const element = await view(valueScene(HEAT));
    expect(element.shadowRoot?.querySelector('aside')).toBeNull();
    const button = within(element, '[aria-controls=margin]');
    button.click();
    await drawn(element);
    expect(within(element, 'aside').contains(within(element, '.close'))).toBe(true);
    expect(await violations()).toEqual([]);
    within(element, '.close').focus();
    await userEvent.keyboard('{Escape}');
    await drawn(element);
    expect(element.shadowRoot?.querySelector('aside')).toBeNull();
    expect(element.shadowRoot?.activeElement).toBe(button);
  });

  test('a ribbon opens its origin in the ledger', async () => {
    await page.viewport(1440, 900);
    const element = await view(valueScene(HEAT));
    const ribbon = within<SVGElement>(element, 'ks-value-picture', 'path.ribbon');
    ribbon.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await drawn(element);
    expect((within(element, 'ks-value-ledger') as HTMLElement & { open: readonly string[] }).open).toEqual([ribbon.dataset['key']]);
  });

  test('without parties, or without flows, it says what to do, with the way to the value network', async () => {
    await page.viewport(1280, 800);
    const scene = valueScene(HEAT);
    const alone = await view({ ...scene, doc: without(HEAT, 'stakeholder', 'value-flow', 'purse', 'intervention', 'scenario') }, { scenario: null });
    expect(within(alone, '.empty h2').textContent).toBe('Wie doen er mee?');
    expect(within(alone, '.empty a').getAttribute('href')).toBe('#/model/x/map/value-network');
    expect(await violations()).toEqual([]);
    const still = await view({ ...scene, doc: without(HEAT, 'value-flow', 'purse') });
    expect(within(still, '.empty h2').textContent).toBe('Wie geeft wat aan wie?');
  });

  test('before the first run it says that the model runs, or what keeps it from running', async () => {
    await page.viewport(1280, 800);
    const element = Object.assign(new KsValues(), { doc: HEAT });
    await mount(element, 'nl', false);
    expect(within(element, '.sheet').textContent).toContain('Het model rekent.');
    element.issues = [{ code: 'unknown-name', severity: 'error', variable: 'X', data: { name: 'Y' } } as never];
    await settled(element);
    expect(within(element, 'h2').textContent).toBe('Dit model rekent nog niet');
  });

  test('numbers of a former setting are grey until the new run is there', async () => {
    await page.viewport(1440, 900);
    const scene = valueScene(HEAT);
    const element = await view(scene);
    element.outcomes = scene.outcomes.map((outcome) => ({ ...outcome, stale: true }));
    await drawn(element);
    expect(within(element, 'ks-value-picture').hasAttribute('stale')).toBe(true);
  });

  test('a model in months counts by quarters', async () => {
    await page.viewport(1440, 900);
    const element = await view(valueScene(documentFrom(growth)), { scenario: null, look: { ...FIRST_LOOK, until: 36 } });
    expect(radio(element, 'Per kwartaal').checked).toBe(true);
    const asked = nextEvent<{ until: number }>('ks-look');
    within<HTMLInputElement>(element, 'ks-value-scrubber', '.track input').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect((await asked).until).toBe(39);
  });
});
