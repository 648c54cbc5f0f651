import { expect, test } from 'vitest';
test('x', () => { expect(document.body).toBeTruthy(); });
