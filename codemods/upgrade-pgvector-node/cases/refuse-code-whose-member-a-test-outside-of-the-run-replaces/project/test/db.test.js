const pgvector = require('pgvector/pg');
const { setUp } = require('../src/db');

test('sets up', async () => {
  pgvector.registerType = jest.fn();
  await setUp({});
});
