declare module 'pgvector/pg' {
  import type { Pool } from 'pg';

  export function registerType(pool: Pool): Promise<void>;
}

declare module "pgvector" {
  export function toSql(vector: number[]): string;
}
