import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { blankDocument } from '../../src/model/blank-document.js';
import { consistencyIssues } from '../../src/model/consistency.js';
import { itemsOf } from '../../src/model/document.js';
import type { Stakeholder, ValueFlow, ValueType } from '../../src/model/party.js';
import { LANGUAGES } from '../../src/model/text.js';
import { assessCommitment, moveToRing } from '../../src/state/commands/value/parties.js';
import { addValueFlow } from '../../src/state/commands/value/value-flows.js';
import { settled, violations } from './app-mount.js';
import { deep, panelStage, type PanelStage } from './parties-stage.js';
import { COALITION, heat } from './scenarios-stage.js';

const RESIDENTS = 'heat_network.party.residents';
const HEATCO = 'heat_network.party.heatco';
const STATE = 'heat_network.party.state';
const MONEY = 'heat_network.value.money';
const BILL = 'heat_network.flow.f1';

let open: PanelStage | null = null;
async function stage(...wanted: Parameters<typeof panelStage>): Promise<PanelStage> {
  await window.viewport(344, 900);
  open = await panelStage(...wanted);
  return open;
}
afterEach(() => {
  open?.stop();
  open = null;
  document.body.replaceChildren();
});

const partyOf = ({ store }: PanelStage, id = RESIDENTS): Stakeholder => store.committed.value.items.get(id) as Stakeholder;
const flowOf = ({ store }: PanelStage, id = BILL): ValueFlow => store.committed.value.items.get(id) as ValueFlow;

/** The control with this name. */
function named<E extends HTMLElement = HTMLElement>({ panel }: PanelStage, name: string): E {
  const found = deep<E>(panel, 'button, input, select, textarea').find((control) => nameOf(control) === name);
  if (!found) throw new Error(`no control is called ${name}: ${deep(panel, 'button, input, select, textarea').map(nameOf).join(' | ')}`);
  return found;
}

function nameOf(control: HTMLElement): string {
  const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])].map((label) => label.textContent) : [];
  return (control.getAttribute('aria-label') ?? (labels.join(' ') || control.textContent)).trim().replace(/\s+/g, ' ');
}

/** What has the focus, in whichever shadow tree. */
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

async function type(open: PanelStage, name: string, text: string): Promise<void> {
  const field = named<HTMLTextAreaElement>(open, name);
  field.focus();
  field.select();
  await userEvent.keyboard(`${text === '' ? '{Delete}' : text.replaceAll('{', '{{').replaceAll('[', '[[')}{Enter}`);
  await settled(open.panel);
}

async function choose(open: PanelStage, name: string, value: string): Promise<void> {
  const field = named<HTMLSelectElement>(open, name);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(open.panel);
}

async function press(open: PanelStage, name: string): Promise<void> {
  named(open, name).focus();
  await userEvent.keyboard('{Enter}');
  await settled(open.panel);
}

const unfold = async ({ panel }: PanelStage): Promise<void> => {
  for (const details of deep(panel, 'details')) details.setAttribute('open', '');
  await settled(panel);
};

describe('the panels of the value network', () => {
  const pictured = async (selection: string | null, language: 'nl' | 'en'): Promise<PanelStage> => {
    const shown = await stage(heat(), selection, { language, scenario: COALITION });
    shown.store.execute(assessCommitment(RESIDENTS, 0.4, '2026-01-10', { nl: 'Nog onzeker' }));
    shown.store.execute(assessCommitment(RESIDENTS, 0.7, '2026-05-10'));
    shown.store.execute(moveToRing(RESIDENTS, 'ring', '2026-06-10'));
    await shown.drawn();
    await unfold(shown);
    return shown;
  };

  for (const language of LANGUAGES) {
    for (const selection of [null, RESIDENTS, MONEY, BILL]) {
      test(`have no accessibility faults with everything open: ${selection ?? 'nothing selected'}, ${language}`, async () => {
        await pictured(selection, language);
        for (const theme of ['light', 'dark']) {
          document.documentElement.dataset['theme'] = theme;
          expect(await violations()).toEqual([]);
        }
        delete document.documentElement.dataset['theme'];
      });
    }
  }

  test('are never wider than the column, nor do they show a control that is too small for a finger', async () => {
    for (const selection of [null, RESIDENTS, MONEY, BILL]) {
      const shown = await pictured(selection, 'nl');
      expect(shown.panel.scrollWidth, String(selection)).toBeLessThanOrEqual(344);
      const small = deep(shown.panel, 'button, select, textarea').filter((control) => control.checkVisibility()).map((control) => [nameOf(control), control.getBoundingClientRect()] as const);
      expect(small.filter(([, { height }]) => height < 43.5).map(([name, { height }]) => `${name} ${height}`)).toEqual([]);
      shown.stop();
    }
  });
});

