import { afterEach, describe, expect, test } from 'vitest';
import { page as window, userEvent } from 'vitest/browser';
import { LANGUAGES } from '../../src/model/text.js';
import type { KsMap } from '../../src/ui/map/ks-map.js';
import { settled, violations, within } from './app-mount.js';
import { mapStage, model, type MapStage } from './map-stage.js';

const canvas = (element: KsMap): ShadowRoot => within(element, 'ks-map-canvas').shadowRoot as ShadowRoot;
const words = (element: KsMap): string[] => [...canvas(element).querySelectorAll('.node')].map((one) => one.getAttribute('aria-label') ?? '');
const lensButton = (element: KsMap, at: number): HTMLButtonElement => [...(within(element, 'ks-lens-switch').shadowRoot?.querySelectorAll('button') ?? [])][at] as HTMLButtonElement;

async function causalStage(language: 'nl' | 'en' = 'nl'): Promise<MapStage> {
  const stage = await mapStage(model(), language);
  lensButton(stage.element, 0).click();
  await expect.poll(() => canvas(stage.element).querySelector('svg.map .causal')).toBeTruthy();
  await settled(stage.element);
  return stage;
}

afterEach(() => document.body.replaceChildren());

describe('the causal lens', () => {
  for (const language of LANGUAGES) {
    for (const width of [1280, 390]) {
      test(`has no accessibility faults, ${language} at ${width}`, async () => {
        await window.viewport(width, 800);
        const { element } = await causalStage(language);
        expect(await violations()).toEqual([]);
        element.selection = 'join';
        await settled(element);
        expect(await violations()).toEqual([]);
      });
    }
  }

  test('shows the same items as words, without levers and constants', async () => {
    await window.viewport(1280, 800);
    const { element } = await causalStage();
    expect(words(element).filter((said) => !/lus/.test(said)).toSorted().map((said) => said.replace(/, nog.*/, ''))).toEqual(['Hulpvariabele Bereidheid', 'Stroom Aansluiten', 'Voorraad Woningen op aardgas', 'Voorraad Woningen op warmtenet'].map((said) => said.replace('Hulpvariabele', 'Tabelfunctie')).toSorted());
    expect(canvas(element).querySelectorAll('.pill').length).toBe(2);
    expect(canvas(element).querySelectorAll('.pipe').length).toBe(0);
  });

  test('keeps what is selected, which comes into sight', async () => {
    await window.viewport(1280, 800);
    const { element } = await mapStage(model());
    element.selection = 'heat';
    await settled(element);
    lensButton(element, 0).focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => canvas(element).querySelector('.causal .node.selected')?.getAttribute('aria-label')).toMatch('warmtenet');
    expect(lensButton(element, 0).getAttribute('aria-pressed')).toBe('true');
    lensButton(element, 1).click();
    await expect.poll(() => canvas(element).querySelector('.stock-flow .node.selected')?.getAttribute('aria-label')).toMatch('warmtenet');
  });

  test('a document stays as it is until something is done on the page; the first edit brings the page along', async () => {
    await window.viewport(1280, 800);
    const { element, store, shown } = await causalStage();
    expect(store.history.value.past.length).toBe(0);
    const word = canvas(element).querySelector<SVGElement>('.node');
    word?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await shown();
    word?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await shown();
    expect(store.history.value.past.length).toBe(1);
    const views = [...store.committed.value.items.values()].flatMap((item) => (item.kind === 'view' && item.lens === 'causal' ? [item.id] : []));
    expect(views.length).toBe(1);
    store.undo();
    await shown();
    expect([...store.committed.value.items.values()].some((item) => item.kind === 'view' && item.lens === 'causal')).toBe(false);
  });
});

/** The panel of the causal lens, and what is in it. */
const panel = (element: KsMap): HTMLElement => within(element, 'ks-causal-panel');
const loopRows = (element: KsMap): HTMLButtonElement[] => [...within(panel(element), 'ks-loop-list').shadowRoot!.querySelectorAll<HTMLButtonElement>('.loop-row')];
const sentences = (element: KsMap): HTMLButtonElement[] => [...within(panel(element), 'ks-link-list').shadowRoot!.querySelectorAll<HTMLButtonElement>('.says')];
const sentence = (element: KsMap, said: RegExp): HTMLButtonElement => sentences(element).find((one) => said.test(textOf(one))) as HTMLButtonElement;
const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const linkMark = (element: KsMap, said: RegExp): SVGElement => [...canvas(element).querySelectorAll<SVGElement>('.link-thing')].find((one) => said.test(one.getAttribute('aria-label') ?? '')) as SVGElement;

