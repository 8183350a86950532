import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codemod } from '../../codemods/drizzle-create-extension/index.ts';
import { settle } from '../../codemods/engine/settle.ts';
import { noProject } from '../engine/toy.ts';
import { Programs } from './npm/programs.ts';

const before = readFileSync(
  new URL(
    '../../codemods/drizzle-create-extension/cases/first-migration-with-a-vector/input.sql',
    import.meta.url,
  ),
  'utf8',
);
const path = 'drizzle/0001_embeddings.sql';
const journal = (...tags: string[]) =>
  JSON.stringify({
    version: '7',
    dialect: 'postgresql',
    entries: tags.map((tag, idx) => ({ idx, tag, when: idx + 1, version: '7', breakpoints: true })),
  });

let programs: Programs;

beforeAll(async () => {
  programs = await Programs.open();
});

afterAll(() => programs?.close());

function edited(): string {
  const files: Record<string, string> = {
    'meta/_journal.json': journal('0000_items', '0001_embeddings'),
    '0000_items.sql': '',
  };
  const project = { ...noProject, path, textBeside: (name: string) => files[name] };
  const { findings } = settle(codemod, {
    source: { path, text: before },
    tree: before,
    context: { options: {}, unsafe: false, project },
    isSilenced: () => false,
  });
  return `${findings[0]?.edits[0]?.text}${before}`;
}

/** Drops the extension that the database comes with, then migrates as told. */
const program = (...texts: string[]) => `
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
const folder = mkdtempSync(join(tmpdir(), 'kit-drizzle-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'meta'));
writeFileSync(join(folder, 'meta/_journal.json'), ${JSON.stringify(journal('0000_items', '0001_embeddings'))});
writeFileSync(join(folder, '0000_items.sql'), 'CREATE TABLE "items" ("id" serial PRIMARY KEY NOT NULL);');
const texts = ${JSON.stringify(texts)};
for (const [index, text] of texts.entries()) {
  if (index === 0) await pool.query('DROP EXTENSION vector');
  if (texts.length > 1 && index === 0) await pool.query('CREATE EXTENSION vector');
  writeFileSync(join(folder, '0001_embeddings.sql'), text);
  await migrate(drizzle(pool), { migrationsFolder: folder });
}
const { rows } = await pool.query('SELECT count(*) FROM drizzle.__drizzle_migrations');
console.log(rows[0].count);
await pool.end();
`;

test('on a new database: fails before, works after', async () => {
  const broken = await programs.run('drizzle-new.mjs', program(before), 'pgvector-0.3.0');
  expect(broken.stderr).toContain('type "vector" does not exist');
  const mended = await programs.run('drizzle-new.mjs', program(edited()), 'pgvector-0.3.0');
  expect(mended).toMatchObject({ exit: 0, stderr: '', stdout: '2\n' });
});

test('on a database that has run the migration: does nothing', async () => {
  const again = await programs.run('drizzle-again.mjs', program(before, edited()), 'pgvector-0.3.0');
  expect(again).toMatchObject({ exit: 0, stderr: '', stdout: '2\n' });
});
