// do not remove: registers VECTOR
import 'pgvector/sequelize';
import { l2Distance } from 'pgvector/sequelize';

export const order = (sequelize: any) => l2Distance('embedding', [1], sequelize);
