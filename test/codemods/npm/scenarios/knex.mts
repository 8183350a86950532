import assert from 'node:assert/strict';
import Knex from 'knex';
import 'pgvector/knex';

const knex = Knex({ client: 'pg', connection: process.env.DATABASE_URL ?? '' });
await knex.schema.enableExtension('vector');
await knex.schema.createTable('items', (table) => table.specificType('embedding', 'vector(3)'));
assert.equal((await knex('items')).length, 0);
await knex.destroy();
