const tokens =
  /--[^\n]*|\/\*[\s\S]*?\*\/|[eE]'(?:[^'\\]|\\.|'')*'|'[^']*'|"[^"]*"|(\$(?:[A-Za-z_]\w*)?\$)[\s\S]*?\1|[\s\S]/g;

/**
 * A script as psql reads it: at each semicolon that stands in no string, name or comment. Sent in one piece, all of it would be
 * one transaction, and nothing could be built concurrently. What has a comment alone is left out.
 */
export function statementsOf(script: string): string[] {
  const statements = [''];
  let hasCode = [false];
  for (const [token] of script.matchAll(tokens)) {
    statements[statements.length - 1] += token;
    if (token === ';') {
      statements.push('');
      hasCode = [...hasCode, false];
    } else if (!/^(?:--|\/\*|\s)/.test(token)) hasCode[hasCode.length - 1] = true;
  }
  return statements.filter((_text, index) => hasCode[index]).map((text) => text.trim());
}
