import type { Issue } from '../model/issue.js';
import { stridesOf } from './axis.js';
import { MAX_SLOTS, type Builder } from './builder.js';
import type { ModelScope, Named } from './model-scope.js';

/** Gives every variable its slots, in document order, an array one for each element; a table without input has no value and no slot. */
export function placeVariables(scope: ModelScope, builder: Builder, issues: Issue[]): ReadonlyMap<Named, number> {
  const places = new Map<Named, number>();
  for (const variable of scope.variables) {
    if (variable.isTable) continue;
    const { id, name, kind, parameter, dims } = variable;
    const size = dims.reduce((product, { elements }) => product * elements.length, 1);
    if (builder.slots.length + size > MAX_SLOTS) {
      issues.push({ code: 'too-many-elements', severity: 'error', item: variable.record.id, variable: name, facts: { most: MAX_SLOTS } });
      continue;
    }
    places.set(variable, builder.slots.length);
    if (dims.length === 0) {
      const slot = builder.slot({ id, name, kind, parameter: parameter !== null, mayBeInfinite: false }, id);
      if (parameter !== null) builder.parameters.push({ slot, value: parameter });
    } else {
      placeArray(variable, size, builder);
    }
  }
  return places;
}

/** One slot for each element, the last dimension running fastest. */
function placeArray({ id, name, kind, dims }: Named, size: number, builder: Builder): void {
  const strides = stridesOf(dims.map(({ elements }) => elements.length));
  for (let element = 0; element < size; element++) {
    const names = dims.map(({ elements }, at) => elements[Math.floor(element / (strides[at] ?? 1)) % elements.length] ?? '');
    builder.slot({ id, name: `${name}[${names.join(',')}]`, kind, parameter: false, mayBeInfinite: false }, id);
  }
}
