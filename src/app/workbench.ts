import { signal, type ReadonlySignal } from '@preact/signals-core';
import { withLines, type FileLines } from '../formats/opened-file.js';
import { blankDocument } from '../model/blank-document.js';
import { itemsOf, workspaceOf, type Document } from '../model/document.js';
import { freshId, type Id } from '../model/id.js';
import type { Issue } from '../model/issue.js';
import type { OpenSystemType } from '../model/workspace.js';
import { copyOf } from '../state/copy-document.js';
import { NO_HISTORY, type History } from '../state/history.js';
import { createSession, type Session } from '../state/session.js';
import { createStore, type Store } from '../state/store.js';
import type { ViewName } from '../ui/shell/action.js';
import type { Message } from '../ui/shell/ks-messages.js';
import { FILES } from '../wording/ui/files.js';
import { SHELL } from '../wording/ui/shell.js';
import { KETEN_EXTENSION, type PickedFile } from './files.js';
import { hrefOf } from './routes.js';
import { hold, type Release } from './storage/hold.js';
import type { WorkFile, WorkStore } from './storage/work.js';

/** The work that is open: a document, and where it comes from and goes to. */
export interface OpenWork {
  readonly id: Id;
  /** What its address says: its own id, or the folder of the built-in model it still is. */
  readonly key: string;
  readonly file: WorkFile | null;
  /** Where the records stand in the file that it was read from, while it is that file's. */
  readonly lines?: FileLines | undefined;
  /** Whether it is to be kept before anything was done to it: a file, or work of earlier. */
  readonly isOwn: boolean;
}

/** What the workbench needs of the app around it. */
export interface Surroundings {
  readonly works: Promise<WorkStore>;
  /** The document of a built-in model by its folder; null where there is none. */
  readonly builtIn: (key: string) => Promise<Document | null>;
  readonly say: (message: Message) => void;
  /** Shows the problems of a file; `doc` is null where nothing could be made of it. */
  readonly complain: (name: string, issues: readonly Issue[], isOpened: boolean) => void;
  /** Asks a person for the data files that the open document reads and does not hold. */
  readonly askForData: () => void;
  /** Changes the address. `replace` leaves no step back. */
  readonly go: (href: string, replace?: boolean) => void;
}

/** Opens documents, one at a time, and sees to it that no other window writes over them. */
export class Workbench {
  readonly store: Store;
  readonly session: Session;
  private readonly opened = signal<OpenWork | null>(null);
  /** The work that is open; null before the first. */
  readonly open: ReadonlySignal<OpenWork | null> = this.opened;
  private release: Release | null = null;
  private request = 0;

  constructor(private readonly around: Surroundings) {
    this.store = createStore(blankDocument({ title: {}, page: {} }));
    this.session = createSession(this.store.shown);
  }

  /** Opens what an address names. `isFirst` on the first address of the window: a reload, or a return after a crash. */
  async show(key: string, view: ViewName, isFirst: boolean): Promise<void> {
    if (this.opened.value?.key === key) return;
    const request = ++this.request;
    const builtIn = await this.around.builtIn(key);
    if (request !== this.request) return;
    if (builtIn) return this.load(copyOf(builtIn), { id: freshId('work'), key, file: null, isOwn: false });
    if (await this.showKept(key, view, isFirst, request)) return;
    if (request !== this.request) return;
    this.around.say({ text: FILES.notHere, stays: true });
    this.around.go(hrefOf({ at: 'start' }), true);
  }

  /** Opens a file, with data files that came along with it. One that cannot be read leaves everything as it was. */
  async openFile(file: PickedFile, beside: readonly PickedFile[] = []): Promise<void> {
    const [{ openFile }, { withFilesBeside }] = await Promise.all([import('../formats/open-file.js'), import('./locating.js')]);
    const { doc, issues, lines, isWhole } = await withFilesBeside(openFile(file.name, file.bytes), beside);
    if (issues.length > 0 || !doc) this.around.complain(file.name, withLines(issues, lines), doc !== null);
    if (!doc) return;
    await this.dropFormerCopies(workspaceOf(doc).documentId);
    // Saving writes our own format, so only a file of that format is written back.
    const isOwnFormat = file.name.toLowerCase().endsWith(KETEN_EXTENSION) || file.name.toLowerCase().endsWith('.json');
    await this.begin(doc, { name: file.name, handle: isOwnFormat ? file.handle : null, modified: file.modified }, this.startViewOf(doc), lines);
    if (!isWhole) this.around.askForData();
  }

