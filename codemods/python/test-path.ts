/** Is this a file of tests, or of what they work on? What they put in place of the real thing says nothing about the program. */
export function isTestPath(path: string): boolean {
  return /(^|\/)((tests?|testdata|fixtures|cases)\/|conftest\.py$|test_[^/]*\.py$|[^/]*_test\.py$)/.test(
    path,
  );
}
