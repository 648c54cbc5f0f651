import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Document, Item } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/text.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { apart, curvePaths } from '../../src/ui/start/card-curve.js';
import { KsStart } from '../../src/ui/start/ks-start.js';
import type { ModelCard, RecentWork } from '../../src/ui/start/start-items.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';

const DAY = 86_400_000;

function heatModel(): Document {
  const blank = blankDocument({ title: { nl: 'Warmtenet', en: 'Heat network' }, page: {} });
  const workspace = blank.items.get('workspace');
  if (workspace?.kind !== 'workspace') throw new Error('a blank document has a workspace');
  const party = (id: string): Item => ({ kind: 'stakeholder', id, slug: id, name: {}, is: 'group', ring: 'core', sectors: [], valueSystems: {}, valueWeights: {} });
  const items: Item[] = [
    {
      ...workspace,
      question: { nl: 'Waarom komt het warmtenet niet van de grond?', en: 'Why does the heat network not take off?' },
      issue: { nl: 'Energie', en: 'Energy' },
      simulation: { ...workspace.simulation, stop: 25 },
      shownScenario: 'coalition',
    },
    { kind: 'indicator', id: 'homes', rank: 0, variable: 'v', label: { nl: 'Woningen op warmtenet', en: 'Homes on the heat network' }, direction: 'up' },
    { kind: 'scenario', id: 'coalition', slug: 'coalition', rank: 0, name: { nl: 'Coalitiepakket', en: 'Coalition package' }, placements: [], overrides: {}, doc: {} },
    party('a'),
    party('b'),
  ];
  return { items: new Map(items.map((item) => [item.id, item])) };
}

const CURVE = { times: [0, 10, 25], base: [40, 55, 62], shown: [40, 500, 1795] };

const card = (change: Partial<ModelCard> = {}): ModelCard => ({ key: 'heat', href: '#/model/heat/scenarios', state: 'ready', doc: heatModel(), curve: CURVE, ...change });

const work = (change: Partial<RecentWork> = {}): RecentWork => ({
  id: 'w',
  href: '#/model/w/scenarios',
  title: { nl: 'Mijn wijk' },
  scenarios: 3,
  changed: new Date(2026, 10, 24, 10, 12).getTime(),
  curve: CURVE,
  ...change,
});

function start(change: Partial<KsStart> = {}): KsStart {
  return Object.assign(new KsStart(), { cards: [card()], works: [work()], types: ['law', 'movement'], ...change });
}

afterEach(() => document.body.replaceChildren());

describe('the start screen', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await page.viewport(width, 800);
        await mount(start({ cards: [card(), card({ key: 'x', state: 'loading', doc: null, curve: null }), card({ key: 'y', state: 'unreadable', doc: null })] }), language);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('a card says its question, its end values and what it is about', async () => {
    const element = await mount(start());
    const link = within(element, 'ks-model-card', 'a');
    expect(link.getAttribute('href')).toBe('#/model/heat/scenarios');
    expect(within(link, '.question').textContent).toBe('Waarom komt het warmtenet niet van de grond?');
    expect(within(link, '.meta').textContent).toBe('Energie · 25 jaar · 2 partijen');
    expect(within(link, 'svg[role=img]').getAttribute('aria-label')).toBe('Woningen op warmtenet aan het eind: Coalitiepakket 1.795, basis 62');
    expect([...link.querySelectorAll('text')].map((text) => text.textContent)).toEqual(['1.795', '62']);
  });

  test('speaks English when the language changes', async () => {
    const element = await mount(start(), 'en');
    const link = within(element, 'ks-model-card', 'a');
    expect(within(link, '.meta').textContent).toBe('Energy · 25 years · 2 parties');
    expect(within(link, 'text').textContent).toBe('1,795');
  });

  test('a card without its curve keeps its size, so nothing jumps when the run arrives', async () => {
    const element = await mount(start({ cards: [card({ curve: null })] }));
    const height = (): number => within(element, 'ks-model-card', 'a').getBoundingClientRect().height;
    const before = height();
    element.cards = [card()];
    await settled(element);
    expect(height()).toBe(before);
  });

  test('recent work says when it was changed, and can be removed', async () => {
    const now = new Date(2026, 10, 24, 12).getTime();
    const works = [work(), work({ id: 'y', changed: now - DAY }), work({ id: 'z', changed: now - 30 * DAY, scenarios: 1 })];
    const element = await mount(start({ works }));
    const list = within(element, 'ks-recent-work');
    Object.assign(list, { now });
    await settled(element);
    expect([...(list.shadowRoot?.querySelectorAll('small') ?? [])].map((small) => small.textContent)).toEqual([
      '3 scenario’s · vandaag 10:12',
      '3 scenario’s · gisteren',
      '1 scenario · 25 oktober',
    ]);
    const forgotten = nextEvent('ks-forget');
    within(list, 'button').click();
    expect(await forgotten).toEqual({ id: 'w' });
  });

  test('begins by keyboard: blank, a type of open system, a file', async () => {
    const element = await mount(start());
    const press = async (selector: string, type: string): Promise<unknown> => {
      const fired = nextEvent(type);
      within(element, selector).focus();
      await userEvent.keyboard('{Enter}');
      return fired;
    };
    expect(await press('.blank button', 'ks-new')).toEqual({ type: null });
    expect(await press('.types li:nth-child(2) button', 'ks-new')).toEqual({ type: 'law' });
    expect(await press('.drop', 'ks-action')).toEqual({ action: 'open' });
  });

  test('nothing scrolls sideways on a phone', async () => {
    await page.viewport(390, 844);
    await mount(start());
    expect(document.documentElement.scrollWidth).toBe(390);
  });
});

describe('a small curve', () => {
  const box = { left: 0, right: 220, top: 10, bottom: 86 };

  test('starts at nought, unless that would flatten it', () => {
    expect(curvePaths({ times: [0, 1], base: [0, 10], shown: null }, box)?.baseEnd).toBe(10);
    expect(curvePaths({ times: [0, 1], base: [10, 5], shown: null }, box)?.baseEnd).toBe(48);
    expect(curvePaths({ times: [0, 1], base: [9, 10], shown: null }, box)).toMatchObject({ baseEnd: 10 });
    expect(curvePaths({ times: [0, 1], base: [10, 9], shown: null }, box)).toMatchObject({ baseEnd: 86 });
  });

  test('draws what is a number, and nothing where hardly anything is', () => {
    expect(curvePaths({ times: [0, 1, 2], base: [1, NaN, 1], shown: null }, box)?.base).not.toContain('NaN');
    expect(curvePaths({ times: [0, 1], base: [1, NaN], shown: null }, box)).toBeNull();
    expect(curvePaths({ times: [0, 1], base: [3, 3], shown: [3, 3] }, box)?.shown).not.toContain('NaN');
  });

  test('end values keep their distance, and their order', () => {
    expect(apart(10, 60, 17)).toEqual([10, 60]);
    expect(apart(20, 22, 17)).toEqual([12.5, 29.5]);
    expect(apart(22, 20, 17)).toEqual([29.5, 12.5]);
  });
});
