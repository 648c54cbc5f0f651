import type { ArrayPart } from './array.js';
import type { Item } from './document.js';
import type { Conveyor, Leak } from './variable.js';

/** Every text of a record in which names of variables stand: equations, initial values, settings of a belt, costs. The very same record where `change` changes none. */
export function withEquations<T extends Item>(item: T, change: (source: string) => string): T;
export function withEquations(item: Item, change: (source: string) => string): Item {
  switch (item.kind) {
    case 'stock':
      return merged(item, { initial: change(item.initial), parts: inParts(item.parts, change), conveyor: inConveyor(item.conveyor, change) });
    case 'flow':
      return merged(item, { equation: change(item.equation), parts: inParts(item.parts, change), leak: inLeak(item.leak, change) });
    case 'auxiliary':
      return merged(item, { equation: change(item.equation), parts: inParts(item.parts, change), initial: item.initial === undefined ? undefined : change(item.initial) });
    case 'value-flow':
    case 'macro':
      return merged(item, { equation: change(item.equation) });
    case 'intervention':
      return merged(item, { costs: sameOr(item.costs, item.costs.map((cost) => merged(cost, { equation: change(cost.equation) }))) });
    default:
      return item;
  }
}

/** The texts that {@link withEquations} would change, in its order. */
export function equationsOf(item: Item): string[] {
  const found: string[] = [];
  withEquations(item, (source) => {
    found.push(source);
    return source;
  });
  return found;
}

const inParts = (parts: readonly ArrayPart[] | undefined, change: (source: string) => string): readonly ArrayPart[] | undefined =>
  parts && sameOr(parts, parts.map((part) => merged(part, { equation: change(part.equation) })));

const inLeak = (leak: Leak | undefined, change: (source: string) => string): Leak | undefined => leak && merged(leak, { fraction: change(leak.fraction) });

function inConveyor(conveyor: Conveyor | undefined, change: (source: string) => string): Conveyor | undefined {
  if (!conveyor) return undefined;
  const { capacity, inflowLimit, arrest, sample } = conveyor;
  const maybe = (source: string | undefined): string | undefined => (source === undefined ? undefined : change(source));
  return merged(conveyor, { length: change(conveyor.length), capacity: maybe(capacity), inflowLimit: maybe(inflowLimit), arrest: maybe(arrest), sample: maybe(sample) });
}

/** `record` with the fields that differ; itself where none does. Fields that are absent stay so. */
function merged<T extends object>(record: T, fields: Partial<Record<keyof T, unknown>>): T {
  const different = Object.entries(fields).filter(([key, value]) => value !== record[key as keyof T]);
  return different.length === 0 ? record : { ...record, ...(Object.fromEntries(different) as Partial<T>) };
}

const sameOr = <T>(before: readonly T[], after: readonly T[]): readonly T[] => (after.every((each, at) => each === before[at]) ? before : after);
