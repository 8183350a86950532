import { PGVectorStore } from '@langchain/community/vectorstores/pgvector';
import { vectorstores } from './vectorstores/pgvector';

export const store = [PGVectorStore, vectorstores, 'langchain/vectorstores/pgvector'];
