import { expect, test } from 'vitest';
import { namedForPeople } from '../../src/app/named-issues.js';
import type { Issue } from '../../src/model/issue.js';
import { issueText } from '../../src/wording/issues.js';
import { documentNamed } from '../golden/built-in.js';

const HEAT = documentNamed('heat_network');
const about = (item: string, variable: string): Issue => ({ code: 'units-differ', severity: 'warning', item, variable, facts: { found: 'home', expected: 'eur/year' } });

test('an issue about a value flow calls it by its label, in the language asked for', () => {
  const issues = namedForPeople([about('heat_network.flow.f1', 'vf_f1')], HEAT, 'nl');
  expect(issues.map((issue) => issueText(issue, 'nl')).join()).toContain('Warmterekening');
  expect(issueText(namedForPeople([about('heat_network.flow.f1', 'vf_f1')], HEAT, 'en')[0] as Issue, 'en')).toContain('Heat bill');
});

test('issues about anything else stay the same objects', () => {
  const issues = [about('heat_network.gas_homes', 'Gas homes'), about('gone', 'vf_gone')];
  expect(namedForPeople(issues, HEAT, 'nl')).toBe(issues);
});
