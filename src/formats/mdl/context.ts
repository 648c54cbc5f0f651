import type { Id } from '../../model/id.js';
import type { Issue } from '../../model/issue.js';
import type { Language, Text } from '../../model/text.js';
import type { MdlForeign } from './foreign.js';

/** Problems told about one file, at most. */
const MOST_ISSUES = 1000;

/** Where problems go. */
export interface Issues {
  push(issue: Issue): void;
  /** By line, so that a person can go through the file; how many more there are stands last. */
  all(): readonly Issue[];
}

/** A list of problems that a hostile file can't make grow without bound. */
export function issueList(): Issues {
  const kept: Issue[] = [];
  let more = 0;
  return {
    push: (issue) => {
      if (kept.length < MOST_ISSUES) kept.push(issue);
      else more++;
    },
    all: () => {
      const told = kept.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return more === 0 ? told : [...told, { code: 'file/more', severity: 'error', line: told.at(-1)?.line, facts: { count: more } }];
    },
  };
}

/** What every part of the reader needs to know about the file at hand. */
export interface MdlContext {
  /** Stands for this file in the ids of what it brings. */
  readonly fileKey: string;
  /** The language of the texts in the file. */
  readonly language: Language;
  readonly foreign: MdlForeign;
  /** Problems found so far; the reader goes on. */
  readonly issues: Issues;
}

/** A text of the file, which knows one language; nothing where there is none. */
export const textOf = ({ language }: Pick<MdlContext, 'language'>, words: string): Text => (words === '' ? {} : { [language]: words });

/** Where a problem lies. */
export interface Place {
  readonly item?: Id | undefined;
  readonly variable: string;
  readonly line: number;
}
