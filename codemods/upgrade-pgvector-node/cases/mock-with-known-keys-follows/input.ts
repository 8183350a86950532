import { vi } from 'vitest';

vi.mock('pgvector/utils', () => ({ toSql: vi.fn((value: number[]) => JSON.stringify(value)) }));
vi.mock('pgvector/pg', async () => ({
  default: { registerType: vi.fn() },
}));
