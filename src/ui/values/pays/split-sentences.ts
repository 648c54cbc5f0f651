import { css, html, nothing, type TemplateResult } from 'lit';
import type { PartySplit } from '../../../analyse/value/split.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Language, Text } from '../../../model/text.js';
import { formatSpokenEuro } from '../../../wording/number.js';
import { PAYS, sentence } from '../../../wording/ui/pays.js';
import { words } from '../../parts/drawings.js';

/** The most parties that are named in one sentence. */
const MOST_NAMES = 3;

/** Below this share of all that is paid and gained, a surplus is none. */
const NOUGHT = 1e-6;

/** What a split says, in sentences: what all gain together, who pays for it, and what would have to be settled. */
export function splitSentences(doc: Document, split: PartySplit, nameOf: (party: Id) => string, language: Language): readonly Text[] {
  const { parties, losers, surplus, cost, benefit } = split;
  const euro = (amount: number): string => formatSpokenEuro(amount, language);
  const scale = cost + benefit;
  if (scale === 0) return [PAYS.nothingChanges];
  if (!Number.isFinite(surplus)) return [];
  const lost = new Map(parties.map(({ stakeholder, net }) => [stakeholder, -net]));
  const amount = euro(losers.reduce((sum, id) => sum + (lost.get(id) ?? 0), 0));
  const canSettle = surplus >= -NOUGHT * scale;
  const names = losers.toSorted((a, b) => (lost.get(b) ?? 0) - (lost.get(a) ?? 0)).map(nameOf);
  return [
    Math.abs(surplus) <= NOUGHT * scale ? PAYS.evens : surplus > 0 ? PAYS.brings(euro(surplus)) : PAYS.costs(euro(-surplus)),
    names.length === 0 ? PAYS.nobodyLoses : names.length > MOST_NAMES ? PAYS.manyLose(names.length, amount, canSettle) : PAYS.lose(names, amount, canSettle, isMany(doc, losers[0])),
  ];
}

/** Whether a party is many, and is spoken of as such. */
function isMany(doc: Document, id: Id | undefined): boolean {
  const party = id === undefined ? undefined : doc.items.get(id);
  return party?.kind === 'stakeholder' && (party.is === 'group' || party.is === 'organisation-group');
}

/** Sentences as a paragraph, with what matters stressed. */
export const inSentences = (texts: readonly Text[], language: Language): TemplateResult | typeof nothing =>
  texts.length === 0 ? nothing : html`<p class="say">${texts.map((text) => html`${sentence(text, language).map((part, at) => (at % 2 === 1 ? html`<b>${part}</b>` : words(part)))} `)}</p>`;

/** For every element that says them. */
export const sentenceStyles = css`
  .say {
    margin-top: 10px;
    font: 400 14px/20px var(--font);
    color: var(--ink-2);
  }
  .say b {
    color: var(--ink);
    font-weight: 600;
  }
`;
