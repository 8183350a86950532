import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { Document } from './document.js';

const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL ?? '',
  entities: [Document],
  synchronize: true,
});
await source.initialize();
const documents = source.getRepository(Document);
await documents.save([
  { content: 'a cat on a sofa', embedding: [1, 0, 0] },
  { content: 'an invoice from May', embedding: [0, 0, 1] },
]);
const nearest = await documents
  .createQueryBuilder('document')
  .orderBy('document.embedding <-> :query')
  .setParameters({ query: '[0.95,0.05,0]' })
  .getOne();
console.log(nearest?.content, nearest?.embedding);
await source.destroy();
