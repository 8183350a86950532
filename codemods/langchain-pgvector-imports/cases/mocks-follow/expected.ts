import { PGVectorStore } from '@langchain/community/vectorstores/pgvector';
import { expect, test, vi } from 'vitest';

vi.mock('@langchain/community/vectorstores/pgvector', async (original) => ({
  ...(await original<typeof import('@langchain/community/vectorstores/pgvector')>()),
  PGVectorStore: { initialize: vi.fn() },
}));
vi.doMock(import('@langchain/community/vectorstores/pgvector'));

test('the store is mocked', async () => {
  expect(await vi.importActual('@langchain/community/vectorstores/pgvector')).not.toBe(PGVectorStore);
});
