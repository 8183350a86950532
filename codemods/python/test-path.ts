/** Is this a file of tests? What they put in place of the real thing says nothing about the program. */
export function isTestPath(path: string): boolean {
  return /(^|\/)(tests?\/|conftest\.py$|test_[^/]*\.py$|[^/]*_test\.py$)/.test(path);
}
