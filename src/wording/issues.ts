import type { Issue } from '../model/issue.js';
import type { Language } from '../model/text.js';
import { DATA_ISSUES } from './issue-data.js';
import { DIALECT_ISSUES } from './issue-dialects.js';
import { DOCUMENT_ISSUES } from './issue-documents.js';
import { EQUATION_ISSUES } from './issue-equations.js';
import { FILE_ISSUES } from './issue-files.js';
import { MDL_ISSUES } from './issue-mdl.js';
import { MODEL_ISSUES } from './issue-models.js';
import { UNIT_ISSUES } from './issue-units.js';
import { WORD_ISSUES } from './issue-words.js';
import type { IssueWording, IssueWordings } from './issue-wording.js';

/** Every code that the product knows, with its sentences. */
export const ISSUE_WORDINGS: IssueWordings = { ...FILE_ISSUES, ...MDL_ISSUES, ...DATA_ISSUES, ...DIALECT_ISSUES, ...DOCUMENT_ISSUES, ...EQUATION_ISSUES, ...MODEL_ISSUES, ...UNIT_ISSUES, ...WORD_ISSUES };

/** The sentence about an issue, in the language asked for. A code without wording says itself, which a test keeps from happening. */
export function issueText(issue: Issue, language: Language): string {
  const wording = ISSUE_WORDINGS[issue.code];
  if (!wording) return issue.code;
  const sentence = filled(wording[language], issue, wording, language);
  if (!wording.hint || !issue.hints || issue.hints.length === 0) return sentence;
  return `${sentence} ${filled(wording.hint[language], issue, wording, language)}`;
}

function filled(template: string, issue: Issue, wording: IssueWording, language: Language): string {
  return template.replace(/\{(\w+)\}/g, (_, fact: string) => {
    const value = fact === 'hints' ? issue.hints : (issue.facts?.[fact] ?? ownField(issue, fact));
    if (value === undefined) return '…';
    if (typeof value === 'number') return numberFor(value, language);
    if (typeof value !== 'string') return listed(value.map(shortened), language, fact === 'hints');
    return wording.words?.[fact]?.[value]?.[language] ?? shortened(value);
  });
}

/** Most of a name or a text that a sentence repeats. */
const LONGEST_WORDS = 200;

const shortened = (words: string): string => (words.length > LONGEST_WORDS ? `${words.slice(0, LONGEST_WORDS)}…` : words);

function ownField(issue: Issue, name: string): string | number | undefined {
  switch (name) {
    case 'variable':
      return issue.variable;
    case 'time':
      return issue.time;
    case 'line':
      return issue.line;
    case 'column':
      return issue.column;
    default:
      return undefined;
  }
}

const numberFor = (value: number, language: Language): string => new Intl.NumberFormat(language, { maximumSignificantDigits: 8 }).format(value).replace('-', '\u2212');

/** Names in a row, as people say them: alternatives with "or", everything else with "and". A long row is cut short. */
function listed(names: readonly string[], language: Language, isChoice: boolean): string {
  const most = 8;
  const shown = names.length <= most ? names : [...names.slice(0, most - 1), language === 'nl' ? `nog ${names.length - most + 1}` : `${names.length - most + 1} more`];
  return new Intl.ListFormat(language, { type: isChoice ? 'disjunction' : 'conjunction' }).format(shown);
}
