import { mock, test } from 'node:test';

mock.module('pgvector/pg', { namedExports: { registerType: () => {} } });
const { setUp } = await import('../src/db.mjs');

test('sets up', () => setUp({}));
