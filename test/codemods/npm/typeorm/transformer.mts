import assert from 'node:assert/strict';
import 'reflect-metadata';
import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';

class Item {
  id!: number;
  embedding!: number[] | null;
}
// Decorators, without their syntax, which Node does not read.
Entity()(Item);
PrimaryColumn('int')(Item.prototype, 'id');
Column('vector' as never, {
  length: 3,
  nullable: true,
  transformer: {
    to: (value: number[] | null) => (value ? `[${value.join(',')}]` : null),
    from: (value: string | null) => (value ? JSON.parse(value) : null),
  },
})(Item.prototype, 'embedding');

const source = new DataSource({
  type: 'postgres',
  url: process.env.DATABASE_URL ?? '',
  entities: [Item],
  synchronize: true,
});
await source.initialize();
const items = source.getRepository(Item);
await items.save([
  { id: 1, embedding: [0.5, 2, 3] },
  { id: 2, embedding: null },
]);
const [one, two] = await items.find({ order: { id: 'ASC' } });
assert.deepEqual([one?.embedding, two?.embedding], [[0.5, 2, 3], null]);
const column = "attrelid = 'item'::regclass AND attname = 'embedding'";
const types = await source.query(`SELECT format_type(atttypid, atttypmod) FROM pg_attribute WHERE ${column}`);
assert.deepEqual(types, [{ format_type: 'vector(3)' }]);
await source.destroy();
