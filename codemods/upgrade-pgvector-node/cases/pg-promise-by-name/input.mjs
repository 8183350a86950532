import pgpromise from 'pg-promise';
import { registerTypes, toSql } from 'pgvector/pg-promise';

const pgp = pgpromise({
  async connect(e) {
    await registerTypes(e.client);
  },
});
export const insert = (db, embedding) => db.none('INSERT INTO items (embedding) VALUES ($1)', [toSql(embedding)]);
export const helpers = { toSql, pgp };
