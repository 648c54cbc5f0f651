/** Numbers that one run may store: half a gigabyte. */
export const MAX_VALUES = 64 * 1024 * 1024;
/** Steps of one run. */
export const MAX_STEPS = 1_000_000_000;
/** Steps that all pipelines of a model may hold together. */
export const MAX_PIPELINE_STEPS = 32 * 1024 * 1024;
