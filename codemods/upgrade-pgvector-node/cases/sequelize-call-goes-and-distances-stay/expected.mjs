import { Sequelize } from 'sequelize';
import { l2Distance } from 'pgvector/sequelize';

export const nearest = (Item, sequelize) =>
  Item.findAll({ order: l2Distance('embedding', [1, 1, 1], sequelize), limit: 5 });
