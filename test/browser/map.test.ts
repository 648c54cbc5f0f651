import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import { LANGUAGES } from '../../src/model/text.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { KsMap } from '../../src/ui/map/ks-map.js';
import type { Outcome } from '../../src/view/outcome.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';
import { model } from './map-stage.js';

const DEPENDENCIES: ReadonlyMap<Id, readonly Id[]> = new Map([
  ['join', ['gas', 'will', 'time']],
  ['will', ['heat', 'grant']],
]);

const outcome = (scenario: Id | null, end: number): Outcome => ({
  scenario,
  times: Float64Array.of(0, 5, 10),
  series: new Map(['gas', 'heat', 'join', 'will', 'grant', 'time'].map((id, at) => [id, Float64Array.of(40, 200 + at, end + at)])),
  stale: false,
  complete: true,
});

const map = (change: Partial<KsMap> = {}): KsMap =>
  Object.assign(new KsMap(), { doc: model(), dependencies: DEPENDENCIES, outcomes: [outcome(null, 62), outcome('s1', 795)], scenario: 's1', ...change }, { style: 'display:block;height:600px' });

const mounted = async (element: KsMap, language: 'nl' | 'en' = 'nl'): Promise<KsMap> => {
  await mount(element, language);
  await expect.poll(() => element.shadowRoot?.querySelector('ks-map-canvas')?.shadowRoot?.querySelector('svg.map') ?? element.shadowRoot?.querySelector('.empty')).toBeTruthy();
  await settled(element);
  return element;
};

const nodes = (element: KsMap): SVGElement[] => [...within(element, 'ks-map-canvas').shadowRoot!.querySelectorAll<SVGElement>('.node')];
const node = (element: KsMap, id: Id): SVGElement => nodes(element).find(({ dataset }) => dataset.node === id) as SVGElement;
const focused = (element: KsMap): string | undefined => (within(element, 'ks-map-canvas').shadowRoot?.activeElement as SVGElement | null)?.dataset.node;

afterEach(() => document.body.replaceChildren());

/** The rows of everything that is listed as cause or effect, or round a loop. */
const relationRows = (inspector: HTMLElement): HTMLElement[] => [...(inspector.shadowRoot?.querySelectorAll('ks-relations') ?? [])].flatMap(({ shadowRoot }) => [...(shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])]);

