import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Indicator } from '../../src/model/scenario.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import type { ChartSetting } from '../../src/ui/chart/chart-setting.js';
import { KsLineChart } from '../../src/ui/chart/ks-line-chart.js';
import { axisFor } from '../../src/view/chart/axis.js';
import { valueAt, type ChartLine } from '../../src/view/chart/chart-line.js';
import { BASE_LOOK } from '../../src/view/chart/look.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';

const HOMES: Indicator = { kind: 'indicator', id: 'i', rank: 0, variable: 'v', label: { nl: 'Woningen op warmtenet', en: 'Homes on heat network' }, caption: { nl: 'van 1.000 woningen', en: 'of 1,000 homes' }, direction: 'up' };

const TIMES = Float64Array.from({ length: 101 }, (_, row) => row / 4);
const run = (scenario: string | null, value: (time: number) => number, stale = false): ChartLine['outcome'] => ({ scenario, times: TIMES, series: new Map([['v', TIMES.map(value)]]), stale, complete: true });

function setting(stale = false): ChartSetting {
  const lines: readonly ChartLine[] = [
    { id: 's2', role: 'other', look: { colour: 2, marker: 'square' }, outcome: run('s2', (time) => 40 + 10 * time) },
    { id: null, role: 'base', look: BASE_LOOK, outcome: run(null, (time) => 40 + time) },
    { id: 's1', role: 'current', look: { colour: 1, marker: 'circle' }, outcome: run('s1', (time) => 40 + 30 * time, stale) },
  ];
  const names = new Map<string | null, string>([[null, 'Basis'], ['s1', 'Coalitiepakket'], ['s2', 'Ieder voor zich']]);
  return { start: 0, stop: 25, timeUnit: 'year', lines, names, order: ['s1', 's2'], model: 'Warmtenet <b>' };
}

/** A chart on the page that keeps the moment it is read at, as the view around it does. */
async function chart(size: 'goal' | 'small' = 'goal', language: Language = 'nl', of = setting()): Promise<KsLineChart> {
  const axis = axisFor(of.lines.map(({ outcome }) => outcome), { indicator: HOMES, isCounted: true, intervals: size === 'goal' ? [4, 5, 3] : [2] });
  const element = Object.assign(new KsLineChart(), { indicator: HOMES, setting: of, axis, size, ...(size === 'goal' ? { height: 300 } : {}) });
  element.addEventListener('ks-scrub', (event) => (element.scrub = (event as CustomEvent<{ time: number | null }>).detail.time));
  await mount(element, language);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
  await settled(element);
  return element;
}

const readout = (element: KsLineChart): (string | undefined)[] => [...(element.shadowRoot?.querySelectorAll('.readout span') ?? [])].map(({ textContent }) => textContent?.trim());
const drawing = (element: KsLineChart): SVGElement => within<SVGElement>(element, 'svg[role=img]');

async function choose(element: KsLineChart, words: string): Promise<void> {
  const menu = within(element, 'ks-row-menu');
  within(menu, '.opener').click();
  await settled(menu);
  [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => textContent === words)?.click();
  await settled(element);
}

/** The next file that the page wants to save; it is caught before the browser keeps it. */
function savedFile(): Promise<{ readonly name: string; readonly blob: Blob }> {
  return new Promise((done) => {
    const link = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      link.mockRestore();
      void fetch(this.href)
        .then((answer) => answer.blob())
        .then((blob) => done({ name: this.download, blob }));
    });
  });
}

afterEach(() => document.body.replaceChildren());

