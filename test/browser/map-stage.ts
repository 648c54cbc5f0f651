import { delaysOf } from '../../src/analyse/delays.js';
import { dependenciesOf } from '../../src/analyse/dependencies.js';
import { loopKey, knownLoops, type KnownLoops } from '../../src/analyse/loops/known-loops.js';
import { causalGraph } from '../../src/analyse/loops/graph.js';
import { factsOf } from '../../src/analyse/loops/loop-facts.js';
import { listedLoops } from '../../src/analyse/loops/listed-loops.js';
import { NO_SIGNS, type ModelSigns } from '../../src/analyse/model-signs.js';
import { signsOfRuns } from '../../src/analyse/signs-of-runs.js';
import { compileDocument } from '../../src/compile/compile.js';
import { arrangePage } from '../../src/layout/arrange/arrange-page.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { writeKeten } from '../../src/formats/keten/write.js';
import type { ClipboardDetail } from '../../src/ui/map/copying.js';
import { itemsOf, type Document, type Item } from '../../src/model/document.js';
import { documentOf } from '../../src/model/document-of.js';
import type { Id } from '../../src/model/id.js';
import type { Language, Text } from '../../src/model/text.js';
import type { Command } from '../../src/state/edit.js';
import { blankDocument } from '../../src/model/blank-document.js';
import { createStore, type Store } from '../../src/state/store.js';
import type { ArrangeDetail } from '../../src/ui/map/arranging.js';
import { KsMap } from '../../src/ui/map/ks-map.js';
import type { MapLens } from '../../src/view/map/map-page.js';
import { mount, settled } from './app-mount.js';

const doc = { nl: 'Een zin.', en: 'A sentence.' };

/** Homes that connect: two stocks, a flow, a lever, a constant, a table, on two pages. */
export function model(): Document {
  const [workspace] = blankDocument({ title: { nl: 'Warmtenet', en: 'Heat network' }, page: {} }).items.values();
  const placed = (of: Id, x: number, y: number, more: object = {}, view = 'v1'): Item => ({ kind: 'view-item', shows: 'variable', id: `${view}.${of}${'ghost' in more ? '.copy' : ''}`, view, of, x, y, ...more });
  return documentOf([
    workspace as Item,
    { kind: 'stock', id: 'gas', name: 'Gas', label: { nl: 'Woningen op aardgas', en: 'Homes on gas' }, units: 'home', doc, initial: '920', inflows: [], outflows: ['join'] },
    { kind: 'stock', id: 'heat', name: 'Heat', label: { nl: 'Woningen op warmtenet', en: 'Homes on the heat network' }, units: 'home', doc, initial: '40', inflows: ['join'], outflows: [] },
    { kind: 'flow', id: 'join', name: 'Join', label: { nl: 'Aansluiten', en: 'Joining' }, units: 'home/year', doc, equation: 'Gas*Will/Time_to_decide' },
    { kind: 'auxiliary', id: 'will', name: 'Will', label: { nl: 'Bereidheid', en: 'Willingness' }, units: '1', doc, equation: 'Heat/1000+Grant', gf: { kind: 'continuous', xpts: [0, 1], ypts: [0, 1] } },
    { kind: 'auxiliary', id: 'grant', name: 'Grant', label: { nl: 'Subsidie', en: 'Grant' }, units: '1', doc, equation: '0.2', range: { min: 0, max: 1, step: 0.1 } },
    { kind: 'auxiliary', id: 'time', name: 'Time_to_decide', label: { nl: 'Beslistijd', en: 'Decision time' }, units: 'year', doc, equation: '4' },
    { kind: 'loop', id: 'r1', slug: 'R1', type: 'R', name: { nl: 'Voorbeeld doet volgen', en: 'Example attracts' }, path: ['heat', 'will', 'join'], doc },
    { kind: 'scenario', id: 's1', slug: 's1', rank: 0, name: { nl: 'Coalitie', en: 'Coalition' }, placements: [], overrides: {}, doc: {} },
    { kind: 'view', id: 'v1', rank: 0, name: { nl: 'Woningen', en: 'Homes' }, lens: 'stock-flow' },
    { kind: 'view', id: 'v2', rank: 1, name: { nl: 'Geld', en: 'Money' }, lens: 'stock-flow' },
    placed('gas', 0, 0),
    placed('join', 200, 0),
    placed('heat', 400, 0),
    placed('will', 200, 160),
    placed('grant', 60, 200, { ghost: true }),
    placed('grant', 0, 0, {}, 'v2'),
  ]);
}

