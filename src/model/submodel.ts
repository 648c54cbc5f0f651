import type { Id } from './id.js';
import type { Text } from './text.js';

/**
 * A model within the model, XMILE's named `<model>`. Its variables carry its id as `model`; names are its own. It is
 * computed once for each module that uses it, and not by itself.
 */
export interface Submodel {
  readonly kind: 'submodel';
  readonly id: Id;
  readonly name: string;
  readonly doc: Text;
}

/** A use of a submodel. Its variables are `name.variable` from outside. */
export interface Module {
  readonly kind: 'module';
  readonly id: Id;
  readonly name: string;
  /** The submodel that it is an instance of. */
  readonly of: Id;
  /** The submodel in which it stands; absent in the root model. */
  readonly model?: Id | undefined;
  /** Inputs: the variable `to` of the submodel takes the value of `from`, both as written: `to` may be `module.variable`, `from` may be `.variable` of the root. */
  readonly connections: readonly { readonly to: string; readonly from: string }[];
  readonly doc: Text;
}

/**
 * A function that a file defines: Vensim's `:MACRO:`, XMILE's `<macro>`. Variables of its own carry its id as `model`.
 * Each call has its own states.
 */
export interface Macro {
  readonly kind: 'macro';
  readonly id: Id;
  readonly name: string;
  /** In order; those with a default (an equation) may be left out of a call. */
  readonly parameters: readonly { readonly name: string; readonly default?: string | undefined }[];
  /** What a call gives: an equation over parameters and own variables. In Vensim the variable of the macro's own name. */
  readonly equation: string;
  /** Vensim: further results, by name, that a call can bring out behind a colon. */
  readonly outputs?: readonly string[] | undefined;
  readonly doc: Text;
}

/** Vensim's groups and XMILE's `<group>`: variables that belong together for people. */
export interface Group {
  readonly kind: 'group';
  readonly id: Id;
  readonly name: string;
  readonly members: readonly Id[];
  readonly doc: Text;
}
