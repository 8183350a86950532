import * as pgvector from '@langchain/community/vectorstores/pgvector';
import { vi } from 'vitest';

vi.mock('langchain/vectorstores/pgvector', () => ({ PGVectorStore: { initialize: vi.fn() } }));
vi.mock('@langchain/community/vectorstores/pgvector', async (original) => ({ ...(await original()) }));

export const store = pgvector;
