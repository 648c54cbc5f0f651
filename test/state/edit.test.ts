import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, invert, isVoid, joined, located } from '../../src/state/edit.js';
import { arbitraryDocument, arbitraryWishes, editsFor, listed } from './arbitrary-steps.js';

const SEED = { seed: 20261124 };

describe('edits', () => {
  test('undoing any run of edits restores the document, each record at its place', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, (doc, wishes) => {
        const edits = located(doc, editsFor(doc, wishes));
        expect(listed(apply(apply(doc, edits), invert(edits)))).toEqual(listed(doc));
      }),
      SEED,
    );
  });

  test('doing again what was undone gives the same document', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, (doc, wishes) => {
        const edits = located(doc, editsFor(doc, wishes));
        const after = apply(doc, edits);
        expect(listed(apply(apply(after, invert(edits)), edits))).toEqual(listed(after));
      }),
      SEED,
    );
  });

  test('inverting twice gives the same edits', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, (doc, wishes) => {
        const edits = located(doc, editsFor(doc, wishes));
        expect(invert(invert(edits))).toEqual(edits);
      }),
      SEED,
    );
  });

  test('two steps as one do what both do, and one inverse takes both back', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, arbitraryWishes, (doc, wishes, more) => {
        const first = located(doc, editsFor(doc, wishes));
        const middle = apply(doc, first);
        const second = located(middle, editsFor(middle, more));
        const both = joined({ label: 'a', edits: first }, { label: 'b', edits: second });
        expect(both.label).toBe('a');
        expect(listed(apply(doc, both.edits))).toEqual(listed(apply(middle, second)));
        expect(listed(apply(apply(doc, both.edits), invert(both.edits)))).toEqual(listed(doc));
      }),
      SEED,
    );
  });

  test('edits that are void leave the document as it is', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, (doc, wishes) => {
        const edits = editsFor(doc, wishes);
        fc.pre(isVoid(edits));
        expect(listed(apply(doc, edits))).toEqual(listed(doc));
      }),
      SEED,
    );
    const same = { kind: 'decision', id: 'a', tags: ['x'] } as const;
    expect(isVoid([{ id: 'a', before: same, after: { ...same, tags: ['x'] } }])).toBe(true);
    expect(isVoid([{ id: 'a', before: same, after: { ...same, tags: ['y'] } }])).toBe(false);
  });

  test('applying changes neither the document nor the edits', () => {
    fc.assert(
      fc.property(arbitraryDocument, arbitraryWishes, (doc, wishes) => {
        const before = JSON.stringify(listed(doc));
        const edits = located(doc, editsFor(doc, wishes));
        const text = JSON.stringify(edits);
        apply(doc, edits);
        expect([JSON.stringify(listed(doc)), JSON.stringify(edits)]).toEqual([before, text]);
      }),
      SEED,
    );
  });
});
