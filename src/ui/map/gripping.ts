import { bendLink, bendPipe } from '../../state/commands/map/bends.js';
import { reattachFlow } from '../../state/commands/map/flows.js';
import { onPage } from '../../state/commands/map/on-page.js';
import type { Command } from '../../state/edit.js';
import { bendThrough, cornersWith, linkOf, type Handle } from '../../view/map/handles.js';
import type { MapPage } from '../../view/map/map-page.js';
import type { Scene, SceneNode, ScenePoint } from '../../view/map/scene.js';
import { HANDS } from '../../wording/ui/map-hands.js';
import type { Drawing } from './drawing.js';
import type { MapHost } from './map-host.js';

/** A hand holds a grip at a place, or lets go of it there. */
export interface GripDetail extends ScenePoint {
  readonly handle: Handle;
  /** The shape under the hand; null over empty paper. */
  readonly node: SceneNode | null;
  /** `drag` while it is held, `drop` when it is let go, `key` by arrow key, `remove` by Delete, `cancel` when nothing is to change after all. */
  readonly how: 'drag' | 'drop' | 'key' | 'remove' | 'cancel';
}

/** With more shapes than this nothing is tried out while the hand moves: laying the page out would hold the hand up. */
const MOST_TRIED = 300;

/** Holding a grip of what is chosen: an end of a flow goes to another stock or the paper, a pipe gets corners, a link another curve, a port draws a link or a flow. */
export class Gripping {
  /** The page as it was when the hand took hold. */
  private held: { readonly page: MapPage; readonly scene: Scene } | null = null;

  constructor(
    private readonly host: MapHost,
    private readonly drawing: Drawing,
  ) {}

  readonly onGrip = ({ detail }: CustomEvent<GripDetail>): void => {
    const { host } = this;
    const { handle, how } = detail;
    const held = this.held ?? { page: host.page, scene: host.scene };
    this.held = how === 'drag' ? held : null;
    if (how === 'cancel') return host.emit('ks-preview', { command: null });
    if (handle.grip === 'port') {
      if (how === 'drop') this.draw(handle.node, detail);
      return;
    }
    const change = this.change(held, detail);
    if (how === 'drag') {
      if (held.scene.nodes.length <= MOST_TRIED) host.emit('ks-preview', { command: change && onPage(held.page, change) });
      return;
    }
    host.emit('ks-preview', { command: null });
    if (!change) return;
    host.emit('ks-command', { command: onPage(held.page, change) });
    if (handle.grip === 'end') host.emit('ks-notice', { text: HANDS.reattached, undo: true });
  };

  /** What holding a grip at a place comes to; null where it can't be held there. */
  private change({ page, scene }: { readonly page: MapPage; readonly scene: Scene }, { handle, node, x, y, how }: GripDetail): Command | null {
    switch (handle.grip) {
      case 'end': {
        if (node && node.shape !== 'stock' && node.shape !== 'ghost-stock' && !(node.shape === 'cloud' && node.of === handle.flow)) return null;
        const isStock = node !== null && node.shape !== 'cloud';
        return reattachFlow(handle.flow, handle.end, isStock ? { stock: node.of } : { x: Math.round(x), y: Math.round(y) }, page.view.id);
      }
      case 'corner':
      case 'middle': {
        const pipe = scene.pipes.find(({ valve }) => valve === handle.valve);
        const item = page.items.find(({ id }) => id === handle.valve);
        if (!pipe || item?.shows !== 'variable') return null;
        if (how === 'remove') return handle.grip === 'corner' ? bendPipe(handle.valve, (item.bends ?? []).filter((_, at) => at !== handle.at)) : null;
        return bendPipe(handle.valve, cornersWith(pipe, item, item.bends ?? [], handle, { x, y }));
      }
      case 'curve': {
        const link = linkOf(scene, handle.link);
        const [from, to] = [scene.nodes.find(({ id }) => id === link?.from), scene.nodes.find(({ id }) => id === link?.to)];
        if (!link || !from || !to) return null;
        return bendLink(link.from, link.to, how === 'remove' ? 0 : bendThrough(from, to, { x, y }));
      }
      case 'port':
        return null;
    }
  }

  /** From a port of a stock to a stock or the paper a flow is drawn; to anything else, and from anything else, a link. */
  private draw(from: string, { node, x, y }: GripDetail): void {
    const start = this.host.scene.nodes.find(({ id }) => id === from);
    if (!start || (node && node.of === start.of)) return;
    const isStock = (one: SceneNode): boolean => one.shape === 'stock' || one.shape === 'ghost-stock';
    const tool = isStock(start) && (node === null || isStock(node)) ? 'flow' : 'link';
    if (tool === 'link' && (node === null || node.shape === 'cloud')) return;
    this.drawing.between(tool, { node: start, x: start.x, y: start.y, isAnywhere: false }, { node, x: Math.round(x), y: Math.round(y), isAnywhere: false });
  }
}
