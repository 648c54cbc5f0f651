import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { hasStepName, stepName } from '../../src/wording/ui/steps.js';

const COMMANDS = 'src/state/commands';

/** Labels as commands write them: after `label`, or as the second argument of a function that makes the step. */
const LABELS = /\blabel(?:: | = )(?:[^'\n]*\? ?\(?)?(?:[^'\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)'\)?(?: : '([a-z-]+)')?)?|Step\(doc, '([a-z-]+)'/g;

test('every step that a command makes has a name in the undo menu, in both languages', () => {
  const texts = readdirSync(COMMANDS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).map((file) => readFileSync(join(COMMANDS, file), 'utf8'));
  const labels = texts.flatMap((text) => [...text.matchAll(LABELS)].flatMap((match) => match.slice(1).filter((label) => label !== undefined)));
  expect(labels.length).toBeGreaterThan(8);
  expect(labels).toContain('intervention-off');
  for (const label of labels) {
    expect(hasStepName(label), label).toBe(true);
    expect(Object.keys(stepName(label)), label).toEqual(['nl', 'en']);
  }
});
