import { PGVectorStore as ofCommunity } from '@langchain/community/vectorstores/pgvector';
import { PGVectorStore } from 'langchain/vectorstores/pgvector';

console.log('the same class:', PGVectorStore === ofCommunity);
