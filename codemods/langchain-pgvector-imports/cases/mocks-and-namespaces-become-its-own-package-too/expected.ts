import * as pgvector from '@langchain/pgvector';
import { vi } from 'vitest';

vi.mock('@langchain/pgvector', () => ({ PGVectorStore: { initialize: vi.fn() } }));
vi.mock('@langchain/pgvector', async (original) => ({ ...(await original()) }));

export const store = pgvector;
