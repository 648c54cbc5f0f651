import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { documentOf } from '../../src/model/document-of.js';
import { itemsOf, type Document, type Item } from '../../src/model/document.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { FIRST_LOOK, type ValueLook } from '../../src/state/session.js';
import { KsParties } from '../../src/ui/values/ks-parties.js';
import { formatSigned } from '../../src/wording/number.js';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import mobility from '../../models/regional_mobility/model.keten.json?raw';
import permit from '../../models/participation_permit/model.keten.json?raw';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';
import { documentFrom, valueScene } from './values-stage.js';

const HEAT = documentFrom(heatNetwork);
const COALITION = 'heat_network.scenario.coalition';
const HEATCO = 'heat_network.party.heatco';

afterEach(() => {
  document.body.replaceChildren();
  delete document.documentElement.dataset['theme'];
});

interface Shown {
  readonly doc?: Document;
  readonly language?: Language;
  readonly scenario?: string | null;
  readonly look?: ValueLook;
  readonly stop?: number;
}

async function show({ doc = HEAT, language = 'nl', scenario = COALITION, look = FIRST_LOOK, stop }: Shown = {}): Promise<KsParties> {
  const parties = new KsParties();
  Object.assign(parties, { ...valueScene(doc, language, stop), scenario, look });
  // Beside it stands the margin of the view.
  parties.style.margin = '0 16px';
  return mount(parties, language);
}

const text = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (parties: KsParties): HTMLButtonElement[] => [...parties.renderRoot.querySelectorAll<HTMLButtonElement>('.row')];
const rowOf = (parties: KsParties, name: string): HTMLButtonElement => {
  const found = rows(parties).find((row) => text(row).includes(name));
  if (!found) throw new Error(`no party ${name}`);
  return found;
};
const signals = (parties: KsParties): string[] => [...parties.renderRoot.querySelectorAll('.signal')].map(text);
const detail = (parties: KsParties): Element => within(parties, 'ks-party-detail');
const cells = (parties: KsParties, table: number): string[][] => [...within<HTMLTableElement>(detail(parties), `table:nth-of-type(${table})`).rows].map((row) => [...row.cells].map(text));

