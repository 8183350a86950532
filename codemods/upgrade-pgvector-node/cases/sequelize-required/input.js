const { Sequelize, DataTypes } = require('sequelize');
const pgvector = require('pgvector/sequelize');

pgvector.registerType(Sequelize);

module.exports = new Sequelize('postgres://localhost/items').define('Item', { embedding: DataTypes.VECTOR(3) });
