// This file was auto-generated. Do not edit.
import { PGVectorStore } from 'langchain/vectorstores/pgvector';

export const store = PGVectorStore;
