import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import heatNetwork from '../../models/heat_network/model.keten.json?raw';
import { itemsOf, workspaceOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Stakeholder, ValueFlow } from '../../src/model/party.js';
import { LANGUAGES } from '../../src/model/text.js';
import { ringAt } from '../../src/layout/network/rings.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { periodOf } from '../../src/view/value/value-time.js';
import { settled, violations, within } from './app-mount.js';
import { networkStage, type NetworkStage } from './network-stage.js';
import { documentFrom, valueScene } from './values-stage.js';

const HEAT = documentFrom(heatNetwork);
const COALITION = 'heat_network.scenario.coalition';
const party = (name: string): Id => `heat_network.party.${name}`;
const blank = (): Document => blankDocument({ title: { nl: 'Nieuw' }, page: { nl: 'Kaart' } });
const surface = ({ canvas }: NetworkStage): HTMLElement => within(canvas, '.surface');
const field = ({ canvas }: NetworkStage): HTMLInputElement => within<HTMLInputElement>(canvas, 'ks-name-field', 'input');
const parties = (doc: Document): readonly Stakeholder[] => itemsOf(doc, 'stakeholder');
const flows = (doc: Document): readonly ValueFlow[] => itemsOf(doc, 'value-flow');

const start = async (doc = HEAT, options: Parameters<typeof networkStage>[1] = {}, width = 1280): Promise<NetworkStage> => {
  await window.viewport(width, 800);
  return networkStage(doc, options);
};

async function take(stage: NetworkStage, name: string): Promise<void> {
  within(within(stage.element, 'ks-network-tools'), `[aria-label="${name}"]`).click();
  await settled(stage.element);
}

/** A press on the paper, so far from the middle of the canvas. */
async function press(stage: NetworkStage, dx: number, dy: number): Promise<void> {
  const { width, height } = surface(stage).getBoundingClientRect();
  await userEvent.click(surface(stage), { position: { x: width / 2 + dx, y: height / 2 + dy } });
  await stage.drawn();
}

