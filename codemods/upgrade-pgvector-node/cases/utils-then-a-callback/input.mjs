export const text = await import('pgvector/utils').then(({ toSql }) => toSql([1, 2]));
