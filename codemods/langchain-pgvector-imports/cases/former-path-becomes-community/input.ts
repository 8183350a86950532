import type { Embeddings } from '@langchain/core/embeddings';
import { PGVectorStore, type PGVectorStoreArgs } from 'langchain/vectorstores/pgvector';

export const open = (model: Embeddings, config: PGVectorStoreArgs) => PGVectorStore.initialize(model, config);
