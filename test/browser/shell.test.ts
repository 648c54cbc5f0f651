import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Issue } from '../../src/model/issue.js';
import { LANGUAGES } from '../../src/model/text.js';
import { KsFileName } from '../../src/ui/shell/ks-file-name.js';
import { KsIssuePanel } from '../../src/ui/shell/ks-issue-panel.js';
import { KsMessages } from '../../src/ui/shell/ks-messages.js';
import { KsShortcuts } from '../../src/ui/shell/ks-shortcuts.js';
import { KsTabBar } from '../../src/ui/shell/ks-tab-bar.js';
import { KsTopBar } from '../../src/ui/shell/ks-top-bar.js';
import { actionFor, keysOf, type KeyPress } from '../../src/ui/shell/shortcuts.js';
import { helpText } from '../../src/wording/help/help.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';

const LINKS = { map: '#/model/m/map', scenarios: '#/model/m/scenarios' };

const bar = (change: Partial<KsTopBar> = {}): KsTopBar =>
  Object.assign(new KsTopBar(), { name: 'Warmtenet in de buurt', links: LINKS, view: 'scenarios', undo: { nl: 'knop verschuiven', en: 'move lever' }, ...change });

const ISSUES: readonly Issue[] = [
  { code: 'file/no-model', severity: 'warning', variable: 'Vertrouwen', item: 'trust' },
  { code: 'file/malformed', severity: 'error', line: 3, column: 7, facts: { element: 'stock' } },
];

afterEach(() => document.body.replaceChildren());

describe('the top bar', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await page.viewport(width, 800);
        await mount(bar({ issues: 2, hasErrors: true }), language, false);
        expect(await violations()).toEqual([]);
        await mount(bar({ name: null, links: null, view: null, undo: null }), language, false);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('fits its width, whatever the name', async () => {
    for (const width of [1440, 1280, 1024, 720, 390]) {
      await page.viewport(width, 800);
      await mount(bar({ name: 'Een heel lange naam van een model dat nergens ophoudt en nog langer is', issues: 12, kept: 'device' }), 'nl', false);
      expect(document.documentElement.scrollWidth, `${width}`).toBe(width);
    }
  });

  test('names the steps that undo and redo take, and does nothing where there is none', async () => {
    await page.viewport(1280, 800);
    const element = await mount(bar(), 'nl', false);
    const [undo, redo] = [within(element, '[aria-label^="Ongedaan"]'), within(element, '[aria-label^="Opnieuw"]')];
    expect(undo.getAttribute('aria-label')).toBe('Ongedaan maken: knop verschuiven');
    expect([undo.getAttribute('aria-disabled'), redo.getAttribute('aria-disabled')]).toEqual(['false', 'true']);
    const actions: unknown[] = [];
    element.addEventListener('ks-action', (event) => actions.push((event as CustomEvent).detail));
    redo.click();
    undo.click();
    expect(actions).toEqual([{ action: 'undo' }]);
  });

  test('marks the current view', async () => {
    await page.viewport(1280, 800);
    const element = await mount(bar(), 'nl', false);
    expect(within(element, 'nav a[aria-current=page]').textContent).toBe("Scenario's");
    const tabs = await mount(Object.assign(new KsTabBar(), { links: LINKS, view: 'map' }), 'nl', false);
    expect(within(tabs, 'a[aria-current=page]').textContent).toContain('Kaart');
  });

  test('says where the work is', async () => {
    const element = await mount(bar({ kept: 'window' }), 'nl', false);
    expect(within(element, 'small').textContent).toBe('Niet bewaard');
    element.kept = 'file';
    await settled(element);
    expect(within(element, 'small').textContent).toBe('Bewaard');
  });

  test('switches language', async () => {
    await page.viewport(1280, 800);
    const element = await mount(bar(), 'nl', false);
    const chosen = nextEvent('ks-language');
    within(element, 'ks-language-switch', 'button[lang=en]').click();
    expect(await chosen).toEqual({ language: 'en' });
    expect(within(element, 'ks-language-switch', 'button[lang=nl]').getAttribute('aria-pressed')).toBe('true');
  });
});

