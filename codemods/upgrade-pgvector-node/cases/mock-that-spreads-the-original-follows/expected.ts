import { registerTypes } from 'pgvector/pg';
import { vi } from 'vitest';

vi.mock('pgvector/pg', async (importOriginal) => ({
  ...(await importOriginal<typeof import('pgvector/pg')>()),
  registerTypes: vi.fn(),
}));

export const register = registerTypes;
