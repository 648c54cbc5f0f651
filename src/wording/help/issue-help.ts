import type { Language } from '../../model/text.js';

/** What a person can read on about a code, in both languages: what it means, why it matters and how to mend it. Two to four sentences. */
export type IssueHelp = Readonly<Record<Language, string>>;

/** Help texts by code. */
export type IssueHelps = Readonly<Record<string, IssueHelp>>;
