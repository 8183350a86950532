import { Sequelize } from 'sequelize';
import 'pgvector/sequelize';

export function open() {
  return new Sequelize('postgres://localhost/items');
}
