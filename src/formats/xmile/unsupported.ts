import type { Id } from '../../model/id.js';
import { textOf, type XmlElement } from '../xml/tree.js';
import { xmileChild, xmileChildren, type ReadContext } from './read-context.js';

/** Parts of XMILE that a model may use and that are not computed: said once for each, with the variables they touch. */
export type UnsupportedFeature = 'arrays-not-supported' | 'conveyors-not-supported' | 'queues-not-supported' | 'initial-equations-not-supported';

/** Gathers who uses what. */
export interface UnsupportedFeatures {
  add(feature: UnsupportedFeature, variable: { readonly id: Id; readonly name: string; readonly element: XmlElement }): void;
  /** One issue for each feature, placed at the first variable that uses it. */
  report(): void;
}

export function unsupportedFeatures(context: ReadContext): UnsupportedFeatures {
  const users = new Map<UnsupportedFeature, { id: Id; name: string; line: number }[]>();
  return {
    add: (feature, { id, name, element }) => {
      const list = users.get(feature) ?? [];
      list.push({ id, name, line: element.line });
      users.set(feature, list);
    },
    report: () => {
      for (const [code, list] of users) {
        const first = list[0];
        context.issues.push({ code, severity: 'error', item: first?.id, variable: first?.name, line: first?.line, facts: { variables: list.map(({ name }) => name) } });
      }
    },
  };
}

/** What keeps this variable from being computed, or null. */
export function featureThatIsMissing(context: ReadContext, element: XmlElement): UnsupportedFeature | null {
  const has = (local: string): boolean => xmileChild(context, element, local) !== null;
  const dimensions = xmileChild(context, element, 'dimensions');
  if ((dimensions && xmileChildren(context, dimensions, 'dim').length > 0) || has('element')) return 'arrays-not-supported';
  if (has('conveyor')) return 'conveyors-not-supported';
  if (has('queue')) return 'queues-not-supported';
  const initial = xmileChild(context, element, 'init_eqn');
  if (initial && textOf(initial).trim() !== '') return 'initial-equations-not-supported';
  return null;
}
