import { itemsOf, rankedOf, variablesOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Link } from '../../model/structure.js';
import type { View, ViewItem } from '../../model/view.js';
import { issueList } from './context.js';
import { mdlForeign } from './foreign.js';
import { readViews } from './read-views.js';
import { readSketch, type SketchView } from './sketch.js';
import type { MdlWriteContext } from './write-context.js';
import { drawPage } from './write-page.js';

const HEAD =
  '\\\\\\---/// Sketch information - do not modify anything except names\nV300  Do not put anything below this section - it will be ignored\n';
/** How Vensim draws where an object doesn't say so itself. */
const STYLE = '$192-192-192,0,Times New Roman|12||0-0-0|0-0-0|0-0-255|-1--1--1|-1--1--1|96,96,100,0';
const NOTHING: Omit<SketchView, 'name'> = { objects: new Map(), arrows: new Map(), text: '' };

/** The pages of the root model as Vensim's sketch; empty where there is none. */
export function writeSketch(context: MdlWriteContext): string {
  const views = rankedOf(context.doc, 'view').filter(({ model }) => model === undefined);
  const drawn = asDrawn(context, views);
  return views.map((view, at) => `${HEAD}*${nameOf(context, view, at)}\n${drawn.get(view.id) ?? `${STYLE}\n${drawPage(context, view)}`}\n`).join('');
}

const nameOf = (context: MdlWriteContext, { name }: View, at: number): string => context.text(name).replace(/\s+/g, ' ').trim() || `View ${at + 1}`;

/** The text of the pages that still say what the document says. */
function asDrawn(context: MdlWriteContext, views: readonly View[]): ReadonlyMap<Id, string> {
  const texts = views.map(({ id }) => context.kept('view', id)[0] ?? null);
  if (texts.every((text) => text === null)) return new Map();
  const pages = texts.map((text): SketchView =>
    text === null ? { name: '', ...NOTHING } : (readSketch(`*\n${text}`)[0] ?? { name: '', ...NOTHING }),
  );
  const reading = { fileKey: '', language: context.language, foreign: mdlForeign(''), issues: issueList() };
  const read = readViews(reading, pages, variablesOf(context.doc), (at) => views[at]?.id ?? '');
  const signs = signsOf(itemsOf(context.doc, 'link'));
  const readSigns = signsOf(read.filter((record) => record.kind === 'link'));
  const ours = byView(itemsOf(context.doc, 'view-item'));
  const theirs = byView(read.filter((record) => record.kind === 'view-item'));
  const placeOf = new Map(itemsOf(context.doc, 'view-item').flatMap((item) => (item.shows === 'variable' ? [[item.id, item.of] as const] : [])));
  const hasSameSigns = (view: Id): boolean =>
    (ours.get(view) ?? []).every((item) => {
      if (item.shows !== 'link') return true;
      const ends = `${placeOf.get(item.from) ?? ''}/${placeOf.get(item.to) ?? ''}`;
      return signs.get(ends) === readSigns.get(ends);
    });
  return new Map(
    views.flatMap(({ id }, at) => {
      const text = texts[at] ?? null;
      return text !== null && isSame(ours.get(id) ?? [], theirs.get(id) ?? []) && hasSameSigns(id) ? [[id, text] as const] : [];
    }),
  );
}

function byView(items: readonly ViewItem[]): ReadonlyMap<Id, readonly ViewItem[]> {
  const views = new Map<Id, ViewItem[]>();
  for (const item of items) {
    const list = views.get(item.view);
    if (list) list.push(item);
    else views.set(item.view, [item]);
  }
  return views;
}

/** The sign of each link by its ends. */
const signsOf = (links: readonly Link[]): ReadonlyMap<string, string> =>
  new Map(links.map(({ from, to, polarity, delay }) => [`${from}/${to}`, `${polarity}${String(delay)}`]));

/** Whether two lists hold the same items, whatever their order and that of their fields. */
function isSame(a: readonly ViewItem[], b: readonly ViewItem[]): boolean {
  const known = new Map(b.map((item) => [item.id, textOf(item)]));
  return a.length === known.size && a.every((item) => known.get(item.id) === textOf(item));
}

const textOf = (item: ViewItem): string =>
  JSON.stringify(
    Object.entries(item)
      .filter(([, value]) => value !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  );
