/** What the revisions beside an `env.py` say about vectors in the database. */
export interface Revisions {
  /** Some column, or a type that a column gets, is a vector. */
  haveVectors: boolean;
  /** One of them imports `pgvector.sqlalchemy`; Alembic loads them all, so that registers the types. */
  register: boolean;
  /** The schema that the extension is made in, where it is named and not `public`. */
  schema: string | undefined;
  /** The types that they name: `vector`, `halfvec`, `sparsevec`. */
  types: string[];
}

const column = /\b(?:vector|halfvec|sparsevec)\s*\(\s*(?:\d+|\{)/i;
const extension =
  /CREATE\s+EXTENSION\s+(?:IF\s+NOT\s+EXISTS\s+)?\\?"?vector\\?"?\s+(?:WITH\s+)?SCHEMA\s+\\?"?(\w+)/i;

export function readRevisions(texts: readonly string[]): Revisions {
  const revisions = texts.filter((text) => /^down_revision\b/m.test(text));
  const all = revisions.join('\n');
  const [, schema] = extension.exec(all) ?? [];
  return {
    haveVectors: column.test(all),
    register: texts.some((text) => /^(?:from|import)[ \t]+pgvector\.sqlalchemy\b/m.test(text)),
    schema: schema && !/^(?:public|pg_catalog)$/i.test(schema) ? schema : undefined,
    types: ['vector', 'halfvec', 'sparsevec'].filter((type) =>
      new RegExp(String.raw`\b${type}\s*\(`, 'i').test(all),
    ),
  };
}
