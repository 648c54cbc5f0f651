/** Raises a file by one version. Works on what JSON.parse gave, before any check, and may change it in place. */
export type Migration = (file: Record<string, unknown>) => Record<string, unknown>;

/** The step from version i + 1 to version i + 2 stands at place i, without gaps, so that every older file is reached. */
export const MIGRATIONS: readonly Migration[] = [];

/** `file` of version `from`, raised step by step to the version behind the last of `migrations`. */
export function migrated(file: Record<string, unknown>, from: number, migrations: readonly Migration[] = MIGRATIONS): Record<string, unknown> {
  return migrations.slice(from - 1).reduce((older, raise) => raise(older), file);
}
