import type { Id } from '../../model/id.js';
import { textOf, type XmlElement } from '../xml/tree.js';
import type { Variable } from '../../model/variable.js';
import { xmileChildren, type ReadContext } from './read-context.js';

/** Parts of XMILE that a model may use and that are not computed: said once for each, with the variables they touch. */
export type UnsupportedFeature = 'initial-equations-not-supported' | 'flow-conversions-not-supported';

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
        context.issues.push({
          code,
          severity: 'error',
          item: first?.id,
          variable: first?.name,
          line: first?.line,
          facts: { variables: list.map(({ name }) => name) },
        });
      }
    },
  };
}

/**
 * What keeps this variable from being computed, or null: another equation for the start of anything but an auxiliary, or of
 * single elements, and a flow that counts in another unit where it arrives.
 */
export function featureThatIsMissing(context: ReadContext, element: XmlElement, kind: Variable['kind']): UnsupportedFeature | null {
  const texts = (owner: XmlElement, local: string): string[] => xmileChildren(context, owner, local).map((child) => textOf(child).trim());
  const starts = [...(kind === 'auxiliary' ? [] : [element]), ...xmileChildren(context, element, 'element')];
  if (starts.some((owner) => texts(owner, 'init_eqn').some((text) => text !== ''))) return 'initial-equations-not-supported';
  if (texts(element, 'multiplier').some((text) => text !== '' && Number(text) !== 1)) return 'flow-conversions-not-supported';
  return null;
}
