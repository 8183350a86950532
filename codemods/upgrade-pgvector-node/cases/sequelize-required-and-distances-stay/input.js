const { Sequelize } = require('sequelize');
const pgvector = require('pgvector/sequelize');

pgvector.registerType(Sequelize);

module.exports = (sequelize) => pgvector.l2Distance('embedding', [1, 2, 3], sequelize);
