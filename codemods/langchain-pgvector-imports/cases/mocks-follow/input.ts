import { PGVectorStore } from 'langchain/vectorstores/pgvector';
import { expect, test, vi } from 'vitest';

vi.mock('langchain/vectorstores/pgvector', async (original) => ({
  ...(await original<typeof import('langchain/vectorstores/pgvector')>()),
  PGVectorStore: { initialize: vi.fn() },
}));
vi.doMock(import('langchain/vectorstores/pgvector'));

test('the store is mocked', async () => {
  expect(await vi.importActual('langchain/vectorstores/pgvector')).not.toBe(PGVectorStore);
});
