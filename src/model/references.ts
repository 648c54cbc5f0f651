import type { Item, ItemKind } from './document.js';
import type { Id } from './id.js';
import type { Variable } from './variable.js';

/** One record naming another by id: in which field, and what the other may be. */
export interface Reference {
  readonly field: string;
  readonly to: Id;
  readonly kinds: readonly ItemKind[];
}

const VARIABLE: readonly ItemKind[] = ['stock', 'flow', 'auxiliary', 'value-flow'];
const PLACEABLE: readonly ItemKind[] = [...VARIABLE, 'stakeholder'];

/** Every reference that `item` makes. Names in equations are not references; content kept for later or for others makes none. */
export function referencesOf(item: Item): readonly Reference[] {
  switch (item.kind) {
    case 'workspace':
      return some('shownScenario', item.shownScenario, 'scenario');
    case 'stock':
      return [...each('inflows', item.inflows, 'flow'), ...each('outflows', item.outflows, 'flow'), ...shape(item)];
    case 'flow':
      return shape(item);
    case 'auxiliary':
      return [...some('heldBy', item.heldBy, 'stakeholder'), ...shape(item)];
    case 'dimension':
      return [...some('sameAs', item.sameAs, 'dimension'), ...(item.mappings ?? []).map(({ to }) => one('mappings', to, 'dimension'))];
    case 'module':
      return [one('of', item.of, 'submodel'), ...some('model', item.model, 'submodel')];
    case 'group':
      return each('members', item.members, ...VARIABLE);
    case 'link':
      return [one('from', item.from, ...VARIABLE), one('to', item.to, ...VARIABLE)];
    case 'loop':
      return each('path', item.path, ...VARIABLE);
    case 'perspective':
      return [
        ...some('owner', item.owner, 'stakeholder'),
        ...each('vocabulary', Object.keys(item.vocabulary), ...VARIABLE),
        ...each('overrides', Object.keys(item.overrides), ...VARIABLE),
        ...each('links', item.links, 'link'),
      ];
    case 'stakeholder':
      return each('valueWeights', Object.keys(item.valueWeights), 'value-type');
    case 'value-flow':
      return [
        one('from', item.from, 'stakeholder'),
        one('to', item.to, 'stakeholder'),
        one('valueType', item.valueType, 'value-type'),
        ...some('pairedWith', item.pairedWith, 'value-flow'),
      ];
    case 'purse':
      return [
        one('variable', item.variable, ...VARIABLE),
        one('stakeholder', item.stakeholder, 'stakeholder'),
        one('valueType', item.valueType, 'value-type'),
        ...each('in', item.in, 'value-flow'),
        ...each('out', item.out, 'value-flow'),
      ];
    case 'intervention':
      return [
        ...some('carrier', item.carrier, 'stakeholder'),
        ...item.changes.map(({ parameter }) => one('changes', parameter, ...VARIABLE)),
        ...item.costs.flatMap(({ from, to, valueType }) => [
          one('costs', from, 'stakeholder'),
          one('costs', to, 'stakeholder'),
          one('costs', valueType, 'value-type'),
        ]),
      ];
    case 'scenario':
      return [
        ...item.placements.flatMap((placement) => [
          one('placements', placement.intervention, 'intervention'),
          ...some('placements', placement.carrier, 'stakeholder'),
        ]),
        ...each('overrides', Object.keys(item.overrides), ...VARIABLE),
        ...each('valueFlows', item.valueFlows ?? [], 'value-flow'),
        ...some('perspective', item.perspective, 'perspective'),
      ];
    case 'indicator':
      return [one('variable', item.variable, ...VARIABLE)];
    case 'view':
      return some('model', item.model, 'submodel', 'macro');
    case 'view-item':
      return [one('view', item.view, 'view'), ...shown(item)];
    default:
      return [];
  }
}

const shape = ({ dimensions, model }: Variable): readonly Reference[] => [...each('dimensions', dimensions ?? [], 'dimension'), ...some('model', model, 'submodel', 'macro')];

function shown(item: Extract<Item, { kind: 'view-item' }>): readonly Reference[] {
  switch (item.shows) {
    case 'variable':
      return [one('of', item.of, ...PLACEABLE)];
    case 'cloud':
      return [one('flow', item.flow, 'flow')];
    case 'link':
      return [one('from', item.from, 'view-item'), one('to', item.to, 'view-item')];
    case 'loop':
      return [one('loop', item.loop, 'loop')];
    case 'comment':
      return [];
  }
}

const one = (field: string, to: Id, ...kinds: readonly ItemKind[]): Reference => ({ field, to, kinds });
const some = (field: string, to: Id | undefined, ...kinds: readonly ItemKind[]): readonly Reference[] =>
  to === undefined ? [] : [{ field, to, kinds }];
const each = (field: string, all: readonly Id[], ...kinds: readonly ItemKind[]): readonly Reference[] => all.map((to) => ({ field, to, kinds }));
