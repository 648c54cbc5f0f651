import { itemsOf } from '../../model/document.js';
import type { Id } from '../../model/id.js';
import { canonicalName } from '../../model/name.js';
import type { Group, Macro, Module, Submodel } from '../../model/submodel.js';
import { xml, xmlText, type XmlOut, type XmlPiece } from '../xml/write.js';
import { writtenName } from './names.js';
import { present, type WriteContext } from './write-context.js';
import { writeDoc, writeVariables } from './write-variables.js';
import { writeViews } from './write-views.js';

/** The root model, then every submodel, then every macro. */
export function writeModels(context: WriteContext): XmlOut[] {
  return [
    writeModel(context, null),
    ...itemsOf(context.doc, 'submodel').map((submodel) => writeModel(context, submodel)),
    ...itemsOf(context.doc, 'macro').map((macro) => writeMacro(context, macro)),
  ];
}

function writeModel(context: WriteContext, submodel: Submodel | null): XmlOut {
  const at = submodel?.id;
  const children = present(
    submodel ? writeDoc(context, submodel.doc) : null,
    xml('variables', {}, writeContent(context, at)),
    writeViews(context, at),
    context.foreign('model', at),
  );
  const written = xml('model', { name: submodel ? writtenName(submodel.name) : undefined }, children);
  return { ...written, rawAttributes: context.foreignAttributes('model@', at) };
}

/** What stands in `<variables>` of one model. */
const writeContent = (context: WriteContext, model: Id | undefined): XmlPiece[] =>
  present(
    writeVariables(context, model),
    itemsOf(context.doc, 'module')
      .filter((module) => module.model === model)
      .map((module) => writeModule(context, module)),
    itemsOf(context.doc, 'group')
      .filter((group) => homeOf(context, group) === model)
      .map((group) => writeGroup(context, group)),
    context.foreign('variables', model),
  );

/** The model in which a group stands: that of its first member, else the root model. */
export function homeOf({ doc }: WriteContext, { members }: Group): Id | undefined {
  const first = members[0] === undefined ? undefined : doc.items.get(members[0]);
  return first && 'model' in first && typeof first.model === 'string' ? first.model : undefined;
}

function writeModule(context: WriteContext, { id, name, of, connections, doc }: Module): XmlOut {
  const submodel = context.doc.items.get(of);
  const model = submodel?.kind === 'submodel' && canonicalName(submodel.name) !== canonicalName(name) ? writtenName(submodel.name) : undefined;
  const seen = new Set<string>();
  const connects = connections.map(({ to, from }) => {
    const isFirst = !seen.has(to);
    seen.add(to);
    const written = xml('connect', { to, from }, isFirst ? context.foreign(`connect/${to}`, id) : []);
    return { ...written, rawAttributes: isFirst ? context.foreignAttributes(`connect/${to}@`, id) : undefined };
  });
  const written = xml('module', { name: writtenName(name), model }, present(writeDoc(context, doc), connects, context.foreign('module', id)));
  return { ...written, rawAttributes: context.foreignAttributes('module@', id) };
}

/** Members by name; one of another model by its id besides. */
function writeGroup(context: WriteContext, group: Group): XmlOut {
  const { id, name, members, doc } = group;
  const home = homeOf(context, group);
  const entities = members.map((member) => {
    const variable = context.doc.items.get(member);
    const own = variable && 'name' in variable && typeof variable.name === 'string' ? writtenName(variable.name) : member;
    const isAtHome = variable && ('model' in variable ? variable.model : undefined) === home;
    return {
      ...xml('entity', { name: own, 'ks:of': isAtHome ? undefined : member }),
      rawAttributes: context.foreignAttributes(`entity/${member}@`, id),
    };
  });
  const written = xml('group', { name: writtenName(name) }, present(writeDoc(context, doc), entities, context.foreign('group', id)));
  return { ...written, rawAttributes: context.foreignAttributes('group@', id) };
}

function writeMacro(context: WriteContext, { id, name, parameters, equation, doc }: Macro): XmlOut {
  const parms = parameters.map((parameter, at) => {
    const isFirst = parameters.findIndex((other) => other.name === parameter.name) === at;
    const written = xml(
      'parm',
      { default: parameter.default },
      present(writtenName(parameter.name), isFirst ? context.foreign(`parm/${parameter.name}`, id) : null),
    );
    return { ...written, rawAttributes: isFirst ? context.foreignAttributes(`parm/${parameter.name}@`, id) : undefined };
  });
  const content = writeContent(context, id);
  const children = present(
    writeDoc(context, doc),
    parms,
    equation === '' ? null : xmlText('eqn', equation),
    content.length === 0 ? null : xml('variables', {}, content),
    writeViews(context, id),
    context.foreign('macro', id),
  );
  return { ...xml('macro', { name: writtenName(name) }, children), rawAttributes: context.foreignAttributes('macro@', id) };
}
