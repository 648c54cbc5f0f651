import type { Id } from '../../model/id.js';
import type { EquationBlock } from './blocks.js';
import type { LeftSide } from './left-side.js';

/** One statement that defines a variable, or some elements of it. */
export interface Definition {
  readonly left: LeftSide;
  readonly block: EquationBlock;
}

/** A variable with all its statements, in the order of the file. */
export interface Defined {
  readonly id: Id;
  readonly name: string;
  readonly canonical: string;
  readonly definitions: readonly Definition[];
}

/** The root model, or a macro, with what it defines by canonical name. */
export interface Scope {
  /** The macro's id; absent for the root model. */
  readonly model?: Id | undefined;
  readonly defined: ReadonlyMap<string, Defined>;
}

/** The line where a variable is first defined. */
export const lineOf = ({ definitions }: Defined): number => definitions[0]?.block.line ?? 1;
