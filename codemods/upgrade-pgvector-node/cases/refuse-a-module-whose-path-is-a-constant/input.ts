import { vi } from 'vitest';
import { registerType } from 'pgvector/pg';

const path = 'pgvector/pg';
vi.doMock(path, () => ({ registerType: vi.fn() }));

await registerType({} as never);
