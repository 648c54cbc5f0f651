import type { Reporter, TestModule } from 'vitest/node';

/** Ends a test run with the one line that CI reads: `N passed, N failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      if (module.errors().length > 0) failed++;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') passed++;
        else if (state === 'failed') failed++;
      }
    }
    // The default reporter prints its summary at the same event: this line comes after it.
    queueMicrotask(() => process.stdout.write(`\n${passed} passed, ${failed} failed\n`));
  }
}
