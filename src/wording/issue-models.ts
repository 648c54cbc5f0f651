import type { IssueWordings } from './issue-wording.js';

/** Problems of a model's equations and of its runs. */
export const MODEL_ISSUES: IssueWordings = {
  'unknown-name': {
    nl: '"{name}" bestaat niet.',
    en: '"{name}" does not exist.',
    hint: { nl: 'Bedoel je {hints}?', en: 'Do you mean {hints}?' },
  },
  'missing-equation': { nl: '{variable} heeft nog geen formule.', en: '{variable} has no equation yet.' },
  'not-a-number': { nl: 'Op tijdstip {time} is {variable} geen getal meer. De rijen tot dan zijn er wel.', en: 'At time {time}, {variable} is no longer a number. The rows until then are kept.' },
  infinite: { nl: 'Op tijdstip {time} wordt {variable} oneindig groot. De rijen tot dan zijn er wel.', en: 'At time {time}, {variable} becomes infinite. The rows until then are kept.' },
  'too-many-rows': { nl: 'Deze run geeft meer rijen dan er passen. Kies een grotere stap of bewaar minder vaak.', en: 'This run gives more rows than fit. Choose a larger step or save less often.' },
};
