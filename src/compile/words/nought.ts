import type { Issue } from '../../model/issue.js';
import { parameterValue } from '../../model/variable.js';
import type { ModelScope } from '../model-scope.js';

/** Links by which a word looks at a number that is known to start at nought: it has nothing to be held against. */
export function noughtIssues({ words: { words, links }, byId }: ModelScope): Issue[] {
  return links.flatMap(({ from, to }): Issue[] => {
    const [cause, word] = [byId.get(from), byId.get(to)];
    if (!cause || !word || words.has(from)) return [];
    const { record } = cause;
    const start = record.kind === 'stock' ? parameterValue({ kind: 'auxiliary', equation: record.initial, parts: record.parts }) : cause.parameter;
    return start === 0 ? [{ code: 'word-reads-nought', severity: 'warning', item: word.record.id, variable: word.name, facts: { name: cause.name } }] : [];
  });
}
