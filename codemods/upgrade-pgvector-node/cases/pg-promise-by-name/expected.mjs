import pgpromise from 'pg-promise';
import pgvector from 'pgvector/pg-promise';

const pgp = pgpromise({
  async connect(e) {
    await pgvector.registerTypes(e.client);
  },
});
export const insert = (db, embedding) => db.none('INSERT INTO items (embedding) VALUES ($1)', [pgvector.toSql(embedding)]);
export const helpers = { toSql: pgvector.toSql, pgp };