describe('the map', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await window.viewport(width, 800);
        await mounted(map(), language);
        expect(await violations()).toEqual([]);
        await mounted(map({ selection: 'join' }), language);
        expect(await violations()).toEqual([]);
        await mounted(map({ doc: blankDocument({ title: { nl: 'Leeg' }, page: { nl: 'Kaart' } }) }), language);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('says of every shape what it is, how it is called and where it ends', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    expect(nodes(element).map((one) => one.getAttribute('aria-label'))).toEqual([
      'Voorraad Woningen op aardgas, jaar 10: 795 home',
      'Stroom Aansluiten, jaar 10: 797 home per jaar, nog 1 invoer',
      'Voorraad Woningen op warmtenet, jaar 10: 796 home',
      'Tabelfunctie Bereidheid, jaar 10: 798',
      'Knop Subsidie (kopie), jaar 10: 79.900%',
    ]);
    expect(within(element, 'ks-map-canvas', '.surface').getAttribute('aria-label')).toBe('Voorraad-stroommodel: Woningen');
  });

  test('is walked by keyboard: Tab as it is read, arrows to the neighbour, Enter chooses, Escape lets go', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    within(element, 'ks-map-canvas', '.surface').focus();
    await userEvent.keyboard('{Tab}');
    expect(focused(element)).toBe('v1.gas');
    await userEvent.keyboard('{Tab}');
    expect(focused(element)).toBe('v1.join');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => focused(element)).toBe('v1.will');
    const chosen = nextEvent<{ id: Id }>('ks-select');
    await userEvent.keyboard('{Enter}');
    expect(await chosen).toEqual({ id: 'will' });
    element.selection = 'will';
    await settled(element);
    expect(node(element, 'v1.will').getAttribute('aria-pressed')).toBe('true');
    const left = nextEvent<{ id: Id | null }>('ks-select');
    await userEvent.keyboard('{Escape}');
    expect(await left).toEqual({ id: null });
  });

  test('zooms and fits by keyboard and by button, and pans by arrows when the canvas has focus', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    const canvas = within(element, 'ks-map-canvas');
    const zoom = (): string => within(canvas, 'output').textContent ?? '';
    const place = (): string => `${within(canvas, '.sheet').style.transform} ${within(canvas, 'svg.map > g').getAttribute('transform')}`;
    const [zoomAtFirst, placeAtFirst] = [zoom(), place()];
    within(canvas, '.surface').focus();
    await userEvent.keyboard('+');
    await settled(element);
    expect(zoom()).not.toBe(zoomAtFirst);
    await userEvent.keyboard('0');
    await settled(element);
    expect([zoom(), place()]).toEqual([zoomAtFirst, placeAtFirst]);
    await userEvent.keyboard('{ArrowRight}');
    await settled(element);
    expect(place()).not.toBe(placeAtFirst);
    within(canvas, '[aria-label="Alles in beeld"]').click();
    await settled(element);
    expect(place()).toBe(placeAtFirst);
  });

  test('a drag moves the map and chooses nothing; a click chooses', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    const surface = within(element, 'ks-map-canvas', '.surface');
    const left = (): number => Math.round(node(element, 'v1.gas').getBoundingClientRect().left);
    const before = left();
    const selections: unknown[] = [];
    document.addEventListener('ks-select', (event) => selections.push((event as CustomEvent<unknown>).detail));
    const box = node(element, 'v1.gas').getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const send = (type: string, dx: number): boolean => surface.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType: 'touch', clientX: x + dx, clientY: y, bubbles: true }));
    surface.setPointerCapture = () => undefined;
    send('pointerdown', 0);
    send('pointermove', 60);
    send('pointerup', 60);
    node(element, 'v1.gas').dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await expect.poll(left).toBe(before + 60);
    expect(selections).toEqual([]);
    await userEvent.click(node(element, 'v1.gas'));
    expect(selections).toEqual([{ id: 'gas' }]);
  });

  test('walks along causes and effects, and to the page where a variable stands', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map({ selection: 'will' }));
    const inspector = within(element, 'ks-map-inspector');
    const rows = relationRows(inspector);
    expect(rows.map((row) => row.querySelector('span:not(.sign)')?.textContent?.trim())).toEqual(['Woningen op warmtenet', 'Subsidie', 'Aansluiten']);
    const chosen = nextEvent<{ id: Id }>('ks-select');
    rows[2]?.click();
    expect(await chosen).toEqual({ id: 'join' });
    expect([...within(inspector, 'ks-equation-section', 'ks-equation-field').shadowRoot!.querySelectorAll('.chip')].map((chip) => chip.textContent)).toEqual(['Woningen op warmtenet', 'Subsidie']);

    const opened = nextEvent<{ view: Id }>('ks-view');
    const other = await mounted(map({ view: 'v2' }));
    other.selection = 'heat';
    expect(await opened).toEqual({ view: 'v1' });
  });

  test('a stock is filled and drained by its flows; a loop leads round', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map({ selection: 'gas' }));
    const inspector = within(element, 'ks-map-inspector');
    expect(relationRows(inspector)[0]?.textContent?.replace(/\s+/g, ' ').trim()).toContain('leegt Aansluiten');
    const chosen = nextEvent<{ id: Id }>('ks-select');
    element.selection = 'heat';
    await settled(element);
    within(inspector, '.loop-row').click();
    expect(await chosen).toEqual({ id: 'r1' });
    element.selection = 'r1';
    await settled(element);
    expect(relationRows(inspector).length).toBe(3);
    expect(within(element, 'ks-map-canvas').shadowRoot!.querySelectorAll('.link.R').length).toBe(2);
  });

  test('other pages and other scenarios are asked for', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    const view = nextEvent<{ view: Id }>('ks-view');
    within(element, '.pages button:nth-child(2)').click();
    expect(await view).toEqual({ view: 'v2' });
    const scenario = nextEvent<{ scenario: Id | null }>('ks-scenario');
    await userEvent.selectOptions(within<HTMLSelectElement>(element, 'select'), '');
    expect(await scenario).toEqual({ scenario: null });
  });

  test('a second press on a copy goes to the original', async () => {
    await window.viewport(1280, 800);
    const element = await mounted(map());
    const chosen = nextEvent<{ id: Id }>('ks-select');
    await userEvent.click(node(element, 'v1.grant.copy'));
    expect(await chosen).toEqual({ id: 'grant' });
    element.selection = 'grant';
    await settled(element);
    const view = nextEvent<{ view: Id }>('ks-view');
    await userEvent.click(node(element, 'v1.grant.copy'));
    expect(await view).toEqual({ view: 'v2' });
  });

  test('on a phone the panel opens for a selection and can be closed', async () => {
    await window.viewport(390, 800);
    const element = await mounted(map());
    expect(element.shadowRoot?.querySelector('.panel')).toBeNull();
    element.selection = 'heat';
    await settled(element);
    const closed = nextEvent<{ id: Id | null }>('ks-select');
    within(element, '.close').click();
    expect(await closed).toEqual({ id: null });
    element.selection = null;
    await settled(element);
    within(element, '.open').click();
    await settled(element);
    expect(within(element, 'ks-map-inspector', 'h2').textContent).toBe('Zo lees je deze kaart');
  });

  test('a document without pages is laid out, and a blank one says what to do', async () => {
    await window.viewport(1280, 800);
    const bare = documentOf([...model().items.values()].filter(({ kind }) => kind !== 'view' && kind !== 'view-item'));
    const element = await mounted(map({ doc: bare }));
    expect(nodes(element).length).toBe(5);
    const blank = await mounted(map({ doc: blankDocument({ title: { nl: 'Leeg' }, page: { nl: 'Kaart' } }) }));
    expect(within(blank, '.empty h2').textContent).toBe('Waar gaat het over?');
  });
});