describe('how parties stand', () => {
  for (const language of LANGUAGES) {
    for (const width of [372, 390, 700]) {
      test(`has no accessibility faults, ${language} at ${width}, closed and open`, async () => {
        await page.viewport(width, 844);
        const parties = await show({ language });
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        rows(parties)[1]?.click();
        for (const each of parties.renderRoot.querySelectorAll('details')) each.open = true;
        await settled(parties);
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  }

  test('in the dark too', async () => {
    document.documentElement.dataset['theme'] = 'dark';
    const parties = await show();
    rows(parties)[1]?.click();
    await settled(parties);
    expect(await violations()).toEqual([]);
  });

  test('the keyboard opens one party at a time, and closes it again', async () => {
    const parties = await show();
    rows(parties)[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(rows(parties).map((row) => row.ariaExpanded)).toEqual(['true', ...rows(parties).slice(1).map(() => 'false')]);
    await userEvent.keyboard('{Enter}');
    expect(parties.renderRoot.querySelector('ks-party-detail')).toBeNull();
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(rows(parties)[1]?.ariaExpanded).toBe('true');
  });

  test('every party but the market has a row, in document order, with the number of the book', async () => {
    const parties = await show();
    const { book } = parties;
    const expected = itemsOf(HEAT, 'stakeholder').filter(({ is }) => is !== 'boundary-market');
    expect(rows(parties).length).toBe(expected.length);
    const said = (value: number): string => formatSigned(value, 'nl', value !== 0 && Math.abs(value) < 0.0995 ? 3 : 2);
    const values = book.perceived(COALITION, { from: 24, until: 25 });
    rows(parties).forEach((row, at) => {
      expect(text(row)).toContain(expected[at]?.name.nl);
      expect(text(row.querySelector('b'))).toBe(said(values.find(({ stakeholder }) => stakeholder === expected[at]?.id)?.value ?? NaN));
    });
  });

  test('behind a number stands what it consists of, and with whom how evenly', async () => {
    const parties = await show();
    rowOf(parties, 'Warmtebedrijf').click();
    await settled(parties);
    const parts = cells(parties, 1);
    expect(parts[0]).toEqual(['Waarde', 'Netto', 'Weging', 'Telt als']);
    expect(parts.map(([name]) => name)).toEqual(['Waarde', 'Geld', 'Warmtelevering', 'Volloopzekerheid', 'Samen']);
    expect(parts.at(-1)).toEqual(['Samen', text(rowOf(parties, 'Warmtebedrijf').querySelector('b'))]);
    const pair = parties.book.reciprocity(COALITION, { from: 24, until: 25 }).pairs.find(({ a, b }) => a.endsWith('residents') && b === HEATCO);
    expect(cells(parties, 2)[1]).toEqual(['BEBewoners', '17,98', '0,74', '0,04']);
    expect(pair?.ratio).toBeCloseTo(0.04, 2);
    expect(text(detail(parties).shadowRoot?.querySelector('.facts'))).toBe('Betrokkenheid60% Wegdrijfrisico, vuistregelmeer dan 99%');
  });

  test('a signal is a sentence, and a party it is about is marked', async () => {
    const parties = await show();
    expect(signals(parties)).toEqual([
      'Geeft, en ontvangt niets: Woningcorporatie en Rijk. Over 1 jaar kwam er geen enkele waarde terug.',
      'Drijft het eerst weg: Warmtebedrijf of coöperatie, van de kernpartijen: risico meer dan 99%. Dat is een vuistregel.',
    ]);
    expect(text(rowOf(parties, 'Rijk').querySelector('small'))).toBe('geeft alleen');
    expect(rowOf(parties, 'Gemeente').querySelector('small')).toBeNull();
  });

  test('who is loyal but paying is named, by the last 12 months in the time unit of the model', async () => {
    const parties = await show({ doc: documentFrom(permit), language: 'en', scenario: null });
    expect(signals(parties)[0]).toBe('Loyal but paying: Municipality. Worse off in their own eyes over 12 months, and yet more than 60% committed.');
    expect(text(within(parties, '.note'))).toBe('Experienced balance over 12 months, up to and including month 84');
    // Of two signals the graver one marks the row.
    expect(text(rowOf(parties, 'Municipality').querySelector('small'))).toBe('loyal, paying');
  });

  test('follows the moment that is looked at, on one scale', async () => {
    const parties = await show();
    const width = (): string => rowOf(parties, 'Warmtebedrijf').querySelector('i')?.style.width ?? '';
    const [late, number] = [width(), text(rowOf(parties, 'Warmtebedrijf').querySelector('b'))];
    parties.look = { ...FIRST_LOOK, until: 2 };
    await settled(parties);
    expect(text(within(parties, '.note'))).toBe('Ervaren saldo over 1 jaar, tot en met jaar 2');
    expect(text(rowOf(parties, 'Warmtebedrijf').querySelector('b'))).not.toBe(number);
    expect(parseFloat(width())).toBeLessThan(parseFloat(late));
  });

  test('asks for a party, and for a flow with nothing in return, on the map', async () => {
    const parties = await show();
    rowOf(parties, 'Warmtebedrijf').click();
    await settled(parties);
    const asked = nextEvent<{ id: string }>('ks-go-to');
    within<HTMLButtonElement>(detail(parties), '.to-map').click();
    expect(await asked).toEqual({ id: HEATCO });
    const details = within<HTMLDetailsElement>(parties, 'details');
    expect(text(details.querySelector('summary'))).toBe('4 stromen waar niets tegenover staat');
    details.open = true;
    const flow = nextEvent<{ id: string }>('ks-go-to');
    details.querySelector<HTMLButtonElement>('.flow')?.click();
    expect(HEAT.items.get((await flow).id)?.kind).toBe('value-flow');
  });

  test('what a run that stopped does not know is said to be no number, and nothing is called calm', async () => {
    const doc = documentOf([...HEAT.items.values()].map((item): Item => (item.kind === 'value-flow' && item.valueType.endsWith('.heat') ? { ...item, equation: 'IF TIME > 3 THEN LN(-1) ELSE 1' } : item)));
    const parties = await show({ doc, scenario: null });
    expect(text(rowOf(parties, 'Bewoners').querySelector('b'))).toBe('–geen getal');
    expect(text(within(parties, 'p.calm'))).toContain('daarvan geeft de run geen getal');
    expect(signals(parties)).toEqual([]);
    rowOf(parties, 'Bewoners').click();
    await settled(parties);
    expect(cells(parties, 1).at(-1)).toEqual(['Samen', '–']);
    expect(await violations()).toEqual([]);
    parties.look = { ...FIRST_LOOK, until: 2 };
    await settled(parties);
    expect(text(rowOf(parties, 'Bewoners').querySelector('b'))).toMatch(/\d/);
  });

  test('at the start of a run it says that nothing has happened, without parties what to do', async () => {
    expect(text((await show({ look: { ...FIRST_LOOK, until: 0 } })).renderRoot as unknown as Element)).toContain('er is nog niets gegeven of ontvangen');
    const nobody = documentOf([...HEAT.items.values()].filter(({ kind }) => kind !== 'stakeholder'));
    const empty = await show({ doc: nobody, scenario: null });
    expect(text(empty.renderRoot as unknown as Element)).toContain('Voeg ze toe op de kaart');
    expect(await violations()).toEqual([]);
  });

  test('of many parties those with a signal and most at stake, until all are asked for', async () => {
    const [one] = itemsOf(HEAT, 'stakeholder');
    const more = Array.from({ length: 193 }, (_, at): Item => ({ ...one!, id: `party-${at}`, slug: `party-${at}`, name: { nl: `Partij ${at}` } }));
    const parties = await show({ doc: documentOf([...HEAT.items.values(), ...more]) });
    expect(rows(parties).length).toBe(14);
    expect(rowOf(parties, 'Rijk')).toBeDefined();
    const all = within<HTMLButtonElement>(parties, '.all');
    expect(text(all)).toBe('Alle 200 partijen');
    all.click();
    await settled(parties);
    expect(rows(parties).length).toBe(200);
    expect(all.ariaExpanded).toBe('true');
  });

  test('a run that stopped early is looked at until then, and burdens count against', async () => {
    const parties = await show({ doc: documentFrom(mobility), language: 'en', scenario: null, stop: 10, look: { ...FIRST_LOOK, until: 10 } });
    rowOf(parties, 'Employees').click();
    await settled(parties);
    const time = cells(parties, 1).find(([name]) => name === 'Hours lost');
    expect(time?.at(2)).toBe('−1.6');
  });
});
