import assert from 'node:assert/strict';
import 'reflect-metadata';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

class Item {
  id!: number;
  embedding!: number[];
  summary!: number[];
}
Entity()(Item);
PrimaryColumn('int')(Item.prototype, 'id');
Column('float8', { array: true })(Item.prototype, 'embedding');
Column('text', {
  transformer: {
    to: (value: number[]) => JSON.stringify(value),
    from: (value: string) => JSON.parse(value),
  },
})(Item.prototype, 'summary');

const source = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL ?? '', entities: [Item] });
await source.initialize();
await source.query('CREATE TABLE item (id int PRIMARY KEY, embedding vector(3), summary vector(2))');
const items = source.getRepository(Item);
await items.save({ id: 1, embedding: [0.5, 2, 3], summary: [1, 2] });
const [found] = await items.find();
assert.deepEqual(
  [found?.embedding, found?.summary],
  [
    [0.5, 2, 3],
    [1, 2],
  ],
);
await source.destroy();
