import type { Language } from '../../model/text.js';
import { DATA_HELP } from './help-data.js';
import { DIALECT_HELP } from './help-dialects.js';
import { DOCUMENT_HELP } from './help-documents.js';
import { EQUATION_HELP } from './help-equations.js';
import { FILE_HELP } from './help-files.js';
import { MDL_HELP } from './help-mdl.js';
import { MODEL_HELP } from './help-models.js';
import { UNIT_HELP } from './help-units.js';
import { WORD_HELP } from './help-words.js';
import type { IssueHelps } from './issue-help.js';

/** The help with every code that the product knows. Long, so a screen loads it when somebody asks. */
export const ISSUE_HELP: IssueHelps = { ...FILE_HELP, ...MDL_HELP, ...DATA_HELP, ...DIALECT_HELP, ...DOCUMENT_HELP, ...EQUATION_HELP, ...MODEL_HELP, ...UNIT_HELP, ...WORD_HELP };

/** The help with a code in the language asked for, or null where there is no such code. */
export const helpText = (code: string, language: Language): string | null =>
  Object.hasOwn(ISSUE_HELP, code) ? (ISSUE_HELP[code]?.[language] ?? null) : null;
