/** Code as GitHub's Markdown reads it back, whatever backticks are in it. */
export function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${gap}${text}${gap}${fence}`;
}

/**
 * Words that mean nothing to Markdown, and call nobody and no issue. Code that a message has between backticks stays code, where the
 * backticks are in pairs.
 */
export function markdownText(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return escaped(text);
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : codeSpan(part))).join('');
}

function escaped(text: string): string {
  return text.replace(/[\\`*[\]<>|~&]|(?<!\w)_|_(?!\w)/g, '\\$&').replace(/@(?=\w)|#(?=\d)/g, '$&<!-- -->');
}
