import type { Document } from '../model/document.js';
import type { Issue } from '../model/issue.js';
import { textIn, type Language } from '../model/text.js';

/**
 * Issues that call a value flow as people do, by its label: its own name, `vf_…`, is for files and the terminal. The very
 * same array where no issue is about a value flow.
 */
export function namedForPeople(issues: readonly Issue[], doc: Document, language: Language): readonly Issue[] {
  const labelOf = ({ item, variable }: Issue): string | undefined => {
    const flow = doc.items.get(item ?? '');
    return flow?.kind === 'value-flow' && variable !== undefined ? textIn(flow.label, language, variable) : undefined;
  };
  if (!issues.some((issue) => labelOf(issue) !== undefined)) return issues;
  return issues.map((issue) => {
    const label = labelOf(issue);
    return label === undefined ? issue : { ...issue, variable: label };
  });
}
