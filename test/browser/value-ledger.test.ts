import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import type { Document, Item } from '../../src/model/document.js';
import { FIRST_LOOK, type ValueLook } from '../../src/state/session.js';
import { KsOtherValue } from '../../src/ui/values/ledger/ks-other-value.js';
import { KsValueLedger } from '../../src/ui/values/ledger/ks-value-ledger.js';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';
import { documentFrom, valueScene } from './values-stage.js';

const HEAT = documentFrom(heatNetwork);
const COALITION = 'heat_network.scenario.coalition';
const YEAR_8: ValueLook = { ...FIRST_LOOK, until: 8 };

afterEach(() => document.body.replaceChildren());

interface Shown {
  readonly doc?: Document;
  readonly language?: Language;
  readonly scenario?: string | null;
  readonly look?: ValueLook;
  readonly stop?: number;
}

async function show({ doc = HEAT, language = 'nl', scenario = COALITION, look = YEAR_8, stop }: Shown = {}): Promise<KsValueLedger> {
  const ledger = new KsValueLedger();
  Object.assign(ledger, { ...valueScene(doc, language, stop), scenario, look });
  await mount(ledger, language);
  await drawn(ledger);
  return ledger;
}

/** The table learns its width from the first layout, and draws itself by it in the frame after that. */
async function drawn(ledger: KsValueLedger): Promise<void> {
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  await settled(ledger);
}

const tableOf = (ledger: KsValueLedger): HTMLTableElement => within(ledger, 'table');
const textsOf = (row: Element | undefined): string[] => [...(row?.children ?? [])].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
const rowOf = (ledger: KsValueLedger, party: string): string[] => textsOf([...tableOf(ledger).tBodies[0]!.rows].find((row) => row.cells[0]?.textContent?.includes(party))).slice(1);
const number = (ledger: KsValueLedger, label: RegExp): HTMLButtonElement => {
  const found = [...tableOf(ledger).querySelectorAll<HTMLButtonElement>('.number')].find((button) => label.test(button.getAttribute('aria-label') ?? ''));
  if (!found) throw new Error(`no number ${String(label)}`);
  return found;
};
const panel = (ledger: KsValueLedger): HTMLDialogElement => within(ledger, 'ks-flow-drill', 'dialog');
const flows = (ledger: KsValueLedger): HTMLButtonElement[] => [...panel(ledger).querySelectorAll<HTMLButtonElement>('.flow')];
const isOpen = (ledger: KsValueLedger): boolean => panel(ledger).matches(':popover-open, :modal');
const focusIn = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

