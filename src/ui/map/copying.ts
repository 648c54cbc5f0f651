import type { ReactiveController } from 'lit';
import { itemsOf, type Document } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import { copied } from '../../state/commands/map/copy.js';
import { deleteItems } from '../../state/commands/map/delete.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { pasteItems } from '../../state/commands/map/paste.js';
import { pasteText } from '../../state/commands/map/paste-text.js';
import type { Command } from '../../state/edit.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import type { Choosing } from './choosing.js';
import type { MapHost } from './map-host.js';

/** Something goes to the clipboard of the device, or comes from it. The app knows how. */
export type ClipboardDetail =
  | { readonly do: 'copy'; readonly copy: Document }
  | {
      readonly do: 'paste';
      /** What the browser hands over with its own event; without it, the app asks for it. */
      readonly text: string | null;
      /** Takes what was there: things that were copied from a map, or text. */
      readonly take: (what: Document | string) => void;
    };

/** How far what is duplicated stands from where it came from, in px. */
const ASIDE = 24;

/** Copying, cutting, pasting and duplicating what is chosen, by key and by button, within a document and between documents. */
export class Copying implements ReactiveController {
  constructor(
    private readonly host: MapHost & EventTarget,
    private readonly choosing: Choosing,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.addEventListener(type, this.onEvent);
  }

  hostDisconnected(): void {
    for (const type of ['copy', 'cut', 'paste'] as const) document.removeEventListener(type, this.onEvent);
  }

  /** The keys of the device: they mean the map while the focus is on it and no text is selected. */
  private readonly onEvent = (event: ClipboardEvent): void => {
    if (this.host.canvas?.hasFocus !== true || getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    if (event.type === 'paste') this.paste(event.clipboardData?.getData('text/plain') ?? null);
    else if (event.type === 'cut') this.cut();
    else this.copy();
  };

  private get chosen(): Document | null {
    const { doc, page } = this.host;
    const { chosenThings, chosen } = this.choosing;
    return copied(doc, page, chosen.length > 1 ? chosen : chosenThings.map(({ id, of, is }) => (is === 'shape' ? of : id)));
  }

  /** Whether anything of what is chosen can be copied. */
  get can(): boolean {
    return this.chosen !== null;
  }

  copy(): boolean {
    const copy = this.chosen;
    if (!copy) return false;
    this.host.emit<ClipboardDetail>('ks-clipboard', { do: 'copy', copy });
    this.host.emit('ks-notice', { text: HANDS.copied });
    return true;
  }

  cut(): void {
    const ids = this.choosing.deletable;
    if (ids.length === 0 || !this.copy()) return;
    this.choosing.choose([]);
    this.host.emit('ks-command', { command: labelled('cut', deleteItems(ids)) });
  }

  /** Pastes at the pointer, where it is over the map; else in the middle of the window. */
  paste(text: string | null = null): void {
    if (this.host.page.view.model !== undefined) return;
    this.host.emit<ClipboardDetail>('ks-clipboard', { do: 'paste', text, take: (what) => (typeof what === 'string' ? this.putText(what) : this.put(what, null)) });
  }

  /** The same once more, a little aside. */
  duplicate(): void {
    const copy = this.chosen;
    if (copy) this.put(copy, { dx: ASIDE, dy: ASIDE });
  }

  private put(copy: Document, by: { readonly dx: number; readonly dy: number } | null): void {
    const { page, canvas } = this.host;
    const ids = new Map<Id, Id>();
    const idFor = (id: Id): Id => {
      const known = ids.get(id) ?? freshId('item');
      ids.set(id, known);
      return known;
    };
    const places = itemsOf(copy, 'view-item').filter(({ shows }) => shows !== 'link');
    const [left, right, top, bottom] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
    const at = canvas?.place ?? { x: 0, y: 0 };
    const to = by ?? (places.length === 0 ? { dx: 0, dy: 0 } : { dx: Math.round(at.x - (left + right) / 2), dy: Math.round(at.y - (top + bottom) / 2) });
    this.keep(onPage(page, labelled(by ? 'duplicate' : 'paste', pasteItems(copy, { view: page.view.id, ...to }, idFor))));
  }

  private putText(text: string): void {
    const { page, canvas, language } = this.host;
    const { x, y } = canvas?.place ?? { x: 0, y: 0 };
    const ids = new Map<number, Id>();
    const idFor = (at: number): Id => {
      const known = ids.get(at) ?? freshId('item');
      ids.set(at, known);
      return known;
    };
    this.keep(onPage(page, pasteText(text, language, { view: page.view.id, x: Math.round(x), y: Math.round(y) }, idFor)));
  }

  /** Does it, and chooses what is new. */
  private keep(command: Command): void {
    const step = command(this.host.doc);
    if (!step) return this.host.emit('ks-notice', { text: HANDS.nothingToPaste });
    const view = this.host.page.view.id;
    const before = new Set(this.host.page.items.map(({ id }) => id));
    const fresh = step.edits.flatMap(({ id, after }): Id[] => {
      if (after?.kind !== 'view-item' || after.view !== view || after.shows === 'link' || before.has(id)) return [];
      return [after.shows === 'variable' && !after.ghost ? after.of : id];
    });
    this.host.emit('ks-command', { command });
    this.choosing.choose(fresh);
  }
}

const labelled =
  (label: string, command: Command): Command =>
  (doc) => {
    const step = command(doc);
    return step && { ...step, label };
  };
