import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { pushableIn } from '../../src/analyse/words/pushable.js';
import { USUAL_ASK, type WordAsk } from '../../src/analyse/words/word-outcome.js';
import { compileDocument } from '../../src/compile/compile.js';
import { askWords } from '../../src/jobs/ask-words.js';
import { EnsembleRunner } from '../../src/jobs/ensemble-runner.js';
import { LocalRunner } from '../../src/jobs/local-runner.js';
import type { Document } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import { LANGUAGES, type Language } from '../../src/model/text.js';
import type { Command } from '../../src/state/edit.js';
import { KsWordOutcome } from '../../src/ui/words/ks-word-outcome.js';
import { wordMap } from '../support/word-map.js';
import { mount, nextEvent, settled, violations, within } from './app-mount.js';

const ASK: WordAsk = { pushed: 'contact', direction: 'up', ...USUAL_ASK, draws: 40 };

async function stage(language: Language = 'nl', doc: Document = wordMap(), more: Partial<KsWordOutcome> = {}): Promise<KsWordOutcome> {
  const { plan } = compileDocument(doc);
  const outcome = plan?.words ? await askWords(new EnsembleRunner([new LocalRunner()]), plan, ASK, { parameters: [] }) : null;
  const runs = { ask: outcome && ASK, pushable: plan ? pushableIn(doc, plan) : [], outcome, isStale: false, progress: null };
  return mount(Object.assign(new KsWordOutcome(), { doc, runs, ...more }), language);
}

const rows = (element: Element): HTMLElement[] => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];

test.each(LANGUAGES)('is accessible, also with everything unfolded (%s)', async (language) => {
  const element = await stage(language);
  within<HTMLDetailsElement>(element, 'details').open = true;
  rows(element)[1]?.click();
  await settled(element);
  expect(await violations()).toEqual([]);
});

test('says a sentence with shares for every word, in the order in which the push reaches them', async () => {
  const sentences = rows(await stage()).map((row) => row.querySelector('.sentence')?.textContent ?? '');
  expect(sentences.length).toBe(8);
  expect(sentences[0]).toBe('In 100% van de trekkingen stijgt Contact.');
  expect(sentences[1]).toMatch(/^In 100% van de trekkingen stijgt Vertrouwen/);
  for (const sentence of sentences) expect(sentence).toMatch(/%/);
});

test('shows classes with their shares, never a single line', async () => {
  const element = await stage();
  expect(element.shadowRoot?.querySelectorAll('.shape').length).toBeGreaterThanOrEqual(8);
  expect(element.shadowRoot?.querySelectorAll('.bundle').length).toBe(0);
  rows(element)[1]?.click();
  await settled(element);
  expect(element.shadowRoot?.querySelectorAll('.bundle path:not(.start)').length).toBe(24);
  expect(within(element, '.bundle svg').getAttribute('aria-label')).toBe('24 van de trekkingen van Vertrouwen, van begin tot eind');
});

test('by keyboard another word is pushed, the other way, with another seed', async () => {
  const element = await stage();
  const [pushed, direction] = element.shadowRoot?.querySelectorAll<HTMLSelectElement>('.question select') ?? [];
  pushed?.focus();
  let asked = nextEvent<Partial<WordAsk>>('ks-ask-words');
  await userEvent.selectOptions(pushed as HTMLSelectElement, 'Kennis delen');
  expect(await asked).toEqual({ pushed: 'sharing' });
  asked = nextEvent('ks-ask-words');
  await userEvent.selectOptions(direction as HTMLSelectElement, 'daalt');
  expect(await asked).toEqual({ direction: 'down' });
  within<HTMLDetailsElement>(element, 'details').open = true;
  asked = nextEvent('ks-ask-words');
  within(element, '.fields .button').focus();
  await userEvent.keyboard('{Enter}');
  expect(await asked).toEqual({ seed: 2 });
  asked = nextEvent('ks-ask-words');
  within<HTMLInputElement>(element, '.fields input').focus();
  await userEvent.keyboard('{Control>}a{/Control}77{Enter}');
  expect(await asked).toEqual({ seed: 77 });
});

test('a word is found on the map from its row', async () => {
  const element = await stage();
  rows(element)[2]?.click();
  await settled(element);
  const selected = nextEvent<{ id: string }>('ks-select');
  within(element, '.more .button').click();
  expect(await selected).toEqual({ id: 'sharing' });
});

test('the method opens as a dialog and Escape closes it', async () => {
  const element = await stage('en');
  within(element, '.foot > .button').click();
  const dialog = within<HTMLDialogElement>(element, 'ks-words-method', 'dialog');
  expect(dialog.open).toBe(true);
  expect(await violations()).toEqual([]);
  await userEvent.keyboard('{Escape}');
  expect(dialog.open).toBe(false);
});

test('while it draws it says how far it is, and the former answer is grey', async () => {
  const element = await stage();
  element.runs = { ...element.runs, isStale: true, progress: 0.4 };
  await settled(element);
  expect(within(element, '[role=progressbar]').getAttribute('aria-valuenow')).toBe('40');
  expect(element.shadowRoot?.querySelector('.answers.stale')).not.toBeNull();
});

test('links without a sign are told, and a map without any sign says what to do', async () => {
  const unsigned = (doc: Document, some: (id: string) => boolean): Document => documentOf([...doc.items.values()].map((item) => (item.kind === 'link' && some(item.id) ? { ...item, polarity: 'unknown' } : item)));
  const one = await stage('nl', unsigned(wordMap(), (id) => id === 'results>visibility'));
  expect(within(one, '.hint').textContent).toContain('Eén verband heeft nog geen');
  const none = await stage('nl', unsigned(wordMap(), () => true));
  expect(within(none, '.hint').textContent).toContain('Geef een verband een + of een −');
});

test('a word becomes an equation with one press', async () => {
  const element = await stage('nl', wordMap(), { of: 'workload' });
  expect(within(element, 'ks-to-numbers', 'code').textContent).toBe('100 * SMTH1(Aantal_partijen / INIT(Aantal_partijen), 0.25, 1) ^ 0.92');
  const command = nextEvent<{ command: Command }>('ks-command');
  const notice = nextEvent<{ text: { nl?: string }; undo: boolean }>('ks-notice');
  within(element, 'ks-to-numbers', '.button').focus();
  await userEvent.keyboard('{Enter}');
  expect((await command).command(wordMap())?.label).toBe('quantify');
  expect(await notice).toMatchObject({ text: { nl: 'Werkdruk rekent nu met een formule.' }, undo: true });
});

test('of one word alone it tells only that, and a model without words shows nothing', async () => {
  const one = await stage('nl', wordMap(), { of: 'trust' });
  expect(rows(one).length).toBe(0);
  expect(within(one, '.one .sentence').textContent).toContain('Vertrouwen');
  expect(await violations()).toEqual([]);
  const none = await stage('nl', documentOf([...wordMap().items.values()].filter(({ kind }) => kind !== 'link')));
  expect(none.shadowRoot?.textContent?.trim()).toBe('');
});
