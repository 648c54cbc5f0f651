/** Numbers that one run may store: half a gigabyte. */
export const MAX_VALUES = 64 * 1024 * 1024;
/** Steps of one run. */
export const MAX_STEPS = 1_000_000_000;
/** Steps of a run whose step, save step or end are formulas: each is looked at on its way. */
export const MAX_CONTROLLED_STEPS = 10_000_000;
/** Steps that all pipelines of a model may hold together. */
export const MAX_PIPELINE_STEPS = 32 * 1024 * 1024;
