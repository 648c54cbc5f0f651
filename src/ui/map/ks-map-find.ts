import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Text } from '../../model/text.js';
import { findAll, nameAround, type FindScope, type Found, type Search } from '../../state/commands/map/find.js';
import { replaceAll, replaceFault, replaceOne, type ReplaceFault } from '../../state/commands/map/replace.js';
import { variableName } from '../../view/map/scene.js';
import { FIND } from '../../wording/ui/find.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';
import { findStyles } from './find-styles.js';
import { mapDrawing } from './canvas/map-icons.js';

const SCOPES: readonly FindScope[] = ['names', 'equations', 'words'];

/** Most places that are sought, and most that are listed at a time. */
const MOST = { found: 2000, rows: 60 } as const;

/** How much of a text stands before and behind what was found, in letters. */
const AROUND = 24;

/**
 * Finds and replaces in names, equations and texts of the model: a button among the tools and Ctrl F open a bar with every
 * place, each leading there.
 *
 * @fires ks-select - A place is chosen; `detail.id`.
 * @fires ks-command - Something is replaced; `detail.command`.
 * @fires ks-notice - How much was; `detail.text`, and `detail.undo`.
 */
@customElement('ks-map-find')
export class KsMapFind extends KsElement {
  static override styles = [elementStyles, findStyles];

  @property({ attribute: false }) doc!: Document;

  @state() private isOpen = false;
  @state() private text = '';
  @state() private by = '';
  @state() private isReplacing = false;
  @state() private isWhole = false;
  @state() private isExact = false;
  @state() private scopes: ReadonlySet<FindScope> = new Set(SCOPES);
  @state() private isEverythingShown = false;

