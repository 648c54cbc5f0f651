import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Text } from '../../model/text.js';
import { SHELL } from '../../wording/ui/shell.js';
import { icon, mark } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { VIEW_NAMES, type Action, type Kept, type Theme, type ViewName } from './action.js';
import './ks-file-name.js';
import './ks-language-switch.js';
import './ks-menu.js';
import { topBarStyles } from './top-bar-styles.js';

const KEPT = { file: SHELL.inFile, device: SHELL.onDevice, window: SHELL.nowhere } as const;

/**
 * The bar above every view: a way past it, mark, name of the document and where it is kept, the views, undo and redo, language, menu.
 *
 * @fires ks-action - `detail.action`
 * @fires ks-rename - `detail.name`
 * @fires ks-language - `detail.language`
 * @fires ks-skip - Past the bar, to the content.
 */
@customElement('ks-top-bar')
export class KsTopBar extends KsElement {
  static override styles = [elementStyles, topBarStyles];

  /** Name of the open document; null on the start screen. */
  @property({ attribute: false }) name: string | null = null;
  @property() kept: Kept = 'file';
  @property() view: ViewName | null = null;
  /** Address of each view of the open document. */
  @property({ attribute: false }) links: Readonly<Record<ViewName, string>> | null = null;
  /** Names of the steps that undo and redo would take; null where there is none. */
  @property({ attribute: false }) undo: Text | null = null;
  @property({ attribute: false }) redo: Text | null = null;
  /** Name of the current scenario; null in base. */
  @property({ attribute: false }) scenario: string | null = null;
  @property({ type: Number }) issues = 0;
  @property({ type: Boolean, attribute: 'has-errors' }) hasErrors = false;
  @property() theme: Theme = 'system';

  private act(action: Action): void {
    this.emit('ks-action', { action });
  }

  private stepButton(action: 'undo' | 'redo', step: Text | null): TemplateResult {
    const words = this.t(step ? SHELL[`${action}Step`](step) : SHELL[action]);
    // Stays focusable when the last step is undone, so that the keyboard keeps its place.
    return html`<button type="button" class="icon-button" aria-label=${words} title=${words} aria-disabled=${step === null} @click=${() => step && this.act(action)}>
      ${icon(action)}
    </button>`;
  }

  private views(links: Readonly<Record<ViewName, string>>): TemplateResult {
    return html`<nav class="wide" aria-label=${this.t(SHELL.views)}>
      ${VIEW_NAMES.map((view) => html`<a href=${links[view]} aria-current=${view === this.view ? 'page' : nothing}>${this.t(SHELL[view])}</a>`)}
    </nav>`;
  }

  private issueButton(): TemplateResult {
    return html`<button type="button" class="issues ${this.hasErrors ? 'error' : ''}" aria-label=${this.t(SHELL.issues(this.issues))} @click=${() => this.act('issues')}>
      ${icon(this.hasErrors ? 'error' : 'warning', 18)}<span>${this.t(SHELL.issues(this.issues))}</span>
    </button>`;
  }

  protected override render(): TemplateResult {
    const hasDocument = this.name !== null;
    return html`<header class=${hasDocument ? 'document' : 'start'}>
      <button type="button" class="skip" @click=${() => this.emit('ks-skip', null)}>${this.t(SHELL.skip)}</button>
      <div class="left">
        <a class="brand" href="#/start" aria-label=${this.t(SHELL.toStart)}>${mark}<span aria-hidden="true">Ketenstroom</span></a>
        ${this.name !== null
          ? html`<h1 class="visually-hidden">${[this.name, this.view && this.t(SHELL[this.view])].filter(Boolean).join(', ')}</h1>
              <div class="file">
                <ks-file-name .name=${this.name}></ks-file-name>
                <small class="wide in-${this.kept}" role="status">${this.t(KEPT[this.kept])}</small>
              </div>`
          : nothing}
      </div>
      ${this.links ? this.views(this.links) : html`<span class="wide"></span>`}
      <div class="acts">
        ${this.issues > 0 ? this.issueButton() : nothing}
        ${hasDocument ? html`${this.stepButton('undo', this.undo)} ${this.stepButton('redo', this.redo)}` : nothing}
        <ks-language-switch class="wide"></ks-language-switch>
        ${hasDocument
          ? nothing
          : html`<button type="button" class="button wide" @click=${() => this.act('open')}>${icon('folder', 18)}${this.t(SHELL.openFile)}</button>`}
        <ks-menu .theme=${this.theme} .scenario=${this.scenario} ?has-document=${hasDocument}></ks-menu>
      </div>
    </header>`;
  }
}
