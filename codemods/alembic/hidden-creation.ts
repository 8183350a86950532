/** Extensions that need pgvector's: with CASCADE they make it too, and without that it has to be there before. */
const dependants = new Set(['vchord', 'vectorscale', 'vectorize', 'ai']);
/** Those that need none. Of any other, CASCADE may make what nobody sees. */
const independent =
  /^(?:pgcrypto|uuid-ossp|pg_trgm|btree_gin|btree_gist|citext|hstore|ltree|unaccent|intarray|fuzzystrmatch|tablefunc|postgis\w*|pg_stat_statements|pg_cron|dblink|postgres_fdw|plpgsql|plpython3u|timescaledb)$/;

/** May `CREATE EXTENSION name` make pgvector's? '' stands for a name that is put in. */
export function mayBringVector(name: string, cascade: boolean): boolean {
  if (name === '' || name === 'vector' || name === 'pgvector' || dependants.has(name)) return true;
  return cascade && !independent.test(name);
}

const statement = /\bcreate["'\s]+extension\b(?:\s|\bif\s+not\s+exists\b|[rbf]?\\?["'`])*([\w-]*)([^;"']*)/gi;
/** `create_extension("vector")`, `PGExtension(…)`, `ensure_pgvector(op)`: how helpers and operations of one's own are called. */
const helper =
  /\b(?:PGExtension|CreateExtension)\b|\b\w{0,60}(?:create|ensure|enable|install|add|set_?up|init|load|require|activate|prepare|register|bootstrap)\w{0,60}extension\w{0,60}\s*\(|\b(?!\w{0,60}(?:drop|remove|disable|down|index))\w{0,60}pgvector\w{0,60}\s*\(|\b(?:create|ensure|enable|install|set_?up|init)_?(?:pg_?)?vector(?:_?(?:ext\w*|support))?\s*\(/i;

/**
 * Does a text, its downgrade and comments left out, create the extension in a way that is not read elsewhere: in a loop, by a
 * list of statements, on a connection of its own, by a helper?
 */
export function hintsAtCreation(text: string): boolean {
  // Most texts have none of it, and that is found out ten times faster.
  if (!/xtension|pgvector|vector/i.test(text)) return false;
  const code = withoutComments(text).replace(downgrade, '');
  if (helper.test(code.replace(imports, ''))) return true;
  return [...code.matchAll(statement)].some(([, name = '', rest = '']) =>
    mayBringVector(name.toLowerCase(), /\bcascade\b/i.test(rest)),
  );
}

/** What begins a comment, or the docstring of the module or of a function. */
const opening = /(?<=^|[ \t])#|(?<=^(?:\uFEFF)?\s{0,200}|:[ \t]{0,80}\n\s{0,200})(?:"""|''')/g;

function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (const { 0: mark, index } of text.matchAll(opening)) {
    if (index < at) continue;
    kept.push(text.slice(at, index));
    const end = text.indexOf(mark === '#' ? '\n' : mark, index + mark.length);
    if (end === -1) return kept.join('');
    at = mark === '#' ? end : end + mark.length;
  }
  return [...kept, text.slice(at)].join('');
}

const downgrade = /^(?:async )?def downgrade\b[^\n]*\n(?:(?:[ \t#][^\n]*|\r)?\n)*(?:[ \t][^\n]+)?/m;
const imports = /^[ \t]*(?:import|from)[ \t][^\n]*$/gm;
