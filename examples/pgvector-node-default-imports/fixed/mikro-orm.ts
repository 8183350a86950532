import { EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import { VectorType, l2Distance } from 'pgvector/mikro-orm';

const Document = new EntitySchema<{ id: number; content: string; embedding: number[] }>({
  name: 'Document',
  tableName: 'documents',
  properties: {
    id: { type: 'number', primary: true },
    content: { type: 'string' },
    embedding: { type: VectorType, length: 3 },
  },
});

const orm = await MikroORM.init({ clientUrl: process.env.DATABASE_URL ?? '', entities: [Document] });
const nearest = await orm.em
  .fork()
  .createQueryBuilder(Document)
  .orderBy({ [l2Distance('embedding', [0, 0.1, 0.9])]: 'ASC' })
  .limit(1)
  .getResult();
console.log('MikroORM', nearest.map(({ content, embedding }) => ({ content, embedding })));
await orm.close();
