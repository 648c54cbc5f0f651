import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { workspaceOf, type Document, type Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { FIRST_LOOK, type ValueLook } from '../../src/state/session.js';
import { KsValuePicture } from '../../src/ui/values/picture/ks-value-picture.js';
import type { KsValueMatrix } from '../../src/ui/values/picture/ks-value-matrix.js';
import { periodOf } from '../../src/view/value/value-time.js';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import mobility from '../../models/regional_mobility/model.keten.json?raw';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';
import { documentFrom, valueScene, type ValueScene } from './values-stage.js';

const COALITION = 'heat_network.scenario.coalition';
const MONEY = 'heat_network.value.money';
const YEAR_8: ValueLook = { ...FIRST_LOOK, until: 8 };

interface Wishes {
  readonly language?: Language;
  readonly look?: ValueLook;
  readonly of?: string;
  readonly scenario?: string | null;
  readonly narrow?: boolean;
  readonly form?: 'sankey' | 'chord' | 'net' | 'list' | 'matrix';
}

async function picture(scene: ValueScene, { language = 'nl', look = YEAR_8, of = MONEY, scenario = COALITION, narrow = false, form }: Wishes = {}): Promise<KsValuePicture> {
  const element = Object.assign(new KsValuePicture(), { ...scene, scenario, look, of, narrow });
  await mount(element, language);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await settled(element);
  if (form) await choose(element, form, language);
  return element;
}

const FORM_WORDS = { sankey: ['Stromen', 'Flows'], chord: ['Cirkel', 'Circle'], net: ['Saldo', 'Net'], list: ['Lijst', 'List'], matrix: ['Tabel', 'Table'] } as const;

async function choose(element: KsValuePicture, form: keyof typeof FORM_WORDS, language: Language = 'nl'): Promise<void> {
  const words = FORM_WORDS[form][language === 'nl' ? 0 : 1];
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.forms label') ?? [])].find(({ textContent }) => textContent === words)?.querySelector('input')?.click();
  await settled(element);
  await new Promise(requestAnimationFrame);
  await settled(element);
}

const ribbons = (element: KsValuePicture): SVGPathElement[] => [...(element.shadowRoot?.querySelectorAll<SVGPathElement>('path.ribbon') ?? [])];
const forms = (element: KsValuePicture): string[] => [...(element.shadowRoot?.querySelectorAll('.forms label') ?? [])].map(({ textContent }) => textContent ?? '');
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const heat = (): Document => documentFrom(heatNetwork);

afterEach(() => document.body.replaceChildren());

describe('the picture of who gives what to whom', () => {
  for (const language of LANGUAGES) {
    for (const form of ['sankey', 'chord', 'list', 'matrix'] as const) {
      test(`has no accessibility faults as ${form}, ${language}`, async () => {
        await page.viewport(1280, 900);
        await picture(valueScene(heat(), language), { language, form });
        expect(await violations()).toEqual([]);
      });
    }

    test(`has none on a phone, ${language}`, async () => {
      await page.viewport(390, 844);
      await picture(valueScene(heat(), language), { language, narrow: true });
      expect(await violations()).toEqual([]);
    });
  }

  test('has none in the dark, against base', async () => {
    await page.viewport(1280, 900);
    document.documentElement.dataset['theme'] = 'dark';
    await picture(valueScene(heat()), { look: { ...YEAR_8, againstBase: true } });
    const found = await violations();
    delete document.documentElement.dataset['theme'];
    expect(found).toEqual([]);
  });

  test('draws a ribbon for every flow that moves, as thick as its amount, with the words of the largest inside', async () => {
    await page.viewport(1280, 900);
    const scene = valueScene(heat());
    const element = await picture(scene);
    const { simulation } = workspaceOf(scene.doc);
    const pairs = scene.book.pairs(COALITION, periodOf(YEAR_8, simulation), MONEY);
    const moving = pairs.between.flatMap(({ lines }) => lines).filter(({ amount }) => Math.abs(amount) > 1);
    expect(ribbons(element).map(({ dataset }) => dataset['key']).toSorted()).toEqual(moving.map(({ key }) => key).toSorted());
    expect(within(element, 'h2').textContent).toBe('Wie geeft geld aan wie');
    expect(within(element, '.caption').textContent).toBe('miljoen euro, jaar 8');
    expect(within<SVGElement>(element, '.words').textContent).toContain('Gasrekening 0,95');
  });

  test('nodes keep their places while time moves', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat()));
    const places = (): Map<string, string> => new Map([...(element.shadowRoot?.querySelectorAll<SVGElement>('rect.node') ?? [])].map((node) => [node.dataset['party'] ?? '', `${node.getAttribute('x')} ${node.getAttribute('y')}`]));
    const before = places();
    element.look = { ...YEAR_8, until: 20 };
    await settled(element);
    for (const [party, place] of places()) if (before.has(party)) expect(place).toBe(before.get(party));
  });

  test('the arrow keys walk along the ribbons, and Enter opens where a number comes from', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat()));
    const stops = (): SVGPathElement[] => ribbons(element).filter(({ tabIndex }) => tabIndex === 0);
    expect(stops().length).toBe(1);
    stops()[0]?.focus();
    await settled(element);
    await userEvent.keyboard('{ArrowRight}');
    await settled(element);
    const focused = element.shadowRoot?.activeElement as SVGElement;
    expect(focused.dataset['key']).toBe(ribbons(element)[1]?.dataset['key']);
    expect(within(element, '.readout').textContent).toMatch(/miljoen/);
    const opened = nextEvent<{ keys: readonly string[] }>('ks-open-amount');
    await userEvent.keyboard('{Enter}');
    expect((await opened).keys).toEqual([focused.dataset['key']]);
  });

  test('a ribbon is read out with giver, receiver, amount, unit and share, and opens with a click', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat()), { language: 'en' });
    const gas = ribbons(element).find((ribbon) => ribbon.getAttribute('aria-label')?.includes('Gas bill'));
    expect(gas?.getAttribute('aria-label')).toMatch(/^Residents gives .+ 0\.95\s+million euros: Gas bill, 25% of all$/);
    const opened = nextEvent<{ keys: readonly string[] }>('ks-open-amount');
    gas?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect((await opened).keys).toEqual([gas?.dataset['key']]);
  });

  test('what runs in a circle is a chord diagram, and it is said why', async () => {
    await page.viewport(1280, 900);
    const scene = valueScene(documentFrom(mobility));
    const element = await picture(scene, { of: 'euro', scenario: null, look: FIRST_LOOK });
    expect(forms(element)).toEqual(['Cirkel', 'Saldo', 'Lijst', 'Tabel']);
    expect(within<SVGElement>(element, 'svg.chord')).toBeTruthy();
    expect(within(element, '.notes').textContent).toContain('in een kring');
  });

  test('the matrix shows the numbers of the ledger, with totals, and is walked as a grid', async () => {
    await page.viewport(1280, 900);
    const scene = valueScene(heat());
    const element = await picture(scene, { form: 'matrix' });
    const matrix = within<KsValueMatrix>(element, 'ks-value-matrix');
    const { simulation } = workspaceOf(scene.doc);
    const ledger = scene.book.ledger(COALITION, periodOf(YEAR_8, simulation)).filter(({ valueType }) => valueType === MONEY);
    const said = (selector: string): string[] => [...(matrix.shadowRoot?.querySelectorAll(selector) ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
    expect(said('[role=gridcell].total').at(-1)).toBe(element['words'].amount(sum(ledger.map(({ given }) => given))));
    const residents = ledger.find(({ stakeholder }) => stakeholder.endsWith('residents'));
    expect(said('[role=gridcell].total')).toContain(element['words'].amount(residents?.given ?? NaN));
    const cell = within(matrix, '[role=gridcell][tabindex="0"]');
    cell.focus();
    await userEvent.keyboard('{ArrowRight}');
    await settled(matrix);
    expect((matrix.shadowRoot?.activeElement as HTMLElement).getAttribute('aria-colindex')).toBe('3');
    const opened = nextEvent<{ keys: readonly string[] }>('ks-open-amount');
    await userEvent.keyboard('{Enter}');
    expect((await opened).keys.length).toBeGreaterThan(0);
  });

  test('in euro says what does not count', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat()), { of: 'euro' });
    expect(within(element, '.notes').textContent).toContain('Warmtelevering en Volloopzekerheid');
  });

  test('a value that nobody gives, or that is as in base, says so', async () => {
    await page.viewport(1280, 900);
    const scene = valueScene(heat());
    const none = await picture(scene, { of: 'heat_network.value.certainty', scenario: null });
    expect(within(none, '.empty h3').textContent).toContain('Niemand geeft hier volloopzekerheid');
    const same = await picture(scene, { scenario: null, look: { ...YEAR_8, againstBase: true } });
    expect(within(same, '.empty h3').textContent).toContain('Geen verschil met basis');
  });

  test('on a phone is a list, the largest first, and its flows of nought stay at the end', async () => {
    await page.viewport(390, 844);
    const element = await picture(valueScene(heat()), { narrow: true });
    const rows = [...(element.shadowRoot?.querySelectorAll('.list li') ?? [])].map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Gasrekening');
    expect(rows.at(-1)).toMatch(/0\s*$/);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(390);
  });

  test('is saved as SVG and CSV', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat()));
    const saved = async (words: string): Promise<{ readonly name: string; readonly text: string }> => {
      const file = new Promise<{ name: string; text: string }>((done) => {
        const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
          link.mockRestore();
          void fetch(this.href)
            .then((answer) => answer.text())
            .then((text) => done({ name: this.download, text }));
        });
      });
      const menu = within(element, 'ks-row-menu');
      within(menu, '.opener').click();
      await settled(menu);
      [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => textContent === words)?.click();
      return file;
    };
    const drawing = await saved('Bewaren als SVG');
    expect(drawing.name).toBe('warmtenet-in-de-buurt-wie-geeft-geld-aan-wie-coalitiepakket.svg');
    expect(drawing.text).toContain('Gasrekening');
    expect(new DOMParser().parseFromString(drawing.text, 'image/svg+xml').querySelector('parsererror')).toBeNull();
    const table = await saved('Bewaren als CSV');
    expect(table.text).toMatch(/Bewoners,"Leveranciers, installateurs en financiers",Gasrekening,Geld,946276\.\d+,eur/);
  });

  test('a run that stopped early draws what it has', async () => {
    await page.viewport(1280, 900);
    const element = await picture(valueScene(heat(), 'nl', 6), { look: FIRST_LOOK });
    expect(within(element, 'svg.sankey')).toBeTruthy();
    expect(element.shadowRoot?.textContent).not.toContain('NaN');
  });

  test('of what comes after a run broke off it says that it is not known, not that nothing moves', async () => {
    await page.viewport(1280, 900);
    const broken = documentOf([...heat().items.values()].map((item): Item => (item.kind === 'value-flow' && item.valueType.endsWith('.heat') ? { ...item, equation: 'IF TIME > 3 THEN LN(-1) ELSE 1' } : item)));
    const element = await picture(valueScene(broken), { look: FIRST_LOOK });
    expect(within(element, 'text.calm').textContent).toBe('Niet bekend: jaar 25. De run stopte eerder.');
    element.look = { ...FIRST_LOOK, until: 2 };
    await settled(element);
    expect(ribbons(element).length).toBeGreaterThan(0);
  });
});