describe('the ledger', () => {
  for (const language of LANGUAGES) {
    for (const width of [1012, 700, 390]) {
      test(`has no accessibility faults, ${language} at ${width}, closed and open`, async () => {
        await page.viewport(width, 844);
        const ledger = await show({ language });
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
        number(ledger, /./).click();
        await settled(ledger);
        flows(ledger)[0]?.click();
        await settled(ledger);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('has none in the dark, in euros and with a number open', async () => {
    await page.viewport(1300, 900);
    document.documentElement.dataset['theme'] = 'dark';
    try {
      const ledger = await show();
      within(ledger, '.switch input').click();
      await drawn(ledger);
      number(ledger, /Bewoners, In euro$/).click();
      await settled(ledger);
      expect(await violations()).toEqual([]);
    } finally {
      delete document.documentElement.dataset['theme'];
    }
  });

  test('says what the residents gave and received in year 8 of the coalition, in thousands of euros, and that it closes', async () => {
    await page.viewport(1012, 844);
    const ledger = await show();
    expect(textsOf(tableOf(ledger).tHead!.rows[0])).toEqual(['Partij', 'Geld duizend €', 'Vermeden CO2 ton', 'Warmtelevering GJ', 'Participatie-uren uur', 'Volloopzekerheid woningen', 'Saldo geld']);
    expect(rowOf(ledger, 'Bewoners')).toEqual(['1.957', '11', '719', '·niets', '·niets', '10.615', '4.200', '·niets', '·niets', '·niets', '−1.946']);
    expect(textsOf(tableOf(ledger).tFoot!.rows[0])).toEqual(['Totaal', '3.841', '3.841', '719', '719', '10.615', '10.615', '4.200', '4.200', '47,6', '47,6', 'sluit']);
  });

  test('on a phone shows the value that is looked at', async () => {
    await page.viewport(390, 844);
    const ledger = await show({ look: { ...YEAR_8, of: 'heat_network.value.heat' } });
    expect(textsOf(tableOf(ledger).tHead!.rows[0])).toEqual(['Partij', 'Warmtelevering GJ', 'Saldo warmtelevering']);
  });

  test('never shows half a number where it is wider than its room', async () => {
    await page.viewport(760, 844);
    const ledger = await show();
    const region = within(ledger, '.region');
    const isShownInPart = (): boolean => {
      const [party, ...cells] = [...(tableOf(ledger).tBodies[0]?.rows[0]?.cells ?? [])];
      const left = party?.getBoundingClientRect().right ?? NaN;
      const right = cells.at(-1)?.getBoundingClientRect().left ?? NaN;
      return cells.slice(0, -1).some((cell) => {
        const number = cell.firstElementChild;
        const range = document.createRange();
        if (number) range.selectNodeContents(number);
        const box = range.getBoundingClientRect();
        const isCut = (box.left < left - 1 && box.right > left + 1) || (box.right > right + 1 && box.left < right - 1);
        return isCut && !cell.hasAttribute('data-cut');
      });
    };
    expect(region.scrollWidth).toBeGreaterThan(region.clientWidth);
    for (let at = 0; at < region.scrollWidth - region.clientWidth; at += 17) {
      region.scrollLeft = at;
      await new Promise(requestAnimationFrame);
      expect(isShownInPart(), `at ${at}`).toBe(false);
    }
  });

  test('against base shows every number as a difference with its sign', async () => {
    await page.viewport(1012, 844);
    const ledger = await show({ look: { ...YEAR_8, againstBase: true } });
    expect(within(ledger, '.ledger-head .note').textContent).toBe('Coalitiepakket min basis, jaar 8');
    expect(rowOf(ledger, 'Rijk')[0]).toMatch(/^\+/);
  });

  test('says of a run that stopped early until when it counts', async () => {
    const ledger = await show({ stop: 5 });
    expect(ledger.shadowRoot?.textContent).toContain('Deze run stopte in jaar 5');
  });
});

describe('behind a number', () => {
  test('stand its flows, their equation and the way to the map, in three presses', async () => {
    await page.viewport(1440, 900);
    const ledger = await show();
    number(ledger, /^1\.957, Bewoners, Geld gegeven/).click();
    await settled(ledger);
    expect(isOpen(ledger)).toBe(true);
    expect(flows(ledger).map((flow) => within(flow, '.name').textContent)).toEqual(['Gasrekening', 'Warmterekening', 'Bijdrage aansluitkosten', 'Aanschaf warmtepomp', 'Nettarief (gesocialiseerd)']);
    flows(ledger)[1]?.click();
    await settled(ledger);
    const detail = within(ledger, 'ks-flow-drill', 'ks-flow-detail');
    expect(within(detail, '.equation').textContent).toMatch(/Woningen op warmtenet\s*×\s*Warmterekening/);
    const asked = nextEvent<{ id: string }>('ks-go-to');
    within(detail, '.map').click();
    expect(await asked).toEqual({ id: 'heat_network.flow.f1' });
  });

  test('every variable of the equation leads to the map too', async () => {
    const ledger = await show();
    number(ledger, /^10\.615, Warmtebedrijf/).click();
    await settled(ledger);
    const detail = within(ledger, 'ks-flow-drill', 'ks-flow-detail');
    const asked = nextEvent<{ id: string }>('ks-go-to');
    within(detail, '.variables button').click();
    expect(await asked).toEqual({ id: 'heat_network.heat_net_homes' });
  });

  test('is reached, read and left by keyboard, and the focus returns to the number', async () => {
    await page.viewport(1440, 900);
    const ledger = await show();
    const first = number(ledger, /^1\.957/);
    first.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focusIn()?.getAttribute('aria-label')).toMatch(/^11, Bewoners, Geld ontvangen/);
    await userEvent.keyboard('{ArrowLeft}{ArrowDown}');
    expect(focusIn()?.getAttribute('aria-label')).toMatch(/Warmtebedrijf.*Geld gegeven/);
    await userEvent.keyboard('{End}');
    expect(focusIn()?.getAttribute('aria-label')).toMatch(/Warmtebedrijf.*Geld saldo/);
    await userEvent.keyboard('{Home}{ArrowUp}{Enter}');
    await settled(ledger);
    expect(focusIn()?.textContent).toContain('Bewoners: geld gegeven');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await settled(ledger);
    expect(flows(ledger)[0]?.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    await settled(ledger);
    expect(isOpen(ledger)).toBe(false);
    expect(focusIn()).toBe(first);
    expect([...tableOf(ledger).querySelectorAll('.number[tabindex="0"]')]).toEqual([first]);
  });

  test('a flow of this scenario alone, and the costs of an intervention, are told apart from what base has too', async () => {
    await page.viewport(1440, 900);
    const items = new Map<string, Item>(HEAT.items);
    const [flow, coalition] = [items.get('heat_network.flow.f1'), items.get(COALITION)];
    if (flow?.kind !== 'value-flow' || coalition?.kind !== 'scenario') throw new Error('the heat network has both');
    items.set('pay', { ...flow, id: 'pay', name: 'vf_pay', label: { nl: 'Verrekening' }, from: 'heat_network.party.residents', to: 'heat_network.party.state', equation: '1000' });
    items.set(COALITION, { ...coalition, valueFlows: ['pay'] });
    const ledger = await show({ doc: { items } });
    const notesOf = async (cell: RegExp): Promise<string[]> => {
      number(ledger, cell).click();
      await settled(ledger);
      return flows(ledger).map((each) => `${within(each, '.name').textContent}: ${within(each, '.notes').textContent}`);
    };
    expect(await notesOf(/Rijk, Geld ontvangen/)).toEqual(['Verrekening: 100% van dit getal, afgesproken, alleen in dit scenario']);
    expect((await notesOf(/Gemeente, Geld gegeven/))[0]).toMatch(/^Kosten van .*: (100% van dit getal, )?kosten van een interventie$/);
    const asked = nextEvent<{ id: string }>('ks-go-to');
    within(ledger, 'ks-flow-drill', 'ks-flow-detail', '.map').click();
    expect(await asked, 'who pays the costs').toEqual({ id: 'heat_network.party.municipality' });
  });

  test('opens from outside by keys, and follows the moment while it is open', async () => {
    await page.viewport(1440, 900);
    const ledger = await show();
    ledger.open = ['vf_f1', 'vf_f4'];
    await settled(ledger);
    expect(within(panel(ledger), 'h2').textContent).toMatch(/Bewoners naar Warmtebedrijf/);
    const before = within(panel(ledger), '.total').textContent;
    ledger.look = { ...YEAR_8, until: 20 };
    await settled(ledger);
    expect(within(panel(ledger), '.total').textContent).not.toBe(before);
    expect(isOpen(ledger)).toBe(true);
  });
});

describe('in euro', () => {
  const inEuro = async (ledger: KsValueLedger): Promise<void> => {
    within(ledger, '.switch input').click();
    await drawn(ledger);
  };

  test('stands nothing until somebody asks for it', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    expect(textsOf(tableOf(ledger).tHead!.rows[0])).not.toContain('In euro duizend €');
    expect(ledger.shadowRoot?.querySelector('.invisible')).toBeNull();
    await inEuro(ledger);
    expect(textsOf(tableOf(ledger).tHead!.rows[0])).toContain('In euro duizend €');
    expect(await violations()).toEqual([]);
  });

  test('every amount opens to natural units, weights and their source, and from there to the flows and back', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    await inEuro(ledger);
    number(ledger, /Gemeente, In euro$/).click();
    await settled(ledger);
    const parts = [...panel(ledger).querySelectorAll<HTMLButtonElement>('.part')];
    expect(parts.map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual(expect.arrayContaining([expect.stringMatching(/^Participatie-uren ?€ 84\.000.*4\.200 uur, keer € 20\. Bron van het gewicht: illustratief\./)]));
    parts.find(({ textContent }) => textContent?.includes('Participatie'))?.click();
    await settled(ledger);
    expect(within(panel(ledger), 'h2').textContent).toContain('Gemeente: participatie-uren saldo');
    expect(await violations()).toEqual([]);
    within(panel(ledger), '.back').click();
    await settled(ledger);
    expect(within(panel(ledger), 'h2').textContent).toContain('Gemeente: in euro');
  });

  test('looked at everywhere stands in place of the net, and the ledger still says that it closes', async () => {
    await page.viewport(1300, 900);
    const ledger = await show({ look: { ...YEAR_8, of: 'euro' } });
    expect(textsOf(tableOf(ledger).tHead!.rows[0]).at(-1)).toBe('In euro duizend €');
    expect(textsOf(tableOf(ledger).tFoot!.rows[0])[0]).toBe('Totaal sluit');
    expect(await violations()).toEqual([]);
  });

  test('a gift without a weight is an invisible contribution, with its natural amount', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    await inEuro(ledger);
    expect([...within(ledger, '.invisible ul').children].map(({ textContent }) => textContent?.replace(/\s+/g, ' ').trim())).toEqual(expect.arrayContaining([expect.stringMatching(/Woningcorporatie geeft 47,6 woningen volloopzekerheid\.$/)]));
  });
});

describe('what the table shows', () => {
  const options = (ledger: KsValueLedger): HTMLElement => within(ledger, 'ks-ledger-options');
  const openOptions = async (ledger: KsValueLedger): Promise<void> => {
    within(options(ledger), '.opener').click();
    await settled(ledger);
  };

  test('the column of money can be put away; all other value stays', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    await openOptions(ledger);
    expect(await violations()).toEqual([]);
    within(options(ledger), '.column input').click();
    await settled(ledger);
    expect(textsOf(tableOf(ledger).tHead!.rows[0])).toEqual(['Partij', 'Vermeden CO2 ton', 'Warmtelevering GJ', 'Participatie-uren uur', 'Volloopzekerheid woningen', 'Gekregen vermeden CO2']);
  });

  test('a period typed by hand is looked at everywhere; one that is none is refused with what it should be', async () => {
    const ledger = await show();
    await openOptions(ledger);
    const [from, until] = [...(options(ledger).shadowRoot?.querySelectorAll<HTMLInputElement>('.ends input') ?? [])];
    if (!from || !until) throw new Error('a period has two ends');
    const type = (field: HTMLInputElement, text: string): void => {
      field.value = text;
      field.dispatchEvent(new Event('change'));
    };
    const asked = nextEvent<Partial<ValueLook>>('ks-look');
    type(from, '2,5');
    expect(await asked).toEqual({ until: 8, over: 5.5 });
    type(until, '99');
    await settled(ledger);
    expect(within(options(ledger), '.fault').textContent).toContain('tussen 0 en 25');
  });

  test('the file says the same as the table, in full', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    const files: Blob[] = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return make.call(URL, file);
    };
    await openOptions(ledger);
    within(options(ledger), '.save').click();
    URL.createObjectURL = make;
    const lines = (await files[0]?.text())?.split('\r\n') ?? [];
    expect(lines).toContain('Waardegrootboek,"Coalitiepakket, jaar 8"');
    const residents = lines.find((line) => line.startsWith('Bewoners'))?.split(',') ?? [];
    expect(Math.round(Number(residents[1]) / 1000)).toBe(1957);
    expect(residents.length).toBe(12);
  });
});

