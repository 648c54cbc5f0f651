import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LANGUAGES, type Language } from '../../../model/text.js';
import type { Variable } from '../../../model/variable.js';
import { setDoc, setLabel, setSource } from '../../../state/commands/map/describe.js';
import type { Command } from '../../../state/edit.js';
import { PANEL } from '../../../wording/ui/panel.js';
import { KsElement } from '../../ks-element.js';
import { drawing } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import './ks-edit-field.js';
import { inspectorStyles } from './inspector-styles.js';

/**
 * What a variable is called and where it comes from, in each language: the name that equations use, the names that people
 * read, the documentation in the other language, and the source.
 *
 * @fires ks-command - Something was written; `detail.command`.
 */
@customElement('ks-variable-words')
export class KsVariableWords extends KsElement {
  static override styles = [
    elementStyles,
    inspectorStyles,
    css`
      :host {
        padding: 0;
        background: none;
      }
      summary span {
        overflow: hidden;
        max-width: 60%;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .field {
        display: grid;
        gap: 2px;
        margin-top: 10px;
      }
      .field > span {
        font: var(--t-note);
        color: var(--ink-2);
      }
      code {
        font: 400 13px/18px var(--font);
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) variable!: Variable;

  private do(command: Command): void {
    this.emit('ks-command', { command });
  }

  private field(label: string, value: string, write: (text: string) => Command, isLong: boolean): TemplateResult {
    return html`<div class="field">
      <span aria-hidden="true">${label}</span>
      <ks-edit-field
        look=${isLong ? 'text' : 'line'}
        .value=${value}
        .label=${label}
        .placeholder=${this.t(PANEL.empty)}
        @ks-write=${({ detail: { text } }: CustomEvent<{ text: string }>) => this.do(write(text))}
      ></ks-edit-field>
    </div>`;
  }

  protected override render(): TemplateResult {
    const { variable, language } = this;
    const { id, label, doc, source, name } = variable;
    const other: Language = language === 'nl' ? 'en' : 'nl';
    return html`<section>
      <details>
        <summary><h3>${this.t(PANEL.wordsAndSource)}<span>${this.t(source)}</span></h3>${drawing('down', 16)}</summary>
        <div class="field"><span>${this.t(PANEL.inEquations)}</span><code translate="no">${name}</code></div>
        ${LANGUAGES.map((which) => this.field(this.t(PANEL.nameIn[which]), label[which] ?? '', (text) => setLabel(id, text, which), false))}
        ${this.field(this.t(PANEL.aboutIn[other]), doc[other] ?? '', (text) => setDoc(id, text, other), true)}
        ${this.field(this.t(PANEL.sourceIn[language]), source?.[language] ?? '', (text) => setSource(id, text, language), true)}
        ${this.field(this.t(PANEL.sourceIn[other]), source?.[other] ?? '', (text) => setSource(id, text, other), true)}
      </details>
    </section>`;
  }
}
