import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ModelSigns } from '../../../analyse/model-signs.js';
import type { Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Issue } from '../../../model/issue.js';
import type { Text } from '../../../model/text.js';
import type { MapPage } from '../../../view/map/map-page.js';
import type { Scene } from '../../../view/map/scene.js';
import { OUTLINE } from '../../../wording/ui/outline.js';
import './ks-map-outline.js';
import type { KsMapOutline } from './ks-map-outline.js';
import { mapDrawing } from '../canvas/map-icons.js';

/** What the page as a list needs of the map. */
export interface ListedHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly doc: Document;
  readonly page: MapPage;
  readonly scene: Scene;
  readonly dependencies: ReadonlyMap<Id, readonly Id[]>;
  readonly signs: ModelSigns;
  readonly issues: readonly Issue[];
  readonly selection: Id | null;
  t(text: Text): string;
}

/** The page as a list beside its drawing: opened by button and key, and giving the focus back to that button. */
export class Listing {
  isOpen = false;

  constructor(private readonly host: ListedHost) {}

  readonly onKey = (event: KeyboardEvent): void => {
    if (!event.altKey || event.code !== 'KeyL' || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    void this.show(!this.isOpen);
  };

  button(): TemplateResult {
    return html`<button type="button" class="button as-list" aria-keyshortcuts="Alt+L" @click=${() => void this.show(true)}>${mapDrawing('list', 18)}${this.host.t(OUTLINE.open)}</button>`;
  }

  template(): TemplateResult {
    const { doc, page, scene, dependencies, signs, issues, selection } = this.host;
    return html`<ks-map-outline
      role="region"
      aria-label=${this.host.t(OUTLINE.title)}
      .doc=${doc}
      .page=${page}
      .scene=${scene}
      .dependencies=${dependencies}
      .signs=${signs.links}
      .issues=${issues}
      .selection=${selection}
      @ks-outline-close=${() => void this.show(false)}
    ></ks-map-outline>`;
  }

  private async show(isOpen: boolean): Promise<void> {
    this.isOpen = isOpen;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const outline = this.host.renderRoot.querySelector<KsMapOutline>('ks-map-outline');
    await outline?.updateComplete;
    if (isOpen) outline?.focus();
    else this.host.renderRoot.querySelector<HTMLElement>('.as-list')?.focus();
  }
}
