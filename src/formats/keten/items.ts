import type { Item, ItemKind, ItemOf } from '../../model/document.js';
import type { Foreign, Reserved } from '../../model/reserved.js';
import type { View } from '../../model/view.js';
import { WORKSPACE_ID } from '../../model/workspace.js';
import { fileSchema, FORMAT_NAME, type KetenFile } from './schema.js';

/** Where content at the top of a file is kept that this version has no section for. */
export const UNKNOWN_SECTION = 'section';

/** The records of a file in their order. What stands nested gets its parent's id, what is unknown becomes foreign content. */
export function itemsOfFile(file: KetenFile): Item[] {
  const { workspace, views = [], reserved = [], foreign = [], ...sections } = file;
  return [
    { ...workspace, kind: 'workspace', id: WORKSPACE_ID },
    ...of('dimension', sections.dimensions),
    ...of('submodel', sections.submodels),
    ...of('module', sections.modules),
    ...of('macro', sections.macros),
    ...(sections.variables ?? []),
    ...of('group', sections.groups),
    ...of('loop', sections.loops),
    ...of('link', sections.links),
    ...of('stakeholder', sections.stakeholders),
    ...of('value-type', sections.valueTypes),
    ...of('value-flow', sections.valueFlows),
    ...of('purse', sections.purses),
    ...of('intervention', sections.interventions),
    ...of('scenario', sections.scenarios),
    ...of('indicator', sections.indicators),
    ...of('perspective', sections.perspectives),
    ...of('step', sections.steps),
    ...views.flatMap(({ items, ...view }): Item[] => [
      { ...view, kind: 'view' } satisfies View,
      ...items.map((item): Item => ({ ...item, kind: 'view-item', view: view.id })),
    ]),
    ...of('data-file', sections.dataFiles),
    ...reserved.map((record): Reserved => record),
    ...of('foreign', foreign),
    ...unknownSections(file),
  ];
}

/** The records of one section, each with the kind that its section stands for. */
function of<K extends ItemKind>(kind: K, records: readonly Omit<ItemOf<K>, 'kind'>[] | undefined): Item[] {
  return (records ?? []).map((record) => ({ ...record, kind }) as unknown as ItemOf<K>);
}

function unknownSections(file: KetenFile): Foreign[] {
  const known = Object.keys(fileSchema.shape);
  return Object.entries(file)
    .filter(([key]) => !known.includes(key))
    .map(([key, value]): Foreign => ({
      kind: 'foreign',
      id: `${FORMAT_NAME}:${key}`,
      of: FORMAT_NAME,
      place: UNKNOWN_SECTION,
      text: JSON.stringify({ [key]: value }),
    }));
}
