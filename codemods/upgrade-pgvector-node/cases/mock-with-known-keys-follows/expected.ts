import { vi } from 'vitest';

vi.mock('pgvector', () => ({ toSql: vi.fn((value: number[]) => JSON.stringify(value)) }));
vi.mock('pgvector/pg', async () => ({
  default: { registerTypes: vi.fn() },
}));
