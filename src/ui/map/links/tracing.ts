import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { KnownLoop, KnownLoops } from '../../../analyse/loops/known-loops.js';
import { influencesOf } from '../../../model/influences.js';
import { workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { linkId, loopId, tracedBy, type Traced } from '../../../view/map/traced.js';
import type { MapContent } from '../canvas/map-marks.js';
import type { ShownLoop } from '../../../view/map/scene.js';
import { CAUSAL } from '../../../wording/ui/causal.js';

/** What of the map following links and loops needs. */
export interface TracedHost extends ReactiveControllerHost {
  readonly doc: Document;
  readonly dependencies: ReadonlyMap<Id, readonly Id[]>;
  /** Null before they are known. */
  readonly loops: KnownLoops | null;
  readonly chosen: readonly Id[];
  readonly selection: Id | null;
  emit<T>(type: string, detail: T): void;
  /** Shows a loop, with the caret in its name. */
  nameLoop(loop: KnownLoop): void;
}

const pairOf = (cause: Id, effect: Id): string => `${cause} ${effect}`;

const NO_LOOPS: KnownLoops = { loops: [], total: 0 };

/** Up to this many loops all have their mark on the map; of more, those with a name. */
const MOST_MARKS = 9;

/** Following links and loops: which is selected, pointed at, hidden, and where one is on the way round. */
export class Tracing implements ReactiveController {
  private pointedAt: string | null = null;
  private away: ReadonlySet<string> = new Set();
  private heard: { readonly documentId: Id; readonly loops: KnownLoops; readonly links: ReadonlySet<string> } | null = null;
  private step: { readonly key: string; readonly at: number } | null = null;

  constructor(private readonly host: TracedHost) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.announce();
  }

  private get all(): readonly KnownLoop[] {
    return this.host.loops?.loops ?? [];
  }

  /** The link or loop that is selected, as the only thing. */
  get traced(): Traced | null {
    const { doc, loops, chosen, selection } = this.host;
    return tracedBy(chosen.length > 1 ? null : (chosen[0] ?? selection), doc, loops ?? NO_LOOPS);
  }

  /** The loop that is pointed at in the list, else the one that is selected. */
  get loop(): KnownLoop | null {
    const { traced } = this;
    return this.all.find(({ key }) => key === this.pointedAt) ?? (traced?.is === 'loop' ? traced.loop : null);
  }

  /** What of this stands out on the map. */
  get followed(): Pick<MapContent, 'link' | 'loop' | 'step'> {
    const { traced, at } = this;
    const selected = this.host.doc.items.get(this.host.selection ?? '');
    // A loop that is selected stands out before the loops are known.
    const loop = this.loop ?? (selected?.kind === 'loop' ? selected : null);
    const [cause, effect] = at === null || !loop ? [] : [loop.path[at], loop.path[(at + 1) % loop.path.length]];
    return { link: traced?.is === 'link' ? traced : null, loop: loop && 'ring' in loop ? { path: loop.path, type: loop.ring } : loop, step: cause !== undefined && effect !== undefined ? { cause, effect } : null };
  }

  /** Keys of the loops whose marks a person took off the map. */
  get hidden(): ReadonlySet<string> {
    return this.away;
  }

  /** The link of the selected loop at which one is on the way round, by number; null where one is not on the way. */
  get at(): number | null {
    const { traced, step } = this;
    return step && traced?.is === 'loop' && traced.loop.key === step.key ? step.at : null;
  }

  /** Loops whose marks are to be seen: those with a name, all where they are few, and the one that is followed. */
  get marks(): readonly ShownLoop[] {
    const loops = this.all;
    const areFew = loops.length <= MOST_MARKS;
    const { traced } = this;
    const followed = traced?.is === 'loop' ? traced.loop.key : null;
    return loops
      .filter(({ key, record, isWhole }) => isWhole && (key === followed || (!this.away.has(key) && (record !== null || areFew))))
      .map((loop): ShownLoop => ({ loop: loopId(loop), slug: loop.slug, type: loop.ring, path: loop.path }));
  }

  chooseLink(cause: Id, effect: Id): void {
    this.host.emit('ks-select', { id: linkId(this.host.doc, cause, effect) });
  }

  chooseLoop(loop: KnownLoop): void {
    this.pointedAt = null;
    this.host.emit('ks-select', { id: loopId(loop) });
  }

  /** A loop in the list is pointed at, or none any more. */
  readonly point = (key: string | null): void => {
    if (this.pointedAt === key) return;
    this.pointedAt = key;
    this.host.requestUpdate();
  };

  /** Takes the mark of a loop off the map, or puts it back. */
  toggle(key: string): void {
    const next = new Set(this.away);
    if (!next.delete(key)) next.add(key);
    this.away = next;
    this.host.requestUpdate();
  }

  /** Says that a link that is new since the last time closed a loop, and offers to name it. A loop that is merely listed now, as others went, closed nothing. */
  private announce(): void {
    const { loops, doc, dependencies } = this.host;
    if (!loops || this.heard?.loops === loops) return;
    const { documentId } = workspaceOf(doc);
    const before = this.heard?.documentId === documentId ? this.heard.links : null;
    this.heard = { documentId, loops, links: new Set(influencesOf(doc, dependencies).map(({ cause, effect }) => pairOf(cause, effect))) };
    const isNew = ({ path, isWhole }: KnownLoop): boolean => isWhole && path.some((cause, at) => before?.has(pairOf(cause, path[(at + 1) % path.length] ?? cause)) === false);
    const closed = loops.loops.filter(isNew);
    const [first] = closed;
    if (!first) return;
    const text = closed.length === 1 ? CAUSAL.closes(first.slug, CAUSAL.loopKinds[first.type ?? 'L']) : CAUSAL.closesMany(closed.length);
    this.host.emit('ks-notice', { text, ...(first.record === null && closed.length === 1 ? { action: { label: CAUSAL.nameIt, run: () => this.host.nameLoop(first) } } : {}) });
  }

  /** Goes on along the loop that is selected, from link to link; with 0 ends the walk. */
  walk(by: 1 | -1 | 0): void {
    const { traced } = this;
    if (traced?.is !== 'loop') return;
    const { key, path } = traced.loop;
    const from = this.at ?? (by > 0 ? -1 : 0);
    this.step = by === 0 ? null : { key, at: (from + by + path.length) % path.length };
    this.host.requestUpdate();
  }
}
