import type { Item } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import type { Text } from '../../model/text.js';
import type { History } from '../../state/history.js';
import type { CardCurve } from '../../ui/start/card-curve.js';

/** What the list of recent work shows of one work. */
export interface WorkSummary {
  readonly id: Id;
  /** Two works can hold versions of one document: one for each tab, or for each file. */
  readonly documentId: Id;
  readonly title: Text;
  readonly scenarios: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
  /** Whether a file of the person holds the same. */
  readonly isInFile: boolean;
  readonly curve: CardCurve | null;
}

/** The file that work is saved to. The handle is there where the browser gives one, and for our own format only. */
export interface WorkFile {
  readonly name: string;
  readonly handle: FileSystemFileHandle | null;
  /** When the file was last written, as far as this work knows; milliseconds since 1970. */
  readonly modified: number | null;
}

/** All that is needed to go on where a person was: the document, what can be undone, and the document as it was saved. */
export interface WorkContent {
  readonly id: Id;
  readonly items: readonly Item[];
  readonly history: History;
  readonly saved: readonly Item[];
  readonly file: WorkFile | null;
  readonly scenario: Id | null;
}

/** Work kept on this device. */
export interface WorkStore {
  /** False where nothing outlives the window: a private window, or storage that is full or closed. */
  readonly lasts: boolean;
  /** Latest first. */
  list(): Promise<readonly WorkSummary[]>;
  read(id: Id): Promise<{ readonly summary: WorkSummary; readonly content: WorkContent } | null>;
  write(summary: WorkSummary, content: WorkContent): Promise<void>;
  remove(id: Id): Promise<void>;
}
