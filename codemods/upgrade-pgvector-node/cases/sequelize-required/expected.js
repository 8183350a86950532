const { Sequelize, DataTypes } = require('sequelize');
require('pgvector/sequelize');

module.exports = new Sequelize('postgres://localhost/items').define('Item', { embedding: DataTypes.VECTOR(3) });
