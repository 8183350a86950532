const token =
  /--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|'(?:''|[^'])*'|"(?:""|[^"])*"|(\$\w*\$)[\s\S]*?\1|;|\s+/g;

/** The statements of a string of SQL, without comments, white space folded; what an f-string puts in stays `{…}`. */
export function statementsOf(sql: string): string[] {
  const folded = sql.replace(token, (found) => {
    if (found === ';') return '\0';
    return /^(?:--|\/\*|\s)/.test(found) ? ' ' : found;
  });
  return folded
    .split('\0')
    .map((statement) => statement.replace(/ +/g, ' ').trim())
    .filter((statement) => statement !== '');
}
