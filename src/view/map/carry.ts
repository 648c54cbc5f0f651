import { arcBetween } from '../../layout/arc.js';
import type { Box, Point } from '../../layout/box.js';
import { pipeOf } from '../../layout/pipe.js';
import { signPlaces } from '../../layout/sign-places.js';
import type { Id } from '../../model/id.js';
import type { ViewItem } from '../../model/view.js';
import type { Scene, SceneLink, SceneNode, ScenePipe } from './scene.js';
import type { VisiblePart } from './visible.js';

/** Things of a page that a hand carries, and how far they are from where they stood, in units of the view. */
export interface Carried {
  /** Of their view items. */
  readonly ids: readonly Id[];
  /** Everything that the page places. */
  readonly items: readonly ViewItem[];
  readonly dx: number;
  readonly dy: number;
}

/**
 * A page while a hand carries things over it, worked out once when they are taken up: what goes along as it is, what stays,
 * and the lines between the two, which alone are new at each step.
 */
export class Carry {
  /** The page without what goes along and without the lines that follow; shapes are still there, to be hidden. */
  readonly still: Scene;
  /** What goes along as it is. */
  readonly rigid: VisiblePart;
  /** Ids of the shapes that go along. */
  readonly away: ReadonlySet<Id>;
  private readonly looseLinks: readonly SceneLink[];
  private readonly loosePipes: readonly ScenePipe[];
  private readonly nodes: ReadonlyMap<Id, SceneNode>;
  private readonly bends: ReadonlyMap<Id, readonly Point[]>;

  constructor(
    private readonly scene: Scene,
    { ids, items }: Carried,
  ) {
    const placed = new Set(items.map(({ id }) => id));
    const away = new Set(ids);
    // A cloud that nobody placed goes where its valve goes.
    for (const { valve, source, sink } of scene.pipes) if (away.has(valve)) for (const end of [source, sink]) if (!placed.has(end)) away.add(end);
    this.away = away;
    this.nodes = new Map(scene.nodes.map((node) => [node.id, node]));
    this.bends = new Map(items.flatMap((item) => (item.shows === 'variable' && item.bends ? [[item.id, item.bends] as const] : [])));
    const endsAway = ({ from, to }: SceneLink): number => Number(away.has(from)) + Number(away.has(to));
    const pipeAway = ({ source, valve, sink }: ScenePipe): number => Number(away.has(source)) + Number(away.has(valve)) + Number(away.has(sink));
    const isAway = ({ id }: { readonly id: Id }): boolean => away.has(id);
    this.looseLinks = scene.links.filter((link) => endsAway(link) === 1);
    this.loosePipes = scene.pipes.filter((pipe) => pipeAway(pipe) === 1 || pipeAway(pipe) === 2);
    this.rigid = {
      links: scene.links.filter((link) => endsAway(link) === 2),
      pipes: scene.pipes.filter((pipe) => pipeAway(pipe) === 3),
      clouds: scene.nodes.filter((node) => node.shape === 'cloud' && isAway(node)),
      nodes: scene.order.filter(isAway),
      comments: scene.comments.filter(isAway),
      loops: scene.loops.filter(isAway),
    };
    const stays = <T extends { readonly id: Id }>(list: readonly T[]): readonly T[] => list.filter((one) => !isAway(one));
    this.still = {
      ...scene,
      links: scene.links.filter((link) => endsAway(link) === 0),
      pipes: scene.pipes.filter((pipe) => pipeAway(pipe) === 0),
      comments: stays(scene.comments),
      loops: stays(scene.loops),
    };
  }

  /** The lines between what goes along, by so much, and what stays; with the places of their signs. */
  loose(by: Point): { readonly part: VisiblePart; readonly scene: Scene } {
    const links = this.looseLinks.flatMap((link): SceneLink[] => {
      const [from, to] = [this.nodeAt(link.from, by), this.nodeAt(link.to, by)];
      return from && to ? [{ ...link, arc: arcBetween(from, to, link.bend) }] : [];
    });
    const pipes = this.loosePipes.flatMap((pipe): ScenePipe[] => {
      const [source, valve, sink] = [this.nodeAt(pipe.source, by), this.nodeAt(pipe.valve, by), this.nodeAt(pipe.sink, by)];
      if (!source || !valve || !sink) return [];
      const corners = (this.bends.get(pipe.valve) ?? []).map((corner) => (this.away.has(pipe.valve) ? moved(corner, by) : corner));
      return [{ ...pipe, points: pipeOf({ source: source.box, sink: sink.box, valve, bends: corners }).points }];
    });
    const signs = new Map([...signPlaces({ nodes: [], pills: [], pipes: [], links })].filter(([id]) => this.scene.signs.has(id)));
    return { part: { links, pipes, clouds: [], nodes: [], comments: [], loops: [] }, scene: { ...this.scene, signs } };
  }

  private nodeAt(id: Id, by: Point): SceneNode | undefined {
    const node = this.nodes.get(id);
    return node && this.away.has(id) ? { ...node, ...moved(node, by), box: movedBox(node.box, by) } : node;
  }
}

const moved = ({ x, y }: Point, by: Point): Point => ({ x: x + by.x, y: y + by.y });

const movedBox = ({ left, top, right, bottom }: Box, { x, y }: Point): Box => ({ left: left + x, top: top + y, right: right + x, bottom: bottom + y });
