vi.mock('langchain/vectorstores/pgvector', () => ({ PGVectorStore: { initialize: vi.fn() } }));
