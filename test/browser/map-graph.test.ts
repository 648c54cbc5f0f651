import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { LANGUAGES } from '../../src/model/text.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const editor = ({ element }: MapStage): HTMLElement => within(within(element, 'ks-map-inspector'), 'ks-equation-section', 'ks-graph-editor');
const table = (stage: MapStage): HTMLElement => within(editor(stage), 'ks-graph-table');
const points = (stage: MapStage): SVGGElement[] => [...(editor(stage).shadowRoot?.querySelectorAll<SVGGElement>('.point') ?? [])];
const gfOf = (stage: MapStage, committed = true): unknown => {
  const item = (committed ? stage.store.committed : stage.store.shown).value.items.get('will');
  return item?.kind === 'auxiliary' ? item.gf : null;
};

async function opened(language: 'nl' | 'en' = 'nl'): Promise<MapStage> {
  await window.viewport(1280, 900);
  return mapStage(model(), language, 'will');
}

/** A pointer at a place of the plot, as parts of its width and height from the left and the bottom. */
function touch(stage: MapStage, type: string, x: number, y: number): void {
  const svg = within<SVGSVGElement & HTMLElement>(editor(stage), 'svg');
  const paper = within(editor(stage), '.paper').getBoundingClientRect();
  svg.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, button: 0, pointerType: 'mouse', clientX: paper.left + x * paper.width, clientY: paper.bottom - y * paper.height }));
}

afterEach(() => document.body.replaceChildren());

describe('a graphical function', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults with table and range open, ${language}`, async () => {
      const stage = await opened(language);
      for (const details of table(stage).shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await settled(stage.element);
      expect(await violations()).toEqual([]);
      await window.viewport(390, 844);
      await settled(stage.element);
      expect(await violations()).toEqual([]);
    });
  }

  test('is moved by keyboard, point by point; points come and go', async () => {
    const stage = await opened();
    points(stage)[0]?.focus();
    await userEvent.keyboard('{PageDown}{ArrowDown}');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ xpts: [0, 1], ypts: [0, 0.99] });
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ ypts: [0, 0.891] });
    await userEvent.keyboard('{Home}{Insert}');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ xpts: [0, 0.5, 1] });
    await userEvent.keyboard('{Delete}');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ xpts: [0, 1] });
    expect(points(stage)[0]?.getAttribute('aria-valuetext')).toBe('bij 0: 0');
  });

  test('a drag of a point is tried live and is one step; Escape drops it', async () => {
    const stage = await opened();
    touch(stage, 'pointerdown', 1, 1);
    touch(stage, 'pointermove', 1, 0.8);
    touch(stage, 'pointermove', 1, 0.5);
    await stage.shown();
    expect(gfOf(stage, false)).toMatchObject({ ypts: [0, 0.5] });
    expect(gfOf(stage)).toMatchObject({ ypts: [0, 1] });
    touch(stage, 'pointerup', 1, 0.5);
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ ypts: [0, 0.5] });
    expect(stage.store.history.value.past.map(({ label }) => label)).toEqual(['draw-table']);
    touch(stage, 'pointerdown', 0, 0);
    touch(stage, 'pointermove', 0, 1);
    await stage.shown();
    await userEvent.keyboard('{Escape}');
    await stage.shown();
    expect(gfOf(stage, false)).toMatchObject({ ypts: [0, 0.5] });
    expect(stage.store.history.value.past).toHaveLength(1);
  });

  test('beside the points the hand draws all that it passes', async () => {
    const stage = await opened();
    touch(stage, 'pointerdown', 0.02, 0.5);
    touch(stage, 'pointermove', -0.01, 0.5);
    touch(stage, 'pointermove', 1.01, 0.5);
    touch(stage, 'pointerup', 1.01, 0.5);
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ xpts: [0, 1], ypts: [0.5, 0.5] });
  });

  test('is typed in a table, pasted from a spreadsheet, and of another kind', async () => {
    const stage = await opened();
    within(table(stage), 'summary').click();
    await settled(stage.element);
    const fields = [...(table(stage).shadowRoot?.querySelectorAll('tbody ks-edit-field') ?? [])];
    const field = within<HTMLTextAreaElement>(fields[3] as HTMLElement, 'textarea');
    field.focus();
    field.select();
    await userEvent.keyboard('0,75{Enter}');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ ypts: [0, 0.75] });
    const copied = new DataTransfer();
    copied.setData('text/plain', 'belasting\truimte\n0\t1\n0,5\t0,8\n2\t0\n');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: copied, bubbles: true, composed: true, cancelable: true }));
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ xpts: [0, 0.5, 2], ypts: [1, 0.8, 0] });
    await userEvent.selectOptions(within<HTMLSelectElement>(editor(stage), 'select'), 'discrete');
    await stage.shown();
    expect(gfOf(stage)).toMatchObject({ kind: 'discrete' });
    for (let step = stage.store.undo(); step; step = stage.store.undo());
    expect(gfOf(stage)).toEqual({ kind: 'continuous', xpts: [0, 1], ypts: [0, 1] });
  });
});
