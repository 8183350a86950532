const pgvector = require('pgvector/pg');

exports.setUp = (client) => pgvector.registerType(client);
