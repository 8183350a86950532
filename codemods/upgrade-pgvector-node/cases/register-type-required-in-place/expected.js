module.exports = async (client) => require('pgvector/pg').registerTypes(client);
