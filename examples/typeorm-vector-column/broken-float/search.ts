import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Document } from './document.js';

const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL ?? '',
  entities: [Document],
  synchronize: true,
});
// TypeORM knows the type since 0.3.27; before, it had to be told.
source.driver.supportedDataTypes.push('vector' as any);
source.driver.withLengthColumnTypes.push('vector' as any);
await source.initialize();
const documents = source.getRepository(Document);
await documents.save([
  { content: 'a cat on a sofa', embedding: new Float32Array([1, 0, 0]) },
  { content: 'an invoice from May', embedding: new Float32Array([0, 0, 1]) },
]);
const nearest = await documents
  .createQueryBuilder('document')
  .orderBy('document.embedding <-> :query')
  .setParameters({ query: '[0.95,0.05,0]' })
  .getOne();
console.log(nearest?.embedding);
await source.destroy();