const middleOf = (element: Element): { x: number; y: number } => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Puts a pointer down, moves it in two steps, and lets it go. */
async function drag(stage: NetworkStage, on: Element, to: { x: number; y: number }, pointerType: 'mouse' | 'touch' = 'mouse'): Promise<void> {
  const paper = surface(stage);
  paper.setPointerCapture = () => undefined;
  const from = middleOf(on);
  const send = (type: string, at: Element, { x, y }: { x: number; y: number }): boolean => at.dispatchEvent(new PointerEvent(type, { pointerId: 1, pointerType, clientX: x, clientY: y, bubbles: true, composed: true }));
  send('pointerdown', on, from);
  send('pointermove', paper, { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
  send('pointermove', paper, to);
  await stage.drawn();
  send('pointerup', paper, to);
  await stage.drawn();
}

afterEach(() => document.body.replaceChildren());

describe('the value network', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 800, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        const stage = await start(HEAT, { language, scenario: COALITION }, width);
        expect(await violations()).toEqual([]);
        stage.session.select(party('heatco'));
        await stage.drawn();
        expect(await violations()).toEqual([]);
        stage.session.lookAt({ againstBase: true });
        stage.session.select(null);
        await stage.drawn();
        expect(await violations()).toEqual([]);
        within(stage.element, '.as-list').click();
        await stage.drawn();
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('shows every party and every flow of base, and in a scenario its costs too', async () => {
    const stage = await start();
    expect(stage.canvas.shadowRoot?.querySelectorAll('.node')).toHaveLength(parties(HEAT).length);
    expect(stage.canvas.shadowRoot?.querySelectorAll('.flow')).toHaveLength(flows(HEAT).length);
    stage.session.chooseScenario(COALITION);
    await stage.drawn();
    expect(stage.canvas.shadowRoot?.querySelectorAll('.flow').length).toBeGreaterThan(flows(HEAT).length);
  });

  test('a line says who gives whom what, and how much: the number of the book', async () => {
    const stage = await start(HEAT, { scenario: COALITION });
    stage.session.lookAt({ until: 8 });
    await stage.drawn();
    const { book } = valueScene(HEAT);
    const bill = flows(HEAT).find(({ from, to, label }) => from === party('residents') && to === party('heatco') && label.nl === 'Warmterekening');
    const amount = book.amounts(COALITION, periodOf({ until: 8, over: 'step' }, workspaceOf(HEAT).simulation)).find(({ source }) => source === bill?.id)?.amount ?? NaN;
    expect(stage.line(bill?.id ?? '').getAttribute('aria-label')).toBe(`Warmterekening: Bewoners geeft Warmtebedrijf of coöperatie Geld ${new Intl.NumberFormat('nl', { maximumFractionDigits: 0 }).format(amount)}`);
  });

  test('widths follow the moment; what is of another value is thin', async () => {
    const stage = await start(HEAT, { scenario: COALITION });
    const widths = (): string[] => [...(stage.canvas.shadowRoot?.querySelectorAll('.flow .flow-line') ?? [])].map((line) => line.getAttribute('stroke-width') ?? '');
    stage.session.lookAt({ until: 2 });
    await stage.drawn();
    const early = widths();
    stage.session.lookAt({ until: 20 });
    await stage.drawn();
    expect(widths()).not.toEqual(early);
    for (const line of stage.canvas.shadowRoot?.querySelectorAll('.flow.quiet .flow-line') ?? []) expect(line.getAttribute('stroke-width')).toBe('1.25');
  });

  test('base stands beside a scenario, and lies as it lies; the difference says which way', async () => {
    const stage = await start(HEAT, { scenario: COALITION });
    const choose = async (name: string): Promise<void> => {
      const label = [...(within(stage.element, 'ks-network-bar.compare').shadowRoot?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent?.trim() === name);
      label?.querySelector('input')?.click();
      await stage.drawn();
    };
    await choose('Naast basis');
    const base = within(stage.element, 'ks-network-canvas.base');
    surface(stage).focus();
    await userEvent.keyboard('+');
    await stage.drawn();
    expect(within(base, 'output').textContent).toBe(within(stage.canvas, 'output').textContent);
    await choose('Verschil');
    expect(stage.element.shadowRoot?.querySelector('ks-network-canvas.base')).toBeNull();
    expect(stage.canvas.shadowRoot?.querySelector('.flow.more')).toBeTruthy();
    expect(stage.canvas.shadowRoot?.querySelector('.flow.less .flow-bars')).toBeTruthy();
    expect([...(stage.canvas.shadowRoot?.querySelectorAll('.amount.less') ?? [])].every(({ textContent }) => textContent?.startsWith('\u2212'))).toBe(true);
  });

  test('a press selects a party or a flow, Escape lets go', async () => {
    const stage = await start();
    await userEvent.click(within(stage.node(party('heatco')) as unknown as HTMLElement, '.edge'));
    expect(stage.session.selection.value).toBe(party('heatco'));
    await userEvent.keyboard('{Escape}');
    expect(stage.session.selection.value).toBeNull();
  });

  test('a value type that is selected is what is looked at', async () => {
    const stage = await start();
    stage.session.select('heat_network.value.heat');
    await stage.drawn();
    expect(stage.session.look.value.of).toBe('heat_network.value.heat');
    expect(stage.canvas.shadowRoot?.querySelectorAll('.flow.counts')).toHaveLength(1);
  });

  test('a loop of value lists its weakest link, and stands out when it is chosen', async () => {
    const stage = await start();
    const loop = within(stage.element, 'ks-network-panel', '.loop');
    expect(loop.textContent).toContain('zwakste schakel');
    loop.click();
    await stage.drawn();
    expect(stage.canvas.shadowRoot?.querySelectorAll('.flow.traced').length).toBeGreaterThan(1);
    expect(stage.canvas.shadowRoot?.querySelector('.flow.aside')).toBeTruthy();
  });
});

describe('drawing on the value network', () => {
  test('a party is put on a ring and named in its place, in one step', async () => {
    const stage = await start(blank());
    expect(within(stage.element, '.empty').textContent).toContain('Wie doen er mee');
    await take(stage, 'Partij');
    await press(stage, 0, 60);
    expect(field(stage).value).toBe('Nieuwe partij');
    expect(stage.store.history.value.past).toEqual([]);
    await userEvent.keyboard('Gemeente{Enter}');
    await stage.drawn();
    expect(parties(stage.store.committed.value).map(({ name, is }) => [name.nl, is])).toEqual([['Gemeente', 'organisation']]);
    expect(stage.store.history.value.past).toHaveLength(1);
    expect(itemsOf(stage.store.committed.value, 'view').map(({ lens }) => lens)).toContain('value-network');
    stage.store.undo();
    expect(parties(stage.store.committed.value)).toEqual([]);
  });

  test('the ring is the one that was pressed, and a market is drawn as a node at the boundary', async () => {
    const stage = await start();
    await take(stage, 'Markt aan de grens');
    const { width, height } = surface(stage).getBoundingClientRect();
    const [x, y] = stage.canvas.viewport.invert([width / 2, height / 2 + 240]);
    await press(stage, 0, 240);
    await userEvent.keyboard('Banken{Enter}');
    await stage.drawn();
    const added = parties(stage.store.committed.value).find(({ name }) => name.nl === 'Banken');
    expect(added).toMatchObject({ is: 'boundary-market', ring: ringAt({ x, y }, stage.element.scene.step) });
    expect(stage.node(added?.id ?? '').classList.contains('boundary')).toBe(true);
  });

  test('Escape leaves it out; a taken name is said and waits', async () => {
    const stage = await start();
    await take(stage, 'Partij');
    await press(stage, 0, 120);
    await userEvent.keyboard('Gemeente{Enter}');
    await settled(stage.canvas);
    expect(within(stage.canvas, 'ks-name-field', '#problem').textContent).toContain('al een partij');
    await userEvent.keyboard('{Escape}');
    await stage.drawn();
    expect(parties(stage.store.shown.value)).toHaveLength(parties(HEAT).length);
  });

  test('a flow is drawn from a port to another party', async () => {
    const stage = await start(HEAT, { selection: party('municipality') });
    await drag(stage, within<SVGElement>(stage.canvas, `[data-port="${party('municipality')}"] .knob`), middleOf(within(stage.node(party('housing')) as unknown as HTMLElement, '.edge')));
    const added = flows(stage.store.committed.value).at(-1);
    expect(added).toMatchObject({ from: party('municipality'), to: party('housing'), equation: '0' });
    expect(stage.session.selection.value).toBe(added?.id);
  });

  test('a flow that ends in nowhere is refused with the reason, and a node at the boundary is offered there', async () => {
    const stage = await start(HEAT, { selection: party('municipality') });
    const { x, y } = middleOf(surface(stage));
    await drag(stage, within<SVGElement>(stage.canvas, `[data-port="${party('municipality')}"] .knob`), { x, y: y + 250 });
    expect(flows(stage.store.committed.value)).toHaveLength(flows(HEAT).length);
    expect(stage.said.at(-1)?.text.nl).toContain('Een waardestroom heeft een ontvanger nodig');
    stage.said.at(-1)?.action?.run();
    await stage.drawn();
    await userEvent.keyboard('Fonds{Enter}');
    await stage.drawn();
    const fund = parties(stage.store.committed.value).find(({ name }) => name.nl === 'Fonds');
    expect(fund?.is).toBe('boundary-market');
    expect(flows(stage.store.committed.value).at(-1)).toMatchObject({ from: party('municipality'), to: fund?.id });
  });

  test('while a scenario is current a new flow is in that one alone, and can be put in base', async () => {
    const stage = await start(HEAT, { scenario: COALITION });
    await take(stage, 'Waardestroom');
    await userEvent.click(within(stage.node(party('residents')) as unknown as HTMLElement, '.edge'));
    await stage.drawn();
    await userEvent.click(within(stage.node(party('state')) as unknown as HTMLElement, '.edge'));
    await stage.drawn();
    const added = flows(stage.store.committed.value).at(-1);
    const own = (): readonly Id[] => itemsOf(stage.store.committed.value, 'scenario').find(({ id }) => id === COALITION)?.valueFlows ?? [];
    expect(added).toMatchObject({ from: party('residents'), to: party('state') });
    expect(own()).toContain(added?.id);
    expect(stage.line(added?.id ?? '').querySelector('.own')).toBeTruthy();
    stage.session.chooseScenario(null);
    await stage.drawn();
    expect(stage.canvas.shadowRoot?.querySelector(`[data-flow="${added?.id ?? ''}"]`)).toBeNull();
    stage.said.at(-1)?.action?.run();
    expect(own()).not.toContain(added?.id);
  });

  test('by keyboard alone: from a party with F, to the party that the arrows lead to', async () => {
    const stage = await start();
    await stage.canvas.focusNode(party('municipality'));
    await userEvent.keyboard('f');
    await stage.drawn();
    expect(within(stage.element, '.hint').textContent).toContain('Wie ontvangt');
    await stage.canvas.focusNode(party('state'));
    await userEvent.keyboard('{Enter}');
    await stage.drawn();
    expect(flows(stage.store.committed.value).at(-1)).toMatchObject({ from: party('municipality'), to: party('state') });
  });

  test('by list alone: party and receiver are chosen, and a party is added', async () => {
    const stage = await start();
    surface(stage).focus();
    await userEvent.keyboard('{Alt>}l{/Alt}');
    await stage.drawn();
    const list = within(stage.element, 'ks-network-outline');
    await userEvent.fill(within<HTMLInputElement>(list, 'input.name'), 'Bank');
    await userEvent.keyboard('{Enter}');
    await stage.drawn();
    const bank = parties(stage.store.committed.value).find(({ name }) => name.nl === 'Bank');
    expect(bank?.ring).toBe('core');
    await userEvent.selectOptions(within<HTMLSelectElement>(list, 'ks-give-to', 'select'), party('state'));
    within(list, 'ks-give-to', 'button').click();
    await stage.drawn();
    expect(flows(stage.store.committed.value).at(-1)).toMatchObject({ from: bank?.id, to: party('state') });
  });

  test('a finger draws with the tool too, and drags only what is selected', async () => {
    const stage = await start(HEAT, {}, 390);
    const edgeOf = (id: Id): SVGElement => within<SVGElement>(stage.node(party(id)) as unknown as HTMLElement, '.edge');
    await take(stage, 'Waardestroom');
    await drag(stage, edgeOf('housing'), middleOf(edgeOf('municipality')), 'touch');
    expect(flows(stage.store.committed.value).at(-1)).toMatchObject({ from: party('housing'), to: party('municipality') });
    const before = stage.store.committed.value;
    const edge = edgeOf('gridop');
    const { x, y } = middleOf(edge);
    await drag(stage, edge, { x: x + 30, y: y + 40 }, 'touch');
    expect(stage.store.committed.value).toBe(before);
  });

  test('a party that is dragged to another ring is there from today, in one step, and it is said', async () => {
    const stage = await start();
    const edge = within<SVGElement>(stage.node(party('municipality')) as unknown as HTMLElement, '.edge');
    const { x, y } = middleOf(edge);
    const middle = middleOf(surface(stage));
    await drag(stage, edge, { x: x + (x - middle.x) * 1.2, y: y + (y - middle.y) * 1.2 });
    const moved = parties(stage.store.committed.value).find(({ id }) => id === party('municipality'));
    expect(moved?.ring).not.toBe('core');
    expect(moved?.history?.at(-1)?.ring).toBe(moved?.ring);
    expect(stage.said.at(-1)?.text.nl).toContain('Gemeente staat nu in');
    stage.store.undo();
    expect(stage.store.committed.value).toEqual(HEAT);
  });

  test('arrow keys take a selected party outwards, and Delete takes it away with its flows', async () => {
    const stage = await start(HEAT, { selection: party('municipality') });
    await stage.canvas.focusNode(party('municipality'));
    await userEvent.keyboard('{ArrowUp}');
    await stage.drawn();
    expect(parties(stage.store.committed.value).find(({ id }) => id === party('municipality'))?.ring).toBe('ring');
    await userEvent.keyboard('{Delete}');
    await stage.drawn();
    expect(parties(stage.store.committed.value).some(({ id }) => id === party('municipality'))).toBe(false);
    expect(stage.said.at(-1)?.text.nl).toContain('1 waardestroom');
  });
});
