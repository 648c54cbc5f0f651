import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalName } from '../../src/model/name.js';
import { completed, completionAt, type Candidate } from '../../src/view/map/completion.js';

const named = (label: string): Candidate => ({ label, written: label.replaceAll(' ', '_'), keys: [canonicalName(label)] });
const NAMES = ['Woningen op gas', 'Woningen op warmtenet', 'Wachttijd', 'Gasprijs', 'Vertrouwen'].map(named);
const offered = (text: string, caret = text.length): readonly string[] => completionAt(text, caret, NAMES)?.candidates.map(({ label }) => label) ?? [];

describe('completion of names', () => {
  test('what is chosen stands where an unfinished part stood, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.constantFrom('', '2 * ', 'MAX(0, ', '(3 - '), fc.nat(4), fc.nat(12), fc.constantFrom('', ' * 4', ')'), (before, which, length, after) => {
        const wanted = NAMES[which] as Candidate;
        const typed = wanted.label.slice(0, 1 + (length % (wanted.label.length - 1))).trimEnd();
        const text = before + typed + after;
        const completion = completionAt(text, before.length + typed.length, NAMES);
        expect(completion?.candidates).toContain(wanted);
        if (completion) expect(completed(text, completion, wanted)).toEqual({ text: before + wanted.written + after, caret: before.length + wanted.written.length });
      }),
      { seed: 7 },
    );
  });

  test('names that begin so come before names of which a word begins so', () => {
    expect(offered('w')).toEqual(['Wachttijd', 'Woningen op gas', 'Woningen op warmtenet']);
    expect(offered('2*gas')).toEqual(['Gasprijs', 'Woningen op gas']);
    expect(offered('woningen op w')).toEqual(['Woningen op warmtenet']);
    expect(offered('woningen_op_g')).toEqual(['Woningen op gas']);
  });

  test('numbers, operators and names that are there already ask for nothing', () => {
    for (const text of ['', '12', '3 * ', 'Vertrouwen', 'xyz']) expect(offered(text), text).toEqual([]);
  });
});
