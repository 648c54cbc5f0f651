import { html, type TemplateResult } from 'lit';
import type { Document } from '../model/document.js';
import type { Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { ViewName } from '../ui/shell/action.js';
import type { ValueLook } from '../state/session.js';
import type { Lens } from '../model/view.js';
import type { Outcome } from '../view/outcome.js';
import type { WordRuns } from '../view/words/word-runs.js';
import type { Analysis } from './analysis.js';
import type { ViewEvents } from './view-events.js';

/** What the views of a document are given. */
export interface ViewProperties {
  readonly doc: Document;
  readonly saved: Document;
  readonly outcomes: readonly Outcome[];
  readonly issues: readonly Issue[];
  readonly analysis: Analysis;
  readonly scenario: Id | null;
  readonly selection: Id | null;
  readonly chosen: readonly Id[];
  readonly hasLetters: boolean;
  readonly mapView: Id | null;
  readonly look: ValueLook;
  readonly lens: Lens | null;
  readonly words: WordRuns;
  /** Where on the map the value network stands. */
  readonly networkHref: string;
}

/** Fetches the code of a view; until it is there, its place stays empty. */
export function loadView(view: ViewName, lens: Lens | null): Promise<unknown> {
  switch (view) {
    case 'map':
      return lens === 'value-network' ? import('../ui/network/ks-network.js') : import('../ui/map/ks-map.js');
    case 'scenarios':
      return import('../ui/scenarios/ks-scenarios.js');
    case 'values':
      return import('../ui/values/ks-values.js');
  }
}

/** A view with everything it shows, and everything it may ask for. */
export function viewTemplate(view: ViewName, shown: ViewProperties, on: ViewEvents): TemplateResult {
  switch (view) {
    case 'map':
      if (shown.lens === 'value-network') return networkTemplate(shown, on);
      return html`<ks-map
        .doc=${shown.doc}
        .view=${shown.mapView}
        .lens=${shown.lens}
        .delays=${shown.analysis.delays}
        .dependencies=${shown.analysis.dependencies}
        .signs=${shown.analysis.signs}
        .loops=${shown.analysis.loops}
        .outcomes=${shown.outcomes}
        .issues=${shown.issues}
        .selection=${shown.selection}
        .chosen=${shown.chosen}
        .hasLetters=${shown.hasLetters}
        .scenario=${shown.scenario}
        .wordRuns=${shown.words}
        @ks-ask-words=${on.askWords}
        @ks-command=${on.command}
        @ks-preview=${on.preview}
        @ks-arrange=${on.arrange}
        @ks-select=${on.select}
        @ks-go-to=${on.goTo}
        @ks-clipboard=${on.clipboard}
        @ks-view=${on.mapView}
        @ks-lens=${on.lens}
        @ks-scenario=${on.scenario}
        @ks-notice=${on.notice}
      ></ks-map>`;
    case 'scenarios':
      return html`<ks-scenarios
        .doc=${shown.doc}
        .saved=${shown.saved}
        .outcomes=${shown.outcomes}
        .scenario=${shown.scenario}
        .book=${shown.analysis.book}
        .issues=${shown.issues}
        .wordRuns=${shown.words}
        @ks-ask-words=${on.askWords}
        @ks-select=${on.select}
        @ks-go-to=${on.goTo}
        @ks-open-view=${on.openView}
        @ks-command=${on.command}
        @ks-preview=${on.preview}
        @ks-scenario=${on.scenario}
        @ks-notice=${on.notice}
      ></ks-scenarios>`;
    case 'values':
      return html`<ks-values
        .doc=${shown.doc}
        .saved=${shown.saved}
        .book=${shown.analysis.book}
        .outcomes=${shown.outcomes}
        .scenario=${shown.scenario}
        .look=${shown.look}
        .issues=${shown.issues}
        .networkHref=${shown.networkHref}
        @ks-look=${on.look}
        @ks-go-to=${on.goTo}
        @ks-command=${on.command}
        @ks-preview=${on.preview}
        @ks-scenario=${on.scenario}
        @ks-notice=${on.notice}
      ></ks-values>`;
  }
}

/** The map through its third lens. */
function networkTemplate(shown: ViewProperties, on: ViewEvents): TemplateResult {
  return html`<ks-network
    .doc=${shown.doc}
    .book=${shown.analysis.book}
    .look=${shown.look}
    .outcomes=${shown.outcomes}
    .issues=${shown.issues}
    .dependencies=${shown.analysis.dependencies}
    .selection=${shown.selection}
    .hasLetters=${shown.hasLetters}
    .scenario=${shown.scenario}
    @ks-command=${on.command}
    @ks-preview=${on.preview}
    @ks-select=${on.select}
    @ks-look=${on.look}
    @ks-go-to=${on.goTo}
    @ks-lens=${on.lens}
    @ks-scenario=${on.scenario}
    @ks-notice=${on.notice}
  ></ks-network>`;
}
