const assert = require('node:assert/strict');
const { DataTypes, Sequelize } = require('sequelize');
const pgvector = require('pgvector/sequelize');

pgvector.registerTypes(Sequelize);

async function main() {
  const sequelize = new Sequelize(process.env.DATABASE_URL, { logging: false });
  const Item = sequelize.define('Item', { embedding: DataTypes.VECTOR(3) }, { timestamps: false });
  await Item.sync();
  const item = await Item.create({ embedding: [1, 2, 3] });
  await item.reload();
  assert.deepEqual(item.embedding, [1, 2, 3]);
  await sequelize.close();
}

module.exports = main();