/** Writes a link as a sentence, as people do. */
async function writeSentence(stage: MapStage, cause: string, sign: '+' | '-', effect: string): Promise<void> {
  const field = within(panel(stage.element), 'ks-link-list', 'ks-sentence-field');
  const input = (name: string): HTMLInputElement => within<HTMLInputElement>(field, name);
  input('.cause').focus();
  await userEvent.fill(input('.cause'), cause);
  within<HTMLSelectElement>(field, 'select').value = sign;
  await userEvent.fill(input('.effect'), effect);
  await userEvent.keyboard('{Enter}');
  await stage.shown();
}

describe('links and loops', () => {
  for (const width of [1280, 390]) {
    test(`have no accessibility faults at ${width}`, async () => {
      await window.viewport(width, 800);
      const { element, shown } = await causalStage();
      if (width === 390) within<HTMLButtonElement>(element, '.open').click();
      await settled(element);
      expect(await violations()).toEqual([]);
      sentence(element, /Bereidheid, meer Aansluiten/).click();
      await shown();
      expect(await violations()).toEqual([]);
      loopRows(element)[0]?.click();
      await shown();
      expect(await violations()).toEqual([]);
    });
  }

  test('a sentence that is chosen chooses the link on the map, and the reverse', async () => {
    await window.viewport(1280, 800);
    const { element, shown } = await causalStage();
    sentence(element, /Bereidheid, meer Aansluiten/).click();
    await shown();
    expect(linkMark(element, /Bereidheid, meer Aansluiten/).getAttribute('aria-pressed')).toBe('true');
    linkMark(element, /Aansluiten, minder Woningen op aardgas/).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await shown();
    expect(sentences(element).filter((one) => one.getAttribute('aria-expanded') === 'true').map(textOf)).toEqual(['meer Aansluiten, minder Woningen op aardgas']);
  });

  test('the links of a word are reached from it by Tab, and chosen by Enter', async () => {
    await window.viewport(1280, 800);
    const { element, shown } = await causalStage();
    expect([...canvas(element).querySelectorAll('.link-thing[tabindex="0"]')].length).toBe(0);
    element.selection = 'will';
    await settled(element);
    const near = [...canvas(element).querySelectorAll<SVGElement>('.link-thing[tabindex="0"]')];
    expect(near.length).toBe(2);
    near[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await shown();
    expect(near[0]?.getAttribute('aria-pressed')).toBe('true');
  });

  test('a new sentence makes the words it needs, as one step, and stands on both lenses', async () => {
    await window.viewport(1280, 800);
    const stage = await causalStage();
    await writeSentence(stage, 'Bereidheid', '-', 'Weerstand');
    expect(sentence(stage.element, /Bereidheid, minder Weerstand ?staat nog in geen formule/)).toBeTruthy();
    expect(words(stage.element).some((said) => /Weerstand/.test(said))).toBe(true);
    expect(canvas(stage.element).querySelectorAll('.link.opinion').length).toBe(1);
    expect(stage.store.history.value.past.length).toBe(1);
    lensButton(stage.element, 1).click();
    await expect.poll(() => canvas(stage.element).querySelector('.stock-flow .node')).toBeTruthy();
    await expect.poll(() => words(stage.element).some((said) => /Weerstand/.test(said))).toBe(true);
    stage.store.undo();
    await stage.shown();
    expect([...stage.store.committed.value.items.values()].some((item) => item.kind === 'link')).toBe(false);
  });

  test('a sentence that is there already, or about one word only, is refused with a reason', async () => {
    await window.viewport(1280, 800);
    const stage = await causalStage();
    await writeSentence(stage, 'Bereidheid', '+', 'Aansluiten');
    expect(within(panel(stage.element), 'ks-link-list', 'ks-sentence-field', '.fault').textContent).toMatch('staat er al');
    await writeSentence(stage, 'Bereidheid', '+', 'bereidheid');
    expect(within(panel(stage.element), 'ks-link-list', 'ks-sentence-field', '.fault').textContent).toMatch('met zichzelf');
    expect(stage.store.history.value.past.length).toBe(0);
  });

  test('a link that closes a loop says so, and offers to name it', async () => {
    await window.viewport(1280, 800);
    const stage = await causalStage();
    await writeSentence(stage, 'Bereidheid', '-', 'Weerstand');
    await writeSentence(stage, 'Weerstand', '-', 'Bereidheid');
    const notice = stage.notices.at(-1);
    expect(notice?.text.nl).toBe('Dit sluit een versterkende lus: R2.');
    notice?.action?.run();
    await stage.shown();
    await expect.poll(() => within(panel(stage.element), 'ks-loop-inspector').shadowRoot?.activeElement?.localName).toBe('ks-edit-field');
    await userEvent.keyboard('Weerstand zakt weg{Enter}');
    await stage.shown();
    expect([...stage.store.committed.value.items.values()].flatMap((item) => (item.kind === 'loop' ? [[item.slug, item.type, item.name.nl]] : []))).toEqual([['R1', 'R', 'Voorbeeld doet volgen'], ['R2', 'R', 'Weerstand zakt weg']]);
    expect(within(panel(stage.element), 'ks-loop-inspector', '.sentence-words').textContent).toMatch(/Meer (Bereidheid|Weerstand), minder (Bereidheid|Weerstand), en dus weer meer/);
  });

  test('a loop is walked link by link, by button and by key', async () => {
    await window.viewport(1280, 800);
    const { element, shown } = await causalStage();
    loopRows(element)[0]?.click();
    await shown();
    within<HTMLButtonElement>(panel(element), 'ks-loop-inspector', '.start').click();
    await shown();
    const status = (): string => within(panel(element), 'ks-loop-inspector', '[role=status]').textContent ?? '';
    expect(status()).toBe('Meer Woningen op warmtenet, meer Bereidheid');
    expect(canvas(element).querySelector('.step-line')).toBeTruthy();
    within<HTMLButtonElement>(panel(element), 'ks-loop-inspector', '.next').focus();
    await userEvent.keyboard('{ArrowRight}');
    await shown();
    expect(status()).toBe('Meer Bereidheid, meer Aansluiten');
    await userEvent.keyboard('{Escape}');
    await shown();
    expect(canvas(element).querySelector('.step-line')).toBeNull();
  });

  test('pointing at a loop in the list lights it up; its mark is hidden and shown', async () => {
    await window.viewport(1280, 800);
    const { element, shown } = await causalStage();
    const [first] = loopRows(element);
    first?.parentElement?.dispatchEvent(new PointerEvent('pointerenter'));
    await shown();
    expect(canvas(element).querySelectorAll('.link.R').length).toBe(3);
    first?.parentElement?.dispatchEvent(new PointerEvent('pointerleave'));
    await shown();
    const marks = (): number => canvas(element).querySelectorAll('[data-loop]').length;
    const before = marks();
    within<HTMLButtonElement>(panel(element), 'ks-loop-list', 'li .icon-button').click();
    await shown();
    expect(marks()).toBe(before - 1);
  });

  test('a sign that the equation contradicts carries a flag on the map and in the list, and one click leads there', async () => {
    await window.viewport(1280, 800);
    const stage = await causalStage();
    const list = within(panel(stage.element), 'ks-link-list');
    sentence(stage.element, /Bereidheid, meer Aansluiten/).parentElement?.querySelector<HTMLButtonElement>('.turn')?.click();
    await stage.shown();
    expect(canvas(stage.element).querySelectorAll('.flag').length).toBe(1);
    expect(within(panel(stage.element), '.flags .flag').textContent).toMatch('Jij tekende −, de formule geeft + de hele tijd.');
    within<HTMLButtonElement>(panel(stage.element), '.flags .where').click();
    await stage.shown();
    const open = within(list, 'ks-link-inspector');
    within<HTMLButtonElement>(open, '.flag button').click();
    await stage.shown();
    expect(canvas(stage.element).querySelectorAll('.flag').length).toBe(0);
  });

  test('everything is said of a link in its place: delay, strength, speed, why and who', async () => {
    await window.viewport(1280, 800);
    const stage = await causalStage();
    await writeSentence(stage, 'Buren', '+', 'Bereidheid');
    sentence(stage.element, /Buren/).click();
    await stage.shown();
    const inspector = within(panel(stage.element), 'ks-link-list', 'ks-link-inspector');
    within<HTMLInputElement>(inspector, 'input[type=checkbox]').click();
    const [, strength, speed] = inspector.shadowRoot!.querySelectorAll('select');
    await userEvent.selectOptions(strength as HTMLElement, 'strong');
    await userEvent.selectOptions(speed as HTMLElement, 'slow');
    await userEvent.click(within(inspector, '.why'));
    await userEvent.keyboard('Zagen we in Zuid{Control>}{Enter}{/Control}');
    await userEvent.click(within(inspector, '.author'));
    await userEvent.keyboard('Wijkteam{Enter}');
    await stage.shown();
    const [link] = [...stage.store.committed.value.items.values()].filter((item) => item.kind === 'link');
    expect(link).toMatchObject({ polarity: '+', delay: true, strength: 'strong', speed: 'slow', why: { nl: 'Zagen we in Zuid' }, author: 'Wijkteam', source: 'opinion' });
    expect(sentence(stage.element, /Buren/).textContent).toMatch('met vertraging · sterk · langzaam');
    expect(canvas(stage.element).querySelectorAll('.bars').length).toBe(1);
  });

  test('the mark of hidden inputs puts them on the map, by press and by key', async () => {
    await window.viewport(1280, 800);
    const { element, store, shown } = await causalStage();
    const before = words(element).length;
    canvas(element).querySelector('[data-unfold]')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await shown();
    expect(words(element).length).toBe(before + 1);
    store.undo();
    await shown();
    const node = [...canvas(element).querySelectorAll<SVGElement>('.node')].find((one) => /Aansluiten/.test(one.getAttribute('aria-label') ?? ''));
    node?.focus();
    await userEvent.keyboard('u');
    await shown();
    expect(words(element).some((said) => /Beslistijd/.test(said))).toBe(true);
    expect(store.history.value.past.length).toBe(1);
  });

  test('a loop that is not all on the page is put there from the panel', async () => {
    await window.viewport(1280, 800);
    const { element, store, shown } = await causalStage();
    const node = [...canvas(element).querySelectorAll<SVGElement>('.node')].find((one) => /Bereidheid/.test(one.getAttribute('aria-label') ?? ''));
    // The first edit stores the page; then a word is taken off it, as a page of a large model leaves words out.
    node?.focus();
    await userEvent.keyboard('{Enter}{ArrowRight}{Escape}');
    await shown();
    const item = [...store.committed.value.items.values()].find((one) => one.kind === 'view-item' && one.shows === 'variable' && one.of === 'will' && one.view === 'causal-map');
    store.execute(() => (item ? { label: 'delete', edits: [{ id: item.id, before: item, after: null }] } : null));
    element.selection = null;
    element.chosen = [];
    await shown();
    loopRows(element)[0]?.click();
    await shown();
    within<HTMLButtonElement>(panel(element), 'ks-loop-inspector', '.show').click();
    await shown();
    expect(words(element).some((said) => /Bereidheid/.test(said))).toBe(true);
    expect(within(panel(element), 'ks-loop-inspector', '.start')).toBeTruthy();
  });

  test('a loop that an equation closes is named through the other lens too', async () => {
    await window.viewport(1280, 800);
    const stage = await mapStage(model());
    const time = stage.store.committed.value.items.get('time');
    if (time?.kind !== 'auxiliary') throw new Error('the model has a time to decide');
    stage.store.execute(() => ({ label: 'write-equation', edits: [{ id: 'time', before: time, after: { ...time, equation: '4+Gas/1000' } }] }));
    await stage.shown();
    const notice = stage.notices.at(-1);
    expect(notice?.text.nl).toMatch(/^Dit sluit een .* lus: [RBL]\d\.$/);
    notice?.action?.run();
    await stage.shown();
    await expect.poll(() => within(panel(stage.element), 'ks-loop-inspector').shadowRoot?.activeElement?.localName).toBe('ks-edit-field');
  });
});
