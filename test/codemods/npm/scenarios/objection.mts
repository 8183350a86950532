import assert from 'node:assert/strict';
import Knex from 'knex';
import { Model } from 'objection';
import pgvector from 'pgvector/objection';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
class Item extends Model {
  static override tableName = 'items';
  id!: number;
}
Model.knex(knex);
await knex.raw('CREATE TABLE items (id serial PRIMARY KEY, embedding vector(3))');
await Item.query().insert({ embedding: pgvector.toSql([1, 2, 3]) } as Partial<Item>);
await Item.query().insert({ embedding: pgvector.toSql([4, 5, 6]) } as Partial<Item>);
const found = await Item.query()
  .orderBy(pgvector.l2Distance('embedding', [4, 5, 7]) as never)
  .first();
assert.equal(found?.id, 2);
await knex.destroy();
