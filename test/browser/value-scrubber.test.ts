import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import { KsValueScrubber } from '../../src/ui/values/ks-value-scrubber.js';
import { mount, settled, violations, within } from './app-mount.js';

const RUN = { start: 0, stop: 25, timeUnit: 'year' };

/** A scrubber that keeps its moment, as the view around it does, and notes every one it asks for. */
async function scrubber(until: number | null = 8, language: Language = 'nl', simulation = RUN): Promise<{ readonly element: KsValueScrubber; readonly asked: readonly number[] }> {
  const asked: number[] = [];
  const element = Object.assign(new KsValueScrubber(), { simulation, look: { until }, bars: Array.from({ length: 25 }, (_, at) => at % 7) });
  element.addEventListener('ks-look', (event) => {
    const { until: moment } = (event as CustomEvent<{ until: number }>).detail;
    asked.push(moment);
    element.look = { until: moment };
  });
  await mount(element, language);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await settled(element);
  return { element, asked };
}

const knob = (element: KsValueScrubber): HTMLInputElement => within<HTMLInputElement>(element, '.track input');

afterEach(() => document.body.replaceChildren());

describe('the scrubber', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      await page.viewport(900, 400);
      await scrubber(8, language);
      expect(await violations()).toEqual([]);
    });
  }

  test('goes bar by bar with the arrows, by five with Shift, and to either end', async () => {
    await page.viewport(900, 400);
    const { element, asked } = await scrubber();
    knob(element).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}{ArrowLeft}{Shift>}{ArrowRight}{/Shift}{Home}{End}');
    expect(asked).toEqual([9, 8, 7, 12, 1, 25]);
    expect(knob(element).getAttribute('aria-valuetext')).toContain('jaar');
  });

  test('a press chooses its bar, and a drag the bars it passes', async () => {
    await page.viewport(900, 400);
    const { element, asked } = await scrubber();
    const track = within(element, '.track');
    const { left, width, top } = track.getBoundingClientRect();
    const at = (bar: number): PointerEventInit => ({ clientX: left + ((bar - 0.5) / 25) * width, clientY: top + 20, button: 0, pointerId: 1, bubbles: true, composed: true });
    track.setPointerCapture = () => undefined;
    track.hasPointerCapture = () => true;
    track.dispatchEvent(new PointerEvent('pointerdown', at(3)));
    track.dispatchEvent(new PointerEvent('pointermove', at(4)));
    track.dispatchEvent(new PointerEvent('pointermove', at(20)));
    expect(asked).toEqual([3, 4, 20]);
  });

  test('a moment is typed, and kept within the run', async () => {
    await page.viewport(900, 400);
    const { element, asked } = await scrubber();
    within(element, '.moment').click();
    await settled(element);
    await userEvent.keyboard('7,5{Enter}');
    await settled(element);
    within(element, '.moment').click();
    await settled(element);
    await userEvent.keyboard('99{Enter}');
    expect(asked).toEqual([7.5, 25]);
  });

  test('plays from the start where the run is at its end, and any touch ends it on a bar', async () => {
    await page.viewport(900, 400);
    const { element, asked } = await scrubber(null);
    const button = within(element, '.play');
    expect(button.getAttribute('aria-label')).toBe('Afspelen');
    button.click();
    await settled(element);
    expect(button.getAttribute('aria-label')).toBe('Pauzeren');
    while (asked.length < 4) await new Promise(requestAnimationFrame);
    document.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    await settled(element);
    expect(button.getAttribute('aria-label')).toBe('Afspelen');
    expect(Number.isInteger(asked.at(-1))).toBe(true);
    expect(asked[0]).toBeLessThan(1);
  });

  test('a run of one step, or without rates, has a bar and no numbers that are none', async () => {
    await page.viewport(900, 400);
    const { element } = await scrubber(null, 'nl', { start: 0, stop: 1, timeUnit: 'year' });
    element.bars = [NaN];
    await settled(element);
    expect(element.shadowRoot?.querySelectorAll('rect').length).toBe(1);
    expect(within<SVGElement>(element, 'svg').outerHTML).not.toContain('NaN');
  });
});
