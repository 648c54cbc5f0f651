import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { addSidePayments } from '../../src/state/commands/value/side-payments.js';
import { itemsOf, type Document, type Item } from '../../src/model/document.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { nextEvent, settled, violations, within } from './app-mount.js';
import { COALITION, heat, knob, lever, sentence, stage, type Stage } from './scenarios-stage.js';

let open: Stage | null = null;
async function show(doc?: Document, language: Language = 'nl', scenario: string | null = null): Promise<Stage> {
  open?.stop();
  open = await stage(doc, language, scenario);
  return open;
}
afterEach(() => {
  open?.stop();
  open = null;
  document.body.replaceChildren();
});

const overrides = ({ store, session }: Stage): unknown => {
  const current = session.scenario.peek();
  const item = current === null ? undefined : store.shown.peek().items.get(current);
  return item?.kind === 'scenario' ? item.overrides : null;
};
const bar = ({ view }: Stage): HTMLElement => within(view, 'ks-scenario-bar');
const radios = (on: Stage): HTMLInputElement[] => [...(bar(on).shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [])];
const names = (on: Stage): (string | null)[] => radios(on).map((radio) => radio.getAttribute('aria-label'));
const chosen = (on: Stage): string | null | undefined => radios(on).find(({ checked }) => checked)?.getAttribute('aria-label');
/** The axis of the goal, as it is written. */
const ticks = ({ view }: Stage): string[] => [...(within(view, 'ks-line-chart[size=goal]').shadowRoot?.querySelectorAll('.words text[text-anchor=end]') ?? [])].map(({ textContent }) => textContent ?? '');

/** Opens the menu behind a button and chooses what it says. */
async function choose(menu: HTMLElement, words: string): Promise<void> {
  within(menu, '.opener').click();
  await settled(menu);
  const entry = [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => textContent === words);
  if (!entry) throw new Error(`the menu does not offer ${words}`);
  entry.click();
  await settled(menu);
}

/** Moves the control of a lever as a hand does: without letting go until `release`. */
function slide(control: HTMLInputElement, value: number): void {
  control.value = String(value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
}
const release = (control: HTMLInputElement): boolean => control.dispatchEvent(new Event('change', { bubbles: true }));

describe('the view', () => {
  for (const language of LANGUAGES) {
    for (const width of [1440, 1100, 900, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await page.viewport(width, 844);
        await show(heat(), language, COALITION);
        expect(await violations()).toEqual([]);
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
      });
    }
  }

  test('reads about 795 homes with the coalition, against about 62 in base', async () => {
    await page.viewport(1440, 900);
    const on = await show(heat(), 'nl', COALITION);
    expect(sentence(on.view)).toMatch(/Coalitiepakket 795\b/);
    expect(sentence(on.view)).toMatch(/Basis 62\b/);
    expect(within(on.view, 'ks-goal', '.figure b').textContent).toBe('795');
    expect(within(on.view, 'ks-differences', 'tbody').children.length).toBe(5);
  });
});

test('who pays is said as in the Values view, follows a side payment, and leads there', async () => {
  await page.viewport(1440, 900);
  const on = await show(heat(), 'nl', COALITION);
  const rows = (): string[] => [...(within(on.view, 'ks-who-pays').shadowRoot?.querySelectorAll('.bars li') ?? [])].map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
  expect(rows()).toEqual(['Bewoners +4,3', 'Klimaat en samenleving +2,1', 'Gemeente +1,7', 'Warmtebedrijf of coöperatie +1,5', 'Woningcorporatie 0,0', 'Netbeheerder 0,0', 'Rijk −4,2']);
  on.store.execute(addSidePayments(COALITION, [{ id: 'pay', from: 'heat_network.party.residents', to: 'heat_network.party.state', valueType: 'heat_network.value.money', label: { nl: 'Verrekening' }, amount: 4.25e6, over: 25 }]));
  await on.drawn();
  expect(rows().find((row) => row.startsWith('Rijk'))).toBe('Rijk 0,0');
  const differences = within(on.view, 'ks-differences').shadowRoot?.querySelector('table')?.textContent?.replace(/\s+/g, ' ') ?? '';
  expect(differences).toMatch(/Verrekening van Bewoners aan Rijk € 4,25 miljoen/);
  expect(await violations()).toEqual([]);
  const asked = nextEvent('ks-open-view');
  within(on.view, 'ks-who-pays', '.to-values').click();
  expect(await asked).toEqual({ view: 'values' });
});

