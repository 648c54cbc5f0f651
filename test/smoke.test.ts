import { expect, test } from 'vitest';
import { canonicalName } from '../src/model/name.js';
test('x', () => { expect(canonicalName(' A  b_\u00a0C')).toBe('a_b_c'); });
