import { Sequelize } from 'sequelize';
import pgvector from 'pgvector/sequelize';

pgvector.registerType(Sequelize);
export const sequelize = new Sequelize('postgres://localhost/items');
