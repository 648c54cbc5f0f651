/** A parameter that is known as a range only: each member of an ensemble has its own value in it. */
export interface Spread {
  readonly slot: number;
  /** What its stream of draws is known by: the same for the same record, whatever else the model holds. */
  readonly key: number;
  readonly low: number;
  readonly high: number;
  /** `log`: evenly by the logarithm; both ends are above zero, or both below. */
  readonly by: 'log' | 'value';
}

/** What a map of words adds to a Plan, so that it can be asked what a push does. */
export interface WordPlan {
  /** In document order: the word's slot, and the parameter that lifts what it moves towards (1: no push). */
  readonly words: readonly { readonly slot: number; readonly push: number }[];
  /** Slots of variables with an equation to or from which a link with a sign is drawn: they answer along with the words. */
  readonly numbers: readonly number[];
  /** Gains and delays of the links. */
  readonly spreads: readonly Spread[];
  /** Loops that share no word with another loop, as the parameters that are their gains. One that balances corrects no more than what was wrong. */
  readonly rings: readonly (readonly number[])[];
  /** Whether the model is nothing but words, and the step of its run is free. */
  readonly isWhole: boolean;
}
