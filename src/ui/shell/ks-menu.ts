import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { LANGUAGES, type Language } from '../../model/text.js';
import { LANGUAGE_NAMES, SHELL } from '../../wording/ui/shell.js';
import { icon } from '../icons.js';
import { KsElement } from '../ks-element.js';
import { elementStyles } from '../styles/element-styles.js';
import { THEMES, type Action, type Theme } from './action.js';
import { isMac, keysOf } from './shortcuts.js';

/**
 * The menu of the app: a button and the list it opens.
 *
 * @fires ks-action - A choice; `detail.action` says which.
 * @fires ks-language - The other language was chosen; `detail.language`. Only on a phone: elsewhere the bar has a switch.
 */
@customElement('ks-menu')
export class KsMenu extends KsElement {
  static override styles = [
    elementStyles,
    css`
      [popover] {
        position: fixed;
        inset: 52px 16px auto auto;
        min-width: 264px;
        max-height: calc(100dvh - 68px);
        overflow-y: auto;
        margin: 0;
        padding: var(--s-2);
        border: 1px solid var(--line);
        border-radius: var(--r-3);
        background: var(--surface);
        color: var(--ink);
        box-shadow: var(--shadow-2);
      }
      [role^='menuitem'] {
        display: grid;
        grid-template-columns: 20px 1fr auto;
        align-items: center;
        gap: var(--s-2);
        width: 100%;
        min-height: 36px;
        padding: 0 var(--s-2);
        border-radius: var(--r-2);
        text-align: left;
      }
      [role^='menuitem']:hover,
      [role^='menuitem']:focus-visible {
        background: var(--sunken);
      }
      kbd {
        font: var(--t-note);
        color: var(--ink-3);
      }
      hr {
        height: 1px;
        margin: var(--s-2);
        border: 0;
        background: var(--line);
      }
      .group {
        padding: var(--s-1) var(--s-2) var(--s-1) 36px;
      }
      .narrow {
        display: none;
      }
      @media (max-width: 700px) {
        .narrow {
          display: block;
        }
        [role^='menuitem'] {
          min-height: var(--hit-touch);
        }
        kbd {
          display: none;
        }
      }
    `,
  ];

  /** Whether a document is open: without one there is nothing to save. */
  @property({ type: Boolean, attribute: 'has-document' }) hasDocument = false;
  /** Name of the current scenario, which can be exported by itself; null in base. */
  @property({ attribute: false }) scenario: string | null = null;
  @property() theme: Theme = 'system';

  @query('[popover]') private list!: HTMLElement;
  @query('.icon-button') private button!: HTMLElement;

  /** Closes the list with the focus back on its button, where the next Tab goes on from. */
  private close(): void {
    this.button.focus();
    this.list.hidePopover();
  }

  private choose(action: Action): void {
    this.close();
    this.emit('ks-action', { action });
  }

  private onToggle(event: ToggleEvent): void {
    const isOpen = event.newState === 'open';
    this.button.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) this.entries()[0]?.focus();
  }

  private entries(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[role^="menuitem"]')].filter((entry) => entry.checkVisibility());
  }

  private onKey(event: KeyboardEvent): void {
    const entries = this.entries();
    const at = entries.indexOf(this.shadowRoot?.activeElement as HTMLElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      entries.at(next % entries.length)?.focus();
    } else if (event.key === 'Tab' || event.key === 'Escape') {
      this.close();
    }
  }

  private entry(action: Action, words: string): TemplateResult {
    return html`<button type="button" role="menuitem" tabindex="-1" @click=${() => this.choose(action)}>
      <span></span><span>${words}</span><kbd aria-hidden="true">${keysOf(action, isMac())}</kbd>
    </button>`;
  }

  /** The scenario as a model of its own, for tools that know none. */
  private scenarioTemplate(scenario: string): TemplateResult {
    const heading = this.t(SHELL.scenarioAlone(scenario));
    return html`<hr role="separator" />
      <div role="group" aria-label=${heading}>
        <p class="group note" aria-hidden="true">${heading}</p>
        ${this.entry('export-scenario-xmile', this.t(SHELL.exportScenarioXmile))} ${this.entry('export-scenario-mdl', this.t(SHELL.exportScenarioMdl))}
      </div>`;
  }

  private speak(language: Language): void {
    this.close();
    this.emit('ks-language', { language });
  }

  private radio(words: string, isChecked: boolean, choose: () => void): TemplateResult {
    return html`<button type="button" role="menuitemradio" tabindex="-1" aria-checked=${isChecked} @click=${choose}>
      ${isChecked ? icon('check', 16) : html`<span></span>`}<span>${words}</span>
    </button>`;
  }

  protected override render(): TemplateResult {
    const t = SHELL;
    return html`
      <button type="button" class="icon-button" aria-label=${this.t(t.menu)} aria-haspopup="menu" aria-expanded="false" popovertarget="list">${icon('menu', 22)}</button>
      <div id="list" popover role="menu" aria-label=${this.t(t.menu)} @toggle=${this.onToggle} @keydown=${this.onKey}>
        ${this.entry('new', this.t(t.newModel))} ${this.entry('open', this.t(t.open))}
        ${this.hasDocument
          ? html`${this.entry('save', this.t(t.save))} ${this.entry('save-as', this.t(t.saveAs))} ${this.entry('export-xmile', this.t(t.exportXmile))}
              ${this.entry('export-mdl', this.t(t.exportMdl))}`
          : nothing}
        ${this.hasDocument && this.scenario !== null ? this.scenarioTemplate(this.scenario) : nothing}
        <hr role="separator" />
        <div role="group" aria-label=${this.t(t.theme)}>
          <p class="group note" aria-hidden="true">${this.t(t.theme)}</p>
          ${THEMES.map((theme) => this.radio(this.t(t.themes[theme]), theme === this.theme, () => this.choose(`theme-${theme}`)))}
        </div>
        <div class="narrow">
          <hr role="separator" />
          <div role="group" aria-label=${this.t(t.language)}>
            <p class="group note" aria-hidden="true">${this.t(t.language)}</p>
            ${LANGUAGES.map((language) => this.radio(this.t(LANGUAGE_NAMES[language]), language === this.language, () => this.speak(language)))}
          </div>
        </div>
        <hr role="separator" />
        ${this.entry('shortcuts', this.t(t.shortcuts))}
      </div>
    `;
  }
}
