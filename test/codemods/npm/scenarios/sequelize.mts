import assert from 'node:assert/strict';
import pgvector from 'pgvector/sequelize';
import { DataTypes, Sequelize } from 'sequelize';

pgvector.registerType(Sequelize);

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '', { logging: false });
const Item = sequelize.define('Item', { embedding: { type: DataTypes.VECTOR(3) } }, { timestamps: false });
await Item.sync();
await Item.create({ embedding: [1, 2, 3] });
await Item.create({ embedding: [4, 5, 6] });
const order = pgvector.l2Distance('embedding', [4, 5, 7], sequelize);
const [found] = await Item.findAll({ order, limit: 1 });
assert.deepEqual(found?.get('embedding'), [4, 5, 6]);
await sequelize.close();
