import { itemsOf } from '../../model/document.js';
import { freshId, type Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import { addFlow, stockAt } from '../../state/commands/map/flows.js';
import { addLink } from '../../state/commands/map/links.js';
import { addComment, addCopy, addLoopMark, writeComment } from '../../state/commands/map/notes.js';
import { freeName, nameHolder } from '../../state/commands/map/names.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { addParameter, addVariable, type Spot } from '../../state/commands/map/variables.js';
import type { Command } from '../../state/edit.js';
import { drawnAfter, hasTool, type Made, type Tool, type Touch } from '../../view/map/tool.js';
import { loopWay } from '../../view/map/loop-way.js';
import { CAUSAL } from '../../wording/ui/causal.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import { MAP } from '../../wording/ui/map.js';
import type { Choosing } from './choosing.js';
import type { Naming } from './canvas/ks-map-canvas.js';
import type { MapHost } from './map-host.js';

/** Drawing with a tool: take one, put it down, and what comes of it is named in its place before it is kept. */
export class Drawing {
  private held: Tool = 'select';
  private start: Touch | null = null;
  /** The tool was taken for good: it stays in the hand after it was put down. */
  private stays = false;
  private named: (Naming & { readonly keep: (name: string) => Command }) | null = null;

  constructor(
    private readonly host: MapHost,
    private readonly choosing: Choosing,
  ) {}

  get tool(): Tool {
    return this.held;
  }

  /** Where the tool was put down first, while it waits for the other end. */
  get from(): Touch | null {
    return this.start;
  }

  /** What is there on trial until it has a name. */
  get naming(): Naming | null {
    return this.named;
  }

  /** Whether things are added on this page: a submodel stands in all its copies, and is not written here. */
  get isOpen(): boolean {
    return this.host.page.view.model === undefined;
  }

  readonly onTool = (event: CustomEvent<{ tool: Tool; stays?: boolean }>): void => {
    const { tool, stays = false } = event.detail;
    if (!this.isOpen && tool !== 'select' && tool !== 'area') return;
    if (!hasTool(this.host.seenThrough, tool)) return;
    this.held = tool;
    this.stays = stays;
    this.start = tool === 'copy' ? this.chosenShape : null;
    this.host.requestUpdate();
    // A key of the map leaves the focus where it is; a button gives it to the map, where the tool is used.
    if (!(event.target instanceof Element && event.target.localName === 'ks-map-canvas')) void this.host.canvas?.focusNode(null);
  };

  /** The shape that is chosen, which is what a copy is made of. */
  private get chosenShape(): Touch | null {
    const { chosenThings } = this.choosing;
    const node = chosenThings.length === 1 ? this.host.scene.order.find(({ id }) => id === chosenThings[0]?.id) : undefined;
    return node ? { node, x: node.x, y: node.y, isAnywhere: false } : null;
  }

  readonly onTouch = (event: CustomEvent<Touch>): void => {
    const { made, from } = drawnAfter(this.held, this.start, event.detail);
    this.start = from;
    if (made) this.make(made);
    this.host.requestUpdate();
  };

  /** What a tool draws from one place to another, without being taken in hand. */
  between(tool: 'flow' | 'link', from: Touch, to: Touch): void {
    const { made } = drawnAfter(tool, from, to);
    if (!made || !this.isOpen) return;
    this.make(made);
    this.host.requestUpdate();
  }

  private make(made: Made): void {
    const { host } = this;
    const view = host.page.view.id;
    if (!this.stays) this.held = 'select';
    switch (made.do) {
      case 'add':
        return this.add(made.kind, { view, ...made.at, item: freshId('item') });
      case 'copy': {
        const id = freshId('item');
        host.emit('ks-command', { command: onPage(host.page, addCopy(id, made.of, { view, ...made.at })) });
        return this.choosing.choose([id]);
      }
      case 'flow': {
        const id = freshId('flow');
        const valve = { view, ...made.valve, item: freshId('item') };
        return this.tryOut(id, host.t(MAP.kinds.flow), (name) => addFlow(id, name, made.from, made.to, valve));
      }
      case 'link':
        return this.addLink(made.from, made.to);
    }
  }

  private add(kind: 'stock' | 'auxiliary' | 'parameter' | 'comment' | 'loop', spot: Spot): void {
    const { host } = this;
    switch (kind) {
      case 'stock':
      case 'auxiliary': {
        const id = freshId(kind);
        return this.tryOut(id, host.t(host.seenThrough === 'causal' && kind === 'auxiliary' ? CAUSAL.word : MAP.kinds[kind]), (name) => addVariable(kind, id, name, spot));
      }
      case 'parameter': {
        const id = freshId('auxiliary');
        return this.tryOut(id, host.t(MAP.kinds.parameter), (name) => addParameter(id, name, spot));
      }
      case 'comment': {
        const id = freshId('item');
        const { page, language } = host;
        host.emit('ks-preview', { command: onPage(page, addComment(id, host.t(HANDS.remark), language, spot)) });
        this.named = { of: id, name: '', isRemark: true, problemOf: () => null, keep: (text) => onPage(page, addComment(id, text, language, spot)) };
        return;
      }
      case 'loop':
        return this.addMark(spot);
    }
  }

  /** Puts the mark of the loop that is chosen, else of the nearest that has none here. */
  private addMark(spot: Spot): void {
    const { host } = this;
    const { doc, page, scene } = host;
    const shown = new Set(page.items.flatMap((item) => (item.shows === 'loop' ? [item.loop] : [])));
    const free = itemsOf(doc, 'loop').filter(({ id }) => !shown.has(id));
    const [nearest] = free.map((loop) => ({ loop, way: loopWay(loop.path, scene.nodes, spot) })).sort((a, b) => Number(b.loop.id === host.selection) - Number(a.loop.id === host.selection) || a.way.distance - b.way.distance);
    if (!nearest) return host.emit('ks-notice', { text: HANDS.noLoopLeft });
    const id = freshId('item');
    host.emit('ks-command', { command: onPage(page, addLoopMark(id, nearest.loop.id, nearest.way.clockwise, spot)) });
    this.choosing.select(nearest.loop.id);
  }

  /** A remark that is there is written in its place. */
  writeRemark(id: Id): void {
    const { page, language } = this.host;
    const item = page.items.find((one) => one.id === id);
    if (item?.shows !== 'comment' || !this.isOpen) return;
    this.named = { of: id, name: item.text[language] ?? '', isRemark: true, problemOf: () => null, keep: (text) => onPage(page, writeComment(id, text, language)) };
    this.host.requestUpdate();
  }

  private addLink(from: Id, to: Id): void {
    const { host } = this;
    const { doc, page } = host;
    const id = freshId('link');
    const isTied = (['inflows', 'outflows'] as const).some((field) => stockAt(doc, to, field)?.id === from || stockAt(doc, from, field)?.id === to);
    const command = isTied || host.dependencies.get(to)?.includes(from) ? null : addLink(id, from, to);
    if (!command?.(doc)) return host.emit('ks-notice', { text: MAP.linkThere });
    host.emit('ks-command', { command: onPage(page, command) });
    host.emit('ks-notice', { text: MAP.linkAdded, undo: true });
    // Its sentence unfolds beside the map, for its sign to be said.
    if (host.seenThrough === 'causal') this.choosing.select(id);
  }

  /** Shows something new under a name that is free, to be named before it is kept. */
  private tryOut(of: Id, proposal: string, add: (name: string) => Command): void {
    const { doc, page } = this.host;
    const name = freeName(doc, proposal);
    const problemOf = (text: string): Text | null => (text.trim() === '' ? MAP.nameEmpty : nameHolder(this.host.doc, text, of) !== null ? MAP.nameTaken : null);
    const keep = (text: string): Command => onPage(page, add(text));
    this.host.emit('ks-preview', { command: keep(name) });
    this.named = { of, name, problemOf, keep };
  }

  readonly onName = (event: CustomEvent<{ name: string | null }>): void => {
    const { host, named } = this;
    const { name } = event.detail;
    if (!named) return;
    this.named = null;
    host.requestUpdate();
    if (name === null) {
      host.emit('ks-preview', { command: null });
      return void host.canvas?.focusNode(null);
    }
    host.emit('ks-command', { command: named.keep(name) });
    this.choosing.select(named.of);
    void host.updateComplete.then(() => {
      const node = this.choosing.things.find(({ id, of }) => of === named.of || id === named.of);
      if (node) void host.canvas?.focusNode(node.id);
    });
  };
}
