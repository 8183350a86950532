import { Sequelize } from 'sequelize';
import pgvector from 'pgvector/sequelize';

export function register() {
  pgvector.registerType(Sequelize);
}
