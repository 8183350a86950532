vi.mock('pgvector/drizzle-orm', () => ({ vector: vi.fn() }));
