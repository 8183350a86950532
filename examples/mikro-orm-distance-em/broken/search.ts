import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { l2Distance, VectorType } from 'pgvector/mikro-orm';

const Document = new EntitySchema<{ id: number; content: string; embedding: number[] }>({
  name: 'Document',
  tableName: 'documents',
  properties: {
    id: { type: 'number', primary: true },
    content: { type: 'text' },
    embedding: { type: VectorType, length: 3, columnType: 'vector(3)' },
  },
});

const orm = await MikroORM.init({ clientUrl: process.env.DATABASE_URL ?? '', entities: [Document] });
await orm.schema.createSchema();
const em = orm.em.fork();
em.create(Document, { id: 1, content: 'a cat on a sofa', embedding: [1, 0, 0] });
em.create(Document, { id: 2, content: 'an invoice from May', embedding: [0, 0, 1] });
await em.flush();
const [nearest] = await em
  .createQueryBuilder(Document)
  .orderBy({ [l2Distance('embedding', [0.95, 0.05, 0], em)]: 'ASC' })
  .limit(1)
  .getResult();
console.log(nearest?.content);
await orm.close();
