import { Sequelize } from 'sequelize';

const sequelize = new Sequelize(process.env.DATABASE_URL ?? '', { logging: false });
await sequelize.getQueryInterface().addIndex('documents', {
  name: 'by_sequelize',
  fields: ['embedding'],
  using: 'hnsw',
  operator: 'vector_cosine_ops',
});
await sequelize.close();
