import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line that people and scripts can read: `12 passed, 0 failed`. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]): void {
    const count = { passed: 0, failed: unhandled.length, skipped: 0, pending: 0 };
    for (const module of modules) {
      const before = count.failed;
      for (const test of module.children.allTests()) count[test.result().state] += 1;
      // A file that could not be loaded, or whose hook threw, has failed without a failing test.
      if (!module.ok() && count.failed === before) count.failed += 1;
    }
    process.stdout.write(`\n${closingLine(count.passed, count.failed, count.skipped + count.pending)}\n`);
  }
}

function closingLine(passed: number, failed: number, skipped: number): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}
