import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Link } from '../../model/structure.js';
import type { Flow, Stock, Variable } from '../../model/variable.js';
import type { PlacedCloud, PlacedLink, PlacedVariable, Side, View, ViewItem } from '../../model/view.js';
import { importedId } from '../xmile/names.js';
import { bendThrough, cornersOf } from './arcs.js';
import { textOf, type MdlContext } from './context.js';
import type { Point, SketchArrow, SketchVariable, SketchView } from './sketch.js';

/** The pages of a sketch as views, and the links whose sign is drawn; `idOf` gives the id of the view at a place. */
export function readViews(
  context: MdlContext,
  sketch: readonly SketchView[],
  variables: readonly Variable[],
  idOf = (at: number): Id => importedId(context.fileKey, 'view', String(at + 1)),
): (View | ViewItem | Link)[] {
  const around: Around = {
    context,
    byName: new Map(variables.map((variable) => [canonicalName(variable.name), variable])),
    stockById: new Map(variables.flatMap((variable) => (variable.kind === 'stock' ? [[variable.id, variable] as const] : []))),
    flowById: new Map(variables.flatMap((variable) => (variable.kind === 'flow' ? [[variable.id, variable] as const] : []))),
    placed: new Set(),
    links: new Map(),
  };
  const pages = sketch.map((page, at) => new Page(around, page, idOf(at), at));
  for (const page of pages) page.placeNamed();
  for (const page of pages) page.placeNameless();
  return [...pages.flatMap((page) => page.records()), ...around.links.values()];
}

/** What the pages share. */
interface Around {
  readonly context: MdlContext;
  readonly byName: ReadonlyMap<string, Variable>;
  readonly stockById: ReadonlyMap<Id, Stock>;
  readonly flowById: ReadonlyMap<Id, Flow>;
  /** Variables that stand on a page themselves, not as ghosts. */
  readonly placed: Set<Id>;
  /** Links with a sign, by their ends. */
  readonly links: Map<string, Link>;
}

/** One page on its way to a view. */
class Page {
  /** What stands for each object of the sketch. */
  private readonly itemOf = new Map<number, PlacedVariable>();
  private readonly items: ViewItem[] = [];
  private readonly pipes: readonly SketchArrow[];

  constructor(
    private readonly around: Around,
    private readonly page: SketchView,
    private readonly view: Id,
    private readonly rank: number,
  ) {
    this.pipes = [...page.arrows.values()].filter(({ isPipe, from }) => isPipe && page.objects.get(from)?.kind === 'valve');
  }

  placeNamed(): void {
    for (const [number, object] of this.page.objects) {
      const variable = object.kind === 'variable' ? this.around.byName.get(canonicalName(object.name)) : undefined;
      if (!variable || object.kind !== 'variable') continue;
      const valve = object.valve === null ? undefined : this.page.objects.get(object.valve);
      if (valve && object.valve !== null && variable.kind === 'flow') {
        const item = this.place(number, variable, valve, { isGhost: object.isGhost, label: sideOf(valve, object) });
        this.itemOf.set(object.valve, item);
      } else this.place(number, variable, object, { isGhost: object.isGhost, ...(variable.kind === 'stock' ? { size: object } : {}) });
    }
  }

  /** A valve without a name is that of the first flow of its stock that stands nowhere. */
  placeNameless(): void {
    for (const { from, to } of this.pipes) {
      const stock = this.around.stockById.get(this.itemOf.get(to)?.of ?? '');
      const valve = this.page.objects.get(from);
      if (!stock || !valve || this.itemOf.has(from)) continue;
      const id = [...stock.inflows, ...stock.outflows].find((flow) => !this.around.placed.has(flow));
      const flow = id === undefined ? undefined : this.around.flowById.get(id);
      if (flow) this.place(from, flow, valve, { isGhost: false });
    }
  }

  private place(number: number, { id }: Variable, { x, y }: Point, how: { readonly isGhost: boolean; readonly label?: Side; readonly size?: SketchVariable }): PlacedVariable {
    const isGhost = how.isGhost || this.around.placed.has(id);
    if (!isGhost) this.around.placed.add(id);
    const item: PlacedVariable = {
      kind: 'view-item', shows: 'variable', id: this.itemId(number), view: this.view, x, y, of: id, ...(isGhost ? { ghost: true } : {}), ...(how.label ? { label: how.label } : {}),
      ...(how.size && how.size.width > 0 && how.size.height > 0 ? { width: 2 * how.size.width, height: 2 * how.size.height } : {}),
    };
    this.itemOf.set(number, item);
    return item;
  }

  private itemId(number: number | string): Id {
    return importedId(this.view, 'item', String(number));
  }

  records(): (View | ViewItem)[] {
    const { context } = this.around;
    this.addPipes();
    this.addComments();
    this.addLinks();
    context.foreign.keep('view', this.page.text, this.view);
    const placed = new Set(this.itemOf.values());
    return [{ kind: 'view', id: this.view, rank: this.rank, name: textOf(context, this.page.name), lens: this.lens() }, ...placed, ...this.items];
  }

