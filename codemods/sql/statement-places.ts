import { statementsOf } from '../alembic/sql-statements.ts';

/** A statement of a text of SQL. */
export interface Statement {
  /** Without comments, white space folded. */
  sql: string;
  /** Where it begins, comments before it left out, and ends, without its semicolon. */
  start: number;
  end: number;
}

const token = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|'(?:''|[^'])*'|"(?:""|[^"])*"|(\$\w*\$)[\s\S]*?\1|;/g;
const before = /^(?:\s+|--[^\n]*|\/\*[\s\S]*?(?:\*\/|(?![\s\S])))+/;

/** The statements of a text, in their order. */
export function statementPlaces(text: string): Statement[] {
  const ends = [...text.matchAll(token)].filter(([found]) => found === ';').map(({ index }) => index);
  const places: Statement[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    const piece = text.slice(start, end);
    const [sql] = statementsOf(piece);
    const begin = start + (before.exec(piece)?.[0].length ?? 0);
    if (sql !== undefined)
      places.push({ sql, start: begin, end: begin + text.slice(begin, end).trimEnd().length });
    start = end + 1;
  }
  return places;
}
