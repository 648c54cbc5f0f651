import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemsOf, variablesOf, type Document, type Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Loop } from '../../src/model/structure.js';
import { addFlow } from '../../src/state/commands/map/flows.js';
import { linkBetween } from '../../src/state/commands/map/links.js';
import { describeLoop, nameLoop } from '../../src/state/commands/map/loops.js';
import { onPage } from '../../src/state/commands/map/on-page.js';
import { addSentence, sayOfLink, turnLink, type SentenceEnd } from '../../src/state/commands/map/said-links.js';
import { addVariable } from '../../src/state/commands/map/variables.js';
import { apply, invert, located, type Command } from '../../src/state/edit.js';
import { blankDocument } from '../../src/model/blank-document.js';

const SEED = { seed: 20261127 };
const base = { label: {}, units: '', doc: {} };
const view = (id: string, lens: 'causal' | 'stock-flow', rank: number): Item => ({ kind: 'view', id, rank, name: {}, lens });
const placed = (of: string, on: string, x = 0, y = 0): Item => ({ kind: 'view-item', id: `${on}.${of}`, view: on, shows: 'variable', of, x, y });
const word = (id: string): Item => ({ ...base, kind: 'auxiliary', id, name: id, equation: '' });

function twoLenses(): Document {
  const [workspace] = blankDocument({ title: {}, page: {} }).items.values();
  return documentOf([workspace as Item, word('trust'), word('doubt'), view('pipes', 'stock-flow', 0), view('words', 'causal', 1), placed('trust', 'pipes'), placed('trust', 'words'), placed('doubt', 'words', 300, 0)]);
}

const end = (name: string): SentenceEnd => ({ id: `new-${name}`, name, spot: { view: 'words', x: 0, y: 0 } });

/** The document after a command; fails where it declines. */
function done(doc: Document, command: Command): Document {
  const step = command(doc);
  if (!step) throw new Error('declined');
  return apply(doc, step.edits);
}

describe('a sentence', () => {
  test('adds what lacks and the link between, and undo takes all of it back', () => {
    const name = fc.constantFrom('trust', 'doubt', 'hope', 'fear', 'Trust');
    fc.assert(
      fc.property(name, name, fc.constantFrom('+' as const, '-' as const), (cause, effect, sign) => {
        const doc = twoLenses();
        const step = addSentence('l', end(cause), end(effect), sign)(doc);
        if (cause.toLowerCase() === effect.toLowerCase()) return void expect(step).toBeNull();
        if (!step) throw new Error('declined');
        const edits = located(doc, step.edits);
        const after = apply(doc, edits);
        const [link] = itemsOf(after, 'link');
        const nameOf = (id: string | undefined): string => variablesOf(after).find((one) => one.id === id)?.name.toLowerCase() ?? '';
        expect([nameOf(link?.from), nameOf(link?.to), link?.polarity]).toEqual([cause.toLowerCase(), effect.toLowerCase(), sign]);
        expect(new Set(variablesOf(after).map(({ name: one }) => one.toLowerCase())).size).toBe(variablesOf(after).length);
        expect([...apply(after, invert(edits)).items]).toEqual([...doc.items]);
      }),
      SEED,
    );
  });

  test('that is there is declined', () => {
    const doc = done(twoLenses(), addSentence('l', end('trust'), end('doubt'), '-'));
    expect(addSentence('m', end('trust'), end('doubt'), '+')(doc)).toBeNull();
  });
});

describe('what is said of a link', () => {
  test('makes its record where only an equation knew it, and changes the one that is there', () => {
    const ends = { cause: 'trust', effect: 'doubt', id: 'l', isWritten: true };
    const first = done(twoLenses(), sayOfLink(ends, { polarity: '-' }));
    expect(linkBetween(first, 'trust', 'doubt')).toMatchObject({ polarity: '-', source: 'equation', delay: false });
    const second = done(first, sayOfLink({ ...ends, id: 'other' }, { delay: true, why: { nl: 'Gezien' } }));
    expect(itemsOf(second, 'link')).toMatchObject([{ id: 'l', polarity: '-', delay: true, why: { nl: 'Gezien' } }]);
    expect(sayOfLink(ends, { polarity: '-' })(second)).toBeNull();
  });

  test('stays when the link is turned to other words, but not onto one that is there', () => {
    const doc = done(done(twoLenses(), addSentence('l', end('trust'), end('doubt'), '-')), sayOfLink({ cause: 'trust', effect: 'doubt', id: 'l', isWritten: false }, { author: 'Wijkteam' }));
    expect(linkBetween(done(doc, turnLink('l', 'doubt', 'trust')), 'doubt', 'trust')).toMatchObject({ id: 'l', author: 'Wijkteam' });
    expect(turnLink('l', 'trust', 'trust')(doc)).toBeNull();
    expect(turnLink('l', 'trust', 'doubt')(doc)).toBeNull();
  });
});

