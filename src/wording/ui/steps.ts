import type { Text } from '../../model/text.js';

/** What the steps of the undo history are called, by the label a command gives its step. */
const STEPS: Readonly<Record<string, Text>> = {
  'rename-document': { nl: 'naam wijzigen', en: 'rename' },
};

const ANY_STEP: Text = { nl: 'wijziging', en: 'change' };

/** Whether the step with this label has a name of its own. */
export const hasStepName = (label: string): boolean => label in STEPS;

/** The name of a step for "Ongedaan maken: …"; lower case, for within a sentence. */
export const stepName = (label: string): Text => STEPS[label] ?? ANY_STEP;
