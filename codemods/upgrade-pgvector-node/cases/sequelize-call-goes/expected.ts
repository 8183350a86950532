import { DataTypes, Sequelize } from 'sequelize';
import 'pgvector/sequelize';

export const sequelize = new Sequelize('postgres://localhost/items');
export const Item = sequelize.define('Item', { embedding: { type: DataTypes.VECTOR(3) } });