describe('the name of a loop', () => {
  const loop: Pick<Loop, 'slug' | 'type' | 'path'> = { slug: 'B3', type: 'B', path: ['trust', 'doubt'] };

  test('is kept with its number, way and letter', () => {
    const doc = done(twoLenses(), nameLoop('l', loop, ' Twijfel remt ', 'nl'));
    expect(itemsOf(doc, 'loop')).toEqual([{ kind: 'loop', id: 'l', ...loop, name: { nl: 'Twijfel remt' }, doc: {} }]);
    expect(itemsOf(done(doc, describeLoop('l', { name: { nl: 'Anders' } })), 'loop')).toMatchObject([{ slug: 'B3', name: { nl: 'Anders' } }]);
  });

  test('is no empty one, no second of the same number, and none of what is not there', () => {
    const doc = done(twoLenses(), nameLoop('l', loop, 'Een', 'nl'));
    expect(nameLoop('m', { ...loop, slug: 'B4' }, '  ', 'nl')(doc)).toBeNull();
    expect(nameLoop('m', loop, 'Twee', 'nl')(doc)).toBeNull();
    expect(nameLoop('m', { ...loop, slug: 'B4', path: ['trust', 'gone'] }, 'Twee', 'nl')(doc)).toBeNull();
  });
});

describe('what is added through one lens', () => {
  const page = (doc: Document, id: string) => ({ view: doc.items.get(id) as never, items: itemsOf(doc, 'view-item').filter((item) => item.view === id) });
  const homes = (doc: Document, of: string): string[] => itemsOf(doc, 'view-item').flatMap((item) => (item.shows === 'variable' && item.of === of ? [item.view] : []));

  test('stands on the other too, where nothing else stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('pipes', 'words'), { minLength: 1, maxLength: 12 }), (ways) => {
        let doc = twoLenses();
        ways.forEach((on, at) => {
          doc = done(doc, onPage(page(doc, on), addVariable('auxiliary', `n${at}`, `New ${at}`, { view: on, x: 600 + 200 * at, y: 900 })));
        });
        ways.forEach((_, at) => expect(homes(doc, `n${at}`).toSorted()).toEqual(['pipes', 'words']));
        for (const on of ['pipes', 'words']) {
          const places = itemsOf(doc, 'view-item').filter((item) => item.view === on).map(({ x, y }) => `${x} ${y}`);
          expect(new Set(places).size).toBe(places.length);
        }
      }),
      SEED,
    );
  });

  test('a sentence places its new words beside what they are linked to', () => {
    const doc = done(twoLenses(), onPage(page(twoLenses(), 'words'), addSentence('l', end('trust'), end('hope'), '+')));
    expect(homes(doc, 'new-hope').toSorted()).toEqual(['pipes', 'words']);
    const item = itemsOf(doc, 'view-item').find((one) => one.view === 'pipes' && one.shows === 'variable' && one.of === 'new-hope');
    expect(Math.hypot(item?.x ?? NaN, item?.y ?? NaN)).toBeLessThan(400);
  });

  test('a flow is a word through the causal lens, and stands on no second page of pipes', () => {
    const tank = documentOf([...twoLenses().items.values(), { ...base, kind: 'stock', id: 'tank', name: 'Tank', initial: '1', inflows: [], outflows: [] }, placed('tank', 'pipes', 0, 300)]);
    const doc = done(tank, onPage(page(tank, 'pipes'), addFlow('f', 'Flow', { x: -400, y: 300 }, { stock: 'tank' }, { view: 'pipes', x: -200, y: 300 })));
    expect(homes(doc, 'f').toSorted()).toEqual(['pipes', 'words']);
  });
});
