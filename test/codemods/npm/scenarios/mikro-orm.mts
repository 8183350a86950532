import assert from 'node:assert/strict';
import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import pgvector from 'pgvector/mikro-orm';

interface Item {
  id: number;
  embedding: number[];
}

const Item = new EntitySchema<Item>({
  name: 'Item',
  properties: {
    id: { type: 'number', primary: true },
    embedding: { type: pgvector.VectorType, length: 3, columnType: 'vector(3)' },
  },
});
const orm = await MikroORM.init({ clientUrl: process.env.DATABASE_URL ?? '', entities: [Item] });
const em = orm.em.fork();
await orm.schema.createSchema();
em.create(Item, { id: 1, embedding: [1, 2, 3] });
em.create(Item, { id: 2, embedding: [4, 5, 6] });
await em.flush();
const [found] = await em
  .createQueryBuilder(Item)
  .orderBy({ [pgvector.l2Distance('embedding', [4, 5, 7], em)]: 'ASC' })
  .limit(1)
  .getResult();
assert.deepEqual(found?.embedding, [4, 5, 6]);
await orm.close();