  /** Opens a blank document, or a copy of `model` to start from. */
  async startNew(model: Document | null): Promise<void> {
    const doc = model ? copyOf(model, FILES.copyOf(workspaceOf(model).title)) : blankDocument({ title: FILES.newTitle, page: SHELL.map });
    await this.begin(doc, null, this.startViewOf(doc));
  }

  /** The address is now that of the work itself: it is kept, and no longer the built-in model it began as. */
  settle(id: Id): void {
    const work = this.opened.value;
    if (work?.id === id && work.key !== id) this.opened.value = { ...work, key: id };
  }

  /** `doc` was written to `file`. What was done to it while the person chose the place is not in there. */
  savedTo(file: WorkFile, doc: Document): void {
    const work = this.opened.value;
    if (!work) return;
    if (this.store.committed.value === doc) this.store.markSaved();
    this.opened.value = { ...work, file, lines: undefined, isOwn: true };
  }

  private startViewOf(doc: Document): ViewName {
    return itemsOf(doc, 'indicator').length > 0 ? 'scenarios' : 'map';
  }

  private async begin(doc: Document, file: WorkFile | null, view: ViewName, lines?: FileLines): Promise<void> {
    ++this.request;
    const id = freshId('work');
    await this.load(doc, { id, key: id, file, lines, isOwn: true });
    this.around.go(hrefOf({ at: 'model', key: id, view }));
  }

  private async showKept(id: Id, view: ViewName, isFirst: boolean, request: number): Promise<boolean> {
    const works = await this.around.works;
    const found = await works.read(id);
    if (!found || request !== this.request) return false;
    const { content, summary } = found;
    const release = await hold(id);
    if (request !== this.request) {
      release?.();
      return true;
    }
    const own = release ? id : freshId('work');
    const doc: Document = { items: new Map(content.items.map((item) => [item.id, item])) };
    const saved: Document = { items: new Map(content.saved.map((item) => [item.id, item])) };
    await this.load(doc, { id: own, key: own, file: release ? content.file : null, isOwn: true }, { history: content.history, saved, scenario: content.scenario, release });
    if (!release) {
      this.around.say({ text: FILES.alsoOpen });
      this.around.go(hrefOf({ at: 'model', key: own, view }), true);
    } else if (isFirst && !summary.isInFile) {
      this.around.say({ text: FILES.restored(new Intl.DateTimeFormat('nl', { hour: '2-digit', minute: '2-digit' }).format(summary.changed)) });
    }
    return true;
  }

  private async load(
    doc: Document,
    work: OpenWork,
    former: { history: History; saved: Document; scenario: Id | null; release: Release | null } = { history: NO_HISTORY, saved: doc, scenario: null, release: null },
  ): Promise<void> {
    const release = former.release ?? (await hold(work.id));
    this.release?.();
    this.release = release;
    this.store.load(doc, { history: former.history, saved: former.saved });
    this.session.reset(former.scenario);
    this.opened.value = work;
  }

  /** A file that is opened again replaces what was kept of it, unless that holds more than the file did. */
  private async dropFormerCopies(documentId: Id): Promise<void> {
    const works = await this.around.works;
    for (const work of await works.list()) {
      if (work.documentId === documentId && work.isInFile && work.id !== this.opened.value?.id) await works.remove(work.id);
    }
  }
}

/** The first of `docs` that stands for each open-system type. */
export function modelsByType(docs: readonly Document[]): ReadonlyMap<OpenSystemType, Document> {
  const found = new Map<OpenSystemType, Document>();
  for (const doc of docs) {
    const { openSystemType } = workspaceOf(doc);
    if (openSystemType && !found.has(openSystemType)) found.set(openSystemType, doc);
  }
  return found;
}
