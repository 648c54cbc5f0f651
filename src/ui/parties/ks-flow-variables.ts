import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mentionsIn } from '../../equation/mentions.js';
import { workspaceOf, type Document } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { variablesByName } from '../../model/name-index.js';
import { canonicalName } from '../../model/name.js';
import type { ValueFlow } from '../../model/party.js';
import { variableName } from '../../view/map/scene.js';
import { PARTIES } from '../../wording/ui/parties.js';
import { KsElement } from '../ks-element.js';
import { words } from '../parts/drawings.js';
import { elementStyles } from '../styles/element-styles.js';

/**
 * The variables in the equation of a flow of value, each with what it is worth now and the way to its place on the map.
 *
 * @fires ks-go-to - A variable is to be shown on the map; `detail.id`.
 */
@customElement('ks-flow-variables')
export class KsFlowVariables extends KsElement {
  static override styles = [
    elementStyles,
    css`
      :host {
        display: block;
      }
      h4 {
        margin: var(--s-2) 0 var(--s-1);
        color: var(--ink-2);
        font: 500 12px/16px var(--font);
      }
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
      }
      button {
        display: inline-flex;
        flex-wrap: wrap;
        gap: 0 6px;
        min-height: 28px;
        padding: 4px 10px;
        border-radius: 14px;
        background: var(--accent-tint);
        color: var(--accent);
        font: var(--t-label);
        text-align: left;
        overflow-wrap: anywhere;
      }
      button:hover {
        color: var(--accent-strong);
        text-decoration: underline;
      }
      button b {
        font-weight: 650;
      }
      @media (pointer: coarse), (max-width: 700px) {
        button {
          align-items: center;
          min-height: var(--hit-touch);
          border-radius: 22px;
        }
      }
    `,
  ];

  @property({ attribute: false }) doc!: Document;
  @property({ attribute: false }) flow!: ValueFlow;
  /** What a variable is worth now, in words; empty where that is not known. */
  @property({ attribute: false }) said: (id: Id) => string = () => '';

  protected override render(): TemplateResult | typeof nothing {
    const { doc, flow, language } = this;
    const byName = variablesByName(doc);
    const found = mentionsIn(flow.equation, workspaceOf(doc).dialect).flatMap(({ name }) => byName.get(canonicalName(name))?.id ?? []);
    const ids = [...new Set(found)].filter((id) => id !== flow.id);
    if (ids.length === 0) return nothing;
    return html`<h4>${this.t(PARTIES.variables)}</h4>
      <ul>
        ${ids.map((id) => {
          const [name, said] = [variableName(doc, id, language), this.said(id)];
          return html`<li><button type="button" title=${this.t(PARTIES.onMap(name))} @click=${() => this.emit('ks-go-to', { id })}>${words(name)}${said ? html`<b>${said}</b>` : nothing}</button></li>`;
        })}
      </ul>`;
  }
}