describe('a lever', () => {
  test('begins a draft in base, which follows the hand and is one undo step', async () => {
    await page.viewport(1440, 900);
    const on = await show();
    const before = sentence(on.view);
    const control = knob(lever(on.view, 'startmotor_commitment'));
    for (const value of [0.2, 0.5, 0.9]) slide(control, value);
    await on.drawn();
    expect(sentence(on.view)).not.toBe(before);
    expect(on.store.canUndo.value, 'nothing is in history while the hand is on it').toBe(false);
    release(control);
    await on.drawn();
    expect(names(on)).toEqual(['Basis', 'Coalitiepakket', 'Ieder voor zich', 'Alles tegelijk', 'Concept']);
    expect(chosen(on)).toBe('Concept');
    expect(overrides(on)).toEqual({ 'heat_network.startmotor_commitment': 0.9 });
    on.store.undo();
    await on.drawn();
    expect([chosen(on), sentence(on.view), on.store.canUndo.value]).toEqual(['Basis', before, false]);
  });

  test('writes into the current scenario, and never into the model', async () => {
    await page.viewport(1440, 900);
    const on = await show(heat(), 'nl', COALITION);
    const control = knob(lever(on.view, 'heat_pump_subsidy'));
    slide(control, 6000);
    release(control);
    await on.drawn();
    expect(overrides(on)).toEqual({ 'heat_network.heat_pump_subsidy': 6000 });
    for (const variable of itemsOf(heat(), 'auxiliary')) expect(on.store.committed.value.items.get(variable.id)).toEqual(variable);
  });

  test('called off with Escape leaves everything as it was', async () => {
    const on = await show();
    const before = sentence(on.view);
    const control = knob(lever(on.view, 'planning_time'));
    slide(control, 5);
    control.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    release(control);
    await on.drawn();
    expect([sentence(on.view), on.store.canUndo.value, names(on).length]).toEqual([before, false, 4]);
  });

  test('is moved by keys: arrows 1%, Shift 10%, Home base, End maximum; a digit types a number', async () => {
    const on = await show();
    const of = lever(on.view, 'required_participation');
    const control = knob(of);
    control.focus();
    const value = (): number => lever(on.view, 'required_participation').lever.value;
    for (const [keys, expected] of [['{ArrowRight}', 0.71], ['{Shift>}{ArrowLeft}{/Shift}', 0.65], ['{End}', 0.9], ['{Home}', 0.7]] as const) {
      await userEvent.keyboard(keys);
      await on.drawn();
      expect(value(), keys).toBeCloseTo(expected, 9);
    }
    await userEvent.keyboard('4');
    await on.drawn();
    await userEvent.keyboard('5{Enter}');
    await on.drawn();
    expect(value()).toBe(0.45);
    expect(within(of, 'ks-slider').shadowRoot?.activeElement, 'the keyboard is on the lever again').toBe(knob(of));
  });

  test('says its value with its unit, and its name, to people who do not see it', async () => {
    const on = await show();
    const control = knob(lever(on.view, 'max_grid_build'));
    expect([control.getAttribute('aria-label'), control.getAttribute('aria-valuetext')]).toEqual(['Maximale netverzwaring', '60\u00a0kilowatt per jaar']);
  });

  test('the value axis stands still while the lever is held', async () => {
    const on = await show();
    const before = ticks(on);
    const control = knob(lever(on.view, 'startmotor_commitment'));
    control.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    slide(control, 0.4);
    await on.drawn();
    expect(ticks(on)).toEqual(before);
    release(control);
  });
});

