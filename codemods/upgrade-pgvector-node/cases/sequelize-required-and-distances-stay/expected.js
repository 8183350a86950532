const { Sequelize } = require('sequelize');
const pgvector = require('pgvector/sequelize');

module.exports = (sequelize) => pgvector.l2Distance('embedding', [1, 2, 3], sequelize);
