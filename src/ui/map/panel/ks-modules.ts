import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { itemsOf, rankedOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { ARRAYS } from '../../../wording/ui/arrays.js';
import { KsElement } from '../../ks-element.js';
import { drawing, words } from '../../parts/drawings.js';
import { elementStyles } from '../../styles/element-styles.js';
import { inspectorStyles } from './inspector-styles.js';
import { modulesStyles } from './modules-styles.js';

/**
 * The modules of a document, each with the way into its page, and from within one the way back.
 *
 * @fires ks-view - Another page is to be shown; `detail.view`.
 */
@customElement('ks-modules')
export class KsModules extends KsElement {
  static override styles = [elementStyles, inspectorStyles, modulesStyles];

  @property({ attribute: false }) doc!: Document;
  /** The submodel that what is selected belongs to; null for the root model. */
  @property({ attribute: false }) within: Id | null = null;

  private pageOf(model: Id | undefined): Id | null {
    return rankedOf(this.doc, 'view').find((view) => view.model === model)?.id ?? null;
  }

  private go(view: Id): void {
    this.emit('ks-view', { view });
  }

  private outTemplate(): TemplateResult | typeof nothing {
    const { within, doc } = this;
    const inside = within === null ? undefined : doc.items.get(within);
    if (inside?.kind !== 'submodel' && inside?.kind !== 'macro') return nothing;
    const root = this.pageOf(undefined);
    return html`<p class="quiet">${words(this.t(ARRAYS.partOf(inside.name)))}</p>
      ${root === null ? nothing : html`<button type="button" class="button quiet out" @click=${() => this.go(root)}>${this.t(ARRAYS.backOut)}</button>`}`;
  }

  protected override render(): TemplateResult | typeof nothing {
    const modules = itemsOf(this.doc, 'module').filter(({ model }) => (model ?? null) === this.within);
    if (modules.length === 0 && this.within === null) return nothing;
    return html`<section>
      <h3>${this.t(ARRAYS.modules)}</h3>
      ${this.outTemplate()}
      <ul>
        ${modules.map(({ name, of }) => {
          const page = this.pageOf(of);
          return html`<li>${page === null ? html`<span class="flat">${name} <small>${this.t(ARRAYS.noPage)}</small></span>` : html`<button type="button" class="module" @click=${() => this.go(page)}><span><span class="visually-hidden">${this.t(ARRAYS.stepInto(name))}</span><span aria-hidden="true">${name}</span></span>${drawing('arrow', 16)}</button>`}</li>`;
        })}
      </ul>
    </section>`;
  }
}
