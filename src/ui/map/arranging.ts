import type { Id } from '../../model/id.js';
import { arrangeItems } from '../../state/commands/map/in-order.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { arrangedItems } from '../../view/map/arranged-items.js';
import { arrangeTask, type ArrangeTask, type ArrangeWay } from '../../view/map/arrange-task.js';
import type { ScenePoint } from '../../view/map/scene.js';
import { ARRANGE } from '../../wording/ui/arrange.js';
import type { Choosing } from './choosing.js';
import type { MapHost } from './map-host.js';

/** Asks the app to work out new places; `done` is told them, and not at all where that was given up. */
export interface ArrangeDetail {
  readonly task: ArrangeTask;
  readonly signal: AbortSignal;
  readonly done: (places: ReadonlyMap<Id, ScenePoint>) => void;
}

/** Bringing what is chosen, or the whole page, in order: worked out elsewhere, come to by gliding, kept as one step. */
export class Arranging {
  private underWay: AbortController | null = null;

  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
  ) {}

  /** Another gesture wants the map: what is under way is given up. */
  readonly giveUp = (): void => {
    this.underWay?.abort();
    this.underWay = null;
  };

  arrange(way: ArrangeWay): void {
    const { host } = this;
    this.giveUp();
    const { scene, page, doc } = host;
    if (scene.nodes.length === 0) return;
    const underWay = new AbortController();
    this.underWay = underWay;
    const chosen = new Set(this.choosing.chosenThings.map(({ id }) => id));
    const done = (places: ReadonlyMap<Id, ScenePoint>): void => {
      // Whoever changed something in the meantime arranges again.
      if (this.underWay !== underWay || host.doc !== doc || host.page.view.id !== page.view.id) return;
      this.underWay = null;
      const { dependencies, delays, language } = host;
      const command = onPage(page, arrangeItems(arrangedItems({ doc, page, dependencies, delays, language }, scene, places)));
      if (!command(doc)) return host.emit('ks-notice', { text: ARRANGE.inOrder });
      host.canvas?.glide();
      host.emit('ks-command', { command });
    };
    host.emit<ArrangeDetail>('ks-arrange', { task: arrangeTask(scene, page, way, chosen), signal: underWay.signal, done });
  }

  readonly onChoose = (event: CustomEvent<{ readonly key: string }>): void => this.arrange(event.detail.key as ArrangeWay);

  /** O tidies while the map has the focus. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (this.host.canvas?.hasFocus !== true || !this.host.hasLetters || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.key.toUpperCase() !== 'O') return;
    event.preventDefault();
    this.arrange('tidy');
  };
}
