import { html, nothing, type TemplateResult } from 'lit';
import { rankedOf, workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Language, Text } from '../../model/text.js';
import { BASE_LOOK, looksOf } from '../../view/chart/look.js';
import { mapViews, type MapLens, type MapPage } from '../../view/map/map-page.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { MAP_EXPORT } from '../../wording/ui/map-export.js';
import { MAP } from '../../wording/ui/map.js';
import { markerIcon, words as inWords } from '../parts/drawings.js';
import type { PictureWords } from './canvas/ks-map-canvas.js';
import { mapDrawing } from './canvas/map-icons.js';

/** What stands over the map: of which model, page and scenario it is. */
export interface MapHead {
  readonly doc: Document;
  readonly page: MapPage;
  readonly seenThrough: MapLens;
  /** Null is base. */
  readonly scenario: Id | null;
  readonly language: Language;
  t(text: Text, otherwise?: string): string;
  emit<T>(type: string, detail: T): void;
}

/** The tabs of the pages seen through one lens; none where there is one page. */
export function pageTabs(head: MapHead): TemplateResult | typeof nothing {
  const views = mapViews(head.doc, head.seenThrough);
  if (views.length < 2) return nothing;
  return html`<nav class="pages" aria-label=${head.t(MAP.pages)}>
    ${views.map(({ id, name }) => html`<button type="button" aria-current=${id === head.page.view.id ? 'page' : nothing} @click=${() => head.emit('ks-view', { view: id })}>${inWords(head.t(name, head.t(MAP.wholeModel)))}</button>`)}
  </nav>`;
}

/** Whose curves the map shows: base, or a scenario of the model. */
export function scenarioChoice(head: Pick<MapHead, 'doc' | 'scenario' | 't' | 'emit'>): TemplateResult | typeof nothing {
  const scenarios = rankedOf(head.doc, 'scenario');
  if (scenarios.length === 0) return nothing;
  const look = looksOf(scenarios, head.scenario).get(head.scenario ?? '') ?? BASE_LOOK;
  const choose = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    head.emit('ks-scenario', { scenario: value === '' ? null : value });
  };
  return html`<div class="choice">
    ${markerIcon(look, head.scenario === null, true)}
    <select aria-label=${head.t(MAP.scenario)} @change=${choose}>
      <option value="" ?selected=${head.scenario === null}>${head.t(MAP.base)}</option>
      ${scenarios.map(({ id, name, slug }) => html`<option value=${id} ?selected=${id === head.scenario}>${head.t(name, slug)}</option>`)}
    </select>
    ${mapDrawing('down')}
  </div>`;
}

/** What a picture of this page, and paper, says about itself. */
export function pictureWords(head: MapHead): PictureWords {
  const { title, purpose } = workspaceOf(head.doc);
  const page = head.t(head.page.view.name, head.t(MAP.wholeModel));
  const chosen = head.scenario === null ? undefined : head.doc.items.get(head.scenario);
  const scenario = chosen?.kind === 'scenario' ? head.t(chosen.name, chosen.slug) : head.t(MAP.base);
  const model = head.t(title);
  const date = new Intl.DateTimeFormat(head.language, { dateStyle: 'long' }).format(new Date());
  return { title: `${model}: ${page}`, description: [scenario, head.t(MAP_EXPORT.onDate(date)), head.t(purpose)].filter(Boolean).join('. '), name: [model, page, scenario] };
}

/** The head of a page of paper. */
export function paperHead(head: MapHead): TemplateResult {
  const { title, description } = pictureWords(head);
  return html`<header class="paper">
    <h1>${inWords(title)}</h1>
    <p>${description}</p>
  </header>`;
}

/** What stands on a page with nothing on it: how to begin. */
export function emptyPage(head: MapHead): TemplateResult {
  return html`<div class="empty">
    <svg width="72" height="44" viewBox="0 0 72 44" aria-hidden="true"><path d="M8 36C26 36 24 8 48 8" fill="none" stroke="var(--line-strong)" stroke-width="1.6" stroke-dasharray="4 4" stroke-linecap="round"></path><circle cx="55" cy="8" r="6" fill="none" stroke="var(--accent)" stroke-width="1.6"></circle></svg>
    <h2>${head.t(MAP.emptyTitle)}</h2>
    <p>${head.t(head.seenThrough === 'causal' ? CAUSAL.emptyHow : MAP.emptyHow)}</p>
  </div>`;
}
