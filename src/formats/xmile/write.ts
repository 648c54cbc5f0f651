import { workspaceOf, type Document } from '../../model/document.js';
import type { Simulation } from '../../model/simulation.js';
import { textIn } from '../../model/text.js';
import { inXmile } from '../dialect/in-xmile.js';
import type { WrittenFile } from '../written-file.js';
import { printXml, xml, xmlText, type XmlOut, type XmlPiece } from '../xml/write.js';
import { declarationFor, KS_NAMESPACE, XMILE_NAMESPACE } from './namespaces.js';
import { present, writeContext, type WriteContext } from './write-context.js';
import { writeEcosystem } from './write-ecosystem.js';
import { writeModels } from './write-models.js';
import { writeDimensions, writeUnits } from './write-top.js';

/**
 * The document as XMILE 1.0, with the ecosystem in an extension that other tools may ignore: every number stays the same.
 * Equations of Vensim's are rewritten; what XMILE cannot say is listed.
 */
export function exportXmile(doc: Document): WrittenFile {
  const { doc: rewritten, issues } = inXmile(doc);
  return { text: printed(writeContext(rewritten)), issues };
}

/** The text of {@link exportXmile}. */
export const writeXmile = (doc: Document): string => exportXmile(doc).text;

function printed(context: WriteContext): string {
  const children = present(
    writeHeader(context),
    writeSimulation(context, workspaceOf(context.doc).simulation),
    writeUnits(context),
    writeDimensions(context),
    context.foreign('xmile'),
    writeModels(context),
    context.foreign('after-model'),
    writeEcosystem(context),
  );
  const attributes = { version: '1.0', xmlns: XMILE_NAMESPACE, 'xmlns:ks': KS_NAMESPACE, ...missingDeclarations(context, children) };
  return printXml({ ...xml('xmile', attributes, children), rawAttributes: context.foreignAttributes('xmile@') });
}

function writeHeader(context: WriteContext): XmlOut {
  const workspace = workspaceOf(context.doc);
  const title = textIn(workspace.title, context.language);
  return xml(
    'header',
    {},
    present(
      xmlText('vendor', 'Ketenstroom'),
      xmlText('product', 'Ketenstroom', { version: '1.0', lang: context.language }),
      title === '' ? null : xmlText('name', title),
      xmlText('uuid', workspace.documentId),
      context.foreign('header'),
    ),
  );
}

function writeSimulation(context: WriteContext, { start, stop, dt, saveStep, method, nonNegative, timeUnit }: Simulation): XmlOut {
  const attributes = {
    method: method === 'euler' ? 'Euler' : method.toUpperCase(),
    time_units: timeUnit === '' ? undefined : timeUnit,
    'isee:save_interval': saveStep,
    'ks:non_negative': nonNegative === 'clamp' ? 'clamp' : undefined,
  };
  const children = present(xmlText('start', String(start)), xmlText('stop', String(stop)), writeStep(dt), context.foreign('sim_specs'));
  return { ...xml('sim_specs', attributes, children), rawAttributes: context.foreignAttributes('sim_specs@') };
}

/** One over a whole number says exactly what a long decimal would only approach for a human reader. */
function writeStep(dt: number): XmlOut {
  const inverse = Math.round(1 / dt);
  return dt < 1 && 1 / inverse === dt && String(dt).length > 6 ? xmlText('dt', String(inverse), { reciprocal: true }) : xmlText('dt', String(dt));
}

/** Declarations for the prefixes in use that the file it came from never declared; strict readers demand them. */
function missingDeclarations(context: WriteContext, children: readonly XmlPiece[]): Record<string, string> {
  const declared = new Set(['xml', 'xmlns', 'ks', ...prefixesOf(/xmlns:([\w.-]+)=/g, context.foreignAttributes('xmile@') ?? '')]);
  const used = new Set<string>();
  const visit = (piece: XmlPiece): void => {
    if (typeof piece === 'string') return;
    if ('raw' in piece) {
      for (const prefix of prefixesOf(/<([\w.-]+):[\w.-]/g, piece.raw)) used.add(prefix);
      for (const prefix of prefixesOf(/\s([\w.-]+):[\w.-]+="/g, piece.raw)) used.add(prefix);
      return;
    }
    for (const prefix of prefixesOf(/(?:^|\s)([\w.-]+):[\w.-]+="/g, piece.rawAttributes ?? '')) used.add(prefix);
    for (const [name, value] of Object.entries(piece.attributes))
      if (value !== undefined && name.includes(':')) used.add(name.slice(0, name.indexOf(':')));
    piece.children.forEach(visit);
  };
  children.forEach(visit);
  const missing = [...used].filter((prefix) => !declared.has(prefix)).sort();
  return Object.fromEntries(missing.map((prefix) => [`xmlns:${prefix}`, declarationFor(prefix)]));
}

function prefixesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