describe('the panel of a party', () => {
  test('a name is written in the language at hand, and in both', async () => {
    const shown = await stage(heat(), RESIDENTS);
    await type(shown, 'Naam', 'Wij, bewoners');
    expect(partyOf(shown).name).toEqual({ nl: 'Wij, bewoners', en: 'Residents' });
    await unfold(shown);
    await type(shown, 'Naam in het Engels', 'We residents');
    expect(partyOf(shown).name.en).toBe('We residents');
    await type(shown, 'Naam', '');
    expect(partyOf(shown).name.nl).toBe('Wij, bewoners');
  });

  test('what it gives and receives is said with this moment\'s amounts, and leads to the flow', async () => {
    const shown = await stage(heat(), RESIDENTS, { scenario: COALITION });
    const rows = deep(shown.panel, '.flow-row');
    expect(rows.length).toBeGreaterThan(5);
    expect(rows[0]?.textContent).toMatch(/Warmterekening€\s[\d.,]+/u);
    rows[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(shown.session.selection.value).toBe(BILL);
    await shown.drawn();
    expect([focused()?.localName, focused()?.textContent]).toEqual(['h2', 'Warmterekening']);
  });

  test('another ring and another commitment are dated, and the day and the reason can be corrected', async () => {
    const shown = await stage(heat(), RESIDENTS);
    await choose(shown, 'Ring', 'interested');
    expect(partyOf(shown)).toMatchObject({ ring: 'interested', history: [{ ring: 'interested', date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }] });
    await type(shown, 'Waarom: naar geïnteresseerd', 'Wacht op de prijs');
    const day = named<HTMLInputElement>(shown, 'Datum: naar geïnteresseerd');
    day.value = '2026-03-01';
    day.dispatchEvent(new Event('change'));
    expect(partyOf(shown).history).toEqual([{ ring: 'interested', date: '2026-03-01', reason: { nl: 'Wacht op de prijs' } }]);
    named(shown, 'Betrokkenheid').focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await settled(shown.panel);
    expect(partyOf(shown).commitment).toBeCloseTo(0.6, 9);
    expect(partyOf(shown).history).toHaveLength(2);
    shown.store.undo();
    expect(partyOf(shown).commitment).toBe(0.5);
  });

  test('power moves by key in one undo step, and can be left unsaid', async () => {
    const shown = await stage(heat(), RESIDENTS);
    named(shown, 'Macht').focus();
    for (let times = 0; times < 3; times++) await userEvent.keyboard('{ArrowRight}');
    expect(partyOf(shown).power).toBeGreaterThan(0.5);
    shown.store.undo();
    expect(shown.store.committed.value).toEqual(heat());
    await settled(shown.panel);
    await press(shown, 'Macht leegmaken');
    expect('power' in partyOf(shown)).toBe(false);
    await settled(shown.panel);
    expect(named(shown, 'Macht').getAttribute('aria-valuetext')).toBe('niet ingeschat');
  });

  test('a weight is the default until a hand sets it, and can be the default again', async () => {
    const shown = await stage(heat(), RESIDENTS);
    await unfold(shown);
    await press(shown, 'Geld: weer standaard, 1,3');
    expect(partyOf(shown).valueWeights[MONEY]).toBeUndefined();
    const knob = named(shown, 'Gewicht van Geld');
    expect(knob.getAttribute('aria-valuetext')).toBe('1,3, standaard');
    knob.focus();
    await userEvent.keyboard('{End}');
    expect(partyOf(shown).valueWeights[MONEY]).toBe(3);
  });

  test('value systems always sum to 1, also while one moves, and the words say what they are', async () => {
    const shown = await stage(heat(), RESIDENTS);
    await unfold(shown);
    named(shown, 'Aandeel van waardesysteem groen').focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}');
    const shares = Object.values(partyOf(shown).valueSystems);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(partyOf(shown).valueSystems.green).toBeGreaterThan(0.5);
    const words = deep(shown.panel, 'p').map(({ textContent }) => textContent).join(' ');
    expect(words).toContain('nooit een profiel van een mens');
    expect(words).toContain('omstreden');
  });

  test('two parties that speak another language get a translation card with each one\'s two strongest value systems', async () => {
    const shown = await stage(heat(), RESIDENTS);
    await unfold(shown);
    await choose(shown, 'Taalafstand tot', 'heat_network.party.climate');
    const far = partyOf(shown, 'heat_network.party.climate').valueSystems;
    expect(Object.keys(far).length).toBeGreaterThan(0);
    const slots = deep(shown.panel, '.slot').map(({ textContent }) => textContent);
    expect(slots).toHaveLength(2);
    expect(slots[1]).toContain('zorgvuldig, afspraak, rechtmatig');
    expect(slots[1]).toContain('rendement, resultaat, kansen');
    for (const slot of slots) expect(slot).toContain('waardesysteem');
  });

  test('deleting it is said with the way back, and leaves nothing selected and nothing dangling', async () => {
    const shown = await stage(heat(), HEATCO);
    await press(shown, 'Partij verwijderen');
    expect(shown.store.committed.value.items.has(HEATCO)).toBe(false);
    expect(consistencyIssues(shown.store.committed.value)).toEqual([]);
    expect([shown.session.selection.value, shown.notices.length]).toEqual([null, 1]);
    await shown.drawn();
    expect(focused()?.localName).toBe('h2');
    shown.store.undo();
    expect(shown.store.committed.value).toEqual(heat());
  });
});

