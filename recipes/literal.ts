/** What can't be read so simply, and what begins or ends a part that need not occur. */
const token =
  /\\[dDwWsSbBpPkcnrtfv]|\\\d+|\\x[\da-f]{2}|\\u[\da-f]{4}|\\(.)|\[(?:\\.|[^\]\\])*\]?|[()|^$.]|[?*+]\??|\{\d+(?:,\d*)?\}\??|([^\\])/gis;

/**
 * The longest text that occurs in whatever a pattern matches, by which a long log is looked through in no time; '' when none can
 * be told. Parts in brackets are not looked into.
 */
export function literalOf(pattern: string): string {
  const found: string[] = [];
  let [run, depth] = ['', 0];
  const end = (): void => {
    found.push(run);
    run = '';
  };
  for (const [whole, escaped, plain] of pattern.matchAll(token)) {
    if (whole === '(') depth++;
    else if (whole === ')') depth--;
    if (whole === '|' && depth === 0) return '';
    if (/^[?*{]/.test(whole)) run = run.slice(0, -1);
    const char = escaped ?? plain;
    if (depth > 0 || char === undefined || whole === ')') end();
    else run += char;
  }
  end();
  return found.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}
