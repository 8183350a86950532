import { Sequelize } from 'sequelize';
import pgvector from 'pgvector/sequelize';

export const ready = pgvector.registerType(Sequelize);
