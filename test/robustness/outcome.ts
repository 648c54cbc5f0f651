import { compileDocument } from '../../src/compile/compile.js';
import { scenarioInput } from '../../src/compile/scenario-input.js';
import { openFile } from '../../src/formats/open-file.js';
import { variablesOf, type Document } from '../../src/model/document.js';
import type { Issue } from '../../src/model/issue.js';
import { simulate } from '../../src/simulate/simulate.js';
import { ISSUE_WORDINGS, issueText } from '../../src/wording/issues.js';

/** What came of a file: read, compiled in whole and in part, and the part run to its end. */
export interface Outcome {
  readonly doc: Document | null;
  /** Of the file and of the model, each with its words. */
  readonly issues: readonly Issue[];
  readonly codes: readonly string[];
  /** Faults of the run of what could run. */
  readonly faults: readonly string[];
  /** Last value of each variable that ran, by its name. */
  readonly last: ReadonlyMap<string, number>;
  /** Seconds of the processor that all of it took. */
  readonly seconds: number;
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Does everything with a file that the product does between opening it and showing its first run. */
export function outcomeOf(name: string, content: string | Uint8Array): Outcome {
  const before = process.cpuUsage();
  const { doc, issues: ofFile } = openFile(name, typeof content === 'string' ? bytesOf(content) : content);
  const compiled = doc ? compileDocument(doc) : null;
  const plan = doc && (compiled?.plan ?? compileDocument(doc, { partial: true }).plan);
  const run = doc && plan ? simulate(plan, scenarioInput(doc, plan, null)) : null;
  const { user, system } = process.cpuUsage(before);
  const issues = [...ofFile, ...(compiled?.issues ?? [])];
  for (const issue of issues) {
    if (!Object.hasOwn(ISSUE_WORDINGS, issue.code)) throw new Error(`no words for ${issue.code}`);
    for (const language of ['nl', 'en'] as const) if (issueText(issue, language).length > 5000) throw new Error(`endless words for ${issue.code}`);
  }
  const last = new Map<string, number>();
  if (run && plan && run.times.length > 0) {
    run.outputs.forEach((slot, column) => last.set(plan.slots[slot]?.name ?? '', run.rows[(run.times.length - 1) * run.outputs.length + column] ?? NaN));
  }
  return { doc, issues, codes: issues.map(({ code }) => code), faults: run?.faults.map(({ code }) => code) ?? [], last, seconds: (user + system) / 1e6 };
}

/** The codes of errors alone. */
export const errorsIn = ({ issues }: Outcome): string[] => issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);

/** How many variables came of a file. */
export const variableCount = ({ doc }: Outcome): number => (doc ? variablesOf(doc).length : 0);

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** An XMILE variable. Its name stands in an attribute, where quotes and backslashes are escaped. */
export const aux = (name: string, equation: string): string => `<aux name="${escaped(name.replace(/[\\"]/g, '\\$&')).replace(/\n/g, '&#10;')}"><eqn>${escaped(equation)}</eqn></aux>`;

/** An XMILE file with these variables, and what else belongs beside its model. */
export const xmileFile = (variables: string, { beside = '', start = '0', stop = '4', dt = '1' } = {}): string =>
  `<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0"><sim_specs><start>${start}</start><stop>${stop}</stop><dt>${dt}</dt></sim_specs>${beside}<model><variables>${variables}</variables></model></xmile>`;

/** A Vensim file with these statements. */
export const mdlFile = (statements: string, { start = '0', stop = '4', dt = '1' } = {}): string =>
  `{UTF-8}\n${statements}\nINITIAL TIME = ${start} ~~|\nFINAL TIME = ${stop} ~~|\nTIME STEP = ${dt} ~~|\nSAVEPER = TIME STEP ~~|\n`;
