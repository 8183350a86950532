const pgvector = require('pgvector/pg');

exports.connect = (client) => pgvector.registerType(client);