/** What the map said that it did. */
export interface Notice {
  readonly text: Text;
  readonly undo?: boolean;
  readonly action?: { readonly label: Text; readonly run: () => void };
}

/** The map of a document that can be edited, as the app shows it. */
export interface MapStage {
  readonly element: KsMap;
  readonly store: Store;
  readonly notices: readonly Notice[];
  /** Shows what is there now, and waits until it is drawn. */
  shown(): Promise<void>;
}

/** The signs and loops of a document, as the app works them out. */
function analysed(doc: Document, before: KnownLoops | null): { readonly signs: ModelSigns; readonly loops: KnownLoops } {
  const [dependencies, delays] = [dependenciesOf(doc), delaysOf(doc)];
  const graph = causalGraph(doc, dependencies);
  const listed = listedLoops(graph);
  const { plan } = compileDocument(doc);
  const asked = { links: itemsOf(doc, 'link'), loops: listed.paths.map((path) => [loopKey(path), path] as const) };
  const signs = plan ? signsOfRuns({ ...asked, plan, runs: [{ scenario: null, input: { parameters: [] } }], dependencies, stocks: itemsOf(doc, 'stock') }) : NO_SIGNS;
  return { signs, loops: knownLoops(listed, itemsOf(doc, 'loop'), graph, factsOf(doc, signs, delays), before ?? undefined) };
}

/** Puts the map on the page and does what it asks for. */
export async function mapStage(start: Document, language: Language = 'nl', selection: Id | null = null): Promise<MapStage> {
  const store = createStore(start);
  const element = Object.assign(new KsMap(), { selection }, { style: 'display:block;height:600px' });
  const clipboard = { text: '' };
  const notices: Notice[] = [];
  const show = (): void => {
    const doc = store.shown.value;
    Object.assign(element, analysed(doc, element.loops), { doc, dependencies: dependenciesOf(doc), delays: delaysOf(doc), issues: compileDocument(doc).issues, selection: element.selection !== null && doc.items.has(element.selection) ? element.selection : null });
  };
  const on = <T>(type: string, act: (detail: T) => void): void =>
    element.addEventListener(type, (event) => {
      act((event as CustomEvent<T>).detail);
      show();
    });
  on<{ command: Command }>('ks-command', ({ command }) => void store.execute(command));
  on<{ command: Command | null }>('ks-preview', ({ command }) => store.preview(command));
  on<{ id: Id | null; ids?: readonly Id[] }>('ks-select', ({ id, ids }) => void Object.assign(element, { selection: id, chosen: ids ?? (id === null ? [] : [id]) }));
  on<ClipboardDetail>('ks-clipboard', (detail) => {
    if (detail.do === 'copy') clipboard.text = writeKeten(detail.copy);
    else {
      const text = detail.text ?? clipboard.text;
      const { doc: copy } = text.startsWith('{') ? readKeten(text) : { doc: null };
      detail.take(copy ?? text);
    }
  });
  on<{ view: Id }>('ks-view', ({ view }) => (element.view = view));
  on<{ lens: MapLens }>('ks-lens', ({ lens }) => (element.lens = lens));
  on<Notice>('ks-notice', (notice) => void notices.push(notice));
  on<ArrangeDetail>('ks-arrange', ({ task, signal, done }) => void setTimeout(() => (signal.aborted ? undefined : done(arrangePage(task)))));
  show();
  await mount(element, language);
  return {
    element,
    store,
    notices,
    async shown() {
      show();
      await settled(element);
    },
  };
}
