import type { IndexKey } from '../pgvector/judge-index.ts';
import { typeSaid } from '../sql/sql-index.ts';

export type SaidType = Pick<IndexKey, 'type' | 'dimensions'>;
export type ColumnOf = (name: string) => SaidType | undefined;

/** A key in SQL: `embedding vector_cosine_ops`, `(embedding::halfvec(3072)) halfvec_cosine_ops`. */
export function keyOfSql(written: string, typeOf: ColumnOf): { name: string; key: IndexKey } {
  const text = written.trim().replace(/\s+/g, ' ');
  const [, expression = text, operatorClass] =
    /^(.*?)(?: (?:\w+\.)?(\w+_ops))?(?: (?:ASC|DESC))?(?: NULLS \w+)?$/i.exec(text) ?? [];
  const column = /^"?(\w+)"?$/.exec(expression)?.[1];
  const cast = /::\s*((?:\w+\.)?(?:vector|halfvec|sparsevec|bit)(?:\s*\([^()]*\))?)\)*$/i.exec(
    expression,
  )?.[1];
  const type = column === undefined ? typeSaid(cast ?? '') : typeOf(column);
  return {
    name: column ?? expression,
    key: {
      type: type?.type,
      dimensions: type?.dimensions,
      operatorClass: operatorClass?.toLowerCase() ?? 'none',
    },
  };
}