describe('purses', () => {
  test('stand beside what their flows say, and lead to the map', async () => {
    await page.viewport(1300, 900);
    const ledger = await show();
    const purses = within(ledger, 'ks-purses');
    expect([...(purses.shadowRoot?.querySelectorAll('dd') ?? [])].map(({ textContent }) => textContent)).toEqual(['−277.943', '−277.943', 'klopt', '+178.151']);
    const asked = nextEvent<{ id: string }>('ks-go-to');
    within(purses, '.variable').click();
    expect(await asked).toEqual({ id: 'heat_network.heat_company_cash' });
  });
});

describe('other value', () => {
  const other = async (look: ValueLook = YEAR_8, language: Language = 'nl'): Promise<KsOtherValue> => {
    const list = new KsOtherValue();
    Object.assign(list, { ...valueScene(HEAT, language), scenario: COALITION, look });
    return mount(list, language);
  };
  const linesOf = (list: KsOtherValue): string[] => [...(list.shadowRoot?.querySelectorAll('.line') ?? [])].map((line) => [...line.children].filter(({ classList }) => !classList.contains('party-mark')).map(({ textContent }) => textContent?.trim()).filter(Boolean).join(' '));

  test.each(LANGUAGES)('has no accessibility faults, %s', async (language) => {
    await page.viewport(372, 700);
    await other(YEAR_8, language);
    expect(await violations()).toEqual([]);
  });

  test('names all that flows beside money, and what of it no euro tells', async () => {
    const list = await other();
    expect(within(list, 'h2').textContent).toBe('Andere waarde in jaar 8');
    expect(linesOf(list)).toEqual([
      'Bewoners naar Klimaat en samenleving: Vermeden CO2 719 ton',
      'Warmtebedrijf of coöperatie naar Bewoners: Warmtelevering 10.615 GJ',
      'Bewoners naar Gemeente: Participatie-uren 4.200 uur',
      'Woningcorporatie naar Warmtebedrijf of coöperatie: Volloopzekerheid 47,6 woningen',
    ]);
    expect(within(list, '.unweighed').textContent).toContain('Warmtelevering en volloopzekerheid hebben geen eurowaarde');
    const asked = nextEvent<{ keys: readonly string[] }>('ks-open-amount');
    within(list, '.line').click();
    expect(await asked).toEqual({ keys: ['vf_f10'] });
  });

  test('beside all euros names only what has no euro value', async () => {
    expect(linesOf(await other({ ...YEAR_8, of: 'euro' })).length).toBe(2);
  });
});

