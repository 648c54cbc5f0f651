import type { ReactiveController } from 'lit';
import type { Id } from '../../model/id.js';
import { deleteItems } from '../../state/commands/map/delete.js';
import { homeOf } from '../../view/map/map-page.js';
import { variableName, type SceneNode } from '../../view/map/scene.js';
import { MAP } from '../../wording/ui/map.js';
import type { MapHost } from './map-host.js';

/** Choosing on the map, what is chosen coming into sight, and deleting it. */
export class Choosing implements ReactiveController {
  /** The copy that was just chosen: a second press goes to the original. */
  private copy: Id | null = null;
  private former: Id | null = null;

  constructor(private readonly host: MapHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { selection } = this.host;
    if (selection === this.former) return;
    this.former = selection;
    if (selection === null) this.copy = null;
    else this.show(selection);
  }

  select(id: Id | null): void {
    if (id !== this.host.selection) this.host.emit('ks-select', { id });
  }

  /** Chooses the variable of a shape, remembering the copy by which it was. */
  selectBy(of: Id, copy: Id | null): void {
    this.copy = copy;
    this.select(of);
  }

  /** What was selected elsewhere comes into sight: on this page, else on the page where it stands. */
  private show(selection: Id): void {
    const { scene, canvas, doc, page } = this.host;
    const nodes = scene.order.filter(({ of }) => of === selection);
    const node = nodes.find(({ id }) => id === this.copy) ?? nodes.find((one) => !isCopy(one)) ?? nodes[0];
    if (node) return void canvas?.updateComplete.then(() => canvas.reveal(node.id));
    const home = homeOf(doc, selection, page.view.id);
    if (home !== null && home !== page.view.id) this.host.emit('ks-view', { view: home });
  }

  /** A shape was pressed, or the empty paper. */
  pick(wanted: Id | null): void {
    const node = this.host.scene.nodes.find(({ id }) => id === wanted);
    if (!node) return this.select(null);
    if (isCopy(node) && this.copy === node.id) {
      this.copy = null;
      return this.goHome(node.of);
    }
    this.selectBy(node.of, isCopy(node) ? node.id : null);
  }

  /** To the original of a copy: on this page, else on its own. */
  private goHome(variable: Id): void {
    const { scene, canvas, doc } = this.host;
    const original = scene.nodes.find((node) => node.of === variable && !isCopy(node) && node.shape !== 'cloud');
    if (original) return void canvas?.focusNode(original.id);
    const home = homeOf(doc, variable, null);
    if (home !== null) this.host.emit('ks-view', { view: home });
  }

  /** Deletes what is selected: of a variable that was chosen by its copy, only that copy. */
  readonly delete = (): void => {
    const { host, copy } = this;
    const { selection, doc, language } = host;
    const id = copy !== null && doc.items.has(copy) ? copy : selection;
    const command = id === null ? null : deleteItems([id]);
    if (id === null || selection === null || !command?.(doc)) return;
    const item = doc.items.get(selection);
    if (item && 'model' in item && item.model !== undefined && id === selection) return;
    const name = item?.kind === 'loop' ? host.t(item.name, item.slug) : variableName(doc, selection, language);
    this.select(null);
    host.emit('ks-command', { command });
    host.emit('ks-notice', { text: id === copy ? MAP.copyRemoved : MAP.removed(name), undo: true });
    void host.updateComplete.then(() => host.canvas?.focusNode(null));
  };
}

const isCopy = ({ shape }: SceneNode): boolean => shape.startsWith('ghost');
