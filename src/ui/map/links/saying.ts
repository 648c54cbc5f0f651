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

/** How far from its cause a new effect comes to stand, where the first word does from the middle, and how far from there words keep to, in px. */
const STEP = 180;
const FIRST = { x: -90, y: -170 } as const;
const RING = 210;

/** Room that a new word takes among those that are placed with it, in px. */
const WORD = { x: 60, y: 20 } as const;

/** What a sentence does to the map: new words find a free place a step round `middle` from the word they are linked to. */
export function sentenceCommand(host: Pick<MapHost, 'page' | 'scene' | 'doc'>, { cause, effect, sign, link, ids }: WrittenSentence, middle: ScenePoint): Command {
  const { page, scene, doc } = host;
  const [from, to] = ids;
  const placeOf = (id: Id | null): ScenePoint | null => scene.order.find(({ of }) => of === id) ?? null;
  const [there, back] = [placeOf(from), placeOf(to)];
  const first = freeSpot(scene, 'auxiliary', there ? onRing(there, middle, 1) : back ? onRing(back, middle, -1) : { x: middle.x + FIRST.x, y: middle.y + FIRST.y });
  const box = { left: first.x - WORD.x, right: first.x + WORD.x, top: first.y - WORD.y, bottom: first.y + WORD.y };
  const second = freeSpot({ nodes: [...scene.nodes, { ...PLACEHOLDER, ...first, box }] }, 'auxiliary', onRing(first, middle, 1));
  const written = (id: Id | null, name: string): string => (id === null ? name : nameIn(doc.items.get(id)) ?? name);
  const end = (id: Id | null, name: string, at: ScenePoint): SentenceEnd => ({ id: freshId('auxiliary'), name: written(id, name), spot: { view: page.view.id, ...at } });
  const [causeEnd, effectEnd] = [end(from, cause, first), end(to, effect, from === null && to === null ? second : first)];
  if (link === null) return onPage(page, addSentence(freshId('link'), causeEnd, effectEnd, sign));
  return onPage(page, rewrite(link, causeEnd, effectEnd, sign));
}

/** A step on from a place around the middle, clockwise or back: so that what is said one after the other comes round, and stays in sight. */
function onRing(from: ScenePoint, middle: ScenePoint, turn: 1 | -1): ScenePoint {
  const [x, y] = [from.x - middle.x, from.y - middle.y];
  const length = Math.hypot(x, y);
  if (length < 1) return { x: from.x + turn * STEP, y: from.y };
  const inward = Math.max(-0.6, Math.min(0.6, (length - RING) / RING));
  const [dx, dy] = [(-y * turn - x * inward) / length, (x * turn - y * inward) / length];
  const share = STEP / (Math.hypot(dx, dy) || 1);
  // Words are wide: a step to the side is longer than one up or down.
  return { x: from.x + dx * share, y: from.y + dy * share * 0.8 };
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
