import pgPromise from 'pg-promise';
import pgvector from 'pgvector/pg-promise';

const pgp = pgPromise({
  async connect({ client }) {
    await pgvector.registerTypes(client as never);
  },
});
const db = pgp(process.env.DATABASE_URL ?? '');
const query = 'SELECT content, embedding FROM documents ORDER BY embedding <-> $1 LIMIT 1';
console.log('pg-promise', await db.one(query, [pgvector.toSql([0.7, 0.3, 0])]));
pgp.end();