describe('the ways back', () => {
  const press = async (on: Stage, words: string): Promise<void> => {
    [...(bar(on).shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent?.trim() === words)?.click();
    await on.drawn();
  };

  test('to base, to saved, and undo takes each back', async () => {
    await page.viewport(1440, 900);
    const on = await show(heat(), 'nl', COALITION);
    const saved = sentence(on.view);
    const control = knob(lever(on.view, 'planning_margin'));
    slide(control, 1.5);
    release(control);
    await on.drawn();
    await press(on, 'Terug naar basis');
    expect(sentence(on.view)).toMatch(/Coalitiepakket 62\b/);
    on.store.undo();
    await on.drawn();
    await press(on, 'Terug naar bewaard');
    expect([sentence(on.view), overrides(on)]).toEqual([saved, {}]);
    on.store.undo();
    await on.drawn();
    expect(overrides(on)).toEqual({ 'heat_network.planning_margin': 1.5 });
  });
});

describe('the list of scenarios', () => {
  const menu = (on: Stage): HTMLElement => within(bar(on), 'ks-row-menu');

  test('add, name, duplicate and delete, with focus and a way back', async () => {
    await page.viewport(1440, 900);
    const on = await show();
    within(bar(on), '.add').click();
    await on.drawn();
    await userEvent.keyboard('Mijn plan{Enter}');
    await on.drawn();
    expect([names(on).at(-1), chosen(on)]).toEqual(['Mijn plan', 'Mijn plan']);
    await choose(menu(on), 'Dupliceren');
    await on.drawn();
    await userEvent.keyboard('{Escape}');
    await on.drawn();
    expect(names(on).at(-1)).toBe('Mijn plan (kopie)');
    await choose(menu(on), 'Verwijderen');
    await on.drawn();
    expect([names(on).at(-1), chosen(on)]).toEqual(['Mijn plan', 'Basis']);
    expect(on.notices).toEqual([{ nl: 'Verwijderd.', en: 'Deleted.' }]);
    expect(bar(on).shadowRoot?.activeElement).toBe(radios(on)[0]);
    on.store.undo();
    await on.drawn();
    expect(names(on).at(-1)).toBe('Mijn plan (kopie)');
  });

  test('no two drafts or new scenarios get one name', async () => {
    await page.viewport(1440, 900);
    const on = await show();
    for (const parameter of ['planning_time', 'planning_margin']) {
      on.session.chooseScenario(null);
      await on.drawn();
      const control = knob(lever(on.view, parameter));
      slide(control, Number(control.max));
      release(control);
      await on.drawn();
    }
    expect(names(on).slice(-2)).toEqual(['Concept', 'Concept 2']);
    expect(new Set(names(on)).size).toBe(names(on).length);
  });
});

describe('an intervention', () => {
  const row = ({ view }: Stage, at: number): Element => {
    const found = within(view, 'ks-interventions').shadowRoot?.querySelectorAll('.row')[at];
    if (!found) throw new Error('there is no such row');
    return found;
  };

  test('is switched by key, in a draft when base is current', async () => {
    await page.viewport(1440, 900);
    const on = await show();
    const control = row(on, 1).querySelector<HTMLElement>('[role=switch]');
    control?.focus();
    await userEvent.keyboard(' ');
    await on.drawn();
    expect(row(on, 1).querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
    expect(chosen(on)).toBe('Concept');
    expect(within(within(on.view, 'ks-interventions'), '[role=switch][aria-checked=true]'), 'the keyboard keeps its place').toBe(within(on.view, 'ks-interventions').shadowRoot?.activeElement);
  });

  test('opens its card: start, ramp, end, strength and carrier, each a setting of this scenario', async () => {
    await page.viewport(1440, 900);
    const on = await show(heat(), 'nl', COALITION);
    row(on, 1).querySelector<HTMLElement>('.carrier')?.click();
    await on.drawn();
    expect(await violations()).toEqual([]);
    const fields = within(within(on.view, 'ks-interventions'), 'ks-intervention-fields');
    const set = async (at: number, value: string): Promise<void> => {
      const field = fields.shadowRoot?.querySelectorAll<HTMLInputElement>('input, select')[at];
      if (!field) throw new Error('there is no such field');
      field.value = value;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      await on.drawn();
    };
    const placement = (): unknown => {
      const item = on.store.committed.value.items.get(COALITION);
      return item?.kind === 'scenario' ? item.placements.find(({ intervention }) => intervention === 'heat_network.intervention.startmotor') : null;
    };
    await set(0, '3');
    await set(1, '2');
    await set(2, '12');
    await set(3, '50');
    await set(4, 'heat_network.party.municipality');
    expect(placement()).toMatchObject({ on: true, start: 3, ramp: 2, end: 12, strength: 0.5, carrier: 'heat_network.party.municipality' });
    await userEvent.keyboard('{Escape}');
  });

  test('is dragged along the axis of the curve: one undo step', async () => {
    await page.viewport(1440, 900);
    const on = await show(heat(), 'nl', COALITION);
    const body = row(on, 1).querySelector('[data-handle=body]');
    const at = body?.getBoundingClientRect();
    if (!body || !at) throw new Error('there is a bar');
    const pointer = (type: string, x: number): PointerEvent => new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, clientX: x, clientY: at.top + 12, button: 0 });
    // A made-up pointer cannot be captured.
    Object.defineProperty(body.parentElement, 'setPointerCapture', { value: () => undefined });
    body.dispatchEvent(pointer('pointerdown', at.left + 100));
    body.dispatchEvent(pointer('pointermove', at.left + 200));
    await on.drawn();
    expect(on.store.canUndo.value).toBe(false);
    body.dispatchEvent(pointer('pointerup', at.left + 200));
    await on.drawn();
    const item = on.store.committed.value.items.get(COALITION);
    const start = item?.kind === 'scenario' ? item.placements.find(({ intervention }) => intervention === 'heat_network.intervention.startmotor')?.start : undefined;
    expect(start).toBeGreaterThan(3);
    on.store.undo();
    expect(on.store.canUndo.value).toBe(false);
  });
});

