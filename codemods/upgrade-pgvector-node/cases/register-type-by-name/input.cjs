const { Client } = require('pg');
const { registerType, toSql } = require('pgvector/pg');

async function connect() {
  const client = new Client();
  await client.connect();
  await registerType(client);
  return client;
}

module.exports = { connect, toSql, registerType };