describe('a chart', () => {
  for (const language of LANGUAGES) {
    for (const size of ['goal', 'small'] as const) {
      test(`has no accessibility faults, ${size}, ${language}`, async () => {
        await page.viewport(900, 700);
        await chart(size, language);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('draws base dashed beneath the current line, and names the lines at their ends', async () => {
    await page.viewport(900, 700);
    const element = await chart();
    const lines = [...(element.shadowRoot?.querySelectorAll<SVGPathElement>('path.line') ?? [])];
    expect(lines.map(({ dataset }) => dataset['scenario'])).toEqual(['s2', 'base', 's1']);
    const dash = (line: SVGPathElement | undefined): string => (line ? getComputedStyle(line).strokeDasharray : '');
    expect([dash(lines[1]), dash(lines[2])]).toEqual(['5px, 4px', 'none']);
    expect(within(element, '.label:last-of-type').textContent?.replace(/\s+/g, ' ').trim()).toContain('Coalitiepakket');
    expect(drawing(element).getAttribute('aria-label')).toBe('Woningen op warmtenet, jaar 25: Coalitiepakket 790, Ieder voor zich 290, Basis 65');
  });

  test('no text leaves the drawing, however narrow', async () => {
    for (const width of [900, 500, 390, 320]) {
      await page.viewport(width, 700);
      const element = await chart();
      const { left, right } = element.getBoundingClientRect();
      for (const text of element.shadowRoot?.querySelectorAll('svg text') ?? []) {
        const box = text.getBoundingClientRect();
        expect(box.left, `${text.textContent} at ${width}`).toBeGreaterThanOrEqual(left - 1);
        expect(box.right, `${text.textContent} at ${width}`).toBeLessThanOrEqual(right + 1);
      }
    }
  });

  test('turns grey while its run is under way', async () => {
    const element = await chart('goal', 'nl', setting(true));
    expect(within<SVGPathElement>(element, '.line.current').getAttribute('stroke')).toBe('var(--ink-3)');
    expect(element.shadowRoot?.querySelectorAll('.label.stale').length).toBe(1);
  });

  test('draws no axis before there are rows', async () => {
    const element = await chart('goal', 'nl', { ...setting(), lines: [] });
    expect(element.shadowRoot?.querySelector('svg[role=img]')).toBeNull();
  });
});

describe('reading a chart', () => {
  test('by keys: arrows a unit of time, Shift five, Home and End, Escape puts it away', async () => {
    await page.viewport(900, 700);
    const element = await chart();
    within(element, '.scrub').focus();
    const at = async (keys: string): Promise<number | null> => {
      await userEvent.keyboard(keys);
      await settled(element);
      return element.scrub;
    };
    expect(await at('{Home}')).toBe(0);
    expect(await at('{ArrowRight}')).toBe(1);
    expect(await at('{Shift>}{ArrowRight}{/Shift}')).toBe(6);
    expect(readout(element)).toEqual(['Jaar 6', '220', '100', '46']);
    expect(within(element, '.scrub').getAttribute('aria-valuetext')).toBe('Woningen op warmtenet, jaar 6: Coalitiepakket 220, Ieder voor zich 100, Basis 46');
    expect(await at('{End}')).toBe(25);
    expect(await at('{Escape}')).toBeNull();
    expect(readout(element)).toEqual([]);
  });

  test('by mouse, which takes it along when it goes; by finger, which leaves it', async () => {
    await page.viewport(900, 700);
    const element = await chart();
    const { left, top, width } = drawing(element).getBoundingClientRect();
    const point = (type: string, pointerType: string): boolean =>
      drawing(element).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType, clientX: left + width / 2, clientY: top + 50 }));
    for (const [pointerType, stays] of [['mouse', false], ['touch', true]] as const) {
      point('pointermove', pointerType);
      await settled(element);
      expect(element.scrub).not.toBeNull();
      point('pointerleave', pointerType);
      await settled(element);
      expect(element.scrub !== null).toBe(stays);
    }
  });

  test('moves nothing on the page', async () => {
    await page.viewport(500, 700);
    const element = await chart();
    const before = [element.getBoundingClientRect().height, drawing(element).getBoundingClientRect().top];
    element.scrub = 12;
    await settled(element);
    expect([element.getBoundingClientRect().height, drawing(element).getBoundingClientRect().top]).toEqual(before);
  });

  test('tells the view around it', async () => {
    const element = await chart();
    const told = nextEvent('ks-scrub');
    within(element, '.scrub').focus();
    await userEvent.keyboard('{Home}');
    expect(await told).toEqual({ time: 0 });
  });
});

describe('the twin and the files of a chart', () => {
  test('the table says at every moment what the chart draws', async () => {
    await page.viewport(900, 700);
    const element = await chart();
    await choose(element, 'Tabel tonen');
    expect(await violations()).toEqual([]);
    const cells = [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(({ textContent }) => Number(textContent?.replace('.', ''))));
    expect(cells.length).toBe(26);
    const { lines } = setting();
    const inOrder = [null, 's1', 's2'].map((id) => lines.find((line) => line.id === id));
    for (const [time = NaN, ...values] of cells) expect(values).toEqual(inOrder.map((line) => Math.round(line ? valueAt(line.outcome, 'v', time) : NaN)));
    await choose(element, 'Grafiek tonen');
    expect(drawing(element).checkVisibility()).toBe(true);
  });

  test('SVG: a picture that stands alone, and shows the words of a model as words', async () => {
    const element = await chart();
    const saving = savedFile();
    await choose(element, 'Bewaren als SVG');
    const { name, blob } = await saving;
    expect(name).toBe('warmtenet-b-woningen-op-warmtenet.svg');
    const parsed = new DOMParser().parseFromString(await blob.text(), 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('b')).toBeNull();
    expect([...parsed.querySelectorAll('text')].map(({ textContent }) => textContent)).toEqual(expect.arrayContaining(['Woningen op warmtenet', '790', 'Coalitiepakket', 'Warmtenet <b> · Jaar 25']));
    expect(new XMLSerializer().serializeToString(parsed)).not.toContain('var(');
  });

  test('PNG: twice as sharp as the screen', async () => {
    const element = await chart();
    const saving = savedFile();
    await choose(element, 'Bewaren als PNG');
    const { name, blob } = await saving;
    const image = await createImageBitmap(blob);
    expect([name, blob.type, image.width >= 1500]).toEqual(['warmtenet-b-woningen-op-warmtenet.png', 'image/png', true]);
  });

  test('CSV: every saved row, base first', async () => {
    const element = await chart();
    const saving = savedFile();
    await choose(element, 'Bewaren als CSV');
    const rows = (await (await saving).blob.text()).replace('\ufeff', '').trim().split('\r\n');
    const head = rows.indexOf('jaar,Basis,Coalitiepakket,Ieder voor zich');
    expect(rows.slice(head + 1, head + 3)).toEqual(['0,40,40,40', '0.25,40.25,47.5,42.5']);
    expect(rows.length - head - 1).toBe(TIMES.length);
  });
});
