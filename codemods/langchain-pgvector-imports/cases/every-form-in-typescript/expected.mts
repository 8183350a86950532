#!/usr/bin/env node
import type { DistanceStrategy } from "@langchain/community/vectorstores/pgvector"
import * as pgvector from '@langchain/community/vectorstores/pgvector'
export { PGVectorStore as Store } from '@langchain/community/vectorstores/pgvector'
export * from '@langchain/community/vectorstores/pgvector'

type Args = import('@langchain/community/vectorstores/pgvector').PGVectorStoreArgs

export async function open(args: Args, distance: DistanceStrategy) {
  const { PGVectorStore } = await import('@langchain/community/vectorstores/pgvector')
  return [pgvector, PGVectorStore, args, distance]
}

await open({ tableName: 'documents' }, 'cosine')
