import { PGVectorStore, type PGVectorStoreArgs } from '@langchain/community/vectorstores/pgvector';
import { OpenAIEmbeddings } from '@langchain/openai';

export const open = (config: PGVectorStoreArgs) => PGVectorStore.initialize(new OpenAIEmbeddings(), config);
