import { nodeIo } from './node-io.js';
import { run } from './run.js';

/** The terminal program: `argv` without the program's name, `root` the folder that holds `models/`. Resolves to the exit code. */
export const main = (argv: readonly string[], root: string): Promise<number> => run(argv, nodeIo(root));
