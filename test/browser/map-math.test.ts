import { afterEach, describe, expect, test, vi } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import type { Document } from '../../src/model/document.js';
import { LANGUAGES } from '../../src/model/text.js';
import type { Outcome } from '../../src/view/outcome.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const mathOf = ({ element }: MapStage): HTMLElement => within(within(element, 'ks-map-inspector'), 'ks-equation-section', 'ks-equation-math');
const all = (stage: MapStage, selector: string): HTMLElement[] => [...(mathOf(stage).shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];

const base: Outcome = {
  scenario: null,
  times: new Float64Array([0, 10]),
  series: new Map(Object.entries({ gas: [900, 800], heat: [40, 140], join: [45, 60], will: [0.24, 0.3], grant: [0.2, 0.2], time: [4, 4] }).map(([id, values]) => [id, new Float64Array(values)])),
  stale: false,
  complete: true,
};

/** The map with what is selected typeset, and its slopes worked out. */
async function opened(selection: string, language: 'nl' | 'en' = 'nl', doc: Document = model()): Promise<MapStage> {
  await window.viewport(1280, 800);
  const stage = await mapStage(doc, language, selection);
  Object.assign(stage.element, { outcomes: [base] });
  await stage.shown();
  within(mathOf(stage), 'summary').focus();
  await userEvent.keyboard('{Enter}');
  await vi.waitFor(() => expect(all(stage, '.effects').length).toBe(1), { timeout: 20_000 });
  await settled(stage.element);
  return stage;
}

/** A document with another equation. */
function written(of: string, equation: string): Document {
  const doc = model();
  return { items: new Map([...doc.items].map(([id, item]) => [id, id === of && 'equation' in item ? { ...item, equation } : item])) };
}

afterEach(() => document.body.replaceChildren());

describe('an equation as mathematics', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      await opened('join', language);
      expect(await violations()).toEqual([]);
    });
  }

  test('is typeset with the names that people read, in the browser’s own MathML', async () => {
    const stage = await opened('join');
    const [first] = all(stage, 'math');
    expect(first?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(first?.querySelector('mfrac')?.childElementCount).toBe(2);
    expect(first?.textContent).toContain('Bereidheid');
    expect(getComputedStyle(first as HTMLElement).display).toMatch(/math/);
  });

  test('says what one more of each cause does, as a formula and as a number', async () => {
    const stage = await opened('join');
    const said = all(stage, '.effects > li').map(({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(said).toHaveLength(3);
    // Gas × will / time: one home more gives 0.3 / 4, and 1 more willingness 800 / 4.
    expect(said[0]).toMatch(/Woningen op aardgas .*hoger geeft Aansluiten 0,075 .*hoger/);
    expect(said[1]).toMatch(/Bereidheid .*hoger geeft Aansluiten 200 .*hoger/);
    // Minus 800 × 0.3 / 16.
    expect(said[2]).toMatch(/Beslistijd .*hoger geeft Aansluiten 15 .*lager/);
  });

  test('goes through the variable’s own table', async () => {
    const stage = await opened('will');
    expect(all(stage, '.effects > li')[0]?.textContent).toContain('helling van de tabel');
    expect(all(stage, '.effects > li')[0]?.textContent).toMatch(/0,001/);
  });

  test('tells plainly what has no formula', async () => {
    const stage = await opened('join', 'nl', written('join', 'DELAY3(Gas, Time_to_decide) + 2*Will'));
    const said = all(stage, '.effects > li').map(({ textContent }) => textContent);
    expect(said[0]).toContain('DELAY3');
    expect(said[2]).toContain('2');
  });

  test('what can be written shorter is offered, and taken over as one step', async () => {
    const stage = await opened('join', 'nl', written('join', 'Gas*Will + Gas*Will + 0*Time_to_decide'));
    within(mathOf(stage), '.take').click();
    await stage.shown();
    expect(stage.store.committed.value.items.get('join')).toMatchObject({ equation: '2 * Gas * Will' });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['write-equation']);
  });
});