describe('the menu', () => {
  test('opens, walks and chooses by keyboard, and gives the focus back', async () => {
    await page.viewport(1280, 800);
    const element = await mount(bar(), 'nl', false);
    const menu = within(element, 'ks-menu');
    const button = within(menu, '.icon-button');
    const focused = (): string => menu.shadowRoot?.activeElement?.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toContain('Nieuw');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toContain('Bewaren');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(focused()).toContain('Sneltoetsen');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => menu.shadowRoot?.activeElement).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toContain('Nieuw');
    const chosen = nextEvent('ks-action');
    await userEvent.keyboard('{End}{Enter}');
    expect(await chosen).toEqual({ action: 'shortcuts' });
  });

  test('has nothing to save where nothing is open', async () => {
    const element = await mount(bar({ name: null, links: null }), 'nl', false);
    const words = [...(within(element, 'ks-menu').shadowRoot?.querySelectorAll('[role=menuitem]') ?? [])].map((item) => item.textContent);
    expect(words.join()).not.toContain('Bewaren');
  });

  test('exports the current scenario alone, under its name; base has no such entries', async () => {
    const element = await mount(bar(), 'nl', false);
    const menu = within(element, 'ks-menu');
    const entries = (): string => [...(menu.shadowRoot?.querySelectorAll('[role=menuitem]') ?? [])].map((item) => item.textContent).join();
    expect(entries()).not.toContain('Scenario exporteren');
    element.scenario = 'Coalitiepakket';
    await settled(element);
    within(menu, '.icon-button').click();
    expect(within(menu, '[role=group]').getAttribute('aria-label')).toBe('Alleen Coalitiepakket, als gewoon model');
    expect(await violations()).toEqual([]);
    const chosen = nextEvent('ks-action');
    [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])].find(({ textContent }) => textContent?.includes('Scenario exporteren als XMILE'))?.click();
    expect(await chosen).toEqual({ action: 'export-scenario-xmile' });
  });

  test('has the languages on a phone, where the bar has no room for them', async () => {
    await page.viewport(390, 844);
    const element = await mount(bar(), 'nl', false);
    const menu = within(element, 'ks-menu');
    within(menu, '.icon-button').click();
    const english = [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])].find((item) => item.textContent?.includes('English'));
    await expect.poll(() => english?.checkVisibility()).toBe(true);
    const chosen = nextEvent('ks-language');
    english?.click();
    expect(await chosen).toEqual({ language: 'en' });
  });
});

describe('the name of the document', () => {
  const named = (): Promise<KsFileName> => mount(Object.assign(new KsFileName(), { name: 'Mijn wijk' }));

  test('Enter keeps a new name', async () => {
    const element = await named();
    const renamed = nextEvent('ks-rename');
    await userEvent.fill(within(element, 'input'), ' Onze wijk ');
    await userEvent.keyboard('{Enter}');
    expect(await renamed).toEqual({ name: 'Onze wijk' });
  });

  test('Escape, an empty name and the same name give back what it was', async () => {
    const element = await named();
    let renamed = 0;
    element.addEventListener('ks-rename', () => renamed++);
    const field = within<HTMLInputElement>(element, 'input');
    for (const [text, key] of [['Anders', '{Escape}'], ['  ', '{Enter}'], ['Mijn wijk', '{Enter}']] as const) {
      await userEvent.fill(field, text);
      await userEvent.keyboard(key);
      expect(field.value).toBe('Mijn wijk');
    }
    expect(renamed).toBe(0);
  });
});

