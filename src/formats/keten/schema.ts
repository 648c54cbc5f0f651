import * as z from 'zod/mini';
import { RESERVED_KINDS } from '../../model/reserved.js';
import { id } from './schema-base.js';
import { dataFile, dimension, group, macro, module, submodel } from './schema-language.js';
import { purse, stakeholder, valueFlow, valueType } from './schema-parties.js';
import { indicator, intervention, scenario } from './schema-scenarios.js';
import { link, loop, perspective, step } from './schema-structure.js';
import { variable } from './schema-variables.js';
import { view } from './schema-views.js';
import { workspace } from './schema-workspace.js';

export const FORMAT_NAME = 'ketenstroom';
/** The version that this product writes. */
export const FORMAT_VERSION = 1;

/** Records whose meaning comes later: a kind and an id are known, the rest is kept as it came. */
const reserved = z.looseObject({ kind: z.enum(RESERVED_KINDS), id });

/** What another tool's file held and this product does not know. */
const foreign = z.looseObject({ id, of: z.string(), at: z.optional(id), place: z.string(), text: z.string() });

const list = <T extends z.core.$ZodType>(record: T): z.ZodMiniOptional<z.ZodMiniArray<T>> => z.optional(z.array(record));

/**
 * A whole file. The order of the keys here and in every record is the order in which they are written.
 * Keys that are not listed are kept: in a record they stay on the record, at the top they become foreign content.
 */
export const fileSchema = z.looseObject({
  format: z.literal(`${FORMAT_NAME}/${FORMAT_VERSION}`),
  workspace,
  dimensions: list(dimension),
  submodels: list(submodel),
  modules: list(module),
  macros: list(macro),
  variables: list(variable),
  groups: list(group),
  loops: list(loop),
  links: list(link),
  stakeholders: list(stakeholder),
  valueTypes: list(valueType),
  valueFlows: list(valueFlow),
  purses: list(purse),
  interventions: list(intervention),
  scenarios: list(scenario),
  indicators: list(indicator),
  perspectives: list(perspective),
  steps: list(step),
  views: list(view),
  dataFiles: list(dataFile),
  reserved: list(reserved),
  foreign: list(foreign),
});

/** A file that has the shape of {@link fileSchema}. */
export type KetenFile = z.infer<typeof fileSchema>;
