import type { Random } from '../random.ts';

/** What a module has to do with pgvector: nothing, a call that 0.3 deprecates, or the same as it should be. */
export type Kind = 'unrelated' | 'old' | 'right';

const nouns = [
  'account',
  'invoice',
  'document',
  'session',
  'workspace',
  'message',
  'payment',
  'device',
  'audit',
  'tenant',
];

/** A service of about a hundred lines of TypeScript, different each time. */
export function module(random: Random, kind: Kind): string {
  const noun = random.pick(nouns);
  const name = noun.charAt(0).toUpperCase() + noun.slice(1);
  return [
    imports(kind),
    types(name),
    ...Array.from({ length: 12 }, (_, at) => method(random, noun, at)),
    search(kind),
  ].join('\n');
}

function imports(kind: Kind): string {
  const shared = "import { Pool, type PoolClient } from 'pg';\nimport { logger } from '../logging/logger';\n";
  if (kind === 'unrelated') return shared;
  return `${shared}import { ${kind === 'old' ? 'registerType' : 'registerTypes'}, toSql } from 'pgvector/pg';\n`;
}

function types(name: string): string {
  return `export interface ${name} {\n  id: number;\n  title: string;\n  tags: readonly string[];\n  createdAt: Date;\n}\n`;
}

function method(random: Random, noun: string, at: number): string {
  const limit = 10 + Math.floor(random.next() * 90);
  return `export async function ${noun}Step${at}(pool: Pool, ids: readonly number[], label = 'step ${random.hex(6)}'): Promise<number> {
  const { rows } = await pool.query<{ id: number; total: string }>(
    \`SELECT id, count(*) AS total FROM ${noun}s WHERE id = ANY($1) GROUP BY id LIMIT ${limit}\`,
    [ids],
  );
  const totals = rows.map(({ id, total }) => ({ id, total: Number(total) })).filter(({ total }) => total > ${at});
  logger.debug({ label, totals }, 'counted');
  return totals.reduce((sum, { total }) => sum + total, 0);
}
`;
}

function search(kind: Kind): string {
  if (kind === 'unrelated') return '';
  const register = kind === 'old' ? 'registerType' : 'registerTypes';
  return `export async function nearest(client: PoolClient, embedding: number[]): Promise<unknown[]> {
  await ${register}(client);
  const { rows } = await client.query('SELECT * FROM items ORDER BY embedding <-> $1 LIMIT 5', [toSql(embedding)]);
  return rows;
}
`;
}
