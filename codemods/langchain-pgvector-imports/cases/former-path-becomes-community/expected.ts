import type { Embeddings } from '@langchain/core/embeddings';
import { PGVectorStore, type PGVectorStoreArgs } from '@langchain/community/vectorstores/pgvector';

export const open = (model: Embeddings, config: PGVectorStoreArgs) => PGVectorStore.initialize(model, config);
