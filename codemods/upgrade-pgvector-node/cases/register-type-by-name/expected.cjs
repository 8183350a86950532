const { Client } = require('pg');
const { registerTypes, toSql } = require('pgvector/pg');

async function connect() {
  const client = new Client();
  await client.connect();
  await registerTypes(client);
  return client;
}

module.exports = { connect, toSql, registerType: registerTypes };
