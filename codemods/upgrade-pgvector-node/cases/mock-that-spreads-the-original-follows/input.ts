import { registerType } from 'pgvector/pg';
import { vi } from 'vitest';

vi.mock('pgvector/pg', async (importOriginal) => ({
  ...(await importOriginal<typeof import('pgvector/pg')>()),
  registerType: vi.fn(),
}));

export const register = registerType;