describe('the list of issues', () => {
  for (const language of LANGUAGES) {
    test(`has no accessibility faults, ${language}`, async () => {
      await mount(Object.assign(new KsIssuePanel(), { heading: 'model.xmile', about: '…', issues: ISSUES, canGo: true }), language, false);
      expect(await violations()).toEqual([]);
    });
  }

  test('shows errors first, each with its place and its sentence, and leads there', async () => {
    const element = await mount(Object.assign(new KsIssuePanel(), { heading: 'x', issues: ISSUES, canGo: true }), 'nl', false);
    const rows = [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual(['regel 3, kolom 7', 'Vertrouwen']);
    expect(rows[0]?.textContent).toContain('<stock>');
    const gone = nextEvent('ks-go-to');
    rows[1]?.querySelector('button')?.click();
    expect(await gone).toEqual({ id: 'trust' });
  });

  for (const language of LANGUAGES) {
    test(`each unfolds into its explanation, by keyboard, ${language}`, async () => {
      const element = await mount(Object.assign(new KsIssuePanel(), { heading: 'x', issues: ISSUES, canGo: true }), language, false);
      const [first, second] = [...(element.shadowRoot?.querySelectorAll('details') ?? [])];
      expect([first?.open, second?.open]).toEqual([false, false]);
      second?.querySelector('summary')?.focus();
      await userEvent.keyboard('{Enter}');
      await expect.poll(() => second?.querySelector('p')?.textContent).toBe(helpText('file/no-model', language));
      expect([first?.open, second?.open]).toEqual([false, true]);
      expect(second?.querySelector('summary')?.textContent).toBe(`${language === 'nl' ? 'Uitleg' : 'Explanation'}: Vertrouwen`);
      expect(await violations()).toEqual([]);
      await userEvent.keyboard(' ');
      await expect.poll(() => second?.open).toBe(false);
    });
  }

  test('what is unfolded stays so when another issue goes', async () => {
    const element = await mount(Object.assign(new KsIssuePanel(), { heading: 'x', issues: ISSUES, canGo: true }), 'nl', false);
    const shown = (): readonly boolean[] => [...(element.shadowRoot?.querySelectorAll('details') ?? [])].map(({ open }) => open);
    within(element, 'li:last-child summary').click();
    await expect.poll(shown).toEqual([false, true]);
    element.issues = ISSUES.slice(0, 1);
    await expect.poll(shown).toEqual([true]);
  });

  test('takes the focus, and Escape closes it', async () => {
    const element = await mount(Object.assign(new KsIssuePanel(), { heading: 'x', issues: ISSUES }), 'nl', false);
    expect(element.shadowRoot?.activeElement?.id).toBe('title');
    const closed = nextEvent('ks-close');
    await userEvent.keyboard('{Escape}');
    await closed;
  });
});

describe('messages', () => {
  test('are read out, offer a way back, and the same words stand there once', async () => {
    const element = await mount(new KsMessages(), 'nl', false);
    let undone = 0;
    const message = { text: { nl: 'Verwijderd.', en: 'Removed.' }, action: { label: { nl: 'Ongedaan maken', en: 'Undo' }, run: () => undone++ } };
    element.show(message);
    element.show(message);
    await settled(element);
    expect(within(element, 'section').getAttribute('aria-live')).toBe('polite');
    expect(element.shadowRoot?.querySelectorAll('li').length).toBe(1);
    expect(await violations()).toEqual([]);
    within(element, '.action').click();
    await settled(element);
    expect([undone, element.shadowRoot?.querySelectorAll('li').length]).toEqual([1, 0]);
  });

  test('at most three stand at a time, and each can be closed', async () => {
    const element = await mount(new KsMessages(), 'nl', false);
    for (const words of ['a', 'b', 'c', 'd']) element.show({ text: { nl: words }, stays: true });
    await settled(element);
    const words = (): string[] => [...(element.shadowRoot?.querySelectorAll('li span') ?? [])].map((span) => span.textContent ?? '');
    expect(words()).toEqual(['b', 'c', 'd']);
    within(element, '[aria-label="Melding sluiten"]').click();
    await settled(element);
    expect(words()).toEqual(['c', 'd']);
  });
});

describe('shortcuts', () => {
  const press = (key: string, held: Partial<KeyPress> = {}, target: EventTarget = document.body): KeyPress => ({
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    composedPath: () => [target],
    ...held,
  });

  test('are those that people know, with Ctrl and with Cmd', () => {
    const ctrl = { ctrlKey: true };
    const cmd = { metaKey: true };
    expect([press('z', ctrl), press('z', cmd), press('y', ctrl), press('Z', { ...cmd, shiftKey: true }), press('s', ctrl), press('S', { ...ctrl, shiftKey: true }), press('o', cmd), press('?', { shiftKey: true })].map(actionFor)).toEqual([
      'undo', 'undo', 'redo', 'redo', 'save', 'save-as', 'open', 'shortcuts',
    ]);
    expect([press('z'), press('z', { ...ctrl, altKey: true }), press('x', ctrl)].map(actionFor)).toEqual([null, null, null]);
  });

  test('leave undo in a text to the text, but not on a slider', () => {
    const text = document.createElement('input');
    const slider = Object.assign(document.createElement('input'), { type: 'range' });
    const ctrl = { ctrlKey: true };
    expect([actionFor(press('z', ctrl, text)), actionFor(press('s', ctrl, text)), actionFor(press('?', {}, text)), actionFor(press('z', ctrl, slider))]).toEqual([null, 'save', null, 'undo']);
  });

  test('are listed as this keyboard has them, in a dialog that Escape closes', async () => {
    expect([keysOf('redo', false), keysOf('redo', true), keysOf('save-as', false), keysOf('undo', true), keysOf('export-xmile', false)]).toEqual(['Ctrl Y', 'Shift Cmd Z', 'Ctrl Shift S', 'Cmd Z', '']);
    const element = await mount(new KsShortcuts(), 'nl', false);
    element.open();
    const dialog = within<HTMLDialogElement>(element, 'dialog');
    expect(dialog.open).toBe(true);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.open).toBe(false);
  });
});
