import { itemsOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { writtenName } from '../../equation/write-name.js';
import type { Link } from '../../model/structure.js';
import type { Flow, Stock, Variable } from '../../model/variable.js';
import type { PlacedCloud, PlacedComment, PlacedLink, PlacedVariable, Side, View, ViewItem } from '../../model/view.js';
import { wordMapOf, type WordMap } from '../../model/word-map.js';
import type { Point } from './sketch.js';
import type { MdlWriteContext } from './write-context.js';

/** Half the height of a name, and half its width for each letter, in px. */
const HALF_LINE = 11;
const HALF_LETTER = 3.5;
const STOCK = { width: 40, height: 20 };
/** How far the name of a flow stands from its valve, and a cloud that nobody placed from it. */
const NAME_AWAY = { above: { x: 0, y: -20 }, below: { x: 0, y: 20 }, left: { x: -50, y: 0 }, right: { x: 50, y: 0 } } as const satisfies Record<
  Side,
  Point
>;
const CLOUD_AWAY = 80;
/** How far an arrow between words bends, so that two that go to and fro stand apart. */
const ARC = 0.18;
const PIPE_LINE = '0,0,22,0,0,0,-1--1--1,,';

/** The objects and arrows of a page, a line each. */
export const drawPage = (context: MdlWriteContext, view: View): string => new Page(context, view.id).lines().join('\n');

class Page {
  private readonly written: string[] = [];
  private readonly items: readonly ViewItem[];
  private readonly stocks: readonly Stock[];
  private readonly links: ReadonlyMap<string, Link>;
  /** The number of the object to which arrows of an item go, and of a flow's valve. */
  private readonly numbers = new Map<Id, number>();
  private readonly valves = new Map<Id, number>();
  private readonly wordLinks: WordMap['links'];
  private next = 1;

  constructor(
    private readonly context: MdlWriteContext,
    view: Id,
  ) {
    this.items = itemsOf(context.doc, 'view-item').filter((item) => item.view === view);
    this.stocks = itemsOf(context.doc, 'stock');
    this.wordLinks = wordMapOf(context.doc).links;
    this.links = new Map(itemsOf(context.doc, 'link').map((link) => [`${link.from}/${link.to}`, link]));
  }

  lines(): readonly string[] {
    for (const item of this.items) if (item.shows === 'variable') this.place(item);
    for (const item of this.items) if (item.shows === 'variable' && this.valves.has(item.id)) this.pipes(item);
    for (const item of this.items) if (item.shows === 'link') this.arrow(item);
    this.wordArrows();
    for (const item of this.items) if (item.shows === 'comment') this.comment(item);
    return this.written;
  }

  private number(): number {
    return this.next++;
  }

  private variableOf({ of }: PlacedVariable): Variable | null {
    const item = this.context.doc.items.get(of);
    return item?.kind === 'stock' || item?.kind === 'flow' || item?.kind === 'auxiliary' ? item : null;
  }

  private place(item: PlacedVariable): void {
    const variable = this.variableOf(item);
    if (!variable) return;
    if (variable.kind === 'flow' && !item.ghost) return this.valve(item, variable);
    const isStock = variable.kind === 'stock';
    const size = {
      width: half(item.width, isStock ? STOCK.width : widthOf(variable.name)),
      height: half(item.height, isStock ? STOCK.height : HALF_LINE),
    };
    const number = this.name(
      variable.name,
      item,
      size,
      item.ghost ? '8,2,0,3,-1,0,0,0,128-128-128,0-0-0,|12||128-128-128' : `${isStock ? 3 : 8},3,0,0,0,0,0,0`,
    );
    this.numbers.set(item.id, number);
  }

  private name(name: string, at: Point, { width, height }: { readonly width: number; readonly height: number }, rest: string): number {
    const number = this.number();
    this.written.push(['10', number, writtenName(name, 'vensim'), round(at.x), round(at.y), round(width), round(height), rest].join(','));
    return number;
  }

  /** A valve, and behind it its name. */
  private valve(item: PlacedVariable, { name }: Flow): void {
    const valve = this.number();
    this.written.push(`11,${valve},48,${round(item.x)},${round(item.y)},6,8,34,3,0,0,1,0,0,0`);
    const away = NAME_AWAY[item.label ?? 'below'];
    this.valves.set(item.id, valve);
    this.numbers.set(
      item.id,
      this.name(name, { x: item.x + away.x, y: item.y + away.y }, { width: widthOf(name), height: HALF_LINE }, '40,3,0,0,-1,0,0,0'),
    );
  }

  /** From a valve to both of its ends: stocks of this page, and clouds. */
  private pipes(item: PlacedVariable): void {
    const valve = this.valves.get(item.id);
    if (valve === undefined) return;
    const bends = item.bends ?? [];
    const turn = turnOf(bends, item);
    const ways = { source: bends.slice(0, turn).toReversed(), sink: bends.slice(turn) };
    for (const end of ['sink', 'source'] as const) {
      const target = this.endOf(item, end);
      const way = ways[end];
      const points = way.length > 0 ? way : [between(item, target)];
      const list = points.map(({ x, y }) => `(${round(x)},${round(y)})`).join('|');
      this.written.push(`1,${this.number()},${valve},${target.number},${end === 'sink' ? 4 : 100},${PIPE_LINE}${points.length}|${list}|`);
    }
  }

  private endOf(item: PlacedVariable, end: PlacedCloud['end']): Point & { readonly number: number } {
    const stock = this.stocks.find(({ inflows, outflows }) => (end === 'sink' ? inflows : outflows).includes(item.of));
    const placed = stock && this.items.find((other): other is PlacedVariable => other.shows === 'variable' && other.of === stock.id);
    const number = placed && this.numbers.get(placed.id);
    if (placed && number !== undefined) return { x: placed.x, y: placed.y, number };
    const cloud = this.items.find((other) => other.shows === 'cloud' && other.flow === item.of && other.end === end);
    const at = cloud ?? { x: item.x + (end === 'sink' ? CLOUD_AWAY : -CLOUD_AWAY), y: item.y };
    const own = this.number();
    this.written.push(`12,${own},48,${round(at.x)},${round(at.y)},10,8,0,3,0,0,-1,0,0,0`);
    return { x: at.x, y: at.y, number: own };
  }

  private arrow({ from, to, bend }: PlacedLink): void {
    const [start, end] = [this.placed(from), this.placed(to)];
    const [first, last] = [this.numbers.get(from), this.numbers.get(to)];
    if (!start || !end || first === undefined || last === undefined) return;
    const sign = this.links.get(`${start.of}/${end.of}`);
    const code = sign?.polarity === '+' || sign?.polarity === '-' ? sign.polarity.charCodeAt(0) : 0;
    const { x, y } = overArc(start, end, bend);
    this.written.push(
      `1,${this.number()},${first},${last},${Math.abs(bend) > 1e-9 ? 1 : 0},0,${code},0,0,${sign?.delay ? 192 : 64},0,-1--1--1,,1|(${round(x)},${round(y)})|`,
    );
  }

  /** Links between words that nobody bent: without an equation, the arrow is all that says them. */
  private wordArrows(): void {
    const home = new Map(this.items.flatMap((item) => (item.shows === 'variable' && !item.ghost ? [[item.of, item] as const] : [])));
    const bent = new Set(this.items.flatMap((item) => (item.shows === 'link' ? [`${this.placed(item.from)?.of ?? ''}/${this.placed(item.to)?.of ?? ''}`] : [])));
    for (const { from, to } of this.wordLinks) {
      const [start, end] = [home.get(from), home.get(to)];
      if (!start || !end || bent.has(`${from}/${to}`)) continue;
      this.arrow({ kind: 'view-item', shows: 'link', id: '', view: start.view, x: 0, y: 0, from: start.id, to: end.id, bend: ARC });
    }
  }

  private placed(id: Id): PlacedVariable | null {
    const item = this.context.doc.items.get(id);
    return item?.kind === 'view-item' && item.shows === 'variable' ? item : null;
  }

  private comment({ x, y, text, width }: PlacedComment): void {
    const words = this.context.text(text).trim();
    if (words === '') return;
    const lines = words.split('\n');
    const longest = lines.reduce((most, { length }) => Math.max(most, length), 0);
    const size = `${round(half(width, longest * HALF_LETTER))},${round(lines.length * HALF_LINE)}`;
    this.written.push(`12,${this.number()},0,${round(x)},${round(y)},${size},8,4,0,0,-1,0,0,0`, lines.join('|<<NnN>>|'));
  }
}

const round = (value: number): number => Math.round(value) + 0;
const half = (size: number | undefined, otherwise: number): number => (size === undefined ? otherwise : size / 2);
const widthOf = (name: string): number => Math.max(20, name.length * HALF_LETTER);

/** Where the valve stands among the corners of its pipe: on the stretch that it is nearest to. */
function turnOf(bends: readonly Point[], valve: Point): number {
  let best = bends.length;
  let nearest = Infinity;
  for (let at = 0; at + 1 < bends.length; at++) {
    const [a, b] = [bends[at], bends[at + 1]];
    if (!a || !b) continue;
    const distance = Math.hypot(valve.x - a.x, valve.y - a.y) + Math.hypot(valve.x - b.x, valve.y - b.y) - Math.hypot(b.x - a.x, b.y - a.y);
    if (distance < nearest) [best, nearest] = [at + 1, distance];
  }
  return nearest < 1 ? best : bends.length;
}

const between = (valve: Point, end: Point): Point => ({
  x: (valve.x + end.x) / 2,
  y: Math.abs(valve.y - end.y) <= STOCK.height ? valve.y : (valve.y + end.y) / 2,
});

/** The middle of an arc whose height is `bend` times its chord; to the left of somebody who walks along it where positive. */
function overArc(from: Point, to: Point, bend: number): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: (from.x + to.x) / 2 + bend * dy, y: (from.y + to.y) / 2 - bend * dx };
}
