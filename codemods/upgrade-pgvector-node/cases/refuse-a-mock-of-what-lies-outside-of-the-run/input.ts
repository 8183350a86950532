import { setUp } from '../src/db.js';

jest.mock('pgvector/pg', () => ({ registerType: jest.fn() }));

test('sets up', () => setUp({} as never));
