/** A line of a TOML file that begins outside of every string and array. */
export interface TomlLine {
  start: number;
  /** Behind the newline. */
  end: number;
  /** Without the newline. */
  text: string;
  /** Names of a table's header, `tool.alembic`; undefined for other lines. */
  table: string | undefined;
}

const token = /#[^\n]*|"""(?:\\[\s\S]|[^\\])*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'[^'\n]*'|[[\]{}\n]/g;

/** The lines at which something new may begin; undefined when a string or an array does not end. */
export function tomlLines(text: string): TomlLine[] | undefined {
  const lines: TomlLine[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(token)) {
    if (found === '[' || found === '{') depth++;
    else if (found === ']' || found === '}') depth--;
    else if (found === '\n' && depth === 0) {
      lines.push(lineOf(text, start, index + 1));
      start = index + 1;
    }
  }
  if (depth !== 0) return undefined;
  if (start < text.length) lines.push(lineOf(text, start, text.length));
  return lines;
}

function lineOf(text: string, start: number, end: number): TomlLine {
  const line = text.slice(start, end).replace(/\r?\n$/, '');
  const [, names] = /^\s*\[\[?([^[\]]+)\]\]?\s*(?:#.*)?$/.exec(line) ?? [];
  const table = names
    ?.replace(/["']/g, '')
    .split('.')
    .map((name) => name.trim())
    .join('.');
  return { start, end, text: line, table };
}
