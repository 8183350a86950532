module.exports = async (client) => require('pgvector/pg').registerType(client);
