import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { booked, valueBook, type ValueBook } from '../../src/analyse/value/book.js';
import { outcomeOf } from '../../src/app/outcomes.js';
import { readKeten } from '../../src/formats/keten/read.js';
import { itemsOf, type Document } from '../../src/model/document.js';
import type { Id } from '../../src/model/id.js';
import type { Language } from '../../src/model/text.js';
import { simulate } from '../../src/simulate/simulate.js';
import { partyLooks, type PartyLook } from '../../src/view/value/party-look.js';
import type { Outcome } from '../../src/view/outcome.js';

/** What the views of value are given: a document, its book of all runs, and what stands beside it. */
export interface ValueScene {
  readonly doc: Document;
  readonly book: ValueBook;
  readonly outcomes: readonly Outcome[];
  readonly looks: ReadonlyMap<Id, PartyLook>;
}

/** A document read from the text of its file. */
export function documentFrom(text: string): Document {
  const { doc } = readKeten(text);
  if (!doc) throw new Error('the file can be read');
  return doc;
}

/** Runs base and every scenario of `doc` and books them. With `stop` the runs end early. */
export function valueScene(doc: Document, language: Language = 'nl', stop?: number): ValueScene {
  const { plan } = compileDocument(doc);
  if (!plan) throw new Error('the model runs');
  const runs = [null, ...itemsOf(doc, 'scenario')].map((scenario) => {
    const run = simulate(plan, { ...scenarioInput(doc, plan, scenario), ...(stop === undefined ? {} : { stop }) });
    return { plan, scenario, run };
  });
  return {
    doc,
    book: valueBook(doc, runs.map((run) => booked(doc, run))),
    outcomes: runs.map(({ run, scenario }) => outcomeOf(plan, run, scenario?.id ?? null)),
    looks: partyLooks(itemsOf(doc, 'stakeholder'), language),
  };
}
