import assert from 'node:assert/strict';
import pgPromise from 'pg-promise';
import { registerType, toSql } from 'pgvector/pg-promise';

const pgp = pgPromise({
  async connect(event) {
    await registerType(event.client as never);
  },
});
const db = pgp(process.env.DATABASE_URL ?? '');
const { embedding } = await db.one('SELECT $1::vector AS embedding', [toSql([1, 2, 3])]);
assert.deepEqual(embedding, [1, 2, 3]);
pgp.end();
