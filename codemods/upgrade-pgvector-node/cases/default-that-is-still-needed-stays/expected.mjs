import pgvector, { l2Distance } from 'pgvector/kysely';

export const insert = (db, embedding) => db.insertInto('items').values({ embedding: pgvector.toSql(embedding) });
export const nearest = (db, embedding) => db.selectFrom('items').orderBy(l2Distance('embedding', embedding));
