import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { itemsOf, type Document, type Item } from '../../src/model/document.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { addSidePayments, type SidePayment } from '../../src/state/commands/value/side-payments.js';
import type { ValueLook } from '../../src/state/session.js';
import { parseTyped } from '../../src/wording/number.js';
import { nextEvent, settled, violations, within } from './app-mount.js';
import { paysStage, type PaysStage } from './pays-stage.js';
import { COALITION, heat } from './scenarios-stage.js';

const STATE = 'heat_network.party.state';
const RESIDENTS = 'heat_network.party.residents';
const MONEY = 'heat_network.value.money';
const INDIVIDUAL = 'heat_network.scenario.individual';
const PAYMENT: SidePayment = { id: 'pay', from: RESIDENTS, to: STATE, valueType: MONEY, label: { nl: 'Verrekening Bewoners aan Rijk', en: 'Side payment' }, amount: 4.25e6, over: 25 };

let open: PaysStage | null = null;
async function show(doc?: Document, language: Language = 'nl', scenario: string | null = COALITION): Promise<PaysStage> {
  open?.stop();
  open = await paysStage(doc, language, scenario);
  return open;
}
afterEach(() => {
  open?.stop();
  open = null;
  document.body.replaceChildren();
});

/** An element of a part of the view, and its words. */
const part = (on: PaysStage, ...path: readonly string[]): HTMLElement => within(on.view, ...path);
const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const rows = (on: PaysStage): string[] => [...(on.view.shadowRoot?.querySelectorAll('.bars li') ?? [])].map((row) => `${text(row.querySelector('.name') ?? row)} ${text(row.querySelector('b') ?? row)}`);
const said = (on: PaysStage): string => text(part(on, '.say'));
const button = (root: Element, words: string | RegExp): HTMLElement => {
  const is = (element: Element): boolean => [element.getAttribute('aria-label'), text(element)].some((own) => own !== null && (typeof words === 'string' ? own === words : words.test(own)));
  const found = [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('button')].find(is);
  if (!found) throw new Error(`there is no button ${words}`);
  return found;
};
const withScenario = (doc: Document, id: string, change: object): Document => ({ items: new Map(doc.items).set(id, { ...doc.items.get(id), ...change } as Item) });

async function openWeights(on: PaysStage): Promise<HTMLElement[]> {
  button(part(on, 'ks-weights'), 'Weging verschuiven').click();
  await settled(on.view);
  return [...(part(on, 'ks-weights').shadowRoot?.querySelectorAll<HTMLElement>('ks-weight') ?? [])];
}
const knob = (weight: HTMLElement): HTMLInputElement => within<HTMLInputElement>(weight, 'ks-slider', 'input');
const weightOf = (on: PaysStage, id: string): number | null => {
  const type = on.store.shown.peek().items.get(id);
  return type?.kind === 'value-type' ? type.euroWeight : NaN;
};

