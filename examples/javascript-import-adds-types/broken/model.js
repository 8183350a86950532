import { DataTypes } from 'sequelize';

console.log(String(DataTypes.VECTOR(3)));