describe('the panel of a value type', () => {
  const typeOf = ({ store }: PanelStage): ValueType => store.committed.value.items.get(MONEY) as ValueType;

  test('a unit that can\'t be read is refused with the part that does not fit', async () => {
    const shown = await stage(heat(), MONEY);
    const field = named<HTMLTextAreaElement>(shown, 'Eenheid');
    field.focus();
    field.select();
    await userEvent.keyboard('eur / (');
    await settled(shown.panel);
    expect(deep(shown.panel, '.problem').map(({ textContent }) => textContent).join()).toContain('past niet in een eenheid');
    await userEvent.keyboard('{Escape}');
    expect(typeOf(shown).unit).toBe('eur');
    await type(shown, 'Eenheid', 'kilo_eur');
    expect(typeOf(shown).unit).toBe('kilo_eur');
  });

  test('it has a value in euro or none, in the reader\'s own numbers', async () => {
    const shown = await stage(heat(), MONEY);
    await type(shown, 'Euro per euro', '1,25');
    expect(typeOf(shown).euroWeight).toBe(1.25);
    await press(shown, 'Geen eurowaarde');
    expect(typeOf(shown).euroWeight).toBeNull();
    await press(shown, 'Eurowaarde geven');
    expect(typeOf(shown).euroWeight).toBe(1);
  });

  test('what happens to what is given is chosen with its meaning beside it', async () => {
    const shown = await stage(heat(), MONEY);
    const choices = deep<HTMLInputElement>(shown.panel, 'input[type=radio]');
    expect(choices.map(nameOf)[1]).toContain('Je geeft het en houdt het zelf ook');
    choices[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(typeOf(shown).is).toBe('non-rival');
  });

  test('tags and goals come and go; a goal that is none is refused', async () => {
    const shown = await stage(heat(), MONEY);
    await unfold(shown);
    await type(shown, 'Trefwoord toevoegen', 'meaning');
    await type(shown, 'Nummer 1 tot en met 17', '99');
    await userEvent.keyboard('{Escape}');
    await type(shown, 'Nummer 1 tot en met 17', '3');
    await press(shown, 'doel 7 weghalen');
    expect([typeOf(shown).tags, typeOf(shown).sdg]).toEqual([['money', 'meaning'], [3, 11]]);
  });
});

describe('the panel of a flow of value', () => {
  test('giver, receiver and value type are chosen, and the ends swap', async () => {
    const shown = await stage(heat(), BILL);
    await press(shown, 'Gever en ontvanger wisselen');
    expect(flowOf(shown)).toMatchObject({ from: HEATCO, to: RESIDENTS });
    await choose(shown, 'Ontvanger', STATE);
    await choose(shown, 'Waardetype', 'heat_network.value.heat');
    await choose(shown, 'Afspraak', 'desired');
    expect(flowOf(shown)).toMatchObject({ from: HEATCO, to: STATE, valueType: 'heat_network.value.heat', contract: 'desired' });
  });

  test('an equation in other units says what it has and what it should have', async () => {
    const shown = await stage(heat(), BILL);
    expect(deep(shown.panel, '.problem')).toEqual([]);
    await choose(shown, 'Waardetype', 'heat_network.value.heat');
    await shown.drawn();
    const [problem] = deep(shown.panel, '.problem').map(({ textContent }) => textContent);
    expect(problem).toMatch(/eur/u);
    expect(problem).toMatch(/GJ|gigajoule/u);
  });

  test('its variables are said with their values, and lead to their place on the map', async () => {
    const shown = await stage(heat(), BILL);
    const [first] = deep(shown.panel, 'ks-flow-variables').flatMap((list) => [...(list.shadowRoot?.querySelectorAll('button') ?? [])]);
    expect(first?.textContent).toMatch(/Woningen op warmtenet\s*[\d.]+ woning/u);
    first?.click();
    expect(shown.shown.map((id) => shown.store.committed.value.items.get(id))).toMatchObject([{ kind: 'stock', name: 'Heat_Net_Homes' }]);
  });

  test('it is in one scenario alone, or in base and every scenario', async () => {
    const shown = await stage(heat(), BILL, { scenario: COALITION });
    const own = (): readonly (readonly string[])[] => itemsOf(shown.store.committed.value, 'scenario').map(({ valueFlows }) => valueFlows ?? []);
    named(shown, 'Alleen in Coalitiepakket').focus();
    await userEvent.keyboard(' ');
    expect(own()).toEqual([[BILL], [], []]);
    shown.session.chooseScenario(null);
    await shown.drawn();
    await press(shown, 'Ook in basis en elk scenario');
    expect(own()).toEqual([[], [], []]);
  });

  test('it is paired with what is given in return, both ways', async () => {
    const shown = await stage(heat(), BILL);
    const other = itemsOf(heat(), 'value-flow').find(({ from, to }) => from === HEATCO && to === RESIDENTS)?.id ?? '';
    const [, first] = [...named<HTMLSelectElement>(shown, 'Hoort bij').options];
    expect(first?.value).toBe(other);
    await choose(shown, 'Hoort bij', other);
    expect([flowOf(shown).pairedWith, flowOf(shown, other).pairedWith]).toEqual([other, BILL]);
  });
});

describe('the panel without a selection', () => {
  test('a new workspace has the five contributions, and parties are added by name alone', async () => {
    const shown = await stage(blankDocument({ title: { nl: 'Nieuw' }, page: { nl: 'Kaart' } }), null);
    const words = deep(shown.panel, '.record').map(({ textContent }) => textContent.trim());
    for (const name of ['Financieel', 'Zichtbaarheid', 'Ruchtbaarheid', 'Meebouwen', 'Kennis en middelen']) expect(words.some((word) => word.startsWith(name)), name).toBe(true);
    await type(shown, 'Partij toevoegen', 'Gemeente');
    await userEvent.keyboard('Bewoners{Enter}');
    expect(itemsOf(shown.store.committed.value, 'stakeholder').map(({ name }) => name.nl)).toEqual(['Gemeente', 'Bewoners']);
    await type(shown, 'Waardetype toevoegen', 'Rust');
    expect(shown.store.committed.value.items.get(shown.session.selection.value ?? '')).toMatchObject({ kind: 'value-type', name: { nl: 'Rust' } });
  });

  test('a document without value types offers the five', async () => {
    const blank = blankDocument({ title: {}, page: {} });
    const bare = { items: new Map([...blank.items].filter(([, { kind }]) => kind !== 'value-type')) };
    const shown = await stage(bare, null);
    await press(shown, 'De vijf bijdragen toevoegen');
    expect(itemsOf(shown.store.committed.value, 'value-type')).toEqual(itemsOf(blank, 'value-type'));
  });

  test('it says who gives and receives nothing, and a scenario\'s own flow counts in that scenario alone', async () => {
    const shown = await stage(heat(), null);
    const gapOf = (name: string): boolean => deep(shown.panel, '.record').some(({ textContent }) => textContent.includes(name) && textContent.includes('ontvangt niets'));
    expect(gapOf('Rijk')).toBe(true);
    shown.store.execute(addValueFlow({ id: 'payment', from: RESIDENTS, to: STATE, valueType: MONEY, label: { nl: 'Verrekening' }, equation: '170000', scenario: COALITION }));
    await shown.drawn();
    expect(gapOf('Rijk')).toBe(true);
    shown.session.chooseScenario(COALITION);
    await shown.drawn();
    expect(gapOf('Rijk')).toBe(false);
  });

  test('the matrix counts the flows of each type that a party gives, and leads to them', async () => {
    const shown = await stage(heat(), null);
    const cells = deep<HTMLButtonElement>(shown.panel, 'td button');
    const counted = cells.reduce((sum, { textContent }) => sum + Number(textContent), 0);
    expect(counted).toBe(itemsOf(heat(), 'value-flow').length);
    cells.find(({ textContent }) => textContent === '1')?.click();
    expect(shown.store.committed.value.items.get(shown.session.selection.value ?? '')?.kind).toBe('value-flow');
  });
});
