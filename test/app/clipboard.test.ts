import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pasted } from '../../src/app/clipboard.js';

const FILE = readFileSync('models/heat_network/model.keten.json', 'utf8');

test('a file of our own is a document, any other text is itself, and a damaged file is nothing; whatever it is, nothing goes wrong', async () => {
  expect(await pasted(FILE)).toHaveProperty('items');
  expect(await pasted('Draagvlak\nTempo')).toBe('Draagvlak\nTempo');
  expect(await pasted('{ "format": "ketenstroom/1" }')).toBeNull();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: FILE.length }), fc.string(), async (at, noise) => {
      const what = await pasted(FILE.slice(0, at) + noise + FILE.slice(at + noise.length));
      expect(what === null || typeof what === 'string' || 'items' in what).toBe(true);
    }),
    { seed: 4, numRuns: 15 },
  );
});