describe('any ecosystem', () => {
  /** The heat network with parties and flows added, or with some of its records gone. */
  const changed = (change: (items: Map<string, Item>) => void): Document => {
    const items = new Map<string, Item>(HEAT.items);
    change(items);
    return { items };
  };
  const party = (at: number): Item => ({ kind: 'stakeholder', id: `p${at}`, slug: `p${at}`, name: { nl: `Partij ${at}` }, is: 'organisation', ring: 'core', sectors: [], valueSystems: {}, valueWeights: {} });

  test('with hundreds of parties shows the first, counts all, and shows all when asked', async () => {
    const ledger = await show({ doc: changed((items) => Array.from({ length: 200 }, (_, at) => items.set(`p${at}`, party(at)))) });
    expect(tableOf(ledger).tBodies[0]?.rows.length).toBe(60);
    expect(rowOf(ledger, 'Bewoners')[0]).toBe('1.957');
    const all = [...ledger.shadowRoot!.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Alle 208 partijen'));
    all?.click();
    await settled(ledger);
    expect(tableOf(ledger).tBodies[0]?.rows.length).toBe(208);
  });

  test('with one party that gives to itself has both sides and closes', async () => {
    const doc = changed((items) => {
      for (const [id, item] of items) {
        if (item.kind === 'value-flow' && id !== 'heat_network.flow.f12') items.delete(id);
        if (item.kind === 'purse' || item.kind === 'scenario' || item.kind === 'intervention') items.delete(id);
        if (item.kind === 'stakeholder' && id !== 'heat_network.party.residents') items.delete(id);
      }
      const flow = items.get('heat_network.flow.f12');
      if (flow?.kind === 'value-flow') items.set(flow.id, { ...flow, to: flow.from });
    });
    const ledger = await show({ doc, scenario: null });
    const [given, received, net] = rowOf(ledger, 'Bewoners');
    expect(given).toBe(received);
    expect(net).toBe('0');
    number(ledger, /gegeven/).click();
    await settled(ledger);
    expect(within(panel(ledger), '.flow .other').textContent).toContain('onderling');
    expect(await violations()).toEqual([]);
  });

  test('whose run gives no numbers says so, and gives no verdict', async () => {
    const doc = changed((items) => {
      const flow = items.get('heat_network.flow.f1');
      if (flow?.kind === 'value-flow') items.set(flow.id, { ...flow, equation: '0*(1/0)' });
    });
    const ledger = await show({ doc });
    expect(tableOf(ledger).tFoot?.textContent).not.toContain('sluit niet');
    expect(await violations()).toEqual([]);
  });

  test('that has not run says that it runs', async () => {
    const scene = valueScene(HEAT);
    const ledger = new KsValueLedger();
    Object.assign(ledger, { ...scene, scenario: 'heat_network.scenario.not_there', look: YEAR_8 });
    await mount(ledger);
    expect(ledger.shadowRoot?.textContent).toContain('rekent nog');
  });
});
