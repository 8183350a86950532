import pgvectorPromise from 'pgvector/pg-promise';
import 'pgvector/sequelize';
import { Sequelize } from 'sequelize';

export const options = { connect: (event) => pgvectorPromise.registerTypes(event.client) };
export const text = pgvectorPromise.toSql([1, 2]);
