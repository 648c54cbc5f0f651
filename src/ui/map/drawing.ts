import { freshId, type Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import { addFlow, stockAt } from '../../state/commands/map/flows.js';
import { addLink } from '../../state/commands/map/links.js';
import { freeName, nameHolder } from '../../state/commands/map/names.js';
import { onPage } from '../../state/commands/map/on-page.js';
import { addVariable } from '../../state/commands/map/variables.js';
import type { Command } from '../../state/edit.js';
import { drawnAfter, type Made, type Tool, type Touch } from '../../view/map/tool.js';
import { MAP } from '../../wording/ui/map.js';
import type { Choosing } from './choosing.js';
import type { Naming } from './ks-map-canvas.js';
import type { MapHost } from './map-host.js';

/** Drawing with a tool: take one, put it down, and what comes of it is named in its place before it is kept. */
export class Drawing {
  private held: Tool = 'select';
  private start: Touch | null = null;
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

  readonly onTool = (event: CustomEvent<{ tool: Tool }>): void => {
    if (!this.isOpen) return;
    this.held = event.detail.tool;
    this.start = null;
    this.host.requestUpdate();
    // A key of the map leaves the focus where it is; a button gives it to the map, where the tool is used.
    if (!(event.target instanceof Element && event.target.localName === 'ks-map-canvas')) void this.host.canvas?.focusNode(null);
  };

  readonly onTouch = (event: CustomEvent<Touch>): void => {
    const { made, from } = drawnAfter(this.held, this.start, event.detail);
    this.start = from;
    if (made) this.make(made);
    this.host.requestUpdate();
  };

  private make(made: Made): void {
    const { host } = this;
    const view = host.page.view.id;
    this.held = 'select';
    switch (made.do) {
      case 'add': {
        const id = freshId(made.kind);
        return this.tryOut(id, host.t(MAP.kinds[made.kind]), (name) => addVariable(made.kind, id, name, { view, ...made.at }));
      }
      case 'flow': {
        const id = freshId('flow');
        return this.tryOut(id, host.t(MAP.kinds.flow), (name) => addFlow(id, name, made.from, made.to, { view, ...made.valve }));
      }
      case 'link':
        return this.addLink(made.from, made.to);
    }
  }

  private addLink(from: Id, to: Id): void {
    const { host } = this;
    const { doc, page } = host;
    const isTied = (['inflows', 'outflows'] as const).some((field) => stockAt(doc, to, field)?.id === from || stockAt(doc, from, field)?.id === to);
    const command = isTied || host.dependencies.get(to)?.includes(from) ? null : addLink(freshId('link'), from, to);
    if (!command?.(doc)) return host.emit('ks-notice', { text: MAP.linkThere });
    host.emit('ks-command', { command: onPage(page, command) });
    host.emit('ks-notice', { text: MAP.linkAdded, undo: true });
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
      const node = host.scene.order.find(({ of }) => of === named.of);
      if (node) void host.canvas?.focusNode(node.id);
    });
  };
}
