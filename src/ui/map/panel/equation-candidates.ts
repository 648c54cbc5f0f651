import { functionsOf } from '../../../equation/functions.js';
import { writtenName } from '../../../equation/write-name.js';
import { itemsOf, variablesOf, workspaceOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import { canonicalName } from '../../../model/name.js';
import { textIn, type Language } from '../../../model/text.js';
import type { Candidate } from '../../../view/map/completion.js';
import { variableName } from '../../../view/map/scene.js';

/** What is told of functions: loaded only when somebody writes. */
export interface FunctionWords {
  readonly functionHelp: (meaning: string, language: Language) => string;
  readonly argumentWords: (args: readonly string[], language: Language) => readonly string[];
}

/** Everything that an equation of `of` can name: variables as people read them, dimensions, and functions with their help. `said` gives what a variable is worth now. */
export function equationCandidates(doc: Document, of: Id, language: Language, words: FunctionWords | null, said: (id: Id) => string): readonly Candidate[] {
  const { dialect } = workspaceOf(doc);
  return [
    ...variablesOf(doc)
      .filter(({ id }) => id !== of)
      .map(({ id, name, doc: about }): Candidate => {
        const label = variableName(doc, id, language);
        return { label, written: writtenName(name, dialect), keys: [canonicalName(label), canonicalName(name)], detail: said(id), help: textIn(about, language) };
      }),
    ...itemsOf(doc, 'dimension').map(({ name }): Candidate => ({ label: name, written: writtenName(name, dialect), keys: [canonicalName(name)] })),
    ...[...functionsOf(dialect)].map(([name, { meaning, args }]): Candidate => {
      const called = dialect === 'vensim' ? name.toUpperCase().replaceAll('_', ' ') : name.toUpperCase();
      return { label: called, written: args.length > 0 ? `${called}(` : called, keys: [name], detail: words && args.length > 0 ? `(${words.argumentWords(args, language).join(', ')})` : '', help: words?.functionHelp(meaning, language) };
    }),
  ];
}
