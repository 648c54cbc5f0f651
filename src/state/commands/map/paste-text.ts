import type { Id } from '../../../model/id.js';
import type { Language } from '../../../model/text.js';
import { apply, type Command, type Edit } from '../../edit.js';
import { nameHolder } from './names.js';
import { addComment } from './notes.js';
import { addVariable, type Spot } from './variables.js';

/** A list has at least two lines and no more than this, each no longer than a name. */
const LIST = { lines: 60, letters: 48 } as const;

/** How far apart what a list names comes to stand, and in how many columns. */
const GRID = { x: 168, y: 72, columns: 4 } as const;

/**
 * Puts text of elsewhere on a page: a list of names as an auxiliary for each that the document does not have, anything else as
 * a remark. `idFor` gives the id of the n-th thing.
 */
export const pasteText =
  (text: string, language: Language, spot: Spot, idFor: (at: number) => Id): Command =>
  (doc) => {
    const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim()).filter((line) => line !== '');
    const isList = lines.length > 1 && lines.length <= LIST.lines && lines.every((line) => line.length <= LIST.letters && !/[.!?:;]$/.test(line));
    if (!isList) return addComment(idFor(0), text.trim().slice(0, 2000), language, spot)(doc);
    let now = doc;
    const edits: Edit[] = [];
    for (const [at, line] of lines.entries()) {
      if (nameHolder(now, line) !== null) continue;
      const place = { view: spot.view, x: spot.x + (at % GRID.columns) * GRID.x, y: spot.y + Math.floor(at / GRID.columns) * GRID.y };
      const step = addVariable('auxiliary', idFor(at), line, place)(now);
      if (!step) continue;
      edits.push(...step.edits);
      now = apply(now, step.edits);
    }
    return edits.length === 0 ? null : { label: 'paste', edits };
  };