describe('a model that names little, or does not run', () => {
  const without = (kinds: readonly Item['kind'][], change: (item: Item) => Item = (item) => item): Document => ({
    items: new Map([...heat().items].flatMap(([id, item]) => (kinds.includes(item.kind) ? [] : [[id, change(item)] as const]))),
  });
  const unranged = (item: Item): Item => (item.kind === 'auxiliary' && item.range ? (({ range: _, ...rest }) => rest)(item) : item);

  test('shows its stocks, and has its parameters to try', async () => {
    await page.viewport(1440, 900);
    const on = await show(without(['indicator', 'scenario', 'intervention'], unranged), 'en');
    expect(await violations()).toEqual([]);
    expect(within(on.view, 'ks-levers').shadowRoot?.querySelectorAll('ks-lever').length).toBe(8);
    expect(within(on.view, 'ks-levers', '.note').textContent).toContain('half to double');
    expect(within(on.view, 'ks-goal', 'h2').textContent).not.toContain('Goal');
    const first = within(on.view, 'ks-levers', 'ks-lever') as ReturnType<typeof lever>;
    knob(first).focus();
    await userEvent.keyboard('{End}');
    await on.drawn();
    expect(Object.values(overrides(on) ?? {})).toEqual([first.lever.range.max]);
  });

  test('says what keeps it from running in the place of the curves, and leads there', async () => {
    const broken = without([], (item) => (item.id === 'heat_network.planning_time' && item.kind === 'auxiliary' ? { ...item, equation: 'nergens + 1' } : item));
    const on = await show(broken);
    expect(await violations()).toEqual([]);
    expect(within(on.view, 'h2').textContent).toBe('Dit model rekent nog niet');
    expect(within(on.view, 'ks-run-state', '.problem b').textContent).toBe('planning_time.');
    const gone = nextEvent('ks-go-to');
    within(on.view, 'ks-run-state', '.problem button').click();
    expect(await gone).toEqual({ id: 'heat_network.planning_time' });
  });

  test('a division by zero is told with its moment, and what ran until then is drawn and compared', async () => {
    await page.viewport(1440, 900);
    // From year 10 on the coalition divides by nought; base never does.
    const division = '1e-9 / (1 - MIN(1, 2 * startmotor_commitment) * (IF TIME >= 10 THEN 1 ELSE 0))';
    const stops = without([], (item) => (item.id === 'heat_network.emitting' && item.kind === 'flow' ? { ...item, equation: `${item.equation} + ${division}` } : item));
    const on = await show(stops, 'nl', COALITION);
    expect(await violations()).toEqual([]);
    expect(within(on.view, 'ks-run-state', '.problem').textContent).toMatch(/Coalitiepakket en Alles tegelijk stopten in jaar 9,9\d?\..*emitting/s);
    expect(within(on.view, 'ks-goal', 'h2').textContent).toMatch(/^Doel in jaar 9,9/);
    const chart = within(on.view, 'ks-line-chart[size=goal]');
    const end = (scenario: string): number => chart.shadowRoot?.querySelector<SVGPathElement>(`.line[data-scenario="${scenario}"]`)?.getBBox().width ?? NaN;
    expect(end(COALITION)).toBeLessThan(0.45 * end('base'));
  });

  test('an empty model says what to do', async () => {
    const on = await show({ items: new Map([...heat().items].filter(([, item]) => item.kind === 'workspace' || item.kind === 'view')) });
    expect(await violations()).toEqual([]);
    expect(within(on.view, '.empty').textContent).toContain('Wat wil je zien bewegen?');
  });
});
