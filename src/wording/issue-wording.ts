import type { Language } from '../model/text.js';

/**
 * How one code reads in both languages. `{name}` is filled with that fact of the issue; `{variable}`, `{time}`,
 * `{line}` and `{column}` with the issue's own fields. The hint is added where the issue has hints, as `{hints}`.
 */
export interface IssueWording {
  readonly nl: string;
  readonly en: string;
  readonly hint?: Readonly<Record<Language, string>>;
  /** Facts that are a word from a fixed list: fact → its values in both languages. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Language, string>>>>>>;
}

/** Wordings by code. */
export type IssueWordings = Readonly<Record<string, IssueWording>>;
