/** What a command line can get wrong. */
export type UsageProblem =
  | 'no-such-model' | 'no-such-scenario' | 'no-such-intervention' | 'no-such-variable' | 'no-such-code' | 'not-a-setting' | 'not-a-number' | 'not-an-output-format' | 'bad-option'
  | 'cannot-write';

/** Ends a command with the usage exit code. Caught once, where the command line is read. */
export class UsageError extends Error {
  constructor(
    readonly problem: UsageProblem,
    readonly facts: Readonly<Record<string, string | readonly string[]>>,
  ) {
    super(problem);
  }
}
