import { Embeddings } from '@langchain/core/embeddings';
import { PGVectorStore } from 'langchain/vectorstores/pgvector';

const known: Record<string, number[]> = {
  'a cat on a sofa': [1, 0, 0],
  'an invoice from May': [0, 0, 1],
  cats: [0.95, 0.05, 0],
};

/** In place of a model: three numbers for each text that it knows. */
class Known extends Embeddings {
  async embedQuery(text: string) {
    return known[text] ?? [0, 1, 0];
  }
  async embedDocuments(texts: string[]) {
    return Promise.all(texts.map((text) => this.embedQuery(text)));
  }
}

const store = await PGVectorStore.initialize(new Known({}), {
  postgresConnectionOptions: { connectionString: process.env.DATABASE_URL },
  tableName: 'documents',
});
await store.addDocuments([
  { pageContent: 'a cat on a sofa', metadata: {} },
  { pageContent: 'an invoice from May', metadata: {} },
]);
const [nearest] = await store.similaritySearchWithScore('cats', 1);
console.log(nearest?.[0].pageContent, nearest?.[1].toFixed(3));
await store.end();
