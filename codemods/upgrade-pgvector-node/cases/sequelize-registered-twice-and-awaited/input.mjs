import { Sequelize } from 'sequelize';
import pgvector from 'pgvector/sequelize';

await pgvector.registerTypes(Sequelize);

export function open() {
  pgvector.registerType(Sequelize);
  return new Sequelize('postgres://localhost/items');
}
