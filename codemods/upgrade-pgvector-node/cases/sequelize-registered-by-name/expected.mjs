import { Sequelize } from 'sequelize';
import { l2Distance } from 'pgvector/sequelize';

// VECTOR is known from here on.
export const order = (sequelize) => l2Distance('embedding', [1], sequelize);
