// Made by `npm run generate` from the folders beside it that have cases. Do not edit.
import type { Codemod } from './engine/types.ts';

export interface RegisteredCodemod {
  id: string;
  load(): Promise<{ codemod: Codemod }>;
}

export const registry: readonly RegisteredCodemod[] = [
  { id: 'add-render-item', load: () => import('./add-render-item/index.ts') },
  { id: 'add-vector-extension', load: () => import('./add-vector-extension/index.ts') },
  { id: 'django-concurrent-index', load: () => import('./django-concurrent-index/index.ts') },
  { id: 'django-vector-extension', load: () => import('./django-vector-extension/index.ts') },
  { id: 'django-vector-index', load: () => import('./django-vector-index/index.ts') },
  { id: 'drizzle-builtin-vector', load: () => import('./drizzle-builtin-vector/index.ts') },
  { id: 'drizzle-create-extension', load: () => import('./drizzle-create-extension/index.ts') },
  { id: 'drizzle-unquote-type', load: () => import('./drizzle-unquote-type/index.ts') },
  { id: 'fix-concurrent-index', load: () => import('./fix-concurrent-index/index.ts') },
  { id: 'fix-dimension-change', load: () => import('./fix-dimension-change/index.ts') },
  { id: 'fix-migration-template', load: () => import('./fix-migration-template/index.ts') },
  { id: 'fix-type-imports', load: () => import('./fix-type-imports/index.ts') },
  { id: 'fix-vector-downgrade', load: () => import('./fix-vector-downgrade/index.ts') },
  { id: 'fix-vector-imports', load: () => import('./fix-vector-imports/index.ts') },
  { id: 'fix-vector-index', load: () => import('./fix-vector-index/index.ts') },
  { id: 'langchain-pgvector-imports', load: () => import('./langchain-pgvector-imports/index.ts') },
  { id: 'pg-pool-on-connect', load: () => import('./pg-pool-on-connect/index.ts') },
  { id: 'prefer-raw-sql', load: () => import('./prefer-raw-sql/index.ts') },
  { id: 'register-vector-type', load: () => import('./register-vector-type/index.ts') },
  { id: 'replace-placeholder-type', load: () => import('./replace-placeholder-type/index.ts') },
  { id: 'report-index-operator-class', load: () => import('./report-index-operator-class/index.ts') },
  { id: 'report-javascript-index', load: () => import('./report-javascript-index/index.ts') },
  { id: 'report-javascript-query', load: () => import('./report-javascript-query/index.ts') },
  { id: 'report-missing-extension', load: () => import('./report-missing-extension/index.ts') },
  { id: 'report-prisma-vector', load: () => import('./report-prisma-vector/index.ts') },
  { id: 'report-prisma-write', load: () => import('./report-prisma-write/index.ts') },
  { id: 'report-sql-index', load: () => import('./report-sql-index/index.ts') },
  { id: 'report-sql-query', load: () => import('./report-sql-query/index.ts') },
  { id: 'typeorm-vector-column', load: () => import('./typeorm-vector-column/index.ts') },
  { id: 'upgrade-pgvector-node', load: () => import('./upgrade-pgvector-node/index.ts') },
  { id: 'upgrade-pgvector-python', load: () => import('./upgrade-pgvector-python/index.ts') },
];