describe('who pays and who gains', () => {
  for (const language of LANGUAGES) {
    for (const width of [1440, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await page.viewport(width, 844);
        const doc = { items: new Map(heat().items) };
        const on = await show(doc, language);
        on.store.execute(addSidePayments(COALITION, [{ ...PAYMENT, amount: 1000 }]));
        await on.drawn();
        part(on, 'ks-weights', 'button').click();
        part(on, 'ks-side-payments', '.add').click();
        await settled(on.view);
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        part(on, 'section:nth-of-type(2) .row .button').click();
        await settled(on.view);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('of the coalition: exactly one party loses, and how much; what all gain; what has no euro value', async () => {
    const on = await show();
    expect(rows(on)).toEqual(['Bewoners +4,3', 'Klimaat en samenleving +2,1', 'Gemeente +1,7', 'Warmtebedrijf of coöperatie +1,5', 'Woningcorporatie 0,0', 'Netbeheerder 0,0', 'Rijk −4,2']);
    expect(said(on)).toBe('Het pakket levert samen € 5,4 miljoen op. Alleen Rijk legt toe: € 4,2 miljoen is te verrekenen.');
    expect(text(part(on, '.invisible'))).toMatch(/Woningcorporatie geeft volloopzekerheid, zonder eurowaarde/);
    expect(text(part(on, 'details.aside'))).toMatch(/omzet is geen winst/);
  });

  test('all scenarios stand on one scale, and a press on one looks at it', async () => {
    const on = await show();
    const labels = [...(on.view.shadowRoot?.querySelectorAll<HTMLElement>('.labels button') ?? [])];
    expect(labels.map((label) => [text(label), label.getAttribute('aria-pressed')])).toEqual([['0,23 Coalitiepakket', 'true'], ['0,27 Alles tegelijk', 'false'], ['0,85 Ieder voor zich', 'false']]);
    labels[2]?.focus();
    await userEvent.keyboard('{Enter}');
    await settled(on.view);
    expect(on.session.scenario.peek()).toBe(INDIVIDUAL);
  });

  test('base asks for a scenario, and a model without one for that', async () => {
    const on = await show(heat(), 'nl', null);
    expect(text(part(on, '.hint'))).toMatch(/^Kies een scenario/);
    expect(on.view.shadowRoot?.querySelector('ks-make-whole')).toBeNull();
    const bare = { items: new Map([...heat().items].filter(([, item]) => item.kind !== 'scenario')) };
    expect(text(part(await show(bare, 'nl', null), '.hint'))).toMatch(/^Er is nog geen scenario/);
  });

  test('a model without parties or value types says what to do and breaks nothing', async () => {
    const kinds = new Set(['stakeholder', 'value-type', 'value-flow', 'purse', 'intervention']);
    const bare = { items: new Map([...heat().items].filter(([, item]) => !kinds.has(item.kind))) };
    const on = await show(withScenario(bare, COALITION, { placements: [] }));
    expect(text(part(on, 'ks-weights', '.now'))).toMatch(/nog geen waardetypen/);
    expect(said(on)).toMatch(/verandert er niets/);
  });

  test('compares runs that broke off until they did, and settles over that time', async () => {
    const boom = { kind: 'auxiliary', id: 'boom', name: 'boom', label: {}, units: '', doc: {}, equation: '1/(24 - TIME)' } as Item;
    const on = await show({ items: new Map(heat().items).set('boom', boom) });
    expect(text(part(on, 'section'))).toMatch(/over 23,94 jaar Vergeleken tot jaar 23,94/);
    button(part(on, 'ks-make-whole'), 'Verreken dit in het scenario').click();
    await on.drawn();
    expect(on.book().split(COALITION)?.losers).toEqual([]);
  });

  test('of two hundred parties the weightiest stand there, the others unfold', async () => {
    const doc = heat();
    const state = doc.items.get(STATE);
    if (!state) throw new Error('the state is there');
    const more = Array.from({ length: 193 }, (_, at) => ({ ...state, id: `more${at}`, slug: `more${at}`, name: { nl: `Partij ${at}` } }) as Item);
    const on = await show({ items: new Map([...doc.items, ...more.map((party) => [party.id, party] as const)]) });
    expect(rows(on).length).toBe(12);
    expect(rows(on).at(-1)).toBe('Rijk −4,2');
    button(on.view, 'Nog 188 partijen').click();
    await settled(on.view);
    expect(rows(on).length).toBe(200);
  });
});

describe('a weight', () => {
  test('moves the bars while it is slid, runs nothing anew, and is one undo step', async () => {
    const on = await show();
    const [money] = await openWeights(on);
    if (!money) throw new Error('money has a weight');
    const compiled = on.compiled();
    for (const value of [1.2, 1.5, 2]) {
      knob(money).value = String(value);
      knob(money).dispatchEvent(new Event('input', { bubbles: true }));
    }
    await on.drawn();
    expect(rows(on).at(-1)).toBe('Rijk −8,4');
    expect([on.store.canUndo.value, weightOf(on, MONEY)]).toEqual([false, 2]);
    knob(money).dispatchEvent(new Event('change', { bubbles: true }));
    await on.drawn();
    expect([on.store.canUndo.value, on.compiled()]).toEqual([true, compiled]);
    expect(text(part(on, 'ks-weights', '.now'))).toMatch(/1 anders dan bewaard/);
    expect(text(money.shadowRoot?.querySelector('.source') ?? money)).toMatch(/^Zelf gezet\. Bewaard: n\.v\.t\./);
    on.store.undo();
    await on.drawn();
    expect([rows(on).at(-1), weightOf(on, MONEY), on.store.committed.value.items.get(MONEY)]).toEqual(['Rijk −4,2', 1, heat().items.get(MONEY)]);
  });

  test('called off with Escape it is what it was', async () => {
    const on = await show();
    const [money] = await openWeights(on);
    if (!money) throw new Error('money has a weight');
    knob(money).value = '2';
    knob(money).dispatchEvent(new Event('input', { bubbles: true }));
    knob(money).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await on.drawn();
    expect([weightOf(on, MONEY), on.store.canUndo.value]).toEqual([1, false]);
  });

  test('is moved by keys, typed, and goes back to what was saved with its source', async () => {
    const on = await show();
    const [, co2] = await openWeights(on);
    if (!co2) throw new Error('CO2 has a weight');
    knob(co2).focus();
    await userEvent.keyboard('{End}');
    await on.drawn();
    expect(weightOf(on, 'heat_network.value.co2')).toBe(400);
    await userEvent.keyboard('85,5{Enter}');
    await on.drawn();
    expect(weightOf(on, 'heat_network.value.co2')).toBe(85.5);
    await userEvent.keyboard('{Home}');
    await on.drawn();
    expect(on.store.committed.value.items.get('heat_network.value.co2')).toEqual(heat().items.get('heat_network.value.co2'));
  });

  test('can be given where there is none, and be left out again', async () => {
    const on = await show();
    const weights = await openWeights(on);
    const certainty = weights[4];
    if (!certainty) throw new Error('there are five value types');
    within(certainty, '.count').click();
    await settled(certainty);
    await userEvent.keyboard('veel{Enter}');
    expect(text(within(certainty, '.wrong'))).toMatch(/getal van 0 of meer/);
    await userEvent.keyboard('{Control>}a{/Control}1000{Enter}');
    await on.drawn();
    expect(weightOf(on, 'heat_network.value.certainty')).toBe(1000);
    expect(rows(on)).toContain('Warmtebedrijf of coöperatie +2,2');
    button(part(on, 'ks-weights'), 'Alles terug naar bewaard').click();
    await on.drawn();
    expect(weightOf(on, 'heat_network.value.certainty')).toBeNull();
  });
});

describe('the table behind the index', () => {
  test('has the numbers that the ledgers differ by, and its own arithmetic', async () => {
    const on = await show();
    button(on.view, 'Tabel achter de index').click();
    await settled(on.view);
    const table = part(on, 'ks-pay-table');
    const amounts = [...(table.shadowRoot?.querySelectorAll('tbody') ?? [])].find((body) => /Bewoners/.test(text(body)));
    const cells = [...(amounts?.querySelectorAll('tr:nth-child(2) td') ?? [])].map((cell) => parseTyped(text(cell).replace('+', ''), 'nl'));
    const whole = { from: -Infinity, until: Infinity };
    const entry = (scenario: string | null): { given: number; received: number } =>
      on.book().ledger(scenario, whole).find(({ stakeholder, valueType }) => stakeholder === RESIDENTS && valueType === MONEY) ?? { given: NaN, received: NaN };
    expect(cells[0]).toBe(Math.round(entry(COALITION).given - entry(null).given));
    expect(cells[1]).toBe(Math.round(entry(COALITION).received - entry(null).received));
    expect(cells.slice(2)).toEqual([1, 195_330, 6_390_890, 6_195_560]);
    expect(text(within(table, '.sum'))).toMatch(/½ × 4\d,\d% = 0,23$/);
    const [looked, opened] = [nextEvent<Partial<ValueLook>>('ks-look'), nextEvent<{ readonly keys: readonly string[] }>('ks-open-amount')];
    amounts?.querySelector<HTMLElement>('tr:nth-child(2) td button')?.click();
    expect(await looked).toEqual({ of: MONEY, until: null, over: null, againstBase: true });
    const { keys } = await opened;
    const made = on.book().difference(COALITION, whole).filter(({ key }) => keys.includes(key)).reduce((sum, { amount }) => sum + amount, 0);
    expect(Math.round(made), 'the flows that are asked for make the amount').toBe(cells[0]);
    expect(within<HTMLDialogElement>(table, 'dialog').open).toBe(false);
  });
});

describe('a side payment', () => {
  const netOf = (on: PaysStage, party: string): number => on.book().split(COALITION)?.parties.find(({ stakeholder }) => stakeholder === party)?.net ?? NaN;

  test('is proposed from those who gain, and settles the scenario in one step', async () => {
    const on = await show();
    const whole = part(on, 'ks-make-whole');
    expect(text(whole.shadowRoot?.querySelector('p') ?? whole)).toBe('Rijk: € 4,22 miljoen tekort.');
    button(whole, 'Verreken dit in het scenario').click();
    await on.drawn();
    expect(rows(on).at(-1)).toMatch(/ 0,0$/);
    expect(said(on)).toMatch(/€ 5,4 miljoen op\. Niemand gaat erop achteruit\.$/);
    expect(on.book().split(COALITION)?.losers).toEqual([]);
    expect(part(on, 'ks-side-payments', '.flows').children.length).toBe(3);
    expect(on.notices.length).toBe(1);
    on.store.undo();
    await on.drawn();
    expect(on.store.committed.value.items).toEqual(heat().items);
    expect(on.book().split(COALITION)?.losers).toEqual([STATE]);
  });

  test('of a hundred losers and gainers takes few payments, and folds its lists', async () => {
    const doc = heat();
    const flow = doc.items.get('heat_network.flow.f5');
    const state = doc.items.get(STATE);
    if (flow?.kind !== 'value-flow' || !state) throw new Error('there is a grant');
    const parties = Array.from({ length: 100 }, (_, at) => ({ ...state, id: `many${at}`, slug: `many${at}`, name: { nl: `Partij ${at}` } }) as Item);
    const flows = Array.from({ length: 50 }, (_, at) => ({ ...flow, id: `grant${at}`, name: `vf_grant${at}`, from: `many${at}`, to: `many${at + 50}`, equation: `${flow.equation} * ${at + 1}` }) as Item);
    const on = await show({ items: new Map([...doc.items, ...[...parties, ...flows].map((item) => [item.id, item] as const)]) });
    const whole = part(on, 'ks-make-whole');
    expect(whole.shadowRoot?.querySelectorAll('.payers li').length).toBe(8);
    const proposal = on.book().makeWhole(COALITION);
    expect(proposal?.payments.length).toBeLessThan(110);
    button(whole, 'Verreken dit in het scenario').click();
    await on.drawn();
    expect(on.book().split(COALITION)?.losers).toEqual([]);
  });

  test('follows who is asked to pay, and says when they gain too little', async () => {
    const on = await show();
    const whole = part(on, 'ks-make-whole');
    const boxes = (): HTMLInputElement[] => [...(whole.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? [])];
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false, true, true]);
    boxes()[0]?.click();
    await settled(whole);
    expect(text(within(whole, '[role=status]'))).toMatch(/wint samen € 3,25 miljoen\. Er is € 4,22 miljoen nodig\. Vraag er Bewoners of Klimaat en samenleving bij\./);
    expect(whole.shadowRoot?.querySelector('.settle')).toBeNull();
    boxes()[1]?.click();
    await settled(whole);
    expect(within(whole, '.settle')).toBeTruthy();
  });

  test('is added by keyboard alone, in this scenario only', async () => {
    const on = await show();
    const baseBefore = on.book().ledger(null, { from: -Infinity, until: Infinity });
    const before = netOf(on, RESIDENTS);
    part(on, 'ks-side-payments', '.add').focus();
    await userEvent.keyboard('{Enter}');
    await settled(on.view);
    await userEvent.keyboard('Bewoners{Tab}Rijk{Tab}');
    await userEvent.keyboard('{Enter}');
    await settled(on.view);
    expect(text(part(on, 'ks-side-payments', 'ks-payment-form', '[role=alert]'))).toMatch(/^Typ een bedrag/);
    await userEvent.keyboard('4,25 miljoen{Enter}');
    await on.drawn();
    expect(on.book().split(COALITION)?.losers).toEqual([]);
    expect(netOf(on, RESIDENTS)).toBeCloseTo(before - 4.25e6, 3);
    expect(on.book().ledger(null, { from: -Infinity, until: Infinity })).toEqual(baseBefore);
    const [flow] = itemsOf(on.store.committed.value, 'value-flow').filter(({ contract }) => contract === 'potential').slice(-1);
    expect(flow).toMatchObject({ from: RESIDENTS, to: STATE, valueType: MONEY, equation: '4250000/25' });
    expect(text(part(on, 'ks-side-payments', '.flows'))).toMatch(/Verrekening Bewoners aan Rijk: € 4,25 miljoen in totaal/);
    const root = part(on, 'ks-side-payments').shadowRoot;
    expect(root?.activeElement?.classList.contains('add'), 'the focus is where the next payment begins').toBe(true);
  });

  test('is given another amount, is shown on the map, and is taken away', async () => {
    const on = await show();
    on.store.execute(addSidePayments(COALITION, [PAYMENT]));
    await on.drawn();
    const list = part(on, 'ks-side-payments');
    within(list, 'button.amount').click();
    await settled(list);
    await userEvent.keyboard('{Control>}a{/Control}5 mln{Enter}');
    await on.drawn();
    expect(on.store.committed.value.items.get('pay')).toMatchObject({ equation: '5000000/25' });
    within(list, 'button.label').click();
    expect(on.shown).toEqual(['pay']);
    within(list, '.remove').click();
    await on.drawn();
    expect([on.store.committed.value.items.has('pay'), list.shadowRoot?.querySelector('.flows')]).toEqual([false, null]);
  });
});
