import { Sequelize } from '@sequelize/core';
import pgvector from 'pgvector/sequelize';

pgvector.registerTypes(Sequelize);
export const sequelize = new Sequelize({});
