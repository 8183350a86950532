import { jest } from '@jest/globals';

jest.mock('pgvector/pg', () => ({ registerType: jest.fn() }));
