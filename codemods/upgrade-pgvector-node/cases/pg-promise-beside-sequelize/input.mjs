import { registerTypes, toSql } from 'pgvector/pg-promise';
import pgvector from 'pgvector/sequelize';
import { Sequelize } from 'sequelize';

pgvector.registerType(Sequelize);

export const options = { connect: (event) => registerTypes(event.client) };
export const text = toSql([1, 2]);
