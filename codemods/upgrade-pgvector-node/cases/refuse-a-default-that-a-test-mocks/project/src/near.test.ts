vi.mock('pgvector/kysely', () => ({ default: { cosineDistance: vi.fn() } }));
