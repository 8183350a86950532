import { Sequelize } from 'sequelize';
import pgvector from 'pgvector/sequelize';

pgvector.registerTypes(Sequelize);

export const nearest = (Item, sequelize) =>
  Item.findAll({ order: pgvector.l2Distance('embedding', [1, 1, 1], sequelize), limit: 5 });
