import { freshId, type Id } from '../../../model/id.js';
import { addSentence, sayOfLink, turnLink, type SentenceEnd } from '../../../state/commands/map/said-links.js';
import { onPage } from '../../../state/commands/map/on-page.js';
import { addVariable } from '../../../state/commands/map/variables.js';
import { nameHolder } from '../../../state/commands/map/names.js';
import { apply, joined, type Command } from '../../../state/edit.js';
import type { ScenePoint } from '../../../view/map/scene.js';
import { freeSpot } from '../../../view/map/free-spot.js';
import type { MapHost } from '../map-host.js';

/** A sentence with the words it names, and the link that it replaces. */
export interface WrittenSentence {
  readonly cause: string;
  readonly effect: string;
  readonly sign: '+' | '-';
  readonly link: Id | null;
  /** Of the words that are there already. */
  readonly ids: readonly [Id | null, Id | null];
}

/** How far from its cause a new effect comes to stand, in px. */
const BESIDE = { x: 190, y: 40 } as const;

/** Room that a new word takes among those that are placed with it, in px. */
const WORD = { x: 60, y: 20 } as const;

/** What a sentence does to the map: new words find a free place beside the word they are linked to, or in `middle`. */
export function sentenceCommand(host: Pick<MapHost, 'page' | 'scene' | 'doc'>, { cause, effect, sign, link, ids }: WrittenSentence, middle: ScenePoint): Command {
  const { page, scene, doc } = host;
  const [from, to] = ids;
  const placeOf = (id: Id | null): ScenePoint | null => scene.order.find(({ of }) => of === id) ?? null;
  const known = placeOf(from) ?? placeOf(to);
  const first = freeSpot(scene, 'auxiliary', known ? { x: known.x + (placeOf(from) ? BESIDE.x : -BESIDE.x), y: known.y + BESIDE.y } : middle);
  const box = { left: first.x - WORD.x, right: first.x + WORD.x, top: first.y - WORD.y, bottom: first.y + WORD.y };
  const second = freeSpot({ nodes: [...scene.nodes, { ...PLACEHOLDER, ...first, box }] }, 'auxiliary', { x: first.x + BESIDE.x, y: first.y + BESIDE.y });
  const written = (id: Id | null, name: string): string => (id === null ? name : nameIn(doc.items.get(id)) ?? name);
  const end = (id: Id | null, name: string, at: ScenePoint): SentenceEnd => ({ id: freshId('auxiliary'), name: written(id, name), spot: { view: page.view.id, ...at } });
  const [causeEnd, effectEnd] = [end(from, cause, first), end(to, effect, from === null && to === null ? second : first)];
  if (link === null) return onPage(page, addSentence(freshId('link'), causeEnd, effectEnd, sign));
  return onPage(page, rewrite(link, causeEnd, effectEnd, sign));
}

/** The link between other words, or with another sign, in one step. */
function rewrite(link: Id, cause: SentenceEnd, effect: SentenceEnd, sign: '+' | '-'): Command {
  return (doc) => {
    let [now, step] = [doc, null as ReturnType<Command>];
    const does = (command: Command): void => {
      const next = command(now);
      if (!next) return;
      step = step ? joined(step, next) : next;
      now = apply(now, next.edits);
    };
    for (const { id, name, spot } of [cause, effect]) if (nameHolder(now, name) === null) does(addVariable('auxiliary', id, name, spot));
    const [from, to] = [nameHolder(now, cause.name), nameHolder(now, effect.name)];
    if (from === null || to === null || from === to) return null;
    does(turnLink(link, from, to));
    const item = now.items.get(link);
    if (item?.kind !== 'link' || item.from !== from || item.to !== to) return null;
    does(sayOfLink({ cause: from, effect: to, id: link, isWritten: false }, { polarity: sign }));
    return step && { ...step, label: 'describe-link' };
  };
}

const PLACEHOLDER = { id: '', of: '', shape: 'word', isUpright: false, isRound: false, lines: [], label: null } as const;

const nameIn = (item: { readonly kind: string; readonly name?: unknown } | undefined): string | null => (typeof item?.name === 'string' ? item.name : null);
