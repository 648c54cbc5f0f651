import type { ReactiveController } from 'lit';
import type { Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import { deleteItems } from '../../state/commands/map/delete.js';
import { homeOf, type MapLens } from '../../view/map/map-page.js';
import { variableName, type Scene } from '../../view/map/scene.js';
import { chosenBy, chosenThings, thingsOf, type Thing } from '../../view/map/things.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import { MAP } from '../../wording/ui/map.js';
import type { MapHost } from './map-host.js';

/** Choosing on the map, one thing or several; what is chosen coming into sight; and deleting it. */
export class Choosing implements ReactiveController {
  /** Every press adds to what is chosen, for hands that have no Shift. */
  isAdding = false;
  /** The copy that was just chosen: a second press goes to the original. */
  private copy: Id | null = null;
  private former: Id | null = null;
  private known: { readonly scene: Scene; readonly things: readonly Thing[] } | null = null;
  private lens: MapLens | null = null;

  constructor(private readonly host: MapHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { selection, seenThrough } = this.host;
    if (selection === this.former && seenThrough === this.lens) return;
    this.former = selection;
    this.lens = seenThrough;
    if (selection === null) this.copy = null;
    else if (this.chosen.length === 1) this.show(selection);
  }

  /** Everything that can be chosen on the page. */
  get things(): readonly Thing[] {
    const { scene } = this.host;
    if (this.known?.scene !== scene) this.known = { scene, things: thingsOf(scene) };
    return this.known.things;
  }

  /** The records that are chosen, the primary one last; of what is gone none. */
  get chosen(): readonly Id[] {
    const { chosen, selection, doc } = this.host;
    const onPage = new Set(this.things.map(({ id }) => id));
    const there = chosen.filter((id) => doc.items.has(id) || onPage.has(id));
    return there.length > 0 || selection === null ? there : [selection];
  }

  /** The things of this page that are chosen: a variable that was chosen by its copy is that copy. */
  get chosenThings(): readonly Thing[] {
    const { chosen, copy } = this;
    return copy !== null && chosen.length === 1 ? this.things.filter(({ id }) => id === copy) : chosenThings(this.things, chosen);
  }

  select(id: Id | null): void {
    if (id !== this.host.selection || this.chosen.length > 1 || (id === null && this.chosen.length > 0)) this.host.emit('ks-select', { id });
  }

  /** Chooses several, the last as the primary one. */
  choose(ids: readonly Id[]): void {
    this.copy = null;
    this.host.emit('ks-select', { id: ids.at(-1) ?? null, ids });
  }

  /** Chooses the variable of a shape, remembering the copy by which it was. */
  selectBy({ id, of, is }: Thing): void {
    this.copy = is === 'copy' ? id : null;
    this.select(is === 'shape' || is === 'copy' || is === 'loop' ? of : id);
  }

  /** What was selected elsewhere comes into sight: on this page, else on the page where it stands. */
  private show(selection: Id): void {
    const { canvas, doc, page, seenThrough } = this.host;
    const node = this.things.find(({ id }) => id === this.copy) ?? chosenThings(this.things, [selection])[0];
    if (node) return void canvas?.updateComplete.then(() => canvas.reveal(node.id));
    const home = homeOf(doc, selection, page.view.id, seenThrough);
    if (home !== null && home !== page.view.id) this.host.emit('ks-view', { view: home });
  }

  /** A thing was pressed, or the empty paper; with `adds` it joins what is chosen, or leaves it. */
  pick(wanted: Id | null, adds: boolean): void {
    const thing = this.things.find(({ id }) => id === wanted);
    if (adds || this.isAdding) return thing ? this.toggle(thing) : undefined;
    if (!thing) return this.select(null);
    if (thing.is === 'copy' && this.copy === thing.id) {
      this.copy = null;
      return this.goHome(thing.of);
    }
    this.selectBy(thing);
  }

  private toggle(thing: Thing): void {
    const id = chosenBy(thing);
    const before = this.copy === null ? this.chosen : [this.copy];
    const isIn = this.chosenThings.some((one) => one.id === thing.id);
    this.choose(isIn ? before.filter((one) => one !== id && one !== thing.of) : [...before, id]);
  }

  /** Everything on the page. */
  readonly chooseAll = (): void => this.choose(this.things.map(chosenBy));

  /** These things, besides what is chosen with `adds`. */
  chooseThings(things: readonly Thing[], adds: boolean): void {
    const ids = things.map(chosenBy);
    this.choose(adds || this.isAdding ? [...this.chosen.filter((id) => !ids.includes(id)), ...ids] : ids);
  }

  /** To the original of a copy: on this page, else on its own. */
  private goHome(variable: Id): void {
    const { canvas, doc, seenThrough } = this.host;
    const original = this.things.find(({ of, is }) => of === variable && is === 'shape');
    if (original) return void canvas?.focusNode(original.id);
    const home = homeOf(doc, variable, null, seenThrough);
    if (home !== null) this.host.emit('ks-view', { view: home });
  }

  /** The records that deleting would delete: a cloud stands for its flow, which can't be without an end. */
  get deletable(): readonly Id[] {
    const { doc } = this.host;
    const { chosen, copy } = this;
    const wanted = copy !== null && chosen.length === 1 && doc.items.has(copy) ? [copy] : chosen;
    return wanted.flatMap((id): Id[] => {
      const cloud = this.things.find((thing) => thing.id === id && thing.is === 'cloud');
      const item = doc.items.get(cloud?.of ?? id);
      return item && !('model' in item && item.model !== undefined) ? [item.id] : [];
    });
  }

  /** Deletes what is chosen: of a variable that was chosen by its copy, only that copy. */
  readonly delete = (): void => {
    const { host, deletable: ids } = this;
    const command = deleteItems(ids);
    if (!command(host.doc)) return;
    const text = this.deletedText(ids);
    this.choose([]);
    host.emit('ks-command', { command });
    host.emit('ks-notice', { text, undo: true });
    void host.updateComplete.then(() => host.canvas?.focusNode(null));
  };

  private deletedText(ids: readonly Id[]): Text {
    const { doc, language } = this.host;
    const [id] = ids;
    if (ids.length !== 1 || id === undefined) return HANDS.removed(ids.length);
    const item = doc.items.get(id);
    if (item?.kind === 'view-item') return item.shows === 'comment' ? HANDS.commentRemoved : item.shows === 'loop' ? HANDS.markRemoved : MAP.copyRemoved;
    if (item?.kind === 'link') return MAP.linkRemoved;
    return MAP.removed(item?.kind === 'loop' ? this.host.t(item.name, item.slug) : variableName(doc, id, language));
  }
}
