import { itemsOf, type Document } from '../../../model/document.js';
import type { Id } from '../../../model/id.js';
import type { Group } from '../../../model/submodel.js';
import type { Command, Edit } from '../../edit.js';
import { isVariable } from './variables.js';

/** Takes variables together under a name; they leave the groups they were in, and a group that is left empty goes. Declines an empty name, and a group that is there. */
export const groupVariables =
  (id: Id, name: string, members: readonly Id[]): Command =>
  (doc) => {
    const chosen = [...new Set(members)].filter((member) => isVariable(doc.items.get(member)));
    if (name.trim() === '' || chosen.length === 0 || doc.items.has(id) || sameGroup(doc, chosen)) return null;
    const after: Group = { kind: 'group', id, name: name.trim(), members: chosen, doc: {} };
    return { label: 'group', edits: [...left(doc, new Set(chosen)), { id, before: null, after }] };
  };

/** Takes variables out of their groups. */
export const ungroupVariables =
  (members: readonly Id[]): Command =>
  (doc) => {
    const edits = left(doc, new Set(members));
    return edits.length === 0 ? null : { label: 'ungroup', edits };
  };

/** The group of which these are all members, and no others; null where there is none. */
export const sameGroup = (doc: Document, members: readonly Id[]): Group | null =>
  itemsOf(doc, 'group').find((group) => group.members.length === members.length && members.every((member) => group.members.includes(member))) ?? null;

/** All members of the groups of these variables, and the variables themselves. */
export function withGroups(doc: Document, variables: readonly Id[]): readonly Id[] {
  const chosen = new Set(variables);
  const groups = itemsOf(doc, 'group').filter(({ members }) => members.some((member) => chosen.has(member)));
  return [...new Set([...variables, ...groups.flatMap(({ members }) => members)])];
}

function left(doc: Document, leaving: ReadonlySet<Id>): readonly Edit[] {
  return itemsOf(doc, 'group').flatMap((before): Edit[] => {
    const members = before.members.filter((member) => !leaving.has(member));
    if (members.length === before.members.length) return [];
    return [{ id: before.id, before, after: members.length === 0 ? null : { ...before, members } }];
  });
}