  /** A page with signs on its arrows, and neither stocks nor valves, is a causal diagram. */
  private lens(): View['lens'] {
    const hasStructure = this.pipes.length > 0 || [...this.itemOf.values()].some(({ of }) => this.around.stockById.has(of));
    return !hasStructure && [...this.page.arrows.values()].some(({ polarity }) => polarity !== null) ? 'causal' : 'stock-flow';
  }

  /** Clouds, and the corners of pipes from source to sink. */
  private addPipes(): void {
    const ways = new Map<number, Partial<Record<PlacedCloud['end'], readonly Point[]>>>();
    for (const arrow of this.pipes) {
      const item = this.itemOf.get(arrow.from);
      const end = this.page.objects.get(arrow.to);
      if (!item || !end || !this.around.flowById.has(item.of)) continue;
      const side = this.endOf(arrow, item.of);
      const way = ways.get(arrow.from) ?? {};
      if (way[side]) continue;
      ways.set(arrow.from, { ...way, [side]: [...arrow.points, landing(arrow.points.at(-1) ?? item, end)] });
      if (end.kind === 'comment') this.items.push({ kind: 'view-item', shows: 'cloud', id: this.itemId(`${arrow.to}-${side}`), view: this.view, x: end.x, y: end.y, flow: item.of, end: side });
    }
    for (const [valve, { source = [], sink = [] }] of ways) this.bend(valve, [...source.toReversed(), ...this.valveOf(valve), ...sink]);
  }

  private valveOf(valve: number): readonly Point[] {
    const item = this.itemOf.get(valve);
    return item ? [{ x: item.x, y: item.y }] : [];
  }

  private bend(valve: number, way: readonly Point[]): void {
    const item = this.itemOf.get(valve);
    const bends = cornersOf(way);
    if (!item || bends.length === 0) return;
    for (const [number, other] of this.itemOf) if (other === item) this.itemOf.set(number, { ...item, bends });
  }

  /** Which end of a flow this half of its pipe is: what the stock there says, else what the arrowheads say. */
  private endOf({ to, isTail }: SketchArrow, flow: Id): PlacedCloud['end'] {
    const stock = this.around.stockById.get(this.itemOf.get(to)?.of ?? '');
    if (stock?.inflows.includes(flow)) return 'sink';
    if (stock?.outflows.includes(flow)) return 'source';
    return isTail ? 'source' : 'sink';
  }

  private addComments(): void {
    for (const [number, object] of this.page.objects) {
      if (object.kind !== 'comment' || object.text === null || object.text === '') continue;
      const base = { kind: 'view-item', shows: 'comment', id: this.itemId(number), view: this.view, x: object.x, y: object.y } as const;
      this.items.push({ ...base, text: textOf(this.around.context, object.text), ...(object.width > 0 ? { width: 2 * object.width } : {}) });
    }
  }

  private addLinks(): void {
    for (const [number, arrow] of this.page.arrows) {
      const [from, to] = [this.itemOf.get(arrow.from), this.itemOf.get(arrow.to)];
      if (arrow.isPipe || !from || !to || from.of === to.of) continue;
      const [over] = arrow.points;
      const bend = arrow.isCurved && over ? bendThrough(from, to, over) : 0;
      this.items.push({ kind: 'view-item', shows: 'link', id: this.itemId(number), view: this.view, x: 0, y: 0, from: from.id, to: to.id, bend } satisfies PlacedLink);
      this.addLink(arrow, from.of, to.of);
    }
  }

  private addLink({ polarity, isDelayed }: SketchArrow, from: Id, to: Id): void {
    const ends = `${from}/${to}`;
    if (polarity === null || this.around.links.has(ends)) return;
    const { fileKey } = this.around.context;
    this.around.links.set(ends, { kind: 'link', id: importedId(fileKey, 'link', ends), from, to, polarity, delay: isDelayed, source: 'opinion' });
  }
}

/** On which side of a valve its name stands. */
function sideOf(valve: Point, { x, y }: Point): Side {
  const [right, down] = [x - valve.x, y - valve.y];
  if (Math.abs(down) >= Math.abs(right)) return down < 0 ? 'above' : 'below';
  return right < 0 ? 'left' : 'right';
}

/** Where a pipe that comes from `point` meets what it leads to: straight ahead where that is wide enough, else its centre. */
function landing(point: Point, end: Point & { readonly width?: number; readonly height?: number }): Point {
  if (Math.abs(point.y - end.y) <= (end.height ?? 0)) return { x: end.x, y: point.y };
  if (Math.abs(point.x - end.x) <= (end.width ?? 0)) return { x: point.x, y: end.y };
  return { x: end.x, y: end.y };
}
