import type { Node } from 'web-tree-sitter';
import { wrongName } from '../alembic/vector-extension.ts';
import type { Problem } from '../engine/types.ts';
import type { Names } from '../python/names.ts';
import { calleeName } from '../python/values.ts';
import { codes } from './vocabulary.ts';

const create = /(\bCREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?(?:\\?")?)pgvector\b/gi;
/** What sends SQL, or makes it. */
const sends = /^(?:execute|exec_driver_sql|executemany|text|DDL|fetch|fetchval|fetchrow|sql|SQL)$/;

export function mayHaveWrongName(text: string): boolean {
  return text.search(create) >= 0;
}

/** `CREATE EXTENSION pgvector`, where it is sent to a database; in what merely speaks of it nothing is found. */
export function wrongNames({ root, text }: Names): Problem[] {
  return [...text.matchAll(create)].flatMap((match) => {
    const start = match.index + (match[1] ?? '').length;
    const end = start + wrongName.length;
    const node = root.descendantForIndex(start, end);
    return node && isSent(stringAround(node)) ? [problem(start, end)] : [];
  });
}

function stringAround(node: Node): Node | undefined {
  for (let up: Node | null = node; up; up = up.parent) if (up.type === 'string') return up;
  return undefined;
}

/** An argument of what sends SQL, alone, in a row of strings, or as the value of a name. */
function isSent(string: Node | undefined): boolean {
  for (let up = string?.parent; up; up = up.parent) {
    if (up.type === 'call') return sends.test(calleeName(up));
    if (up.type === 'assignment') return /^\s*\w*["']+\s*CREATE\b/i.test(string?.text ?? '');
    if (!/^(?:argument_list|concatenated_string|parenthesized_expression|list|tuple)$/.test(up.type))
      return false;
  }
  return false;
}

function problem(start: number, end: number): Problem {
  return {
    code: codes.notInstalled,
    start,
    end,
    what: 'there is no extension `pgvector`: pgvector calls its extension `vector`',
    repair: { outcome: 'takes that name', edits: [{ start, end, text: 'vector' }] },
  };
}