  @query('.bar') private bar!: HTMLElement | null;
  @query('#sought') private field!: HTMLInputElement | null;
  @query('.opener') private opener!: HTMLButtonElement;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.onWindowKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.onWindowKey);
  }

  /** A second Ctrl F is the browser's own. */
  private readonly onWindowKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.shiftKey || event.ctrlKey === event.metaKey || event.key.toLowerCase() !== 'f') return;
    if (this.isOpen && this.shadowRoot?.activeElement === this.field) return;
    event.preventDefault();
    void this.open();
  };

  private async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    if (!this.bar?.matches(':popover-open')) this.bar?.showPopover();
    this.field?.focus();
    this.field?.select();
  }

  private readonly close = (): void => {
    this.isOpen = false;
    this.opener.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  private get search(): Search {
    const { text, isWhole, isExact, scopes } = this;
    return { text, isWhole, isExact, scopes };
  }

  private toggle(scope: FindScope): void {
    const next = new Set(this.scopes);
    if (!next.delete(scope)) next.add(scope);
    this.scopes = next;
  }

  private go(found: Found): void {
    this.emit('ks-select', { id: found.id });
  }

  private replaceOne(found: Found): void {
    this.emit('ks-command', { command: replaceOne(found, this.by) });
  }

  /** Why a place stays as it is; a name in an equation goes along with its variable when that is renamed too. */
  private faultOf(place: Found, renamed: ReadonlySet<string>): ReplaceFault | 'follows' | null {
    const fault = replaceFault(this.doc, place, this.by);
    return fault === 'unknown-name' && renamed.has(nameAround(this.doc, place)?.name ?? '') ? 'follows' : fault;
  }

  /** The names that change when all is replaced. */
  private renamedOf(found: readonly Found[]): ReadonlySet<string> {
    return new Set(found.flatMap((place) => (place.field === 'name' && replaceFault(this.doc, place, this.by) === null ? [canonicalName(place.text)] : [])));
  }

  private replaceAll(found: readonly Found[]): void {
    const command = replaceAll(this.search, this.by);
    const renamed = this.renamedOf(found);
    const left = found.filter((place) => ![null, 'follows'].includes(this.faultOf(place, renamed))).length;
    this.emit('ks-command', { command });
    this.emit('ks-notice', { text: FIND.replaced(found.length - left, left), undo: true });
  }

  private nameOf(id: Id): string {
    const item = this.doc.items.get(id);
    return item?.kind === 'value-flow' ? this.t(item.label, item.name) : variableName(this.doc, id, this.language);
  }

  private excerpt({ text, start, end }: Found): TemplateResult {
    const from = start <= AROUND ? 0 : start - AROUND;
    const to = end + 2 * AROUND >= text.length ? text.length : end + 2 * AROUND;
    return html`${from > 0 ? '…' : ''}${text.slice(from, start)}<mark>${text.slice(start, end)}</mark>${text.slice(end, to)}${to < text.length ? '…' : ''}`;
  }

  private rowTemplate(found: Found, renamed: ReadonlySet<string>): TemplateResult {
    const fault = this.isReplacing ? this.faultOf(found, renamed) : null;
    const name = this.nameOf(found.id);
    return html`<li>
      <button type="button" class="row" @click=${() => this.go(found)}>
        <span class="where">${words(name)} <small>${this.t(FIND.fields[found.field])}${found.language ? ` ${found.language.toUpperCase()}` : ''}</small></span>
        <span class="what">${this.excerpt(found)}</span>
        ${fault ? html`<span class=${fault === 'follows' ? 'note' : 'fault'}>${this.t(FIND.faults[fault])}</span>` : nothing}
      </button>
      ${this.isReplacing && !fault ? html`<button type="button" class="button quiet" aria-label=${this.t(FIND.replaceIn(name))} @click=${() => this.replaceOne(found)}>${this.t(FIND.replace)}</button>` : nothing}
    </li>`;
  }

  private check(label: Text, isOn: boolean, set: () => void): TemplateResult {
    return html`<label class="check"><input type="checkbox" .checked=${isOn} @change=${set} /><span>${this.t(label)}</span></label>`;
  }

  private barTemplate(): TemplateResult {
    const found = findAll(this.doc, this.search, MOST.found);
    const shown = this.isEverythingShown ? found : found.slice(0, MOST.rows);
    const renamed = this.isReplacing ? this.renamedOf(found) : new Set<string>();
    return html`<div class="bar" popover="manual" role="search" aria-label=${this.t(FIND.title)} @keydown=${this.onKey}>
      <div class="line">
        <input id="sought" type="text" aria-label=${this.t(FIND.sought)} placeholder=${this.t(FIND.sought)} autocomplete="off" spellcheck="false" .value=${this.text} @input=${(event: Event) => (this.text = (event.target as HTMLInputElement).value)} />
        <button type="button" class="icon-button" aria-label=${this.t(FIND.close)} @click=${this.close}>${icon('close', 18)}</button>
      </div>
      ${this.isReplacing
        ? html`<div class="line">
            <input type="text" aria-label=${this.t(FIND.by)} placeholder=${this.t(FIND.by)} autocomplete="off" spellcheck="false" .value=${this.by} @input=${(event: Event) => (this.by = (event.target as HTMLInputElement).value)} />
            <button type="button" class="button" ?disabled=${found.length === 0} @click=${() => this.replaceAll(found)}>${this.t(FIND.all)}</button>
          </div>`
        : nothing}
      <div class="checks">
        ${SCOPES.map((scope) => this.check(FIND.scopes[scope], this.scopes.has(scope), () => this.toggle(scope)))}
        ${this.check(FIND.whole, this.isWhole, () => (this.isWhole = !this.isWhole))} ${this.check(FIND.exact, this.isExact, () => (this.isExact = !this.isExact))} ${this.check(FIND.replacing, this.isReplacing, () => (this.isReplacing = !this.isReplacing))}
      </div>
      <p class="count" role="status">${this.text.trim() === '' ? this.t(FIND.how) : this.t(FIND.count(found.length, found.length >= MOST.found))}</p>
      ${shown.length > 0 ? html`<ul tabindex="-1">${shown.map((place) => this.rowTemplate(place, renamed))}</ul>` : nothing}
      ${found.length > shown.length ? html`<button type="button" class="button quiet" @click=${() => (this.isEverythingShown = true)}>${this.t(FIND.more(found.length - shown.length))}</button>` : nothing}
    </div>`;
  }

  protected override render(): TemplateResult {
    return html`<button type="button" class="opener" aria-label=${this.t(FIND.title)} title=${`${this.t(FIND.title)} (Ctrl F)`} aria-expanded=${this.isOpen ? 'true' : 'false'} aria-keyshortcuts="Control+F Meta+F" @click=${() => (this.isOpen ? this.close() : void this.open())}>
        ${mapDrawing('find', 22)}
      </button>
      ${this.isOpen ? this.barTemplate() : nothing}`;
  }
}
