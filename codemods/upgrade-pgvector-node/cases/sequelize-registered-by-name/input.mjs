import { Sequelize } from 'sequelize';
import { l2Distance, registerType } from 'pgvector/sequelize';

// VECTOR is known from here on.
registerType(Sequelize);
export const order = (sequelize) => l2Distance('embedding', [1], sequelize);
