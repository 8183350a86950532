import { OpenAIEmbeddings } from 'langchain/embeddings/openai';
import { PGVectorStore } from 'langchain/vectorstores/pgvector';

export const open = () => PGVectorStore.initialize(new OpenAIEmbeddings(), { tableName: 'documents' });
