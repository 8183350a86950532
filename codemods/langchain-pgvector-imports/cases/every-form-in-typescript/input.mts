#!/usr/bin/env node
import type { DistanceStrategy } from "langchain/vectorstores/pgvector"
import * as pgvector from 'langchain/vectorstores/pgvector'
export { PGVectorStore as Store } from 'langchain/vectorstores/pgvector'
export * from 'langchain/vectorstores/pgvector'

type Args = import('langchain/vectorstores/pgvector').PGVectorStoreArgs

export async function open(args: Args, distance: DistanceStrategy) {
  const { PGVectorStore } = await import('langchain/vectorstores/pgvector')
  return [pgvector, PGVectorStore, args, distance]
}

await open({ tableName: 'documents' }, 'cosine')
