export const text = await import('pgvector').then(({ toSql }) => toSql([1, 2]));
